//! What one sentence says when an answer was changed.

use guide::ids::ProcedureIx;
use guide::plan::agenda::{ChangeSummary, Named, change_summary};
use guide::{Answer, Guide};

use crate::household::{Household, Told};
use crate::town::{TODAY, day, moved, town, within};

fn family() -> Guide {
    let procedures = [
        ("move", &*within("legal", 14)),
        ("dog", "window: desk"),
        ("tag", "window: desk"),
        ("leash", "window: desk"),
        ("car", "window: desk"),
    ];
    let steps = "- need: move\n- ask: has-dog\n  if-yes: [{need: [dog, tag, leash]}]\n- ask: has-car\n  if-yes: [{need: car}]";
    town(&procedures, steps)
}

fn between(before: &Household<'_>, after: &Household<'_>) -> ChangeSummary {
    change_summary(&before.told().plan, &after.told().plan, TODAY)
}

fn named<'g>(told: &Told<'g>, named: &Named<ProcedureIx>) -> (Vec<&'g str>, usize) {
    (
        named
            .first
            .iter()
            .map(|procedure| told.procedure(*procedure))
            .collect(),
        named.more,
    )
}

#[test]
fn what_came_is_named_and_the_rest_counted() {
    let guide = family();
    let (no, yes) = (moved(&guide), moved(&guide).answer(&["has-dog"], Answer::Yes));
    let told = yes.told();
    let summary = between(&no, &yes);
    assert_eq!(named(&told, &summary.came), (vec!["dog", "tag"], 1));
    assert!(summary.went.is_empty() && summary.moved.is_empty() && !summary.is_empty());
    let back = between(&yes, &no);
    assert_eq!(named(&told, &back.went), (vec!["dog", "tag"], 1));
    assert!(back.came.is_empty());
    assert!(between(&yes, &yes).is_empty());
}

#[test]
fn an_answer_in_place_settles_or_rules_out() {
    let guide = family();
    let unsure = moved(&guide).answer(&["has-car"], Answer::Unsure);
    let (no, yes) = (moved(&guide), moved(&guide).answer(&["has-car"], Answer::Yes));
    let told = yes.told();
    let settled = between(&unsure, &yes);
    assert_eq!(
        (named(&told, &settled.came), settled.to_confirm),
        ((vec!["car"], 0), (1, 0))
    );
    let ruled_out = between(&unsure, &no);
    assert_eq!(
        (named(&told, &ruled_out.ruled_out), ruled_out.to_confirm),
        ((vec!["car"], 0), (1, 0))
    );
    assert!(ruled_out.went.is_empty(), "it was never certain");
}

#[test]
fn a_day_that_moved_is_told_with_both_days() {
    let guide = family();
    let summary = between(&moved(&guide), &moved(&guide).day("moved", day(11, 28)));
    let moved = summary.moved.first[0];
    assert_eq!(guide.procedures[moved.procedure].id, "move");
    let days = (moved.before.map(|day| day.day), moved.after.map(|day| day.day));
    assert_eq!(days, (Some(day(12, 9)), Some(day(12, 12))));
}
