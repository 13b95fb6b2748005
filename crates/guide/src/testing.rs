//! Guides for tests, made piece by piece.
//!
//! What a test does not speak of is empty. A record of the [model](crate::model) that gets a new field needs it here
//! once, and not in every test: tests write `Procedure { fee, ..procedure("p0") }`.
//!
//! Compiled for tests only (feature `testing`).

use jiff::civil::Weekday;

use crate::Date;
use crate::calendar::{Calendar, Day, Weekdays, YearlySpan};
use crate::deadline::{ClosedDay, Deadline, DueKind, DueRule, FirstDay, Period, Unit};
use crate::facts::{Follows, Literal};
use crate::ids::{DateIx, DocumentIx, Ix, ProcedureIx, QuestionIx};
use crate::lang::Lang;
use crate::model::{
    Bring, Document, EventDate, Guide, Handed, Kind, Obtain, Online, Overlay, Procedure, Program, Question,
    Site, Step, Text, Texts, Visit, Window,
};
use crate::table::Table;

/// A text that every guide made here has: 「文」.
pub const TEXT: Text = Text(0);

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

/// A question that settles nothing else.
pub fn question(id: &str) -> Question {
    Question {
        id: id.into(),
        ask: TEXT,
        short: TEXT,
        help: None,
        settles_if_yes: Vec::new(),
        settles_if_no: Vec::new(),
    }
}

/// A day that periods count from.
pub fn event_date(id: &str) -> EventDate {
    EventDate {
        id: id.into(),
        name: TEXT,
        ask: TEXT,
        help: None,
    }
}

/// A thing that is at home.
pub fn document(id: &str) -> Document {
    Document {
        id: id.into(),
        name: TEXT,
        note: None,
        made_of: None,
        get: None,
        replaces: None,
    }
}

/// Somewhere to get a document, nobody says where.
pub fn obtain() -> Obtain {
    Obtain {
        window: None,
        place: None,
        fee: None,
        takes: None,
        note: None,
    }
}

/// A place without an address.
pub fn site(id: &str) -> Site {
    Site {
        id: id.into(),
        name: TEXT,
        address: None,
        map: None,
        access: None,
    }
}

/// A window of the municipality in no building, with no hours.
pub fn window(id: &str) -> Window {
    Window {
        id: id.into(),
        name: TEXT,
        site: None,
        external: false,
        floor: None,
        counter: None,
        hours: Vec::new(),
        phone: None,
        payment: Vec::new(),
        reserve: None,
        busy: Vec::new(),
        note: None,
    }
}

/// A procedure without a period, a window or anything to bring, to be checked again in November 2027.
pub fn procedure(id: &str) -> Procedure {
    Procedure {
        id: id.into(),
        name: TEXT,
        summary: TEXT,
        due: Vec::new(),
        who: None,
        bring: Vec::new(),
        windows: Vec::new(),
        online: None,
        post: None,
        fee: None,
        after: Vec::new(),
        keywords: Vec::new(),
        law: Vec::new(),
        source: None,
        checked: Date::constant(2026, 11, 20),
        check_by: Date::constant(2027, 11, 20),
        valid_from: None,
        valid_until: None,
        missed: None,
        note: None,
    }
}

/// So many procedures, by the ids `p0`, `p1`, …
pub fn procedures(count: u16) -> Vec<Procedure> {
    (0..count).map(|at| procedure(&format!("p{at}"))).collect()
}

/// One copy of a document, always; nobody says what happens to it.
pub fn bring(document: DocumentIx) -> Bring {
    Bring {
        document,
        condition: None,
        note: None,
        copies: 1,
        handed: Handed::Unknown,
        proxy: false,
    }
}

/// A way online that everybody can go.
pub fn online(visit: Visit) -> Online {
    Online {
        service: TEXT,
        url: None,
        visit,
        needs: Vec::new(),
        note: None,
    }
}

/// A deadline that always applies.
pub fn deadline(kind: DueKind, rule: DueRule) -> Deadline {
    Deadline {
        kind,
        rule,
        condition: None,
        law: None,
        note: None,
    }
}

/// Within a period from the day after `of`, whatever day the last one is.
pub fn within(period: Period, of: DateIx) -> DueRule {
    DueRule::Within {
        period,
        of,
        first_day: FirstDay::NotCounted,
        closed_day: ClosedDay::AsIs,
    }
}

/// So many days.
pub fn days(count: u16) -> Period {
    let unit = Unit::Days;
    Period { count, unit }
}

/// So many weeks.
pub fn weeks(count: u16) -> Period {
    let unit = Unit::Weeks;
    Period { count, unit }
}

/// So many months.
pub fn months(count: u16) -> Period {
    let unit = Unit::Months;
    Period { count, unit }
}

/// So many years.
pub fn years(count: u16) -> Period {
    let unit = Unit::Years;
    Period { count, unit }
}

/// A step that lists a procedure.
pub fn list(kind: Kind, procedure: ProcedureIx) -> Step {
    Step::List {
        kind,
        procedure,
        note: None,
    }
}

/// A step that lists what must be done.
pub fn need(procedure: ProcedureIx) -> Step {
    list(Kind::Need, procedure)
}

/// A step that asks, with what follows "yes".
pub fn ask(question: QuestionIx, if_yes: Vec<Step>) -> Step {
    Step::Ask {
        question,
        if_yes,
        if_no: Vec::new(),
    }
}

/// A step that asks several questions on one screen, each with what follows a tick.
pub fn pick(options: Vec<(QuestionIx, Vec<Step>)>) -> Step {
    Step::Pick {
        prompt: TEXT,
        help: None,
        options,
    }
}

/// A day as it is written, `2026-04-01`.
///
/// # Panics
/// Where there is no such day: a test that says so is wrong.
#[expect(
    clippy::unwrap_used,
    reason = "a test that names a day that is not one must fail"
)]
pub fn day(text: &str) -> Date {
    crate::calendar::day::parse(text).unwrap()
}

/// The calendar of a ward: closed on Saturdays, Sundays, national holidays and from 29 December to 3 January
/// (地方自治法4条の2); closed on Monday 2027-02-15, open on Sunday 2027-03-28.
pub fn ward_calendar() -> Calendar {
    Calendar {
        weekly: Weekdays::new([Weekday::Saturday, Weekday::Sunday]),
        national_holidays: true,
        yearly: vec![YearlySpan {
            from: (12, 29),
            to: (1, 3),
        }],
        closed: vec![Day(day("2027-02-15"))],
        open: vec![Day(day("2027-03-28"))],
    }
}

/// A ward to count days in, with [its calendar](ward_calendar) and texts in both languages: its main day is
/// [`moved_in`], another one [`moved_out`], and [`STATED`] has the words of a day that it sets.
pub fn ward() -> Guide {
    let mut builder = GuideBuilder::new().calendar(ward_calendar());
    let mut date = |id, ja, en| EventDate {
        name: builder.translated(ja, Some(en)),
        ..event_date(id)
    };
    let dates = vec![
        date("moved-in", "住み始めた日", "The day you moved in"),
        date("moved-out", "引っ越す日", "the day you move out"),
    ];
    let stated = builder.translated("区が決める締切日まで", Some("by the day the ward sets."));
    debug_assert_eq!(stated, STATED);
    builder.dates(dates).build()
}

/// The main day of [`ward`].
pub fn moved_in() -> DateIx {
    DateIx::new(0)
}

/// The other day of [`ward`].
pub fn moved_out() -> DateIx {
    DateIx::new(1)
}

/// The words of a deadline that the [`ward`] sets.
pub const STATED: Text = Text(3);
