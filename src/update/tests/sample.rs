//! A small pack: moving in (with a date, check boxes and an implied fact) and a birth that shares a question.

use std::rc::Rc;

use guide::Literal;
use guide::calendar::Calendar;
use guide::deadline::{ClosedDay, Deadline, DueKind, DueRule, FirstDay, Period, Plausible, Unit};
use guide::facts::Follows;
use guide::ids::{DateIx, Ix, ProcedureIx, QuestionIx};
use guide::model::{EventDate, Question};
use guide::publish::{self, Contact, EventCard, FirstFile, Group, Index};
use guide::search::{Catalogue, Contents, Event, Listed};
use guide::{Guide, Kind, Lang, Procedure, Program, Step, Table, Text, Texts, Translated};

const HAS_DOG: u16 = 0;
const HAS_CHILD: u16 = 1;
const HAS_PRESCHOOLER: u16 = 2;
const HAS_MOPED: u16 = 3;
const HAS_SEAL: u16 = 4;
const IS_INSURED: u16 = 5;

/// The guide of moving in.
pub(crate) fn move_in() -> Rc<Guide> {
    let ids = [
        "has-dog",
        "has-child",
        "has-preschooler",
        "has-moped",
        "has-seal",
        "is-insured",
    ];
    let steps = [
        need(0),
        ask(HAS_DOG, vec![need(1)], vec![]),
        ask(
            HAS_CHILD,
            vec![ask(HAS_PRESCHOOLER, vec![need(2)], vec![]), need(3)],
            vec![],
        ),
        Step::Pick {
            prompt: Text(0),
            help: None,
            options: vec![
                (question(HAS_MOPED), vec![need(4)]),
                (question(HAS_SEAL), vec![need(5)]),
            ],
        },
        ask(IS_INSURED, vec![], vec![need(6)]),
    ];
    let mut guide = guide("move-in", &ids, &steps);
    guide.date = Some(DateIx::new(0));
    guide.dates = Table::new(vec![EventDate {
        id: "moved-in".into(),
        name: Text(0),
        ask: Text(0),
        help: None,
        not_before: None,
        plausible: Some(Plausible {
            past: years(2),
            future: years(1),
        }),
    }]);
    Rc::new(guide)
}

fn years(count: u16) -> Option<Period> {
    Some(Period {
        count,
        unit: Unit::Years,
    })
}

/// The guide of moving in with the texts that asking takes, as it comes first.
pub(crate) fn move_in_begun() -> Rc<Guide> {
    let (file, _) = publish::write_guide(&move_in()).unwrap();
    Rc::new(publish::read_guide(&file).unwrap().guide)
}

/// The guide of a birth: of moving in's questions it asks one.
pub(crate) fn birth() -> Rc<Guide> {
    let steps = [ask(0, vec![need(0)], vec![]), ask(1, vec![], vec![need(1)])];
    Rc::new(guide("birth", &["is-first-child", "is-insured"], &steps))
}

/// The first file of the pack.
pub(crate) fn front() -> FirstFile {
    front_of("1")
}

/// The first file of an edition of the pack, whose files are named after it.
pub(crate) fn front_of(edition: &str) -> FirstFile {
    let card = |id: &str, overlays: &[&str]| EventCard {
        id: id.into(),
        title: text("出来事"),
        lead: text("説明"),
        most: 5,
        procedures: 7,
        file: format!("{id}-{edition}.guide"),
        plan_texts: format!("{id}-{edition}.rest.guide"),
        overlays: overlays
            .iter()
            .map(|file| (Lang::En, (*file).to_owned()))
            .collect(),
    };
    FirstFile::Index(Index {
        pack: "sample".into(),
        name: text("みほん区"),
        version: "2026-11-20".into(),
        contact: Contact {
            name: text("総合案内"),
            phone: "03-0000-0000".into(),
        },
        languages: Lang::ALL.to_vec(),
        often: vec!["move-in".into()],
        groups: vec![Group {
            title: None,
            events: vec![card("move-in", &["move-in-1.en.guide"]), card("birth", &[])],
        }],
        search: "search-1.guide".into(),
    })
}

