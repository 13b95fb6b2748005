//! The linked guide of one life event: everything the app needs to walk a resident through it.
//!
//! Made only by the linker (`rules`) or read back from a published file, which is verified first; never
//! changed afterwards.

use serde::{Deserialize, Serialize};

use super::deadline::Plausible;
use super::documents::Document;
use super::procedure::Procedure;
use super::program::Program;
use super::texts::{Text, Texts};
use super::windows::{Site, Window};
use crate::calendar::Calendar;
use crate::facts::{Condition, Facts, Literal};
use crate::ids::{DateIx, DocumentIx, ProcedureIx, QuestionIx, SiteIx, WindowIx};
use crate::table::Table;

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

    /// Answers (or whatever belongs to a question) by id → by position; ids that this guide does not know are left out.
    pub fn by_question<'a, T>(
        &self,
        by_id: impl IntoIterator<Item = (&'a str, T)>,
    ) -> impl Iterator<Item = (QuestionIx, T)> {
        let known = by_id.into_iter();
        known.filter_map(|(id, value)| Some((self.question_by_id(id)?, value)))
    }

    /// Days (or whatever belongs to a date) by id → by position; ids that this guide does not know are left out.
    pub fn by_date<'a, T>(
        &self,
        by_id: impl IntoIterator<Item = (&'a str, T)>,
    ) -> impl Iterator<Item = (DateIx, T)> {
        let known = by_id.into_iter();
        known.filter_map(|(id, value)| Some((self.date_by_id(id)?, value)))
    }

    /// When `window` is closed, its hours apart: as the municipality, unless it has a calendar of its own.
    pub fn calendar_of(&self, window: WindowIx) -> &Calendar {
        let own = self.windows[window].calendar.as_ref();
        own.unwrap_or(&self.calendar)
    }

    /// Adds a fact, and all that follows from it, to what is known of a household. What is settled already stays.
    pub fn settle(&self, facts: &mut Facts, fact: Literal) {
        facts.settle(fact, self.follows(fact));
    }

    /// What is known of a household of which this holds besides: as much of it as is certain.
    pub(crate) fn supposing(&self, facts: &Facts, condition: &Condition) -> Facts {
        let mut facts = facts.clone();
        condition.says(true, &mut |fact| self.settle(&mut facts, fact));
        facts
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
    /// How far from today it is likely to be; none where any day may be meant.
    pub plausible: Option<Plausible>,
    /// A day that this one never precedes, such as the day of the death for the day it became known: until this day is
    /// given, what is counted from the other is an estimate that is never too late.
    pub not_before: Option<DateIx>,
}
