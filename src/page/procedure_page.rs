//! What the page of one procedure shows: whether it is needed, by which answers, and all there is to know of it.

use std::rc::Rc;

use guide::deadline::Dates;
use guide::ids::{ProcedureIx, QuestionIx, WindowIx};
use guide::plan::{Entry, entry};
use guide::{
    Answer, Answers, Certainty, Changes, Date, DayTest, Decision, Explanation, Facts, Goal, Guide, Kind,
    Listing, Origin, Verdict, changes_to, decide_one, explain,
};

use super::walk::Walk;
use super::{DateField, date_field, date_of};
use crate::ids::Ids;
use crate::state::{DoubtedDay, State};

/// The fold in which the answers stand that would change the verdict. To find them takes long, so that waits until it is
/// opened.
pub const CHANGES: &str = "changes";

/// See [`Page::Procedure`](super::Page).
#[derive(Clone, Debug, PartialEq)]
pub struct ProcedurePage {
    /// The life event's guide.
    pub guide: Rc<Guide>,
    /// The procedure; none where the life event has none with this id.
    pub found: Option<Rc<OneProcedure>>,
}

/// One procedure, as one person's answers have it.
#[derive(Debug, PartialEq)]
pub struct OneProcedure {
    /// Which.
    pub procedure: ProcedureIx,
    /// How far it is settled.
    pub settling: Decision,
    /// The questions to be answered next.
    pub open: Vec<QuestionIx>,
    /// The answers that put it on the list, or keep it off: none while questions are open.
    pub reasons: Vec<(QuestionIx, Answer)>,
    /// The other answers that its questions were given.
    pub answers: Vec<(QuestionIx, Answer)>,
    /// Whether what would change the verdict can be told: not while questions are open, nor where nothing was answered.
    pub can_change: bool,
    /// What would change the verdict; none until somebody wants to see it.
    pub changes: Option<Changes>,
    /// Deadlines, documents, online way. What does not apply to this person is not in it.
    pub entry: Entry,
    /// What is known of the person: its documents hang on that.
    pub facts: Facts,
    /// The days given; none for who does not need it.
    pub days: Dates,
    /// The days that its deadlines count from.
    pub dates: Vec<DateField>,
    /// What the answers keep off the list, of what must come before it.
    pub ruled_out: Vec<ProcedureIx>,
    /// The window where it is done: the one that was chosen, else the first.
    pub window: Option<WindowIx>,
    /// The other windows where it can be done.
    pub other_windows: Vec<WindowIx>,
}

/// The procedure that was shown last.
type Last = Option<(Key, Rc<OneProcedure>)>;

/// What [`OneProcedure`] depends on, beside its guide.
#[derive(Debug, PartialEq)]
struct Key {
    procedure: ProcedureIx,
    answers: Ids<Answer>,
    dates: Ids<Date>,
    offices: Ids<u8>,
    doubted_day: Option<(String, DoubtedDay)>,
    today: Date,
    has_changes: bool,
}

impl ProcedurePage {
    /// The page of a procedure; none while its guide or the day is not known. The last one is kept with its guide.
    pub(crate) fn of(state: &State, event: &str, procedure: &str) -> Option<Self> {
        let walk = Walk::of(state, event)?;
        let today = state.today()?;
        let procedure = walk.guide.procedure_by_id(procedure);
        let found = procedure.map(|procedure| OneProcedure::of(state, &walk, procedure, today));
        Some(Self {
            guide: walk.guide,
            found,
        })
    }

    /// Where the focus goes once an answer to `question` was given or taken back: to that question where it is asked, else
    /// to the next one, or to the verdict where none is left. The id of an element.
    pub fn focus_after(&self, question: &str) -> String {
        let id = |open: &QuestionIx| self.guide.questions[*open].id.as_str();
        let open = self.found.as_ref().map_or(&[][..], |found| &found.open);
        let same = open.iter().map(id).find(|id| *id == question);
        let next = same.or_else(|| open.first().map(id));
        next.map_or_else(|| VERDICT.to_owned(), question_element)
    }
}

/// The id of the element that says the verdict.
pub const VERDICT: &str = "verdict";

