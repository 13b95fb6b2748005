//! One visitor: everything that a plan, a link or a code is made from, and everything that 「おわる」 has to drop.
//!
//! Nothing of a visitor stands anywhere else in the program. What is worked out of a visit is compared with the visit it
//! was made from before it is shown again.

use guide::{Answer, Answers, Date, Guide};

use crate::ids::Ids;

/// What a visitor has said and chosen. Answers and days go by string id, so that questions shared by several life
/// events are answered once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visit {
    /// The answers given so far, by question id. They may include some that do not count (any more).
    pub answers: Ids<Answer>,
    /// The days given so far, by date id.
    pub dates: Ids<Date>,
    /// How the plan is carried out.
    pub choices: Choices,
    /// What is ticked off.
    pub ticks: Ticks,
    /// Whether ticks are kept on the device.
    pub persistence: Persistence,
    /// The answers before one was tried out on the plan.
    pub tried_from: Option<Ids<Answer>>,
    /// What the plan was made from that was seen last, before answers or days were changed.
    pub seen: Option<SeenPlan>,
    /// Whose plan it was, where somebody else shared it.
    pub shared: Option<SharedPlan>,
    /// Whether answers to sensitive questions go along with what leaves the page.
    pub shares_sensitive: bool,
}

/// Where a plan came from that was not made here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SharedPlan {
    /// On what day it was shared; none where it came by its code.
    pub made: Option<Date>,
    /// The version of the rules it was made with, where that is a day.
    pub rules: Option<Date>,
    /// Ids of the questions whose answers were left out.
    pub without: Vec<String>,
}

/// What a plan was made from that somebody has seen: it says what a change has brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenPlan {
    /// Id of the life event.
    pub event: String,
    /// The answers.
    pub answers: Ids<Answer>,
    /// The days.
    pub dates: Ids<Date>,
}

/// How a plan is carried out. It never changes what the plan lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// By procedure id: which of its windows was chosen, from 0.
    pub offices: Ids<u8>,
    /// By document id: which of its alternatives was chosen, from 0.
    pub alternatives: Ids<u8>,
    /// Somebody else goes in the person's place.
    pub is_proxy: bool,
    /// The day of the visit to the office.
    pub day: Option<Date>,
}

impl Visit {
    /// A visit with these answers and days, and nothing else.
    pub fn of_plan(answers: Ids<Answer>, dates: Ids<Date>) -> Self {
        Self {
            answers,
            dates,
            ..Self::default()
        }
    }

    /// The visit of somebody who opens a plan here: nothing of whoever was here before. Only what somebody keeps on the
    /// device stays, as it would stay over a reload.
    pub fn opened(self, before: &Self) -> Self {
        match before.persistence {
            Persistence::On => Self {
                ticks: before.ticks.clone(),
                persistence: Persistence::On,
                ..self
            },
            Persistence::Off | Persistence::Refused => self,
        }
    }

    /// The answers that `guide` has questions for.
    pub fn answers_for(&self, guide: &Guide) -> Answers {
        Answers::from_iter(guide.by_question(self.answers.iter().map(|(id, answer)| (id, *answer))))
    }

    /// Answers and days that the plan of `event` is compared with, to say what a change has brought: those before an answer
    /// was tried out, else those of the plan that was seen last.
    pub fn earlier(&self, event: &str) -> Option<(&Ids<Answer>, &Ids<Date>)> {
        if let Some(before) = &self.tried_from {
            return Some((before, &self.dates));
        }
        let seen = self.seen.as_ref().filter(|seen| seen.event == event)?;
        Some((&seen.answers, &seen.dates))
    }

    /// Remembers what the plan of `event` is made from now.
    pub fn note_seen(&mut self, event: &str) {
        self.seen = Some(SeenPlan {
            event: event.to_owned(),
            answers: self.tried_from.as_ref().unwrap_or(&self.answers).clone(),
            dates: self.dates.clone(),
        });
    }

    /// Takes `question` off the list of those whose answers were left out; whether it stood there.
    pub fn answer_left_out(&mut self, question: &str) -> bool {
        let Some(shared) = &mut self.shared else {
            return false;
        };
        let before = shared.without.len();
        shared.without.retain(|id| id != question);
        shared.without.len() < before
    }

    /// Whether there is anything of it to be dropped.
    pub fn is_touched(&self) -> bool {
        *self != Self::default()
    }
}

/// What is ticked off, on all plans of the pack.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticks {
    /// Ids of the procedures that are done.
    pub done: Vec<String>,
    /// Ids of the documents that are packed.
    pub packed: Vec<String>,
}

/// Whether ticks are kept on the device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Persistence {
    /// Nobody wants it.
    #[default]
    Off,
    /// They are.
    On,
    /// Somebody wants it, but the browser refused: its storage is off or full.
    Refused,
}

impl Ticks {
    /// Sets or takes away a tick.
    pub fn toggle(list: &mut Vec<String>, name: String) {
        if list.contains(&name) {
            list.retain(|other| *other != name);
        } else {
            list.push(name);
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.done.is_empty() && self.packed.is_empty()
    }

    /// As one line of text, for the device's storage: ids of procedures, a bar, ids of documents, each followed by a line feed.
    pub fn print(&self) -> String {
        let lines = |list: &[String]| {
            list.iter()
                .flat_map(|name| [name.as_str(), "\n"])
                .collect::<String>()
        };
        [lines(&self.done).as_str(), "|\n", &lines(&self.packed)].concat()
    }

    /// Reads what [`print`](Self::print) wrote; whatever else stands there, no ticks.
    pub fn read(text: &str) -> Self {
        let names = |part: &str| {
            part.split('\n')
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let parts = match text.strip_prefix("|\n") {
            Some(packed) => Some(("", packed)),
            None => text.split_once("\n|\n"),
        };
        match parts {
            Some((done, packed)) => Self {
                done: names(done),
                packed: names(packed),
            },
            None => Self::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Ticks;

    proptest! {
        #[test]
        fn what_is_printed_is_read_again(
            done in prop::collection::vec("[a-z][a-z0-9-]{0,12}", 0..5),
            packed in prop::collection::vec("[ぁ-ん一-龠（）・|]{1,12}", 0..5),
        ) {
            let ticks = Ticks { done, packed };
            prop_assert_eq!(Ticks::read(&ticks.print()), ticks);
        }

        #[test]
        fn any_text_is_read_as_something_sound(text in "[a-z|\n\r ぁ-ん]{0,20}") {
            let ticks = Ticks::read(&text);
            prop_assert_eq!(Ticks::read(&ticks.print()), ticks);
        }

        #[test]
        fn two_presses_change_nothing_but_the_order(list in prop::collection::hash_set("[a-d]{1,2}", 0..5), name in "[a-d]{1,2}") {
            let mut toggled: Vec<String> = list.iter().cloned().collect();
            Ticks::toggle(&mut toggled, name.clone());
            prop_assert_eq!(toggled.contains(&name), !list.contains(&name));
            Ticks::toggle(&mut toggled, name);
            prop_assert_eq!(toggled.into_iter().collect::<std::collections::HashSet<_>>(), list);
        }
    }

    #[test]
    fn a_foreign_text_holds_no_ticks() {
        for text in ["", "dog", "{\"done\":[\"dog\"]}", "a\nb\n", "|", "\n|", "a|\nb\n"] {
            assert_eq!(Ticks::read(text), Ticks::default(), "{text}");
        }
    }
}
