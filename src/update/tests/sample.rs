//! A small pack: moving in (with a date, check boxes and an implied fact) and a birth that shares a question.

use std::rc::Rc;

use guide::deadline::{DueKind, Plausible};
use guide::ids::{DateIx, Ix, ProcedureIx, QuestionIx};
use guide::model::{EventDate, Question};
use guide::publish::{self, Contact, EventCard, FirstFile, Group, Index};
use guide::search::{Catalogue, Contents, Event, Listed};
use guide::testing::{
    self, GuideBuilder, ask, days, deadline, event_date, pick, procedures, question, within, years,
};
use guide::{Guide, Lang, Literal, Procedure, Step, Translated};

/// The guide of moving in.
pub(crate) fn move_in() -> Rc<Guide> {
    let [has_dog, has_child, has_preschooler, has_moped, has_seal, insured] =
        [0, 1, 2, 3, 4, 5].map(QuestionIx::new);
    let literal = |question, holds| vec![Literal { question, holds }];
    let questions = vec![
        question("has-dog"),
        Question {
            settles_if_no: literal(has_preschooler, false),
            ..question("has-child")
        },
        Question {
            settles_if_yes: literal(has_child, true), // a preschooler is a child
            ..question("has-preschooler")
        },
        question("has-moped"),
        question("has-seal"),
        is_insured(),
    ];
    let moved_in = EventDate {
        plausible: Some(Plausible {
            past: Some(years(2)),
            future: Some(years(1)),
        }),
        ..event_date("moved-in")
    };
    let mut builder = GuideBuilder::new().named("move-in", "sample", "2026-11-20");
    let mut procedures = seven(&mut builder);
    procedures[0].due = vec![deadline(DueKind::Legal, within(days(14), DateIx::new(0)))];
    let guide = builder
        .questions(questions)
        .dates(vec![moved_in])
        .procedures(procedures)
        .steps(&[
            need(0),
            ask(has_dog, vec![need(1)]),
            ask(has_child, vec![ask(has_preschooler, vec![need(2)]), need(3)]),
            pick(vec![(has_moped, vec![need(4)]), (has_seal, vec![need(5)])]),
            unless(insured, vec![need(6)]),
        ]);
    Rc::new(guide.build())
}

/// The guide of moving in with the texts that asking takes, as it comes first.
pub(crate) fn move_in_begun() -> Rc<Guide> {
    let (file, _) = publish::write_guide(&move_in()).unwrap();
    Rc::new(publish::read_guide(&file).unwrap().guide)
}

/// The guide of a birth: of moving in's questions it asks one.
pub(crate) fn birth() -> Rc<Guide> {
    let mut builder = GuideBuilder::new().named("birth", "sample", "2026-11-20");
    let procedures = seven(&mut builder);
    let [first_child, insured] = [0, 1].map(QuestionIx::new);
    let guide = builder
        .questions(vec![question("is-first-child"), is_insured()])
        .procedures(procedures)
        .steps(&[ask(first_child, vec![need(0)]), unless(insured, vec![need(1)])]);
    Rc::new(guide.build())
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

fn is_insured() -> Question {
    Question {
        is_sensitive: true,
        ..question("is-insured")
    }
}

/// Seven procedures, by the ids `p0`, `p1`, …, with a text that only the plan takes.
fn seven(builder: &mut GuideBuilder) -> Vec<Procedure> {
    let summary = builder.text("計画の文");
    let row = |row| Procedure { summary, ..row };
    procedures(7).into_iter().map(row).collect()
}

fn need(procedure: u16) -> Step {
    testing::need(ProcedureIx::new(procedure))
}

fn unless(question: QuestionIx, if_no: Vec<Step>) -> Step {
    Step::Ask {
        question,
        if_yes: Vec::new(),
        if_no,
    }
}
