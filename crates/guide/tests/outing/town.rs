//! A small town: two buildings with two floors each, and offices outside.

use guide::deadline::{Dates, Deadline, DueKind};
use guide::facts::Implications;
use guide::ids::{DateIx, Ix, ProcedureIx, QuestionIx, SiteIx, WindowIx};
use guide::model::{Step, Window};
use guide::plan::{Plan, PlanChoices, plan};
use guide::testing::{self, GuideBuilder, deadline, event_date, procedure, site};
use guide::*;

pub(crate) const TODAY: Date = guide::date(2026, 4, 10);
pub(crate) const WINDOWS: u16 = 14;

/// Windows 0, 2 and 1, 3: first and second floor of building 0; 4, 6 and 5, 7: of building 1; the others outside.
pub(crate) fn town(procedures: Vec<Procedure>) -> Guide {
    let all = (0..u16::try_from(procedures.len()).unwrap()).map(|at| list(Kind::Need, at));
    let mut guide = GuideBuilder::asking(Implications::default().close(2));
    for floor in ["1階", "2階", "1階"] {
        guide.text(floor);
    }
    let guide = guide
        .steps(&all.collect::<Vec<_>>())
        .procedures(procedures)
        .sites(vec![site("west"), site("east")])
        .windows((0..WINDOWS).map(window).collect())
        .dates(vec![event_date("moved-in")]);
    guide.build()
}

pub(crate) fn list(kind: Kind, at: u16) -> Step {
    testing::list(kind, ProcedureIx::new(at))
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
        site: site.map(SiteIx::new),
        external: site.is_none(),
        keeps_office_days: true,
        floor: site.map(|_| floor),
        ..testing::window(&format!("w{at}"))
    }
}

/// A procedure that any of `windows` handles, after the procedures `after`.
pub(crate) fn at(windows: &[u16], after: &[u16]) -> Procedure {
    Procedure {
        windows: windows.iter().map(|at| WindowIx::new(*at).into()).collect(),
        after: after.iter().map(|at| ProcedureIx::new(*at)).collect(),
        ..procedure("p0")
    }
}

pub(crate) fn choices(offices: &[(u16, u16)]) -> PlanChoices {
    let offices = offices.iter();
    let offices = offices.map(|(of, office)| (ProcedureIx::new(*of), WindowIx::new(*office)));
    PlanChoices {
        offices: offices.collect(),
        ..PlanChoices::default()
    }
}

/// The plan of a household that says `answers` to questions 0 and 1, with the main day `from`.
pub(crate) fn planned(guide: &Guide, answers: &[Answer], from: Option<Date>, choices: &PlanChoices) -> Plan {
    let mut given = Answers::new();
    for (at, answer) in answers.iter().enumerate() {
        given.set(QuestionIx::new(u16::try_from(at).unwrap()), *answer);
    }
    let mut dates = Dates::new();
    from.iter().for_each(|day| dates.set(DateIx::new(0), *day));
    let outcome = interview(guide, &given).outcome;
    plan(guide, &outcome, &dates, choices, TODAY)
}

/// Within so many days of the main day.
pub(crate) fn within(days: u16, kind: DueKind) -> Deadline {
    deadline(kind, testing::within(testing::days(days), DateIx::new(0)))
}
