//! What a resident does on the plan itself: ticks things off, chooses offices, tries another answer.

use guide::Date;
use serde::{Deserialize, Serialize};

use super::Ids;

/// What lies on the desk beside the answers. It never changes what the plan lists.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Desk {
    /// What is ticked off.
    pub ticks: Ticks,
    /// By procedure id: which of its windows was chosen, from 0.
    pub offices: Ids<u8>,
    /// Japanese names of things with alternatives: which one was chosen, from 0.
    pub ways: Ids<u8>,
    /// Somebody else goes in the person's place.
    pub is_proxy: bool,
    /// The day of the visit.
    #[serde(with = "guide::day::option")]
    pub visit: Option<Date>,
    /// Paper is narrow: a receipt printer.
    pub is_receipt: bool,
    /// Whether ticks are kept on the device.
    pub kept: Kept,
}

/// What is ticked off, on all plans of the pack.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticks {
    /// Ids of the procedures that are done.
    pub done: Vec<String>,
    /// Japanese names of the things that are packed: names are what stays when rules are numbered anew.
    pub packed: Vec<String>,
}

/// Whether ticks are kept on the device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kept {
    /// Nobody wants it.
    #[default]
    No,
    /// They are.
    Yes,
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

    /// As one line of text, for the device's storage: ids, a bar, names, each followed by a line feed.
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
