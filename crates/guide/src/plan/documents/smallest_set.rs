//! What is asked for → the best set of things that serves all of it, and how.
//!
//! Of all sets that serve everything, the one is taken that, in this order:
//! 1. has the fewest papers that replace others (they are proposed, never taken unasked);
//! 2. has the fewest things for what certainly must be done, then adds the fewest for what may have to be done, then
//!    for what may be claimed, then for what perhaps may be: what is only possible never adds to what is certain;
//! 3. has the fewest things that cost money, then that must be got, then takes the fewest days;
//! 4. comes first in the order of the pack and of its alternatives.
//!
//! Everything that counts adds up thing by thing. So groups of goals that share no thing are settled apart, and a
//! start that is no better than a whole is given up (branch and bound). Each group is searched to the end, at most
//! [`MOST_STEPS`] in all; past that, or where it is too large to begin with, the best set found so far stands. It
//! serves everything and has no needless thing, but perhaps a smaller one exists.

use crate::facts::Condition;
use crate::ids::{DocumentIx, Ix};
use crate::model::{Guide, Period, Unit};

use super::alternatives::{Alternatives, only_possible};

/// Something that is asked for.
#[derive(Clone, Debug)]
pub(super) struct DocumentGoal {
    pub(super) document: DocumentIx,
    /// How surely: 0 to 3, surest first.
    pub(super) priority: usize,
    pub(super) wanted: Alternatives,
}

/// How a goal is served.
#[derive(Clone, Debug)]
pub(super) struct ServedGoal {
    pub(super) document: DocumentIx,
    /// The things, each once, with what must hold for it to be needed, as far as that is open.
    pub(super) documents: Vec<(DocumentIx, Option<Condition>)>,
    /// The documents with alternatives that were met, with the position taken; none where that hangs on open facts.
    pub(super) alternatives: Vec<(DocumentIx, Option<usize>)>,
}

/// A thing in the set, for goals of this priority or less sure ones.
#[derive(Clone, Copy, Debug)]
struct Taken {
    document: DocumentIx,
    priority: usize,
}

/// What makes a set worse, the gravest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Score {
    replacing: u16,
    documents: [u16; 4],
    paid: u16,
    got: u16,
    days: u32,
}

/// Steps of the search in one plan. A real plan takes a few hundred.
const MOST_STEPS: u32 = 20_000;

/// Groups of goals that mention more things than this are not searched: it bounds how deep the search goes.
const MOST_MENTIONS: usize = 500;

/// How the best set for `goals` serves each of them, and whether it is certain that there is no better one.
pub(super) fn resolve(guide: &Guide, goals: Vec<DocumentGoal>) -> (Vec<ServedGoal>, bool) {
    let goals = surest_first(goals);
    let mut taken = Vec::new();
    let mut steps = MOST_STEPS;
    let mut is_best = true;
    for group in groups(guide, &goals) {
        is_best &= is_searchable(&group);
        taken.extend(best(guide, &group, &mut steps));
    }
    let mut alternatives = Vec::new();
    let served = goals.iter().map(|goal| served(goal, &taken, &mut alternatives));
    (served.collect(), is_best && steps > 0)
}

/// The surest first, then what leaves no choice, then in the order of the pack: whatever order they came in.
fn surest_first(goals: Vec<DocumentGoal>) -> Vec<DocumentGoal> {
    let mut sorted: Vec<DocumentGoal> = Vec::with_capacity(goals.len());
    let key = |goal: &DocumentGoal| (goal.priority, goal.wanted.size() > 1, goal.document);
    for goal in goals {
        let before = sorted.iter().take_while(|other| key(other) < key(&goal)).count();
        sorted.insert(before, goal);
    }
    sorted
}

/// Goals that share things with each other and with no others, each group in the order of `goals`.
fn groups<'s>(guide: &Guide, goals: &'s [DocumentGoal]) -> Vec<Vec<&'s DocumentGoal>> {
    let mut labels: Vec<usize> = (0..guide.documents.len()).collect();
    let label = |labels: &[usize], document: DocumentIx| labels.get(document.at()).copied();
    let mut firsts = Vec::new();
    for goal in goals {
        let mut first = None;
        goal.wanted.each_document(&mut |document| {
            let first = *first.get_or_insert(document);
            let (from, to) = (label(&labels, document), label(&labels, first));
            if let (true, Some(to)) = (from != to, to) {
                let same = labels.iter_mut().filter(|label| Some(**label) == from);
                same.for_each(|label| *label = to);
            }
        });
        firsts.push(first);
    }
    let mut known: Vec<(usize, Vec<&DocumentGoal>)> = Vec::new();
    for (goal, first) in goals.iter().zip(firsts) {
        let Some(of) = first.and_then(|first| label(&labels, first)) else {
            continue;
        };
        match known.iter_mut().find(|(label, _)| *label == of) {
            Some((_, group)) => group.push(goal),
            None => known.push((of, vec![goal])),
        }
    }
    known.into_iter().map(|(_, group)| group).collect()
}

