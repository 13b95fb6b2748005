//! Why a procedure is on the list, or why it is not: told by the walk itself, for every place in the rule tree.

use super::requirements::conjunctions;
use super::slice::{Occurrence, ProcedureSlice};
use super::trace::{Purpose, Visited, WalkTrace};
use crate::facts::{Condition, Facts, Literal, Truth};
use crate::ids::{ProcedureIx, QuestionIx};
use crate::interview::{
    Answer, AnsweredScreen, Answers, Because, Certainty, Given, Interview, Listing, Relevance, Walk,
    given_facts, learn,
};
use crate::model::{Guide, Kind, Text};

/// What the answers mean for one procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// Its entry on the list, exactly as the interview has it; none where it is not listed.
    pub listing: Option<Listing>,
    /// Every place of the rule tree that lists it, in order. Empty: this life event never does.
    pub occurrences: Vec<ExplainedOccurrence>,
}

/// A place of the rule tree that lists the procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplainedOccurrence {
    /// Need, offer, or nothing to do.
    pub kind: Kind,
    /// The remark that stands there.
    pub note: Option<Text>,
    /// How surely the household comes there; none where it does not.
    pub reached: Option<Certainty>,
    /// Where it does: the facts that led there; none means everybody. Where it does not: a smallest set of facts
    /// each of which, with the others, keeps it away, whatever else is answered.
    pub reasons: Vec<Reason>,
}

/// A fact that decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The fact.
    pub question: QuestionIx,
    /// What was known of it when the walk came to the place.
    pub given: Given,
    /// Where that is known from.
    pub origin: Origin,
}

/// Where a fact is known from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The person answered it, perhaps with "not sure".
    Answered,
    /// The life event itself settles it.
    Event,
    /// It follows from another answer.
    Implied {
        /// The question answered.
        by: QuestionIx,
        /// The answer to that.
        answer: Answer,
    },
    /// It was not asked (yet).
    Open,
}

/// Says why `procedure` is on the list, or why not.
pub fn explain(guide: &Guide, answers: &Answers, procedure: ProcedureIx) -> Explanation {
    let slice = ProcedureSlice::on(guide, procedure);
    let relevance = Relevance::new(guide);
    let mut trace = WalkTrace::new(&slice, Purpose::Explain);
    let (interview, _) = Walk::over(guide, answers, &relevance, Some(&mut trace));
    let sources = Sources::of(guide, &interview);
    let occurrences = slice.occurrences.iter().zip(trace.visited);
    Explanation {
        listing: interview.outcome.listing(procedure).cloned(),
        occurrences: occurrences
            .filter_map(|(occurrence, visited)| Some(sources.explained(occurrence, visited?)))
            .collect(),
    }
}

/// Everything that was settled, in the order of settling.
struct Sources(Vec<(Literal, Origin)>);

impl Sources {
    /// Takes the answers in once more, as the walk did, and notes what each of them settled.
    fn of(guide: &Guide, interview: &Interview) -> Self {
        let mut facts = given_facts(guide);
        let given = guide.questions.iter().map(|(question, _)| question);
        let given = given.filter_map(|question| Some((known(question, &facts)?, Origin::Event)));
        let mut sources = Self(given.collect());
        for screen in &interview.answered {
            sources.take(guide, screen, &mut facts);
        }
        sources
    }

    fn take(&mut self, guide: &Guide, screen: &AnsweredScreen, facts: &mut Facts) {
        for turn in [Answer::Yes, Answer::No] {
            for (question, answer) in screen.screen.questions().iter().zip(&screen.answers) {
                if *answer == turn {
                    self.learn(guide, *question, turn, facts);
                }
            }
        }
    }

    fn learn(&mut self, guide: &Guide, question: QuestionIx, answer: Answer, facts: &mut Facts) {
        let before = facts.clone();
        learn(guide, facts, question, answer);
        for touched in guide.touched(question) {
            if before.truth(touched) == Truth::Unknown
                && let Some(fact) = known(touched, facts)
            {
                let by = Origin::Implied { by: question, answer };
                let origin = if touched == question { Origin::Answered } else { by };
                self.0.push((fact, origin));
            }
        }
    }

    fn explained(&self, occurrence: &Occurrence<'_>, visited: Visited) -> ExplainedOccurrence {
        let (reached, because) = match visited {
            Visited::Listed(certainty, path) => (Some(certainty), path),
            Visited::Skipped(facts) => (None, obstacle(occurrence, &facts)),
        };
        let mut reasons: Vec<Reason> = Vec::new();
        for one in because {
            if !reasons.iter().any(|known| known.question == one.question) {
                reasons.push(self.reason(one));
            }
        }
        ExplainedOccurrence {
            kind: occurrence.kind,
            note: occurrence.note,
            reached,
            reasons,
        }
    }

    fn reason(&self, because: Because) -> Reason {
        let Because { question, given } = because;
        let settled = || {
            let mut found = self.0.iter().filter(|(fact, _)| fact.question == question);
            found.next().map_or(Origin::Open, |(_, origin)| *origin)
        };
        let origin = match given {
            Given::Yes | Given::No => settled(),
            Given::Unsure => Origin::Answered,
            Given::Open => Origin::Open,
        };
        Reason {
            question,
            given,
            origin,
        }
    }
}

fn known(question: QuestionIx, facts: &Facts) -> Option<Literal> {
    let holds = match facts.truth(question) {
        Truth::Yes => true,
        Truth::No => false,
        Truth::Unknown => return None,
    };
    Some(Literal { question, holds })
}

/// A smallest set of known facts that keeps the household from a place; of equal ones, those asked first.
fn obstacle(occurrence: &Occurrence<'_>, facts: &Facts) -> Vec<Because> {
    let mut smallest: Option<Vec<QuestionIx>> = None;
    let missed = occurrence.path.sides.iter();
    for turn in missed.filter(|turn| turn.truth(facts) == Truth::No) {
        let found = smallest_no(turn.condition, turn.holds, facts);
        if smallest
            .as_ref()
            .is_none_or(|smallest| found.len() < smallest.len())
        {
            smallest = Some(found);
        }
    }
    let smallest = smallest.unwrap_or_default().into_iter();
    smallest.map(|question| Because::of(question, facts)).collect()
}

/// The fewest known facts for which `condition` cannot be `wanted`.
fn smallest_no(condition: &Condition, wanted: bool, facts: &Facts) -> Vec<QuestionIx> {
    let known = |fact: &Literal| known(fact.question, facts) == Some(*fact);
    let ways = conjunctions(condition, !wanted).unwrap_or_default();
    let met = ways.into_iter().filter(|way| way.iter().all(known));
    let mut smallest: Option<Vec<Literal>> = None;
    for way in met {
        if smallest
            .as_ref()
            .is_none_or(|smallest| way.len() < smallest.len())
        {
            smallest = Some(way);
        }
    }
    smallest.map_or_else(
        || condition.grounds(facts),
        |way| way.into_iter().map(|fact| fact.question).collect(),
    )
}
