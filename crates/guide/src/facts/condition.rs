//! Conditions over facts and days, in Kleene's three-valued logic: an unknown fact never counts as "no".

use serde::{Deserialize, Serialize};

use super::known::Facts;
use super::literal::{Literal, Truth};
use crate::Date;
use crate::ids::{DateIx, QuestionIx};

/// When something applies. The vocabulary is closed: what cannot be said here is a new variant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// The fact holds.
    Fact(QuestionIx),
    /// All of these hold; empty holds always.
    All(Vec<Condition>),
    /// At least one of these holds; empty holds never.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
    /// A day of the household lies so. Only details of a procedure hang on it, never what is listed: a rule tree that
    /// names a day is refused.
    Day(DayTest),
}

/// Between which days a day of the household lies, both included: 「生まれた日が2026年4月1日以後」.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayTest {
    /// The day of the household.
    pub date: DateIx,
    /// The first day of the stretch; none where it has no beginning.
    #[serde(with = "crate::calendar::day::option")]
    pub from: Option<Date>,
    /// The last day of the stretch; none where it has no end.
    #[serde(with = "crate::calendar::day::option")]
    pub until: Option<Date>,
}

/// What a condition still hangs on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Open {
    /// Open facts, the way round that makes it hold. One: it must be so. Several: they decide it together.
    pub facts: Vec<Literal>,
    /// Days of the household that were not given.
    pub days: Vec<DateIx>,
}

impl Open {
    /// Whether nothing is open.
    pub fn is_empty(&self) -> bool {
        self.facts.is_empty() && self.days.is_empty()
    }
}

impl DayTest {
    /// Whether `day` lies so.
    pub fn has(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

impl Condition {
    /// What is known of this condition, given `facts` and no day.
    pub fn truth(&self, facts: &Facts) -> Truth {
        self.truth_on(facts, &|_| Truth::Unknown)
    }

    /// What is known of this condition, given `facts` and what is known of each `day`.
    pub fn truth_on(&self, facts: &Facts, day: &dyn Fn(&DayTest) -> Truth) -> Truth {
        match self {
            Self::Fact(question) => facts.truth(*question),
            Self::All(parts) => all(parts.iter().map(|part| part.truth_on(facts, day))),
            Self::Any(parts) => all(parts.iter().map(|part| part.truth_on(facts, day).negated())).negated(),
            Self::Not(part) => part.truth_on(facts, day).negated(),
            Self::Day(test) => day(test),
        }
    }

    /// Calls `each` for every day this condition names.
    pub fn days(&self, each: &mut dyn FnMut(&DayTest)) {
        match self {
            Self::Fact(_) => {}
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.days(each)),
            Self::Not(part) => part.days(each),
            Self::Day(test) => each(test),
        }
    }

    /// Calls `each` for every question this condition names.
    pub fn questions(&self, each: &mut impl FnMut(QuestionIx)) {
        match self {
            Self::Fact(question) => each(*question),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.questions(each)),
            Self::Not(part) => part.questions(each),
            Self::Day(_) => {}
        }
    }

    /// Calls `each` for every fact that can help to make this condition true (`holds`) or false: what it names, the
    /// way round that helps.
    pub(crate) fn literals(&self, holds: bool, each: &mut impl FnMut(Literal)) {
        match self {
            Self::Fact(question) => each(Literal {
                question: *question,
                holds,
            }),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.literals(holds, each)),
            Self::Not(part) => part.literals(!holds, each),
            Self::Day(_) => {}
        }
    }

    /// Calls `each` for every fact that is certainly so where this condition holds (`holds`) or does not.
    pub(crate) fn says(&self, holds: bool, each: &mut impl FnMut(Literal)) {
        match self {
            Self::Fact(question) => each(Literal {
                question: *question,
                holds,
            }),
            Self::Not(part) => part.says(!holds, each),
            Self::All(parts) if holds => parts.iter().for_each(|part| part.says(true, each)),
            Self::Any(parts) if !holds => parts.iter().for_each(|part| part.says(false, each)),
            Self::All(_) | Self::Any(_) | Self::Day(_) => {}
        }
    }

    /// What this still hangs on, given `facts` and what is known of each `day`; nothing where it is settled.
    pub fn open(&self, facts: &Facts, day: &dyn Fn(&DayTest) -> Truth) -> Open {
        let mut open = Open::default();
        if self.truth_on(facts, day) != Truth::Unknown {
            return open;
        }
        self.literals(true, &mut |literal| {
            if facts.truth(literal.question) == Truth::Unknown && !open.facts.contains(&literal) {
                open.facts.push(literal);
            }
        });
        self.days(&mut |test| {
            if day(test) == Truth::Unknown && !open.days.contains(&test.date) {
                open.days.push(test.date);
            }
        });
        open
    }

    /// The questions that make this condition what it is under `facts`: for a settled condition a smallest
    /// sufficient set (the first part that decides), for an unknown one every fact that is still open.
    pub fn grounds(&self, facts: &Facts) -> Vec<QuestionIx> {
        let mut found = Vec::new();
        self.collect_grounds(facts, &mut found);
        let mut seen = Vec::new();
        found.retain(|question| {
            !seen.contains(question) && {
                seen.push(*question);
                true
            }
        });
        found
    }

    fn collect_grounds(&self, facts: &Facts, found: &mut Vec<QuestionIx>) {
        let deciding = match self {
            Self::Fact(question) => return found.push(*question),
            Self::Not(part) => return part.collect_grounds(facts, found),
            Self::All(_) => Truth::No,
            Self::Any(_) => Truth::Yes,
            Self::Day(_) => return,
        };
        let (Self::All(parts) | Self::Any(parts)) = self else {
            return;
        };
        let truth = self.truth(facts);
        if truth == deciding {
            if let Some(part) = parts.iter().find(|part| part.truth(facts) == truth) {
                part.collect_grounds(facts, found);
            }
            return;
        }
        for part in parts.iter().filter(|part| part.truth(facts) == truth) {
            part.collect_grounds(facts, found);
        }
    }
}

fn all(truths: impl Iterator<Item = Truth>) -> Truth {
    let mut result = Truth::Yes;
    for truth in truths {
        match truth {
            Truth::No => return Truth::No,
            Truth::Unknown => result = Truth::Unknown,
            Truth::Yes => {}
        }
    }
    result
}
