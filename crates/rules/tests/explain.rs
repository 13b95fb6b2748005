//! What would change the plan, over the real pack: every event, every procedure, several households.

#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

#[path = "common/sample.rs"]
mod sample;

use guide::due::Dates;
use guide::ids::{Ix, ProcedureIx, QuestionIx};
use guide::model::Literal;
use guide::plan::{Wishes, entry, plan};
use guide::{
    Answer, Answers, Certainty, Changes, Facts, Goal, Guide, Truth, Verdict, changes_to, explain,
    given_facts, interview, settle,
};
use rules::check;

fn guides() -> Vec<Guide> {
    let found = sample::files();
    let pack = check(&found, None).pack.unwrap();
    pack.events.into_iter().map(|event| event.guide).collect()
}

/// The true facts of a household: each wish holds unless an earlier one speaks against it.
fn facts(guide: &Guide, wish: impl Fn(QuestionIx) -> bool) -> Facts {
    let mut facts = given_facts(guide);
    for (question, _) in guide.questions.iter() {
        let holds = wish(question);
        facts.settle(&guide.questions, Literal { question, holds });
    }
    facts
}

/// Everything that is asked of a household, answered.
fn answers(guide: &Guide, facts: &Facts) -> Answers {
    let mut answers = Answers::new();
    while let Some(screen) = interview(guide, &answers).next {
        screen
            .questions()
            .iter()
            .for_each(|question| answers.set(*question, answer(facts, *question)));
    }
    answers
}

fn answer(facts: &Facts, question: QuestionIx) -> Answer {
    if facts.truth(question) == Truth::Yes {
        Answer::Yes
    } else {
        Answer::No
    }
}

/// Households: one with nothing to say yes to, some with a little, one with a lot.
fn households(guide: &Guide) -> Vec<Facts> {
    let thinned = |every: usize, salt: usize| {
        facts(guide, move |question| {
            ((question.at() * 7919 + salt * 104_729) / 13).is_multiple_of(every)
        })
    };
    vec![
        facts(guide, |_| false),
        thinned(7, 1),
        thinned(3, 2),
        thinned(2, 3),
    ]
}

fn reaches(guide: &Guide, answers: &Answers, procedure: ProcedureIx, goal: Goal) -> bool {
    let walked = interview(guide, answers);
    let listing = walked.outcome.listing(procedure);
    match goal {
        Goal::Listed => listing.is_some_and(|listing| listing.certainty == Certainty::Certain),
        Goal::NotListed => listing.is_none(),
    }
}

#[test]
fn every_procedure_has_a_real_change_or_an_honest_no() {
    let (mut found, mut impossible, mut too_far, mut most_walks, mut all_walks) = (0, 0, Vec::new(), 0, 0);
    for guide in guides() {
        for (number, facts) in households(&guide).iter().enumerate() {
            let answers = answers(&guide, facts);
            let walked = interview(&guide, &answers);
            for (procedure, row) in guide.procedures.iter() {
                let listing = walked.outcome.listing(procedure);
                let goal = if listing.is_some() {
                    Goal::NotListed
                } else {
                    Goal::Listed
                };
                let (changes, walks) = changes_to(&guide, &answers, procedure, goal);
                most_walks = most_walks.max(walks);
                all_walks += walks;
                match changes {
                    Changes::Found(changes) => {
                        found += 1;
                        for change in changes {
                            assert!(
                                reaches(&guide, &change.applied(&answers), procedure, goal),
                                "{change:?}"
                            );
                        }
                    }
                    Changes::Impossible => impossible += 1,
                    Changes::TooFar => too_far.push((guide.id.clone(), number, row.id.clone(), goal, walks)),
                }
            }
        }
    }
    println!("{found} found, {impossible} impossible, {all_walks} walks, at most {most_walks} for one");
    println!("too far: {too_far:#?}");
    assert!(
        found > 1_000 && too_far.len() * 200 < found,
        "{found} {too_far:?}"
    );
}

#[test]
fn every_procedure_is_explained_and_settled_as_in_the_full_interview() {
    for guide in guides() {
        for facts in households(&guide) {
            let full = answers(&guide, &facts);
            let walked = interview(&guide, &full);
            for (procedure, row) in guide.procedures.iter() {
                let listing = walked.outcome.listing(procedure);
                assert_eq!(explain(&guide, &full, procedure).listing.as_ref(), listing);
                let mut answers = Answers::new();
                let mut settling = settle(&guide, &answers, procedure);
                while let Some(screen) = &settling.next {
                    screen
                        .questions()
                        .iter()
                        .for_each(|question| answers.set(*question, answer(&facts, *question)));
                    settling = settle(&guide, &answers, procedure);
                }
                let verdict = match listing {
                    None => Verdict::Not,
                    Some(listing) if listing.certainty == Certainty::Certain => {
                        Verdict::Certain(listing.kind)
                    }
                    Some(_) => Verdict::Possible,
                };
                assert_eq!(settling.verdict, verdict, "{} {}", guide.id, row.id);
            }
        }
    }
}

#[test]
fn no_answer_decides_a_procedure_but_those_that_its_own_interview_names() {
    let guides = guides();
    let guide = guides.iter().find(|guide| guide.id == "move-in").unwrap();
    let household = households(guide).remove(2);
    let answers = answers(guide, &household);
    let mut named = 0;
    for (procedure, row) in guide.procedures.iter() {
        let settling = settle(guide, &answers, procedure);
        let screens = settling.answered.iter().map(|answered| &answered.screen);
        let decisive: Vec<QuestionIx> = screens.flat_map(|screen| screen.questions().to_vec()).collect();
        named += decisive.len();
        for (question, _) in answers
            .iter()
            .filter(|(question, _)| !decisive.contains(question))
        {
            let mut without = answers.clone();
            without.forget(question);
            let other = settle(guide, &without, procedure);
            let id = &guide.questions[question].id;
            assert_eq!(other.verdict, settling.verdict, "{} without {id}", row.id);
            assert_eq!(other.next, settling.next, "{} without {id}", row.id);
        }
    }
    assert!(
        (1..=3 * guide.procedures.len()).contains(&named),
        "few, but not none: {named}"
    );
}

#[test]
fn a_single_procedure_has_the_entry_that_the_plan_has() {
    let today = guide::day::parse("2026-04-08").unwrap();
    for guide in guides() {
        let household = households(&guide).remove(2);
        let outcome = interview(&guide, &answers(&guide, &household)).outcome;
        let days = Dates::from_ids(
            &guide,
            [("moved-in", today), ("birth-day", today), ("death-day", today)],
        );
        let plan = plan(&guide, &outcome, &days, &Wishes::default(), today);
        assert!(plan.entries().next().is_some(), "{}", guide.id);
        for listed in plan.entries() {
            let single = entry(&guide, &outcome, &days, &listed.listing, today);
            assert_eq!(
                (&single.dues, &single.bring),
                (&listed.dues, &listed.bring),
                "{}",
                guide.id
            );
            assert_eq!((single.online, single.scheme), (listed.online, listed.scheme));
        }
    }
}
