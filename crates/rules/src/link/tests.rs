//! What a linked guide says.

use std::collections::BTreeSet;

use guide::Literal;
use guide::deadline::{ClosedDay, DueKind, DueRule, FirstDay, Period, Plausible, Shift, Unit};
use guide::model::Parts;
use guide::{Guide, Lang, Op, Text};

use super::LinkedPack;
use crate::check;
use crate::checks::analysis::texts::{self, TextKind};
use crate::sample::{pack, ward, with};

fn linked() -> LinkedPack {
    let checked = check(&pack(), None);
    checked.pack.expect("the sample has no fault")
}

fn guide() -> Guide {
    linked().guide("move-in").cloned().expect("the event is listed")
}

fn ids<I: guide::ids::Ix, T>(table: &guide::Table<I, T>, id: impl Fn(&T) -> &str) -> Vec<&str> {
    table.iter().map(|(_, row)| id(row)).collect()
}

#[test]
fn a_guide_holds_what_its_event_uses_in_written_order() {
    let guide = guide();
    assert_eq!(
        ids(&guide.questions, |row| &row.id),
        ["has-child", "has-baby", "lives-alone"]
    );
    assert_eq!(
        ids(&guide.documents, |row| &row.id),
        ["id-document", "my-number-card", "book", "card"]
    );
    assert_eq!(ids(&guide.windows, |row| &row.id), ["records", "elsewhere"]);
    assert_eq!(ids(&guide.sites, |row| &row.id), ["main"]);
    assert_eq!(
        ids(&guide.procedures, |row| &row.id),
        ["move-in-notice", "child-allowance"]
    );
}

#[test]
fn every_text_of_the_sample_ward_is_in_a_guide() {
    let linked = check(&ward(), None).pack.unwrap();
    let guides = linked.events.iter().map(|event| &event.guide.texts);
    let originals = guides.flat_map(|texts| texts.originals());
    let published: BTreeSet<&str> = originals.map(String::as_str).collect();
    let mut kinds = Vec::new();
    let mut missing = Vec::new();
    texts::owned(&linked.source, &mut |owner, kind, text| {
        let is_of_the_index = owner.is_empty(); // what `pack.yaml` says
        let may_be_said_otherwise = linked.source.questions.has(owner); // by the life events that ask it
        if is_of_the_index || may_be_said_otherwise || kind == TextKind::Keyword {
            return;
        }
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
        if !published.contains(text.value.as_str()) {
            missing.push(format!("{owner} {kind:?} {}", text.value));
        }
    });
    assert_eq!(missing, [] as [&str; 0]);
    assert!(kinds.len() > 15, "{kinds:?}");
}

#[test]
fn what_follows_reaches_over_questions_that_the_event_does_not_use() {
    let guide = guide();
    let question = |id| guide.question_by_id(id).unwrap();
    let literal = |id, holds| Literal {
        question: question(id),
        holds,
    };
    let baby = &guide.questions[question("has-baby")];
    assert_eq!(
        baby.settles_if_yes,
        [literal("has-child", true), literal("lives-alone", false)]
    );
    assert_eq!(baby.settles_if_no, []);
    let child = &guide.questions[question("has-child")];
    assert_eq!(child.settles_if_yes, [literal("lives-alone", false)]);
    assert_eq!(child.settles_if_no, [literal("has-baby", false)]);
    let alone = &guide.questions[question("lives-alone")];
    assert_eq!(
        alone.settles_if_yes,
        [literal("has-child", false), literal("has-baby", false)]
    );
}

#[test]
fn positions_lead_to_what_was_named() {
    let guide = guide();
    let notice = &guide.procedures[guide.procedure_by_id("move-in-notice").unwrap()];
    let allowance = &guide.procedures[guide.procedure_by_id("child-allowance").unwrap()];
    assert_eq!(
        allowance.after,
        [guide.procedure_by_id("move-in-notice").unwrap()]
    );
    assert_eq!(notice.due[0].kind, DueKind::Legal);
    let DueRule::Within { of, .. } = notice.due[0].rule else {
        panic!("{:?}", notice.due);
    };
    assert_eq!(Some(of), guide.date);
    assert_eq!(notice.fees[0].fee.yen, Some(0));
    let id_document = &guide.documents[notice.bring[0].document];
    assert!(matches!(&id_document.made_of, Some(Parts::AnyOf(parts)) if parts.len() == 2));
    assert!(
        matches!(
            guide.program.ops.iter().next().unwrap().1,
            Op::List { note: None, .. }
        ),
        "{:?}",
        guide.program
    );
}

#[test]
fn a_period_may_count_from_a_shifted_day_and_hold_to_a_months_end() {
    let first = |due: &str| {
        let files = pack().into_iter().map(|mut file| {
            let text = String::from_utf8(file.bytes).unwrap();
            file.bytes = text.replace("within: 14 days, of: moved-in", due).into_bytes();
            file
        });
        let checked = check(&files.collect::<Vec<_>>(), None);
        let guide = checked.pack.unwrap().events.remove(0).guide;
        let notice = guide.procedure_by_id("move-in-notice").unwrap();
        guide.procedures[notice].due[0].rule
    };
    let shift = |earlier| Shift {
        period: Period {
            count: 8,
            unit: Unit::Weeks,
        },
        earlier,
    };
    for (due, start, end) in [
        (
            "first-day: not-counted",
            FirstDay::NotCounted,
            ClosedDay::NextOpen,
        ),
        (
            "earlier: 8 weeks",
            FirstDay::NotCountedFrom(shift(true)),
            ClosedDay::NextOpen,
        ),
        (
            "later: 8 weeks, first-day: counted, closed-day: as-is",
            FirstDay::CountedFrom(shift(false)),
            ClosedDay::AsIs,
        ),
        ("month-end: true", FirstDay::NotCounted, ClosedDay::MonthEnd),
        (
            "month-end: true, closed-day: as-is",
            FirstDay::NotCounted,
            ClosedDay::MonthEndAsIs,
        ),
        ("month-end: false", FirstDay::NotCounted, ClosedDay::NextOpen),
        ("or: month-end", FirstDay::NotCounted, ClosedDay::OrMonthEnd),
        (
            "or: month-end, closed-day: as-is",
            FirstDay::NotCounted,
            ClosedDay::OrMonthEndAsIs,
        ),
    ] {
        let rule = first(&format!("within: 2 years, of: moved-in, {due}"));
        let DueRule::Within {
            first_day,
            closed_day,
            ..
        } = rule
        else {
            panic!("{rule:?}")
        };
        assert_eq!((first_day, closed_day), (start, end), "{due}");
    }
}

