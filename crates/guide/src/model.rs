//! The linked guide of one life event: everything the app needs to walk a resident through it.
//!
//! Made only by the linker (`rules`) or read back from a published file, which is verified first; never
//! changed afterwards.

use serde::{Deserialize, Serialize};

use crate::calendar::Calendar;
use crate::ids::{DateIx, DocumentIx, ProcedureIx, QuestionIx, SiteIx, WindowIx};
use crate::plausible::Plausible;
use crate::procedure::{Fee, Procedure};
use crate::program::Program;
use crate::table::Table;
use crate::texts::{Text, Texts};

/// One life event, linked and checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    /// Id of the life event, such as `move-in`.
    pub id: String,
    /// Id of the pack it belongs to, such as `mihon-ward`.
    pub pack: String,
    /// The pack's version as written in `pack.yaml`.
    pub version: String,
    /// What the event is called.
    pub title: Text,
    /// Whom it is for, in a sentence.
    pub lead: Text,
    /// The day most periods of this event count from.
    pub date: Option<DateIx>,
    /// Facts that the event itself settles.
    pub given: Vec<Literal>,
    /// When the offices are closed.
    pub calendar: Calendar,
    /// Questions that this event can ask or uses.
    pub questions: Table<QuestionIx, Question>,
    /// Days that periods count from.
    pub dates: Table<DateIx, EventDate>,
    /// Things to bring.
    pub documents: Table<DocumentIx, Document>,
    /// Places.
    pub sites: Table<SiteIx, Site>,
    /// Windows and offices outside.
    pub windows: Table<WindowIx, Window>,
    /// Procedures that the event can list.
    pub procedures: Table<ProcedureIx, Procedure>,
    /// The rule tree.
    pub program: Program,
    /// The Japanese originals of every text above; stored apart so that a translation can be laid over them.
    #[serde(skip)]
    pub texts: Texts,
}

impl Guide {
    /// The question with this id.
    pub fn question_by_id(&self, id: &str) -> Option<QuestionIx> {
        self.questions.find(|question| question.id == id)
    }

    /// The procedure with this id.
    pub fn procedure_by_id(&self, id: &str) -> Option<ProcedureIx> {
        self.procedures.find(|procedure| procedure.id == id)
    }

    /// The date with this id.
    pub fn date_by_id(&self, id: &str) -> Option<DateIx> {
        self.dates.find(|date| date.id == id)
    }

    /// The question and all that an answer to it may settle: the same that may settle it.
    pub(crate) fn touched(&self, question: QuestionIx) -> impl Iterator<Item = QuestionIx> {
        let row = &self.questions[question];
        let settled = row.settles_if_yes.iter().chain(&row.settles_if_no);
        std::iter::once(question).chain(settled.map(|literal| literal.question))
    }

    /// Everything that follows from a fact.
    pub(crate) fn follows(&self, fact: Literal) -> &[Literal] {
        let row = &self.questions[fact.question];
        match fact.holds {
            true => &row.settles_if_yes,
            false => &row.settles_if_no,
        }
    }
}

/// A fact with its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Literal {
    /// The fact.
    pub question: QuestionIx,
    /// Whether it holds.
    pub holds: bool,
}

impl Literal {
    pub(crate) fn opposite(self) -> Self {
        Self {
            holds: !self.holds,
            ..self
        }
    }
}

/// A fact about the household, asked as a yes/no question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Stable id.
    pub id: String,
    /// The question as asked.
    pub ask: Text,
    /// The fact as a short statement, for reasons and check boxes.
    pub short: Text,
    /// How to tell, in a sentence or two.
    pub help: Option<Text>,
    /// Whether the answer is nobody else's affair: what leaves the page leaves it out unless the person says so.
    pub is_sensitive: bool,
    /// Everything that "yes" settles, directly or through other facts (complete).
    pub settles_if_yes: Vec<Literal>,
    /// Everything that "no" settles (complete).
    pub settles_if_no: Vec<Literal>,
}