/// The id of the element that asks a question.
pub fn question_element(question: &str) -> String {
    ["ask-", question].concat()
}

impl OneProcedure {
    fn of(state: &State, walk: &Walk, procedure: ProcedureIx, today: Date) -> Rc<Self> {
        let key = Key {
            procedure,
            answers: state.visit.answers.clone(),
            dates: state.visit.dates.clone(),
            offices: state.visit.choices.offices.clone(),
            doubted_day: state.doubted_day.clone(),
            today,
            has_changes: state.opened.iter().any(|id| id == CHANGES),
        };
        let last = walk.remembered.get::<Last>();
        let mut last = last.borrow_mut();
        if let Some((of, found)) = &*last
            && *of == key
        {
            return Rc::clone(found);
        }
        let found = Rc::new(Self::worked_out(state, walk, &key));
        *last = Some((key, Rc::clone(&found)));
        found
    }

    fn worked_out(state: &State, walk: &Walk, key: &Key) -> Self {
        let (guide, procedure) = (&walk.guide, key.procedure);
        let answers = state.visit.answers_for(guide);
        let mut settling = decide_one(guide, &answers, procedure);
        let explanation = explain(guide, &answers, procedure);
        let days = days_of(walk, key, &settling);
        let dates = dates(state, guide, procedure, &settling);
        let entry = entry_of(walk, key, &settling, &days);
        let is_valid = entry.valid.is_some();
        let is_settled = settling.next.is_none();
        let reasons = match is_valid && is_settled && is_told_alike(&settling, &explanation) {
            true => reasons(&explanation, &answers),
            false => Vec::new(),
        };
        let mut others = answered(&settling, &answers);
        others.retain(|answer| !reasons.contains(answer));
        let asked = settling.next.iter().flat_map(|screen| screen.questions());
        let open = asked.filter(|question| is_valid && answers.get(**question).is_none());
        let open = open.copied().collect();
        let can_change = is_valid && is_settled && !(reasons.is_empty() && others.is_empty());
        let changes = (can_change && key.has_changes).then(|| turned(guide, &answers, procedure, &settling));
        settling.verdict = on_days(settling.verdict, entry.valid);
        let window = office(guide, key, &entry);
        let after = guide.procedures[procedure].after.iter().copied();
        let ruled_out = after.filter(|first| decide_one(guide, &answers, *first).verdict == Verdict::Not);
        Self {
            ruled_out: ruled_out.collect(),
            procedure,
            open,
            answers: others,
            can_change,
            changes,
            facts: walk.interview.outcome.facts.clone(),
            days,
            dates,
            window,
            other_windows: entry
                .offices
                .iter()
                .copied()
                .filter(|other| Some(*other) != window)
                .collect(),
            entry,
            reasons,
            settling,
        }
    }

    /// Whether it is on the list, certainly or possibly.
    pub fn is_listed(&self) -> bool {
        self.settling.verdict != Verdict::Not
    }
}

/// The verdict, where the scheme exists so surely for the days of this person; none where it does not.
fn on_days(verdict: Verdict, valid: Option<Certainty>) -> Verdict {
    match (valid, verdict) {
        (None, _) => Verdict::Not,
        (Some(Certainty::Possible), Verdict::Certain(_)) => Verdict::Possible,
        (Some(_), verdict) => verdict,
    }
}

/// Whether all the answers say the same as those that matter here. They do not while a screen of the whole interview has
/// answers to some of its check boxes only: then its reasons would be told wrongly.
fn is_told_alike(settling: &Decision, explanation: &Explanation) -> bool {
    let listed = explanation.listing.as_ref().map(|listing| listing.certainty);
    match settling.verdict {
        Verdict::Certain(_) => listed == Some(Certainty::Certain),
        Verdict::Possible => listed == Some(Certainty::Possible),
        Verdict::Not => listed.is_none(),
    }
}

