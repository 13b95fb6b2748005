//! Tables, texts and a rule tree → a guide.

use super::rows::{TEXT, question};
use crate::calendar::Calendar;
use crate::facts::{Follows, Literal};
use crate::ids::{DateIx, Ix};
use crate::lang::Lang;
use crate::model::{
    Document, EventDate, Guide, Overlay, Procedure, Program, Question, Site, Step, Text, Texts, Window,
};
use crate::table::Table;

/// A guide in the making. Tables are set whole: a position is the place in the list.
#[derive(Clone, Debug)]
pub struct GuideBuilder {
    guide: Guide,
    japanese: Vec<String>,
    english: Vec<Option<String>>,
}

impl GuideBuilder {
    /// A life event `event` of the pack `pack`, which asks and lists nothing.
    pub fn new() -> Self {
        let guide = Guide {
            id: "event".into(),
            pack: "pack".into(),
            version: "1".into(),
            title: TEXT,
            lead: TEXT,
            date: None,
            given: Vec::new(),
            calendar: Calendar::default(),
            questions: Table::new(Vec::new()),
            dates: Table::new(Vec::new()),
            documents: Table::new(Vec::new()),
            sites: Table::new(Vec::new()),
            windows: Table::new(Vec::new()),
            procedures: Table::new(Vec::new()),
            program: Program::new(&[]),
            texts: Texts::default(),
        };
        Self {
            guide,
            japanese: vec!["文".into()],
            english: vec![None],
        }
    }

    /// A guide with one question for each of `follows`, by the ids `q0`, `q1`, …
    pub fn asking(follows: Vec<Follows>) -> Self {
        let question = |(at, follows): (usize, Follows)| Question {
            settles_if_yes: follows.if_yes,
            settles_if_no: follows.if_no,
            ..question(&format!("q{at}"))
        };
        Self::new().questions(follows.into_iter().enumerate().map(question).collect())
    }

    /// Adds a text.
    pub fn text(&mut self, ja: &str) -> Text {
        self.translated(ja, None)
    }

    /// Adds a text with its English translation, where it has one.
    pub fn translated(&mut self, ja: &str, en: Option<&str>) -> Text {
        self.japanese.push(ja.into());
        self.english.push(en.map(str::to_owned));
        Text(u16::try_from(self.japanese.len() - 1).unwrap_or(u16::MAX))
    }

    /// Sets ids: of the life event, of its pack, and the version.
    pub fn named(mut self, event: &str, pack: &str, version: &str) -> Self {
        let ids = [event, pack, version].map(str::to_owned);
        [self.guide.id, self.guide.pack, self.guide.version] = ids;
        self
    }

    /// Sets title and lead.
    pub fn titled(mut self, title: Text, lead: Text) -> Self {
        (self.guide.title, self.guide.lead) = (title, lead);
        self
    }

    /// Sets what the event itself settles.
    pub fn given(mut self, given: Vec<Literal>) -> Self {
        self.guide.given = given;
        self
    }

    /// Sets when the offices are closed.
    pub fn calendar(mut self, calendar: Calendar) -> Self {
        self.guide.calendar = calendar;
        self
    }

    /// Sets the questions.
    pub fn questions(mut self, rows: Vec<Question>) -> Self {
        self.guide.questions = Table::new(rows);
        self
    }

    /// Sets the days that periods count from; the first one is the main date.
    pub fn dates(mut self, rows: Vec<EventDate>) -> Self {
        self.guide.date = (!rows.is_empty()).then(|| DateIx::new(0));
        self.guide.dates = Table::new(rows);
        self
    }

    /// Sets the things to bring.
    pub fn documents(mut self, rows: Vec<Document>) -> Self {
        self.guide.documents = Table::new(rows);
        self
    }

    /// Sets the places.
    pub fn sites(mut self, rows: Vec<Site>) -> Self {
        self.guide.sites = Table::new(rows);
        self
    }

    /// Sets the windows.
    pub fn windows(mut self, rows: Vec<Window>) -> Self {
        self.guide.windows = Table::new(rows);
        self
    }

    /// Sets the procedures.
    pub fn procedures(mut self, rows: Vec<Procedure>) -> Self {
        self.guide.procedures = Table::new(rows);
        self
    }

    /// Sets the rule tree.
    pub fn steps(mut self, steps: &[Step]) -> Self {
        self.guide.program = Program::new(steps);
        self
    }

    /// The guide.
    pub fn build(self) -> Guide {
        let Self {
            mut guide,
            japanese,
            english,
        } = self;
        guide.texts = Texts::new(japanese);
        if english.iter().any(Option::is_some) {
            let overlay = Overlay {
                lang: Lang::En,
                entries: english,
            };
            let laid = guide.texts.translate(overlay);
            debug_assert!(laid.is_ok(), "every text has its place for a translation");
        }
        guide
    }
}

impl Default for GuideBuilder {
    fn default() -> Self {
        Self::new()
    }
}