/// A day that periods count from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventDate {
    /// Stable id.
    pub id: String,
    /// What the day is called, as in 「住み始めた日から14日以内」.
    pub name: Text,
    /// The question for it.
    pub ask: Text,
    /// How to tell.
    pub help: Option<Text>,
    /// A day that this one never precedes, such as the day of the death for the day it became known: until this day is
    /// given, what is counted from the other is an estimate that is never too late.
    pub not_before: Option<DateIx>,
    /// How far from today it is likely to be; none where any day may be meant.
    pub plausible: Option<Plausible>,
}

/// A thing to bring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Stable id: links and ticks name it.
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// What to look out for.
    pub note: Option<Text>,
    /// What it consists of, where it is not one thing.
    pub made_of: Option<Parts>,
    /// Where it is had.
    pub get: Option<Obtain>,
    /// What it can be shown instead of, where one such paper spares many.
    pub replaces: Option<Replaces>,
}

/// The documents that one paper can be shown instead of. It is proposed where it spares enough of them, and never
/// taken unasked where something else will do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replaces {
    /// The documents; those that the guide does not use are left out.
    pub documents: Vec<DocumentIx>,
    /// What to know before getting it.
    pub note: Option<Text>,
}

/// What a document consists of. The vocabulary is closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Parts {
    /// Another document.
    Document(DocumentIx),
    /// One of these will do.
    AnyOf(Vec<Parts>),
    /// All of these together.
    AllOf(Vec<Parts>),
}

/// Where a document is had, what it costs and how long that takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obtain {
    /// The window that issues it, where it is one of the pack's.
    pub window: Option<WindowIx>,
    /// Elsewhere, in words.
    pub place: Option<Text>,
    /// What it costs.
    pub fee: Option<Fee>,
    /// How long it takes.
    pub takes: Option<crate::due::Period>,
    /// What else to know.
    pub note: Option<Text>,
}

/// A place with windows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    /// Stable id. Not published: nothing that travels names it.
    #[serde(skip)]
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// Its address.
    pub address: Option<Text>,
    /// A map, as an `https:` address.
    pub map: Option<String>,
    /// How to get there.
    pub access: Option<Text>,
}

/// A window, or an office outside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// Stable id. Not published: nothing that travels names it.
    #[serde(skip)]
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// Where it is; none for an office outside.
    pub site: Option<SiteIx>,
    /// Not one of the municipality's own.
    pub external: bool,
    /// Whether it is closed when public offices are. An employer, a shop or a company's website is not.
    pub keeps_office_days: bool,
    /// Floor, as on the sign.
    pub floor: Option<Text>,
    /// Counter, as on the sign.
    pub counter: Option<Text>,
    /// When it is open; empty where nobody has filled it in.
    pub hours: Vec<Hours>,
    /// Telephone number as written, such as `03-0000-0001`.
    pub phone: Option<String>,
    /// How fees can be paid.
    pub payment: Vec<Payment>,
    /// Where to reserve a visit, as an `https:` or `tel:` address.
    pub reserve: Option<String>,
    /// When it is crowded.
    pub busy: Vec<Busy>,
    /// What else to know.
    pub note: Option<Text>,
}

/// Opening hours on some days of the week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// The days of the week.
    pub days: crate::calendar::Weekdays,
    /// Opens, in minutes after midnight.
    pub from: u16,
    /// Closes, in minutes after midnight.
    pub to: u16,
    /// Which of those days, where not every one.
    pub note: Option<Text>,
}

/// A way to pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Payment {
    /// Coins and notes.
    Cash,
    /// Credit or debit card.
    Card,
    /// Code on a phone.
    Code,
    /// Transport or shopping IC card.
    Ic,
}

/// A crowded time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Busy {
    /// The months, 1 to 12; empty means all year.
    pub months: Vec<u8>,
    /// What to expect.
    pub note: Text,
}