/// The answers that led to it, told as answers, each once. What the life event settles nobody was asked, and what was not
/// answered is no reason. Of what is on the list only what holds is named, so that a reason never reads as a negation.
fn reasons(explanation: &Explanation, answers: &Answers) -> Vec<(QuestionIx, Answer)> {
    let is_listed = explanation.listing.is_some();
    let places = explanation.occurrences.iter();
    let places = places.filter(|place| place.reached.is_some() == is_listed);
    let mut told: Vec<(QuestionIx, Answer)> = Vec::new();
    for reason in places.flat_map(|place| &place.reasons) {
        let question = match reason.origin {
            Origin::Answered => reason.question,
            Origin::Implied { by, .. } => by,
            Origin::Event | Origin::Open => continue,
        };
        if let Some(answer) = answers.get(question)
            && (!is_listed || answer == Answer::Yes)
            && !told.contains(&(question, answer))
        {
            told.push((question, answer));
        }
    }
    told
}

/// What was answered of the questions that decide it, those of the next screen too that have answers already.
fn answered(settling: &Decision, answers: &Answers) -> Vec<(QuestionIx, Answer)> {
    let screens = settling.answered.iter().map(|answered| &answered.screen);
    let questions = screens
        .chain(&settling.next)
        .flat_map(|screen| screen.questions());
    questions
        .filter_map(|question| Some((*question, answers.get(*question)?)))
        .collect()
}

/// What would take it off the list, or put it there.
fn turned(guide: &Guide, answers: &Answers, procedure: ProcedureIx, settling: &Decision) -> Changes {
    let goal = match settling.verdict {
        Verdict::Not => Goal::Listed,
        Verdict::Certain(_) | Verdict::Possible => Goal::NotListed,
    };
    changes_to(guide, answers, procedure, goal).0
}

/// The days given. What is not needed has none: nobody is alarmed by it.
fn days_of(walk: &Walk, key: &Key, settling: &Decision) -> Dates {
    let days = key.dates.iter().map(|(id, day)| (id, *day));
    match settling.verdict {
        Verdict::Not => Dates::new(),
        Verdict::Certain(_) | Verdict::Possible => Dates::from_iter(walk.guide.by_date(days)),
    }
}

/// The entry on the plan; of what is not on it, the entry that may be there. What is not certain has no certain deadline.
fn entry_of(walk: &Walk, key: &Key, settling: &Decision, days: &Dates) -> Entry {
    let unlisted = Listing {
        procedure: key.procedure,
        kind: Kind::Need,
        certainty: Certainty::Possible,
        paths: Vec::new(),
        notes: Vec::new(),
        because: None,
    };
    let listing = settling.listing.as_ref().unwrap_or(&unlisted);
    let mut entry = entry(&walk.guide, &walk.interview.outcome, days, listing, key.today);
    if settling.verdict == Verdict::Possible {
        entry
            .dues
            .iter_mut()
            .for_each(|due| due.certainty = Certainty::Possible);
    }
    entry
}

fn dates(state: &State, guide: &Guide, procedure: ProcedureIx, settling: &Decision) -> Vec<DateField> {
    let mut dates = Vec::new();
    let dues = guide.procedures[procedure].due.iter();
    for due in dues.filter(|_| settling.verdict != Verdict::Not) {
        if let Some(date) = date_of(guide, &due.rule)
            && !dates.contains(&date)
        {
            dates.push(date);
        }
    }
    if settling.verdict != Verdict::Not {
        let mut add = |test: &DayTest| {
            if !dates.contains(&test.date) {
                dates.push(test.date);
            }
        };
        guide.procedures[procedure]
            .conditions()
            .for_each(|condition| condition.days(&mut add));
    }
    dates
        .into_iter()
        .map(|date| date_field(state, guide, date))
        .collect()
}

/// The office that was chosen, if the procedure can be done there; else the first.
fn office(guide: &Guide, key: &Key, entry: &Entry) -> Option<WindowIx> {
    let row = &guide.procedures[key.procedure];
    let chosen = key.offices.get(&row.id);
    let chosen = chosen.and_then(|office| row.windows.get(usize::from(*office)));
    let chosen = chosen.map(|office| office.window);
    let chosen = chosen.filter(|window| entry.offices.contains(window));
    chosen.or(entry.offices.first().copied())
}
