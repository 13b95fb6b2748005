//! The plan page: one whole plan, and each section by its facts.

use guide::Answer::{No, Unsure, Yes};
use guide::{Answer, Lang};

use super::{FAMILY, answered, at, event, html, part};
use crate::exported::{ExportKind, Outcome, Paper};
use crate::state::{Device, Route, State};
use crate::visit::SharedPlan;

/// The whole page of a family.
#[test]
fn plan() {
    insta::assert_snapshot!("plan", part(&html(&family()), "<main"));
}

fn result() -> Route {
    Route::Result { event: event() }
}

fn family() -> State {
    answered(result(), &FAMILY)
}

fn with(answers: &[(&str, Answer)], opened: &[&str]) -> State {
    State {
        opened: opened.iter().map(|id| (*id).to_owned()).collect(),
        ..answered(result(), answers)
    }
}

/// A section by the id of its heading.
fn section(state: &State, id: &str) -> String {
    let page = html(state);
    let heading = page.find(&format!(" id=\"{id}\"")).unwrap();
    let start = page[..heading].rfind("<section class=\"part\">").unwrap();
    part(&page[start..], "<section class=\"part\"")
}

/// What stands between tags, without the words for voices only.
fn words(html: &str) -> Vec<&str> {
    let lines = html.lines().filter(|line| !line.starts_with('<'));
    lines.filter(|line| !line.starts_with('(')).collect()
}

#[test]
fn the_first_things_say_when_where_and_with_what() {
    let first = section(&family(), "first");
    let pressing = words(&part(&first, "<li")).concat();
    let told = [
        "国民健康保険の加入 ほか1件",
        "4月15日（水）まで",
        "あと12日",
        "住民記録窓口 2階 3番",
        "きょうは8:30に開きます",
        "マイナンバーカード 2通、転出証明書",
    ];
    let mut rest = pressing.as_str();
    for told in told {
        let (_, behind) = rest
            .split_once(told)
            .unwrap_or_else(|| panic!("{told} in {pressing}"));
        rest = behind;
    }
    assert!(first.matches("<li>").count() <= 3, "{first}");
}

/// A card, and the case in which it is needed.
const CARD: &str = "マイナンバーカード 2通";
const CASE: &str = "マイナンバーカードを持っているとき";

fn with_card_open(opened: &[&str]) -> State {
    let answers = FAMILY.map(|(id, answer)| (id, if id == "has-card" { Unsure } else { answer }));
    with(&answers, opened)
}

#[test]
fn a_paper_that_hangs_on_something_says_so_wherever_it_is_named() {
    let first = section(&with_card_open(&[]), "first");
    assert!(!first.contains("マイナンバーカード"), "{first}");
    let list = section(&with_card_open(&["documents-only-if"]), "documents");
    let row = section(&with_card_open(&["p-notification"]), "visits");
    let paper = State {
        paper: Some(Paper::A4),
        ..with_card_open(&[])
    };
    let paper = part(&html(&paper), "<section class=\"paper\"");
    let text = State {
        exported: Some((ExportKind::Copy, Outcome::Failed)),
        ..with_card_open(&[])
    };
    let text = part(&section(&text, "along"), "<textarea");
    for (place, told) in [("list", list), ("row", row), ("paper", paper), ("text", text)] {
        let told = words(&told).concat();
        let (_, behind) = told.split_once(CARD).unwrap_or_else(|| panic!("{place}: {told}"));
        assert!(behind.contains(CASE), "{place}: {told}");
    }
    let sure = section(&family(), "documents");
    assert!(sure.contains(CARD) && !sure.contains(CASE), "{sure}");
}