/// What the search of the pack knows.
pub(crate) fn catalogue() -> Catalogue {
    let dog = Listed {
        id: "p1".into(),
        name: text("犬の登録"),
        summary: text("犬の住所を変えます。"),
        keywords: vec!["いぬ".into()],
        events: vec![0],
        is_variant: false,
    };
    let event = Event {
        id: "move-in".into(),
        ..Event::default()
    };
    Catalogue::new(Contents {
        events: vec![event],
        procedures: vec![dog],
        ..Contents::default()
    })
    .unwrap()
}

fn text(ja: &str) -> Translated {
    Translated {
        ja: ja.into(),
        en: None,
    }
}

fn guide(id: &str, questions: &[&str], steps: &[Step]) -> Guide {
    Guide {
        id: id.into(),
        pack: "sample".into(),
        version: "2026-11-20".into(),
        title: Text(0),
        lead: Text(0),
        date: None,
        given: Vec::new(),
        calendar: Calendar::default(),
        questions: Table::new(questions.iter().map(|id| row(id)).collect()),
        dates: Table::new(Vec::new()),
        documents: Table::new(Vec::new()),
        sites: Table::new(Vec::new()),
        windows: Table::new(Vec::new()),
        procedures: Table::new(
            (0..7)
                .map(|at| procedure(at, id == "move-in" && at == 0))
                .collect(),
        ),
        program: Program::new(steps),
        texts: Texts::new(vec!["聞くときの文".into(), "計画の文".into()]),
    }
}

fn question(at: u16) -> QuestionIx {
    QuestionIx::new(at)
}

fn row(id: &str) -> Question {
    // A preschooler is a child.
    let literal = |at, holds| Literal {
        question: question(at),
        holds,
    };
    let follows = match id {
        "has-child" => Follows {
            if_yes: vec![],
            if_no: vec![literal(HAS_PRESCHOOLER, false)],
        },
        "has-preschooler" => Follows {
            if_yes: vec![literal(HAS_CHILD, true)],
            if_no: vec![],
        },
        _ => Follows::default(),
    };
    Question {
        id: id.into(),
        ask: Text(0),
        short: Text(0),
        help: None,
        is_sensitive: id == "is-insured",
        settles_if_yes: follows.if_yes,
        settles_if_no: follows.if_no,
    }
}

fn need(procedure: u16) -> Step {
    Step::List {
        kind: Kind::Need,
        procedure: ProcedureIx::new(procedure),
        note: None,
        because: None,
    }
}

fn ask(at: u16, if_yes: Vec<Step>, if_no: Vec<Step>) -> Step {
    Step::Ask {
        question: question(at),
        if_yes,
        if_no,
    }
}

fn procedure(at: u16, is_dated: bool) -> Procedure {
    let within = Deadline {
        kind: DueKind::Legal,
        rule: DueRule::Within {
            period: Period {
                count: 14,
                unit: Unit::Days,
            },
            of: DateIx::new(0),
            first_day: FirstDay::NotCounted,
            closed_day: ClosedDay::AsIs,
        },
        condition: None,
        law: None,
        note: None,
    };
    Procedure {
        id: format!("p{at}"),
        name: Text(0),
        summary: Text(1),
        due: if is_dated { vec![within] } else { Vec::new() },
        who: None,
        bring: Vec::new(),
        windows: Vec::new(),
        online: None,
        post: None,
        worth: None,
        fee: None,
        after: Vec::new(),
        keywords: Vec::new(),
        law: Vec::new(),
        source: None,
        checked: guide::date(2026, 11, 20),
        check_by: guide::date(2027, 11, 20),
        valid_from: None,
        valid_until: None,
        missed: None,
        note: None,
    }
}