fn is_searchable(group: &[&DocumentGoal]) -> bool {
    group.iter().map(|goal| goal.wanted.size()).sum::<usize>() <= MOST_MENTIONS
}

fn best(guide: &Guide, group: &[&DocumentGoal], steps: &mut u32) -> Vec<Taken> {
    let taken = without_needless(group, straight_on(guide, group));
    let mut search = SetSearch {
        guide,
        score: sum(guide, &taken),
        best: taken,
        has_found: false,
        taken: Vec::new(),
        steps: *steps,
    };
    if is_searchable(group) {
        search.begin(group, None);
    }
    *steps = search.steps;
    search.best
}

struct SetSearch<'g> {
    guide: &'g Guide,
    /// The best set so far, and its score.
    best: Vec<Taken>,
    score: Score,
    /// Whether the search itself has found it: then another must be better, not only as good.
    has_found: bool,
    taken: Vec<Taken>,
    steps: u32,
}

/// What is still to be served, one after the other.
#[derive(Clone, Copy)]
struct OpenGoal<'s> {
    wanted: &'s Alternatives,
    priority: usize,
    next: Option<&'s OpenGoal<'s>>,
}

impl SetSearch<'_> {
    fn begin(&mut self, group: &[&DocumentGoal], next: Option<&OpenGoal<'_>>) {
        let Some((last, before)) = group.split_last() else {
            return self.serve(next, Score::default());
        };
        let open = OpenGoal {
            wanted: &last.wanted,
            priority: last.priority,
            next,
        };
        self.begin(before, Some(&open));
    }

    /// Tries every way of serving what is open with what is taken, which has this score.
    fn serve(&mut self, open: Option<&OpenGoal<'_>>, score: Score) {
        let is_hopeless = score > self.score || (self.has_found && score == self.score);
        if is_hopeless || self.steps == 0 {
            return;
        }
        self.steps -= 1;
        let Some(open) = open else {
            self.best.clone_from(&self.taken);
            self.score = score;
            self.has_found = true;
            return;
        };
        if is_served(open.wanted, open.priority, &self.taken) {
            return self.serve(open.next, score);
        }
        match open.wanted {
            Alternatives::Document(document) => {
                let new = Taken {
                    document: *document,
                    priority: open.priority,
                };
                self.taken.push(new);
                self.serve(open.next, score.with(self.guide, new));
                self.taken.pop();
            }
            Alternatives::AnyOf(_, alternatives) => {
                for alternative in alternatives {
                    let wanted = &alternative.wanted;
                    self.serve(Some(&OpenGoal { wanted, ..*open }), score);
                }
            }
            Alternatives::AllOf(every) | Alternatives::EachIf(_, every) => {
                self.serve_all(every, open.priority, open.next, score);
            }
            Alternatives::If(_, wanted) => {
                let priority = only_possible(open.priority);
                let next = open.next;
                self.serve(
                    Some(&OpenGoal {
                        wanted,
                        priority,
                        next,
                    }),
                    score,
                );
            }
        }
    }

    fn serve_all(
        &mut self,
        every: &[Alternatives],
        priority: usize,
        next: Option<&OpenGoal<'_>>,
        score: Score,
    ) {
        let Some((wanted, before)) = every.split_last() else {
            return self.serve(next, score);
        };
        self.serve_all(
            before,
            priority,
            Some(&OpenGoal {
                wanted,
                priority,
                next,
            }),
            score,
        );
    }
}

/// Serves one goal after the other as well as that alone can be.
fn straight_on(guide: &Guide, group: &[&DocumentGoal]) -> Vec<Taken> {
    let mut taken = Vec::new();
    for goal in group {
        let more = additions(guide, &goal.wanted, goal.priority, &taken);
        taken.extend(more);
    }
    taken
}

/// What to add to `taken` to serve what is `wanted`.
fn additions(guide: &Guide, wanted: &Alternatives, priority: usize, taken: &[Taken]) -> Vec<Taken> {
    if is_served(wanted, priority, taken) {
        return Vec::new();
    }
    match wanted {
        Alternatives::Document(document) => vec![Taken {
            document: *document,
            priority,
        }],
        Alternatives::AnyOf(_, alternatives) => {
            let alternatives = alternatives
                .iter()
                .map(|alternative| additions(guide, &alternative.wanted, priority, taken));
            alternatives
                .min_by_key(|more| sum(guide, more))
                .unwrap_or_default()
        }
        Alternatives::If(_, part) => additions(guide, part, only_possible(priority), taken),
        Alternatives::AllOf(every) | Alternatives::EachIf(_, every) => {
            let mut all = taken.to_vec();
            for part in every {
                let more = additions(guide, part, priority, &all);
                all.extend(more);
            }
            all.split_off(taken.len())
        }
    }
}