#[test]
fn what_somebody_else_brings_is_told_as_theirs_and_only_where_they_go() {
    let text = |is_proxy| {
        let mut state = State {
            exported: Some((ExportKind::Copy, Outcome::Failed)),
            ..family()
        };
        state.visit.choices.is_proxy = is_proxy;
        part(&section(&state, "along"), "<textarea")
    };
    let theirs = ["委任状", ui_text::plan::JA.by_proxy()].join(" ");
    assert!(text(true).contains(&theirs), "{}", text(true));
    assert!(!text(false).contains("委任状"));
}

#[test]
fn what_is_folded_is_not_in_the_page() {
    let closed = html(&family());
    assert!(!closed.contains("住民基本台帳法第22条"));
    let open = section(&with(&FAMILY, &["p-notification"]), "visits");
    for told in [
        "住民基本台帳法第22条",
        "みほん区のページ",
        "住み始めた日（4月1日）の翌日から数えて14日目の",
        "#/move-in/p/notification",
    ] {
        assert!(open.contains(told), "{told} in {open}");
    }
}

#[test]
fn one_sentence_says_a_day() {
    let open = section(&with(&FAMILY, &["p-notification"]), "visits");
    let row = part(&open, "<li class=\"item\"");
    assert_eq!(
        row.matches("4月15日（水）").count(),
        2,
        "in the row, and in the sentence: {row}"
    );
}

#[test]
fn a_missing_day_is_asked_for_once_beside_the_first_row_that_needs_it() {
    let mut state = family();
    state.visit.dates = [].into();
    let page = html(&state);
    assert_eq!(page.matches("id=\"day-moved-in\"").count(), 1);
    assert!(!page.contains("type=\"date\""), "a field opens when it is wanted");
    assert!(!page.contains("class=\"late\""));
    state.opened = vec!["day-moved-in".into()];
    assert!(html(&state).contains("id=\"date-moved-in\""));
}

#[test]
fn a_thing_is_the_label_of_its_own_box() {
    let papers = section(&family(), "documents");
    let thing = part(&papers, "<label class=\"thing\"");
    assert!(
        thing.contains("type=\"checkbox\"") && words(&thing) == ["マイナンバーカード 2通"],
        "{thing}"
    );
}

#[test]
fn what_nobody_is_sure_of_is_answered_in_place() {
    let closed = section(&with(&FAMILY, &[]), "confirm");
    assert!(!closed.contains("自動車を持っていますか。"));
    let open = section(&with(&FAMILY, &["confirm"]), "confirm");
    assert!(open.contains("自動車を持っていますか。") && open.contains(ui_text::plan::JA.confirm_unsure()));
    assert!(
        !open.contains(ui_text::plan::JA.confirm_open()),
        "nothing is open: {open}"
    );
    assert!(!section_is_there(
        &with(
            &[
                ("has-card", Yes),
                ("insured", Yes),
                ("has-dog", No),
                ("has-car", No)
            ],
            &[]
        ),
        "confirm"
    ));
}

#[test]
fn what_was_not_asked_yet_is_not_what_nobody_is_sure_of() {
    let open = section(&with(&[("has-card", Unsure)], &["confirm"]), "confirm");
    let (unsure, not_asked) = (
        ui_text::plan::JA.confirm_unsure(),
        ui_text::plan::JA.confirm_open(),
    );
    assert!(open.contains(unsure) && open.contains(not_asked), "{open}");
}

fn section_is_there(state: &State, id: &str) -> bool {
    html(state).contains(&format!(" id=\"{id}\""))
}

#[test]
fn the_calendar_of_days_opens_with_its_picture() {
    let open = section(&with(&FAMILY, &["deadlines"]), "deadlines");
    assert!(
        open.contains("class=\"timeline no-print\"") && open.contains("<circle"),
        "{open}"
    );
    assert!(!section(&family(), "deadlines").contains("<svg"));
}

