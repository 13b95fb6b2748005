//! What the facts of one person exclude is not on the plan of somebody who is not sure of them.

#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

#[path = "common/sample.rs"]
mod sample;

use std::collections::BTreeSet;

use guide::{Answer, Answers, Facts, Guide, Literal, Truth, interview};
use rules::check;

/// The answers of somebody who knows only these facts.
fn knows(guide: &Guide, yes: &[&str]) -> Answers {
    let mut answers = Answers::new();
    for (question, row) in guide.questions.iter() {
        let knows = yes.contains(&&*row.id);
        answers.set(question, if knows { Answer::Yes } else { Answer::Unsure });
    }
    answers
}

fn listed<'g>(guide: &'g Guide, answers: &Answers) -> BTreeSet<&'g str> {
    let outcome = interview(guide, answers).outcome;
    let listings = outcome.listings.iter();
    listings
        .map(|listing| &*guide.procedures[listing.procedure].id)
        .collect()
}

/// Whoever was 75 was no child, was in no other health insurance and did not receive public assistance.
#[test]
fn a_person_of_75_is_no_child_and_has_one_health_insurance() {
    let pack = check(&sample::files(), None).pack.unwrap();
    let guide = pack.guide("bereavement").unwrap();
    let unsure = listed(guide, &knows(guide, &[]));
    let of_75 = listed(guide, &knows(guide, &["deceased-in-late-elderly"]));
    let gone: BTreeSet<&str> = unsure.difference(&of_75).copied().collect();
    let excluded = [
        "child-allowance-child-died",
        "dependent-funeral-benefit",
        "dependent-removal",
        "employee-insurance-loss",
        "kokuho-funeral-benefit",
        "kokuho-loss",
        "kokuho-premium-settlement",
        "public-assistance-report",
    ];
    for procedure in excluded {
        assert!(
            gone.contains(procedure),
            "{procedure} is still there, of {gone:?}"
        );
    }
    assert!(of_75.contains("ltc-card-return") && of_75.contains("late-elderly-loss"));
    assert!(of_75.is_subset(&unsure));
}

/// A contradiction that a pack states in one direction holds in the other one, and through what follows from it.
#[test]
fn what_excludes_a_fact_is_excluded_by_it() {
    let pack = check(&sample::files(), None).pack.unwrap();
    let guide = pack.guide("bereavement").unwrap();
    let settled = |yes: &str, other: &str| {
        let mut facts = Facts::default();
        let question = |id: &str| guide.question_by_id(id).unwrap();
        let fact = Literal {
            question: question(yes),
            holds: true,
        };
        guide.settle(&mut facts, fact);
        facts.truth(question(other))
    };
    for (one, other) in [
        ("deceased-was-minor", "deceased-had-hibakusha-handbook"),
        ("deceased-was-minor", "deceased-received-basic-pension"),
        ("deceased-was-minor", "deceased-in-late-elderly"),
        ("deceased-was-minor", "widow-married-10-years"),
        ("no-own-affairs", "deceased-age-65-or-over"),
    ] {
        assert_eq!(settled(one, other), Truth::No, "{one} → {other}");
        assert_eq!(settled(other, one), Truth::No, "{other} → {one}");
    }
    assert_eq!(
        settled("deceased-had-hibakusha-handbook", "deceased-age-65-or-over"),
        Truth::Yes
    );
}

/// Facts of a household exclude nothing: somebody of 75 may live with a child of school age.
#[test]
fn what_is_true_of_one_of_a_household_excludes_nothing_of_another() {
    let pack = check(&sample::files(), None).pack.unwrap();
    let guide = pack.guide("move-in").unwrap();
    let unsure = listed(guide, &knows(guide, &[]));
    let with_75 = listed(guide, &knows(guide, &["late-elderly-member"]));
    assert_eq!(unsure, with_75);
}
