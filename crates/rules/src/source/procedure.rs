//! Procedures and their deadlines as written.

use guide::Date;
use guide::deadline::{ClosedDay, DueKind, FirstDay, Period, Shift, Year};
use guide::model::{Handed, Visit};

use super::{At, ConditionSource, Id, Place, Wording};

/// A procedure.
#[derive(Clone, Debug)]
pub struct ProcedureSource {
    /// `name`.
    pub name: Wording,
    /// `summary`.
    pub summary: Wording,
    /// `due`, one or several.
    pub due: Vec<DueSource>,
    /// `who`.
    pub who: Option<Wording>,
    /// `bring`.
    pub bring: Vec<BringSource>,
    /// `window`, one or several.
    pub windows: Vec<OfficeSource>,
    /// `online`.
    pub online: Option<OnlineSource>,
    /// `post`.
    pub post: Option<Wording>,
    /// `worth`.
    pub worth: Option<WorthSource>,
    /// `because`: why it is listed, where a step says nothing else.
    pub because: Option<Wording>,
    /// `fee`, one or several.
    pub fees: Vec<FeeSource>,
    /// `after`.
    pub after: Vec<Id>,
    /// `keywords`.
    pub keywords: Vec<Wording>,
    /// `variant-of`: the procedure of which this is a special case.
    pub variant_of: Option<Id>,
    /// `law`.
    pub law: Vec<Wording>,
    /// `source`; missing only where that has been reported.
    pub source: Option<SourceSource>,
    /// `checked`; missing only where that has been reported.
    pub checked: Option<At<Date>>,
    /// `check-by`; missing only where that has been reported.
    pub check_by: Option<At<Date>>,
    /// `owner`: the section in charge of it.
    pub owner: Option<Wording>,
    /// `checked-by`.
    pub checked_by: Option<Wording>,
    /// `approved-by`.
    pub approved_by: Option<Wording>,
    /// `valid`.
    pub valid: ValidSource,
    /// `missed`.
    pub missed: Option<Wording>,
    /// `note`.
    pub note: Option<Wording>,
}

impl ProcedureSource {
    /// The conditions of its documents, deadlines, windows and fees, and of itself.
    pub fn conditions(&self) -> impl Iterator<Item = &ConditionSource> {
        let documents = self.bring.iter().map(|bring| &bring.condition);
        let deadlines = self.due.iter().map(|due| &due.condition);
        let windows = self.windows.iter().map(|office| &office.condition);
        let fees = self.fees.iter().map(|fee| &fee.condition);
        let details = documents.chain(deadlines).chain(windows).chain(fees);
        details.chain([&self.valid.of]).flatten()
    }
}

/// A window that handles a procedure.
#[derive(Clone, Debug)]
pub struct OfficeSource {
    /// The window.
    pub window: Id,
    /// `if`.
    pub condition: Option<ConditionSource>,
}

/// What a procedure costs.
#[derive(Clone, Debug)]
pub struct FeeSource {
    /// What stands under `fee` itself, or `text`.
    pub text: Wording,
    /// Whether it stands under `fee` itself: it is translated with the procedure, `text` as a phrase.
    pub is_plain: bool,
    /// `if`.
    pub condition: Option<ConditionSource>,
}

/// What a benefit is worth.
#[derive(Clone, Debug)]
pub struct WorthSource {
    /// `text`, or what stands under `worth` itself.
    pub text: Wording,
    /// `yen`, with `per`.
    pub yen: Option<(At<u32>, Per)>,
}

/// How often an amount is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// Once.
    Once,
    /// Every month.
    Month,
    /// Every year.
    Year,
}

/// A document a procedure asks for.
#[derive(Clone, Debug)]
pub struct BringSource {
    /// The document.
    pub item: Id,
    /// `if`.
    pub condition: Option<ConditionSource>,
    /// `case`.
    pub case: Option<Wording>,
    /// `note`.
    pub note: Option<Wording>,
    /// `copies`, at least 1.
    pub copies: Option<At<u8>>,
    /// `for-each`: for whom there must be one each, in words.
    pub for_each: Option<Wording>,
    /// `handed`.
    pub handed: Option<At<Handed>>,
    /// `for: proxy`.
    pub proxy: bool,
}

