//! What to take along, and in which cases.

use guide::plan::agenda::{ListedDocument, UseCondition};
use guide::{Answer, Guide};

use crate::household::Told;
use crate::town::{moved, town};

fn desk() -> Guide {
    let procedures = [
        (
            "move",
            "window: desk\nbring: [{item: card, note: 来る方のもの}, {item: seal, if: has-child}, {item: form, case: 求められたとき}]",
        ),
        (
            "pay",
            "window: money\nbring: [{item: form, copies: 2, handed: in}, {item: letter, for: proxy}]",
        ),
        ("dog", "window: desk\nbring: [form]"),
    ];
    let steps = "- need: move\n- offer: pay\n- pick: あてはまるものを選んでください。\n  from:\n    has-child: []\n    has-dog: [{need: dog}]";
    town(&procedures, steps)
}

fn always<'g>(told: &Told<'g>) -> Vec<(&'g str, u16)> {
    let name = |one: &ListedDocument| (told.document(one.document), one.copies.most);
    told.agenda.documents.always.iter().map(name).collect()
}

/// Document, then procedure and cases, in words.
fn only_if(told: &Told<'_>) -> Vec<(String, Vec<String>)> {
    let in_words = |condition: &UseCondition| match condition {
        UseCondition::Facts(facts) => {
            let facts = facts
                .iter()
                .map(|fact| format!("{}={}", told.question(fact.question), fact.holds));
            facts.collect::<Vec<_>>().join("+")
        }
        UseCondition::Day(date) => format!("depends on {}", told.date(*date)),
        UseCondition::InWords(words) => told.guide.texts.original(*words).to_owned(),
        UseCondition::Applies(procedure) => format!("{} applies", told.procedure(*procedure)),
        UseCondition::Wanted(procedure) => format!("{} wanted", told.procedure(*procedure)),
    };
    let rows = told.agenda.documents.only_if.iter().map(|row| {
        let uses = row.uses.iter().map(|one| {
            let conditions: Vec<String> = one.conditions.iter().map(in_words).collect();
            format!("{}: {}", told.procedure(one.procedure), conditions.join(", "))
        });
        (told.document(row.listed.document).to_owned(), uses.collect())
    });
    rows.collect()
}

fn row(document: &str, uses: &[&str]) -> (String, Vec<String>) {
    (
        document.to_owned(),
        uses.iter().map(|one| (*one).to_owned()).collect(),
    )
}

#[test]
fn what_has_no_condition_is_taken_always_and_the_rest_says_when() {
    let guide = desk();
    let told = moved(&guide).told();
    assert_eq!(always(&told), [("card", 1)]);
    assert_eq!(
        only_if(&told),
        [row("form", &["move: 求められたとき", "pay: pay wanted"])]
    );
    let notes = &told.agenda.documents.always[0].notes;
    assert_eq!(
        guide.texts.original(notes[0]),
        "来る方のもの",
        "a remark is no condition"
    );
}

#[test]
fn open_facts_are_conditions_and_a_yes_ends_them() {
    let guide = desk();
    let unsure = moved(&guide)
        .answer(&["has-child", "has-dog"], Answer::Unsure)
        .told();
    assert_eq!(always(&unsure), [("card", 1)]);
    assert_eq!(
        only_if(&unsure),
        [
            row(
                "form",
                &["move: 求められたとき", "dog: dog applies", "pay: pay wanted"]
            ),
            row("seal", &["move: has-child=true"]),
        ]
    );
    let yes = moved(&guide)
        .answer(&["has-child", "has-dog"], Answer::Yes)
        .told();
    assert_eq!(
        always(&yes),
        [("card", 1), ("seal", 1), ("form", 1)],
        "copies for what is certain"
    );
}

#[test]
fn papers_for_what_is_ticked_off_stay_at_home() {
    let guide = desk();
    let told = moved(&guide).done(&["move"]).told();
    assert_eq!(always(&told), []);
    assert_eq!(only_if(&told), [row("form", &["pay: pay wanted"])]);
    assert_eq!(told.agenda.documents.only_if[0].listed.copies.most, 2);
}

#[test]
fn a_proxy_takes_their_own_papers() {
    let guide = desk();
    let mut household = moved(&guide);
    household.choices.proxy = true;
    let told = household.told();
    let proxy = told
        .agenda
        .documents
        .only_if
        .iter()
        .filter(|row| row.listed.proxy);
    assert_eq!(
        proxy
            .map(|row| told.document(row.listed.document))
            .collect::<Vec<_>>(),
        ["letter"]
    );
}

#[test]
fn a_condition_the_other_way_round_says_so() {
    let procedures = [(
        "move",
        "window: desk\nbring: [{item: form, if: {not: has-child}}]",
    )];
    let guide = town(&procedures, "- need: move\n- ask: has-child");
    let unsure = moved(&guide).answer(&["has-child"], Answer::Unsure).told();
    assert_eq!(only_if(&unsure), [row("form", &["move: has-child=false"])]);
}