#[test]
fn a_procedure_that_must_come_first_elsewhere_only_is_left_out() {
    let event = "title: 題\nlead: 文\nsteps: [{need: child-allowance}]\n";
    let head = String::from_utf8(pack()[0].bytes.clone()).unwrap();
    let mut files = with("events/other.yaml", event);
    files[0].bytes = head.replace("[move-in]", "[move-in, other]").into_bytes();
    let checked = check(&files, None);
    let linked = checked.pack.expect("no errors");
    let guide = linked.guide("other").unwrap();
    assert_eq!(guide.procedures.len(), 1);
    assert_eq!(guide.procedures.iter().next().unwrap().1.after, []);
}

#[test]
fn translations_come_by_id_then_by_words() {
    let linked = linked();
    let event = &linked.events[0];
    let mut texts = event.guide.texts.clone();
    texts.translate(event.overlays[0].clone()).unwrap();
    let shown = |text: Text| {
        let shown = texts.shown(text, Lang::En);
        (shown.text.to_owned(), shown.lang)
    };
    let notice = &event.guide.procedures[event.guide.procedure_by_id("move-in-notice").unwrap()];
    assert_eq!(shown(event.guide.title), ("Moved in".to_owned(), Lang::En));
    assert_eq!(shown(notice.name), ("Notice of moving in".to_owned(), Lang::En));
    assert_eq!(
        shown(notice.fees[0].fee.text),
        ("Free of charge".to_owned(), Lang::En)
    );
    assert_eq!(
        shown(notice.summary),
        ("新しい住所を届け出ます。".to_owned(), Lang::Ja)
    );
}

#[test]
fn an_unknown_id_is_reported_once_with_its_other_places() {
    let event = "title: 題\nlead: 文\nsteps:\n  - ask: has-bbay\n  - {when: has-bbay, then: [{need: move-in-notice}]}\n";
    let checked = check(&with("events/move-in.yaml", event), None);
    let unknown: Vec<_> = checked
        .diagnostics
        .iter()
        .filter(|finding| finding.code.name() == "unknown-question")
        .collect();
    assert_eq!(unknown.len(), 1);
    assert_eq!((unknown[0].place.line, unknown[0].labels[0].place.line), (4, 5));
    assert!(unknown[0].help.as_ref().unwrap().ja.contains("has-baby"));
}

#[test]
fn an_event_asks_in_its_own_words_where_it_has_any() {
    let event = &linked().events[0];
    let mut texts = event.guide.texts.clone();
    texts.translate(event.overlays[0].clone()).unwrap();
    let alone = &event.guide.questions[event.guide.question_by_id("lives-alone").unwrap()];
    let shown = |text, lang| texts.shown(text, lang).text.to_owned();
    assert_eq!(shown(alone.ask, Lang::Ja), "お一人ですか。");
    assert_eq!(shown(alone.short, Lang::Ja), "一人で引っ越してきた");
    assert_eq!(shown(alone.short, Lang::En), "I moved in alone");
    assert_eq!(
        alone.help.map(|help| shown(help, Lang::Ja)).as_deref(),
        Some("ペットは数えません。")
    );
}

#[test]
fn what_nobody_else_should_see_and_when_a_day_is_likely_reach_the_guide() {
    let guide = guide();
    let sensitive = guide
        .questions
        .iter()
        .filter(|(_, question)| question.is_sensitive);
    assert_eq!(
        sensitive.map(|(_, question)| &*question.id).collect::<Vec<_>>(),
        ["lives-alone"]
    );
    let date = &guide.dates[guide.date_by_id("moved-in").unwrap()];
    let years = |count| {
        Some(Period {
            count,
            unit: Unit::Years,
        })
    };
    assert_eq!(
        date.plausible,
        Some(Plausible {
            past: years(2),
            future: years(1)
        })
    );
}

#[test]
fn what_no_law_sets_is_an_own_target_and_no_duty() {
    let due = |due: &str| {
        let files = pack().into_iter().map(|mut file| {
            let text = String::from_utf8(file.bytes).unwrap();
            file.bytes = text
                .replace("within: 14 days, of: moved-in, law: 住民基本台帳法第22条", due)
                .into_bytes();
            file
        });
        let checked = check(&files.collect::<Vec<_>>(), None);
        let guide = checked.pack.unwrap().events.remove(0).guide;
        let notice = guide.procedure_by_id("move-in-notice").unwrap();
        let due = &guide.procedures[notice].due[0];
        (due.kind, due.is_own)
    };
    assert_eq!(
        due("within: 14 days, of: moved-in, law: 住民基本台帳法"),
        (DueKind::Legal, false)
    );
    let own = "within: 14 days, of: moved-in, law: none, note: 区が決めます。";
    assert_eq!(due(own), (DueKind::Advised, true));
}