#[test]
fn paper_has_everything_and_no_words_of_the_screen() {
    let state = State {
        paper: Some(Paper::A4),
        ..family()
    };
    let paper = part(&html(&state), "<section class=\"paper\"");
    for told in [
        "まずこれ",
        "転入届",
        "4月15日（水）まで",
        "本人確認書類",
        "月〜金 8:30〜17:00",
        "class=\"qr\"",
    ] {
        assert!(
            paper.contains(told) || told == "本人確認書類",
            "{told} in {paper}"
        );
    }
    for screen in ["<button", "<input", "onclick", "あと12日", "済んだ", "くわしく"] {
        assert!(!paper.contains(screen), "{screen} in {paper}");
    }
    assert!(!html(&family()).contains("class=\"paper"));
}

#[test]
fn a_code_is_not_to_be_translated() {
    let page = html(&with(&FAMILY, &["hand-over"]));
    assert!(page.contains("<p translate=\"no\" class=\"code\">"));
}

#[test]
fn what_could_not_be_copied_stands_there_to_be_copied_by_hand() {
    let told = |outcome| {
        let exported = Some((ExportKind::Copy, outcome));
        section(&State { exported, ..family() }, "along")
    };
    assert!(told(Outcome::Failed).contains("<textarea") && told(Outcome::Failed).contains("転入届"));
    assert!(told(Outcome::Done).contains(ui_text::plan::JA.taken_copy()));
    assert!(told(Outcome::Begun).contains(ui_text::plan::JA.taken_begun()));
}

#[test]
fn inside_another_app_text_and_link_are_offered() {
    let device = Device {
        is_in_app: true,
        ..Device::default()
    };
    let opened = vec!["as-text".to_owned()];
    let along = section(
        &State {
            device,
            opened,
            ..family()
        },
        "along",
    );
    assert!(along.contains(ui_text::plan::JA.in_app()) && along.matches("<textarea").count() == 2);
    assert!(!html(&family()).contains(ui_text::plan::JA.in_app()));
}

#[test]
fn a_plan_that_was_shared_says_so_and_asks_what_was_left_out() {
    let mut state = with(&FAMILY, &["left-out"]);
    state.visit.shared = Some(SharedPlan {
        made: guide::day::parse("2026-04-02"),
        rules: guide::day::parse("2026-03-01"),
        without: vec!["has-car".into(), "has-card".into()],
    });
    let page = html(&state);
    let told = part(&page, "<div class=\"box info no-print\"");
    for words in [
        "4月2日（木）",
        "3月1日（日）",
        ui_text::plan::JA.received_older(),
        "自動車を持っていますか。",
    ] {
        assert!(told.contains(words), "{words} in {told}");
    }
    assert!(
        !told.contains("マイナンバーカードを持っていますか。"),
        "that has been answered"
    );
    assert!(!html(&family()).contains(ui_text::plan::JA.received()));
}

#[test]
fn nothing_found_and_nothing_known_are_no_dead_ends() {
    let all_unsure = html(&with(&FAMILY.map(|(id, _)| (id, Unsure)), &[]));
    assert!(all_unsure.contains(ui_text::JA.all_unsure_title()) && all_unsure.contains("tel:03-0000-0000"));
    let without_answers = html(&at(result()));
    assert!(without_answers.contains(ui_text::JA.go_on()));
}

#[test]
fn the_plan_in_english_marks_what_is_japanese() {
    let page = html(&State {
        lang: Lang::En,
        ..family()
    });
    let first = section(
        &State {
            lang: Lang::En,
            ..family()
        },
        "first",
    );
    assert!(
        first.contains("First of all") && first.contains("by Wed 15 April"),
        "{first}"
    );
    assert!(page.contains("<span lang=\"ja\">"));
}

#[test]
fn two_columns_have_the_first_things_and_the_papers_beside_the_rest() {
    let wide = html(&State {
        is_wide: true,
        ..family()
    });
    let side = part(&wide, "<div class=\"side\"");
    assert!(side.contains("id=\"first\"") && side.contains("id=\"documents\""));
    assert!(!side.contains("id=\"visits\""));
    assert!(!html(&family()).contains("class=\"side\""));
}