/// A deadline of a procedure.
#[derive(Clone, Debug)]
pub struct DueSource {
    /// Where the deadline begins.
    pub place: Place,
    /// `kind`, where it is written.
    pub kind: Option<At<DueKind>>,
    /// How the day is found.
    pub rule: RuleSource,
    /// `if`.
    pub condition: Option<ConditionSource>,
    /// `law`, where it is written.
    pub law: Option<LawSource>,
    /// `note`.
    pub note: Option<Wording>,
}

/// What sets a deadline.
#[derive(Clone, Debug)]
pub enum LawSource {
    /// A law, as it is cited.
    Cited(Wording),
    /// `none`: no law sets it. Shown nowhere.
    None {
        /// Where that is written.
        place: Place,
        /// `law: {none: …}`: who sets it instead, for those who review the rules.
        reason: Option<Wording>,
    },
}

impl DueSource {
    /// The law that sets it.
    pub fn cited(&self) -> Option<&Wording> {
        match &self.law {
            Some(LawSource::Cited(law)) => Some(law),
            Some(LawSource::None { .. }) | None => None,
        }
    }

    /// Whether it is said that no law sets it.
    pub fn is_own(&self) -> bool {
        matches!(self.law, Some(LawSource::None { .. }))
    }

    /// What missing it means: as written, else what its rule usually means. What no law sets is no duty.
    pub fn kind(&self) -> DueKind {
        let written = self.kind.as_ref().map(|kind| kind.value);
        written.unwrap_or(match &self.rule {
            RuleSource::Within { .. } | RuleSource::On { .. } if self.is_own() => DueKind::Advised,
            RuleSource::Within { .. } | RuleSource::On { .. } => DueKind::Legal,
            RuleSource::Before { .. } => DueKind::Before,
            RuleSource::From { .. } => DueKind::Opens,
            RuleSource::Promptly | RuleSource::Stated(_) => DueKind::Advised,
        })
    }
}

/// How a day is found.
#[derive(Clone, Debug)]
pub enum RuleSource {
    /// `within` and `of`.
    Within {
        /// The length of the period.
        period: At<Period>,
        /// The date it counts from.
        of: Id,
        /// `first-day` with `earlier` or `later`; the usual one where nothing is written.
        first_day: FirstDay,
        /// `closed-day` with `month-end`; the usual one where nothing is written.
        closed_day: ClosedDay,
    },
    /// `before`.
    Before {
        /// The date before which it must be done.
        of: Id,
        /// `earlier`.
        earlier: Option<At<Period>>,
    },
    /// `from`.
    From {
        /// The date from which it can be done.
        of: Id,
        /// `earlier` or `later`.
        shift: Option<At<Shift>>,
    },
    /// `on`.
    On {
        /// Month and day; a day that exists at least in leap years.
        day: At<(i8, i8)>,
        /// `year`.
        year: Option<At<Year>>,
        /// `closed-day`.
        closed_day: Option<At<ClosedDay>>,
    },
    /// `promptly`.
    Promptly,
    /// `stated`.
    Stated(Wording),
}

impl RuleSource {
    /// The date this rule counts from.
    pub fn date(&self) -> Option<&Id> {
        match self {
            Self::Within { of, .. } | Self::Before { of, .. } | Self::From { of, .. } => Some(of),
            Self::On { .. } | Self::Promptly | Self::Stated(_) => None,
        }
    }
}

/// How a procedure is done online.
#[derive(Clone, Debug)]
pub struct OnlineSource {
    /// `service`.
    pub service: Wording,
    /// `url`; not checked to be an address yet.
    pub url: Option<At<String>>,
    /// `visit`; missing only where that has been reported.
    pub visit: Option<At<Visit>>,
    /// `needs`.
    pub needs: Vec<Id>,
    /// `note`.
    pub note: Option<Wording>,
}

/// Where an entry was read.
#[derive(Clone, Debug)]
pub struct SourceSource {
    /// `title`.
    pub title: Wording,
    /// `url`; not checked to be an address yet.
    pub url: Option<At<String>>,
}

/// Since when and until when a scheme exists, and for whom.
#[derive(Clone, Debug, Default)]
pub struct ValidSource {
    /// `from`.
    pub from: Option<At<Date>>,
    /// `until`.
    pub until: Option<At<Date>>,
    /// What has an `of`: between which days that day of the household must lie.
    pub of: Option<ConditionSource>,
}