/// Leaves out what nothing needs, the least sure first.
fn without_needless(group: &[&DocumentGoal], taken: Vec<Taken>) -> Vec<Taken> {
    let mut kept = taken;
    for at in (0..kept.len()).rev() {
        let mut fewer = kept.clone();
        fewer.remove(at);
        if group
            .iter()
            .all(|goal| is_served(&goal.wanted, goal.priority, &fewer))
        {
            kept = fewer;
        }
    }
    kept
}

/// Whether what is taken for goals at least as sure will do.
fn is_served(wanted: &Alternatives, priority: usize, taken: &[Taken]) -> bool {
    wanted.holds(priority, &|document, priority| {
        taken
            .iter()
            .any(|one| one.document == document && one.priority <= priority)
    })
}

/// How `taken` serves `goal`: by the first way that it allows, and by the same one wherever the document occurs.
fn served(goal: &DocumentGoal, taken: &[Taken], known: &mut Vec<(DocumentIx, usize)>) -> ServedGoal {
    let mut resolved = ServedGoal {
        document: goal.document,
        documents: Vec::new(),
        alternatives: Vec::new(),
    };
    follow(&goal.wanted, (goal.priority, None), taken, known, &mut resolved);
    resolved
}

fn follow(
    wanted: &Alternatives,
    (priority, condition): (usize, Option<&Condition>),
    taken: &[Taken],
    known: &mut Vec<(DocumentIx, usize)>,
    resolved: &mut ServedGoal,
) {
    let every = match wanted {
        Alternatives::Document(document) => return resolved.need(*document, condition),
        Alternatives::If(own, part) => {
            let both = condition.map(|outer| Condition::All(vec![outer.clone(), own.clone()]));
            let condition = Some(both.as_ref().unwrap_or(own));
            return follow(part, (only_possible(priority), condition), taken, known, resolved);
        }
        Alternatives::AllOf(every) => every,
        Alternatives::EachIf(of, every) => {
            of.iter()
                .for_each(|document| super::add_new(&mut resolved.alternatives, (*document, None)));
            every
        }
        Alternatives::AnyOf(of, alternatives) => {
            let before = known.iter().find(|(document, _)| Some(*document) == *of);
            let before =
                before.and_then(|(_, at)| alternatives.iter().find(|alternative| alternative.at == *at));
            let first = || {
                alternatives
                    .iter()
                    .find(|alternative| is_served(&alternative.wanted, priority, taken))
            };
            let Some(alternative) = before.or_else(first) else {
                return;
            };
            if let Some(document) = of {
                super::add_new(known, (*document, alternative.at));
                super::add_new(&mut resolved.alternatives, (*document, Some(alternative.at)));
            }
            return follow(&alternative.wanted, (priority, condition), taken, known, resolved);
        }
    };
    for part in every {
        follow(part, (priority, condition), taken, known, resolved);
    }
}

impl ServedGoal {
    /// One more way to a thing: it is needed if any of them is open to the household.
    fn need(&mut self, document: DocumentIx, condition: Option<&Condition>) {
        let known = self.documents.iter_mut().find(|(known, _)| *known == document);
        let Some((_, known)) = known else {
            return self.documents.push((document, condition.cloned()));
        };
        *known = match (known.take(), condition) {
            (Some(one), Some(other)) if one != *other => Some(Condition::Any(vec![one, other.clone()])),
            (Some(one), Some(_)) => Some(one),
            _ => None,
        };
    }
}

fn sum(guide: &Guide, taken: &[Taken]) -> Score {
    taken
        .iter()
        .fold(Score::default(), |score, one| score.with(guide, *one))
}

impl Score {
    fn with(mut self, guide: &Guide, one: Taken) -> Self {
        let row = &guide.documents[one.document];
        self.replacing += u16::from(row.replaces.is_some());
        if let Some(count) = self.documents.get_mut(one.priority) {
            *count += 1;
        }
        if let Some(get) = &row.get {
            let is_free = get.fee.as_ref().is_some_and(|fee| fee.yen == Some(0));
            self.paid += u16::from(!is_free);
            self.got += 1;
            self.days = self.days.saturating_add(get.takes.map_or(0, days));
        }
        self
    }
}

/// About how many days: enough to compare.
fn days(period: Period) -> u32 {
    let unit = match period.unit {
        Unit::Days => 1,
        Unit::Weeks => 7,
        Unit::Months => 30,
        Unit::Years => 365,
    };
    u32::from(period.count) * unit
}
