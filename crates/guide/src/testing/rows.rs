//! Records in which everything that a test does not speak of is empty. A record of the model that gets a new field needs
//! it here once, and not in every test.

use jiff_core::civil::Weekday;

use crate::calendar::{Ordinals, Weekdays};
use crate::deadline::{ClosedDay, Deadline, DueKind, DueRule, FirstDay, Period, Unit};
use crate::ids::{DateIx, DocumentIx, ProcedureIx, QuestionIx};
use crate::model::{
    Bring, Document, EventDate, Handed, Hours, Kind, Obtain, Online, Procedure, Question, Site, Step, Text,
    Visit, Window,
};

/// A text that every guide made here has: 「文」.
pub const TEXT: Text = Text(0);

/// A question that settles nothing else.
pub fn question(id: &str) -> Question {
    Question {
        id: id.into(),
        ask: TEXT,
        short: TEXT,
        help: None,
        is_sensitive: false,
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
        plausible: None,
        not_before: None,
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
        keeps_office_days: true,
        floor: None,
        counter: None,
        hours: Vec::new(),
        calendar: None,
        phone: None,
        payment: Vec::new(),
        reserve: None,
        busy: Vec::new(),
        note: None,
    }
}

/// Hours on these days of every week, in minutes after midnight.
pub fn hours(days: impl IntoIterator<Item = Weekday>, from: u16, to: u16) -> Hours {
    Hours {
        days: Weekdays::new(days),
        nth: Ordinals::default(),
        dates: Vec::new(),
        from,
        to,
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
        worth: None,
        fees: Vec::new(),
        after: Vec::new(),
        keywords: Vec::new(),
        law: Vec::new(),
        source: None,
        checked: crate::date(2026, 11, 20),
        check_by: crate::date(2027, 11, 20),
        valid_from: None,
        valid_until: None,
        valid_for: None,
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
        case: None,
        note: None,
        copies: 1,
        for_each: None,
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
        is_own: false,
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
        because: None,
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
