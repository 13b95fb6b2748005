//! A small town: two buildings with two floors each, and offices outside.

use guide::deadline::{ClosedDay, Dates, Deadline, DueKind, DueRule, FirstDay, Period, Unit};
use guide::facts::Implications;
use guide::ids::{DateIx, Ix, ProcedureIx, QuestionIx, SiteIx, WindowIx};
use guide::model::Step;
use guide::model::{EventDate, Site, Window};
use guide::plan::{Plan, PlanChoices, plan};
use guide::*;

use crate::common::{build, procedure};

pub(crate) const TODAY: Date = Date::constant(2026, 4, 10);
pub(crate) const WINDOWS: u16 = 14;

/// Windows 0, 2 and 1, 3: first and second floor of building 0; 4, 6 and 5, 7: of building 1; the others outside.
pub(crate) fn town(procedures: Vec<Procedure>) -> Guide {
    let all = (0..u16::try_from(procedures.len()).unwrap()).map(|at| list(Kind::Need, at));
    let mut guide = build(&all.collect::<Vec<_>>(), Implications::default().close(2));
    guide.procedures = Table::new(procedures);
    guide.sites = Table::new(vec![site(), site()]);
    guide.windows = Table::new((0..WINDOWS).map(window).collect());
    guide.texts = Texts::new(["文", "1階", "2階", "1階"].map(Into::into).into());
    let date = EventDate {
        id: "moved-in".into(),
        name: Text(0),
        ask: Text(0),
        help: None,
        plausible: None,
    };
    guide.dates = Table::new(vec![date]);
    guide
}

pub(crate) fn list(kind: Kind, at: u16) -> Step {
    Step::List {
        kind,
        procedure: ProcedureIx::new(at),
        note: None,
    }
}

fn site() -> Site {
    Site {
        id: "site".into(),
        name: Text(0),
        address: None,
        map: None,
        access: None,
    }
}

/// The first floor has a text of its own in each building: the same sign is the same floor.
pub(crate) fn window(at: u16) -> Window {
    let site = (at < 8).then_some(at / 4);
    let floor = if at % 2 == 1 {
        Text(2)
    } else {
        Text(1 + at / 2 % 2 * 2)
    };
    Window {
        id: format!("w{at}"),
        name: Text(0),
        site: site.map(SiteIx::new),
        external: site.is_none(),
        floor: site.map(|_| floor),
        counter: None,
        hours: Vec::new(),
        phone: None,
        payment: Vec::new(),
        reserve: None,
        busy: Vec::new(),
        note: None,
    }
}

/// A procedure that any of `windows` handles, after the procedures `after`.
pub(crate) fn at(windows: &[u16], after: &[u16]) -> Procedure {
    Procedure {
        windows: windows.iter().map(|at| WindowIx::new(*at)).collect(),
        after: after.iter().map(|at| ProcedureIx::new(*at)).collect(),
        ..procedure(0)
    }
}

pub(crate) fn wishes(offices: &[(u16, u16)]) -> PlanChoices {
    let offices = offices.iter();
    let offices = offices.map(|(of, office)| (ProcedureIx::new(*of), WindowIx::new(*office)));
    PlanChoices {
        offices: offices.collect(),
        ..PlanChoices::default()
    }
}

/// The plan of a household that says `answers` to questions 0 and 1, with the main day `from`.
pub(crate) fn planned(guide: &Guide, answers: &[Answer], from: Option<Date>, wishes: &PlanChoices) -> Plan {
    let mut given = Answers::new();
    for (at, answer) in answers.iter().enumerate() {
        given.set(QuestionIx::new(u16::try_from(at).unwrap()), *answer);
    }
    let mut dates = Dates::new();
    from.iter().for_each(|day| dates.set(DateIx::new(0), *day));
    let outcome = interview(guide, &given).outcome;
    plan(guide, &outcome, &dates, wishes, TODAY)
}

/// Within so many days of the main day.
pub(crate) fn within(days: u16, kind: DueKind) -> Deadline {
    due(
        kind,
        DueRule::Within {
            period: Period {
                count: days,
                unit: Unit::Days,
            },
            of: DateIx::new(0),
            first_day: FirstDay::NotCounted,
            closed_day: ClosedDay::AsIs,
        },
    )
}

pub(crate) fn due(kind: DueKind, rule: DueRule) -> Deadline {
    Deadline {
        kind,
        rule,
        condition: None,
        law: None,
        note: None,
    }
}
