//! Scenarios as written.

use guide::Date;

use super::{At, Id, Place, Wording};

/// A household, with the plan it must get.
#[derive(Clone, Debug)]
pub struct ScenarioSource {
    /// The place where the scenario begins.
    pub place: Place,
    /// `name`.
    pub name: Wording,
    /// `event`.
    pub event: Id,
    /// `dates`: the date's id and its day.
    pub dates: Vec<(Id, At<Date>)>,
    /// `today`: the day on which the plan is read.
    pub today: Option<At<Date>>,
    /// `yes-to`.
    pub yes_to: Vec<Id>,
    /// `no-to`.
    pub no_to: Vec<Id>,
    /// `unsure-of`.
    pub unsure_of: Vec<Id>,
    /// `need`, at the place of its key; none where it is not written.
    pub need: Option<At<Vec<Id>>>,
    /// `not-need`.
    pub not_need: Vec<Id>,
    /// `offer`.
    pub offer: Vec<Id>,
    /// `know`.
    pub know: Vec<Id>,
    /// `possible`.
    pub possible: Vec<Id>,
    /// `not-listed`.
    pub not_listed: Vec<Id>,
    /// `due`: the procedure's id and its day; where several are written, the earliest first, then those of its other
    /// deadlines.
    pub due: Vec<(Id, At<Date>)>,
    /// `window`: the procedure's id and windows where it can be done.
    pub windows: Vec<(Id, Vec<Id>)>,
    /// `bring`.
    pub bring: Vec<BroughtSource>,
    /// `may-bring`: what is asked for in some cases only.
    pub may_bring: Vec<BroughtSource>,
    /// `not-bring`: what is not asked for in any case.
    pub not_bring: Vec<BroughtSource>,
    /// `first`, in order.
    pub first: Vec<Id>,
    /// `late`.
    pub late: Vec<Id>,
    /// `screens: {most: n}`.
    pub most_screens: Option<At<u16>>,
    /// `complete: true`, with its place.
    pub complete: Option<At<bool>>,
}

/// Something on the list of what a household brings.
#[derive(Clone, Debug)]
pub struct BroughtSource {
    /// The thing, or what it stands for.
    pub item: Id,
    /// `of`: the procedure that asks for it.
    pub of: Option<Id>,
    /// `for: proxy`: what somebody brings who goes in the person's place.
    pub proxy: bool,
    /// `any-of`: what can be chosen for it.
    pub any_of: Vec<Id>,
}

impl BroughtSource {
    /// Whether it is the same thing for the same procedure and person.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let of = |one: &Self| one.of.as_ref().map(|of| of.value.clone());
        self.item.value == other.item.value && self.proxy == other.proxy && of(self) == of(other)
    }

    /// A thing, whatever asks for it and whatever can be chosen.
    pub(crate) fn of_item(item: Id) -> Self {
        Self {
            item,
            of: None,
            proxy: false,
            any_of: Vec::new(),
        }
    }
}
