//! Answers → the line that says whose plan it is.

use super::reason::{said_yes, says};
use super::{Situation, sorted};
use crate::Date;
use crate::ids::{DateIx, QuestionIx};
use crate::outcome::Given;
use crate::plan::Entry;

/// More facts than this are no line.
const MOST_FACTS: usize = 4;

/// Whose plan it is, in the person's own answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The day of the event, where it was given.
    pub day: Option<(DateIx, Date)>,
    /// What the person said yes to, the most telling first: what brings the most procedures. At most four, nothing
    /// sensitive, and nothing that another of them says already.
    pub facts: Vec<QuestionIx>,
}

pub(super) fn about(situation: &Situation<'_>) -> About {
    let Situation { guide, dates, .. } = situation;
    let day = guide.date.and_then(|main| Some((main, dates.get(main)?)));
    let may_be_named = |question: &QuestionIx| !(situation.is_sensitive)(&guide.questions[*question]);
    let said: Vec<QuestionIx> = said_yes(situation.interview).filter(may_be_named).collect();
    let is_said_already = |fact: &QuestionIx| said.iter().any(|other| says(guide, *other, *fact));
    let facts = said.iter().filter(|fact| !is_said_already(fact));
    let telling = facts.map(|fact| (brings(situation, *fact), *fact));
    let telling = telling.filter(|(count, _)| *count > 0);
    let telling = sorted(telling, |(count, _)| std::cmp::Reverse(*count));
    let facts = telling.into_iter().map(|(_, fact)| fact);
    About {
        day,
        facts: facts.take(MOST_FACTS).collect(),
    }
}

/// How many procedures `fact`, or what follows from it, has a part in.
fn brings(situation: &Situation<'_>, fact: QuestionIx) -> usize {
    let has_part = |entry: &&Entry| {
        let mut facts = entry.listing.paths.iter().flatten();
        facts.any(|because| {
            let question = because.question;
            because.given == Given::Yes && (question == fact || says(situation.guide, fact, question))
        })
    };
    situation.plan.entries().filter(has_part).count()
}
