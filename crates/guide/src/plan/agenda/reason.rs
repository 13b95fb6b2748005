//! Entry → why it is on the plan, as facts that the person said yes to.

use super::add_new;
use crate::facts::{Facts, Literal, Truth};
use crate::ids::QuestionIx;
use crate::interview::{Answer, Because, Given, Interview, given_facts};
use crate::model::Guide;
use crate::plan::Entry;

/// More facts than this are no plain reason; the last ones on the way are the most specific.
const MOST_FACTS: usize = 3;

/// The facts that put `entry` on the plan, all of which hold: those the person said yes to, the most specific ones. None
/// where it applies to everybody with this life event, where it is only possible, or where nothing but a "no" led to it.
pub fn reason(guide: &Guide, interview: &Interview, entry: &Entry) -> Vec<QuestionIx> {
    if !entry.is_certain() {
        return Vec::new();
    }
    let event = given_facts(guide);
    let mut best: Option<(usize, Vec<QuestionIx>)> = None;
    for path in &entry.listing.paths {
        let said = || {
            path.iter()
                .filter(|fact| event.truth(fact.question) == Truth::Unknown)
        };
        if said().next().is_none() {
            return Vec::new();
        }
        let negations = said().filter(|fact| fact.given == Given::No).count();
        let facts = positive(guide, interview, said());
        let is_better = best.as_ref().is_none_or(|(fewest, _)| negations < *fewest);
        if !facts.is_empty() && is_better {
            best = Some((negations, facts));
        }
    }
    let mut facts = best.map_or_else(Vec::new, |(_, facts)| facts);
    facts.drain(..facts.len().saturating_sub(MOST_FACTS));
    facts
}

/// What was answered with yes among `path`, or what was answered so that it follows; not what another of them says
/// already.
fn positive<'p>(
    guide: &Guide,
    interview: &Interview,
    path: impl Iterator<Item = &'p Because>,
) -> Vec<QuestionIx> {
    let mut facts = Vec::new();
    for because in path.filter(|because| because.given == Given::Yes) {
        let mut asked = said_yes(interview);
        let found = asked.find(|asked| *asked == because.question);
        let found = found.or_else(|| said_yes(interview).find(|asked| says(guide, *asked, because.question)));
        found.into_iter().for_each(|found| add_new(&mut facts, found));
    }
    let all = facts.clone();
    facts.retain(|fact| !all.iter().any(|other| says(guide, *other, *fact)));
    facts
}

/// The questions that were answered with yes, in the order they were asked.
pub(super) fn said_yes(interview: &Interview) -> impl Iterator<Item = QuestionIx> {
    let facts: &Facts = &interview.outcome.facts;
    let answered = interview.answered.iter().flat_map(|screen| {
        let answers = screen.screen.questions().iter().zip(&screen.answers);
        answers.filter(|(_, answer)| **answer == Answer::Yes)
    });
    let asked = answered.map(|(question, _)| *question);
    asked.filter(|question| facts.truth(*question) == Truth::Yes)
}

/// Whether a yes to `one` says that `other` holds, too.
pub(super) fn says(guide: &Guide, one: QuestionIx, other: QuestionIx) -> bool {
    let fact = Literal {
        question: other,
        holds: true,
    };
    guide.questions[one].settles_if_yes.contains(&fact)
}
