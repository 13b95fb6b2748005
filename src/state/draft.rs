//! What stands in the fields of a page and was not handed in, or not taken.

use guide::Date;

/// The check boxes of the pick screen shown, before they are handed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Ticked boxes, by question id.
    pub ticked: Vec<String>,
    /// Boxes that somebody is not sure of, by question id.
    pub unsure: Vec<String>,
    /// What is said about the boxes that are neither ticked nor marked as unsure.
    pub unchecked: Option<UncheckedMeans>,
    /// Handed in empty: the page says that something must be chosen.
    pub is_empty_refused: bool,
}

/// What is said about the boxes that are not ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UncheckedMeans {
    /// 「どれもない」: no box is ticked, all are answered no.
    No,
    /// 「わからないものがある」: those that are marked are answered unsure; where none is marked, all that are not ticked.
    Unsure,
}

/// What was typed into a field for a day and was not taken, for now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoubtedDay {
    /// As the field has it.
    pub typed: String,
    /// Why.
    pub doubt: DayDoubt,
}

/// Why what was typed was not taken as a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayDoubt {
    /// There is no such day.
    NoDay,
    /// A day that is hardly meant: the field asks whether it is this one.
    Hardly {
        /// The day as it was typed, or the one that the year of an era means.
        meant: Date,
    },
}
