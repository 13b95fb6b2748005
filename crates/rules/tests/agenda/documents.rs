//! What to take along, and in which cases.

use guide::deadline::Dates;
use guide::model::Parts;
use guide::plan::agenda::{ListedDocument, UseCondition};
use guide::plan::{Copies, asked_documents};
use guide::{Answer, Guide};

use crate::household::Told;
use crate::town::{moved, town, within};

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
    let name = |one: &ListedDocument| (told.document(one.document), one.pieces.copies.most);
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
    assert_eq!(told.agenda.documents.only_if[0].listed.pieces.copies.most, 2);
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

/// Somebody may have a card, or not; what they bring hangs on a reason.
fn with_alternatives() -> Guide {
    let procedures = [("move", "window: desk\nbring: [identity, proof]")];
    town(&procedures, "- need: move\n- ask: has-car\n- ask: is-employed")
}

#[test]
fn alternatives_are_those_of_the_household() {
    let guide = with_alternatives();
    let yes = moved(&guide)
        .answer(&["has-car", "is-employed"], Answer::Yes)
        .told();
    assert_eq!(always(&yes), [("card", 1), ("form", 1)]);
    let no = moved(&guide).told();
    assert_eq!(always(&no), [("seal", 1), ("letter", 1)]);
    assert_eq!(only_if(&yes), []);
    assert_eq!(only_if(&no), []);
}

#[test]
fn alternatives_that_hang_on_an_open_fact_say_so_unless_another_will_do() {
    let guide = with_alternatives();
    let unsure = moved(&guide)
        .answer(&["has-car", "is-employed"], Answer::Unsure)
        .told();
    assert_eq!(always(&unsure), [("seal", 1)]);
    assert_eq!(
        only_if(&unsure),
        [
            row("form", &["move: is-employed=true"]),
            row("letter", &["move: is-employed=false"]),
        ]
    );
    let first = &unsure.agenda.first[0];
    assert_eq!((first.take.len(), first.in_some_cases), (1, 2));
}

#[test]
fn several_reasons_for_one_paper_are_one_paper_with_each_of_them() {
    let bring = "window: desk\nbring:\n  - {item: form, if: is-employed, handed: in}\n  - {item: form, if: is-ill, handed: in}";
    let guide = town(
        &[("move", bring)],
        "- need: move\n- ask: is-employed\n- ask: is-ill",
    );
    let both = ["is-employed", "is-ill"];
    let unsure = moved(&guide).answer(&both, Answer::Unsure).told();
    assert_eq!(
        only_if(&unsure),
        [row("form", &["move: is-employed=true", "move: is-ill=true"])]
    );
    assert_eq!(unsure.agenda.documents.only_if[0].listed.pieces.copies.most, 1);
    let yes = moved(&guide).answer(&both, Answer::Yes).told();
    assert_eq!(always(&yes), [("form", 1)], "one paper, for two reasons");
    assert_eq!(always(&moved(&guide).told()), []);
}

#[test]
fn what_one_procedure_asks_for_names_each_paper_once_with_its_reasons() {
    let bring = "window: desk\nbring:\n  - {item: form, if: is-employed, note: 会社の分}\n  - {item: form, if: is-ill, copies: 2}\n  - {item: form, for: proxy}\n  - seal\n  - {item: seal, case: 求められたとき}\n  - identity";
    let guide = town(
        &[("move", bring)],
        "- need: move\n- ask: is-employed\n- ask: is-ill\n- ask: has-car",
    );
    let asked = |answers: &[(&str, Answer)]| {
        let household = answers
            .iter()
            .fold(moved(&guide), |one, (id, answer)| one.answer(&[*id], *answer));
        let told = household.told();
        let entry = told.entry("move");
        let procedure = &guide.procedures[entry.listing.procedure];
        let facts = &told.interview.outcome.facts;
        let asked = asked_documents(&guide, (facts, &Dates::new()), procedure, &entry.bring, false);
        let asked = asked.into_iter().map(|one| {
            let reasons = one
                .reasons
                .iter()
                .map(|reason| (reason.at, reason.open.facts.len()));
            (
                told.document(one.document),
                one.copies,
                reasons.collect(),
                one.made_of,
            )
        });
        asked.collect::<Vec<(&str, Copies, Vec<(usize, usize)>, Option<Parts>)>>()
    };
    let copies = |least, most| Copies { least, most };
    let unsure = asked(&[("is-employed", Answer::Yes), ("is-ill", Answer::Unsure)]);
    assert_eq!(unsure[0].0, "form");
    assert_eq!(
        unsure[0].1,
        copies(1, 2),
        "one for the work, two if somebody is ill"
    );
    assert_eq!(unsure[0].2, [(0, 0), (1, 1)]);
    assert_eq!(
        unsure[1].2,
        [(3, 0)],
        "a case adds nothing to what is brought anyway"
    );
    let ill = asked(&[("is-ill", Answer::Yes)]);
    assert_eq!(
        (ill[0].1, ill[0].2.as_slice()),
        (copies(2, 2), [(1, 0)].as_slice())
    );
    assert!(
        matches!(&ill[2].3, Some(Parts::AnyOf(left)) if left.len() == 1),
        "no car"
    );
    assert_eq!(asked(&[])[0].0, "seal");
}

#[test]
fn what_somebody_elses_papers_cost_is_told_where_somebody_else_goes() {
    let procedures = [(
        "move",
        "window: desk\nbring: [card, {item: letter, for: proxy}, {item: register, for: proxy}]",
    )];
    let guide = town(&procedures, "- need: move");
    let mut household = moved(&guide);
    let own = household.told();
    assert_eq!(own.plan.document_list.cost.most, 0);
    assert_eq!(own.plan.document_list.warnings, []);
    assert_eq!(own.agenda.first[0].take.len(), 1);
    household.choices.proxy = true;
    let theirs = household.told();
    assert_eq!(theirs.plan.document_list.cost.most, 450);
    let taken = theirs.agenda.first[0].take.iter().map(|one| one.proxy);
    assert_eq!(taken.collect::<Vec<_>>(), [false, true, true]);
}

#[test]
fn a_paper_that_may_come_too_late_says_when_it_is_needed() {
    let bring = format!(
        "window: desk\n{}\nbring: [{{item: register, if: is-ill}}]",
        within("legal", 7)
    );
    let guide = town(&[("move", &bring)], "- need: move\n- ask: is-ill");
    let late = |answer, done: &[&str]| {
        let told = moved(&guide).answer(&["is-ill"], answer).done(done).told();
        let late = told.agenda.documents.late.iter();
        late.map(|one| one.uses.len()).collect::<Vec<_>>()
    };
    assert_eq!(late(Answer::Yes, &[]), [0], "needed in any case");
    assert_eq!(late(Answer::Unsure, &[]), [1], "in one case");
    assert_eq!(late(Answer::No, &[]), [] as [usize; 0]);
    assert_eq!(late(Answer::Yes, &["move"]), [] as [usize; 0], "done is done");
}
