//! Answers → the line that says whose plan it is.

use super::reason::{said_yes, says};
use super::{Situation, sorted};
use crate::Date;
use crate::ids::{DateIx, QuestionIx};
use crate::interview::Given;
use crate::model::Kind;
use crate::plan::Entry;

/// More facts than this are no line.
const MOST_FACTS: usize = 4;

/// Whose plan it is, in the person's own answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The day of the event, where it was given.
    pub day: Option<(DateIx, Date)>,
    /// What the person said yes to, the most telling first: what most procedures are on the plan for. At most four, nothing
    /// sensitive, and of two of which one says the other only the more telling one.
    pub facts: Vec<QuestionIx>,
}

pub(super) fn about(situation: &Situation<'_>) -> About {
    let Situation { guide, dates, .. } = situation;
    let day = guide.date.and_then(|main| Some((main, dates.get(main)?)));
    let may_be_named = |question: &QuestionIx| !guide.questions[*question].is_sensitive;
    let said = said_yes(situation.interview).filter(may_be_named);
    let counted = said
        .map(|fact| (brings(situation, fact), fact))
        .filter(|(count, _)| *count > 0);
    let mut facts: Vec<QuestionIx> = Vec::new();
    for (_, fact) in sorted(counted, |(count, _)| std::cmp::Reverse(*count)) {
        let is_said = |other: &QuestionIx| says(guide, *other, fact) || says(guide, fact, *other);
        if facts.len() < MOST_FACTS && !facts.iter().any(is_said) {
            facts.push(fact);
        }
    }
    About { day, facts }
}

/// How many procedures that ask something of the person are on the plan because of `fact`.
fn brings(situation: &Situation<'_>, fact: QuestionIx) -> usize {
    let is_because = |entry: &&Entry| {
        let mut facts = entry.listing.paths.iter().flatten();
        facts.any(|because| because.given == Given::Yes && because.question == fact)
    };
    let asking = situation
        .plan
        .entries()
        .filter(|entry| entry.listing.kind != Kind::Know);
    asking.filter(is_because).count()
}
