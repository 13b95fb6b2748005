//! What a procedure is: the catalogue entry a resident reads.

use serde::{Deserialize, Serialize};

use super::deadline::Deadline;
use super::texts::Text;
use crate::Date;
use crate::facts::Condition;
use crate::ids::{DocumentIx, ProcedureIx, QuestionIx, WindowIx};

/// How a rule tree lists a procedure, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// Must be done.
    Need,
    /// May be claimed or used.
    Offer,
    /// Nothing to do, but people ask.
    Know,
}

/// A procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Procedure {
    /// Stable id.
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// What it is, in a sentence or two.
    pub summary: Text,
    /// By when; several where several periods run side by side. Empty: no period.
    pub due: Vec<Deadline>,
    /// Who may do it.
    pub who: Option<Text>,
    /// What to bring.
    pub bring: Vec<Bring>,
    /// Windows that handle it: any one of those that apply. Empty: no window at all.
    pub windows: Vec<Office>,
    /// How it is done online.
    pub online: Option<Online>,
    /// How it is done by post, in words.
    pub post: Option<Text>,
    /// What it is worth to the person.
    pub worth: Option<Worth>,
    /// What it costs: every fee that applies.
    pub fees: Vec<FeeIf>,
    /// Procedures that must come first, when both are on the plan.
    pub after: Vec<ProcedureIx>,
    /// Everyday words to find it by. Not published with the guide: only a search needs them.
    #[serde(skip)]
    pub keywords: Vec<String>,
    /// The law that asks for it, as cited: 住民基本台帳法第22条.
    pub law: Vec<Text>,
    /// Where this was read.
    pub source: Option<Source>,
    /// The day somebody compared this with its source.
    #[serde(with = "crate::calendar::day")]
    pub checked: Date,
    /// The day by which somebody must compare it again.
    #[serde(with = "crate::calendar::day")]
    pub check_by: Date,
    /// First day on which the scheme exists.
    #[serde(with = "crate::calendar::day::option")]
    pub valid_from: Option<Date>,
    /// Last day on which the scheme exists.
    #[serde(with = "crate::calendar::day::option")]
    pub valid_until: Option<Date>,
    /// For which days of the household the scheme exists, such as a birth by the end of March; none: for any.
    pub valid_for: Option<Condition>,
    /// What is lost when the deadline is missed, in a sentence.
    pub missed: Option<Text>,
    /// What else to know, or what to ask at the window.
    pub note: Option<Text>,
}

impl Procedure {
    /// The conditions of its documents, deadlines, windows and fees, and of itself.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let documents = self.bring.iter().map(|bring| &bring.condition);
        let deadlines = self.due.iter().map(|due| &due.condition);
        let windows = self.windows.iter().map(|office| &office.condition);
        let fees = self.fees.iter().map(|fee| &fee.condition);
        let details = documents.chain(deadlines).chain(windows).chain(fees);
        details.chain([&self.valid_for]).flatten()
    }
}

/// A window that handles a procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// The window.
    pub window: WindowIx,
    /// Only when this holds: for who lives near a branch, for a birth at a hospital.
    pub condition: Option<Condition>,
}

impl From<WindowIx> for Office {
    /// A window that handles it for everybody.
    fn from(window: WindowIx) -> Self {
        let condition = None;
        Self { window, condition }
    }
}

/// What a procedure costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeeIf {
    /// The fee.
    pub fee: Fee,
    /// Only when this holds.
    pub condition: Option<Condition>,
}

/// A document a procedure asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bring {
    /// The document.
    pub document: DocumentIx,
    /// Only when this holds.
    pub condition: Option<Condition>,
    /// Only in a case that no question asks about, in words: 「窓口で求められたとき」.
    pub case: Option<Text>,
    /// What to look out for; it is no condition: 「請求する方の名義のもの」.
    pub note: Option<Text>,
    /// How many copies; one for each where `for_each` says for whom.
    pub copies: u8,
    /// For whom there must be one each, in words: 「引っ越す方」. How many they are nobody is asked.
    pub for_each: Option<Text>,
    /// What happens to it at the window.
    pub handed: Handed,
    /// Only when somebody else goes in the person's place.
    pub proxy: bool,
}

/// What happens to a document at the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Handed {
    /// The office keeps it.
    In,
    /// It is shown and given back.
    Shown,
    /// Not known.
    #[default]
    Unknown,
}

/// How a procedure is done online.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Online {
    /// What the service is called.
    pub service: Text,
    /// Its address, `https:` only.
    pub url: Option<String>,
    /// Whether a visit is spared.
    pub visit: Visit,
    /// What must hold, all of it, for somebody to do it this way: they hold a My Number Card, say.
    pub needs: Vec<QuestionIx>,
    /// What to know about it.
    pub note: Option<Text>,
}

/// Whether an online step spares the visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Visit {
    /// No visit is needed.
    NotNeeded,
    /// A visit is needed all the same.
    StillNeeded,
}

/// What a benefit is worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worth {
    /// As written: 1人につき月1万円.
    pub text: Text,
    /// About how many yen in the first year, to put benefits in order; 0 where nobody says.
    pub yen_a_year: u32,
}

/// What something costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fee {
    /// As written: 無料, 450円, 1通450円.
    pub text: Text,
    /// The amount in yen, where it is one amount.
    pub yen: Option<u32>,
}

/// Where an entry was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Authority and title of the page or law.
    pub title: Text,
    /// Its address, `https:` only.
    pub url: Option<String>,
}
