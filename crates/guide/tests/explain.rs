//! Why, why not, what would change it, and the interview for one procedure: laws over random guides.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets the impossible must fail"
)]

mod common;
#[path = "common/random.rs"]
mod random;

use common::PROCEDURES;
use guide::Literal;
use guide::ids::{Ix, ProcedureIx, QuestionIx};
use guide::*;
use proptest::prelude::*;
use random::{QUESTIONS, answer_all, facts_of, guide, world};

/// A guide whose event settles some facts.
fn guide_of_event() -> impl Strategy<Value = Guide> {
    let given = prop::collection::vec(any::<Option<bool>>(), usize::from(QUESTIONS));
    (guide(), given, any::<bool>()).prop_map(|(mut guide, given, any_given)| {
        if any_given {
            guide.given = literals(&guide, &given);
        }
        guide
    })
}

/// The first two of these facts that do not contradict each other.
fn literals(guide: &Guide, given: &[Option<bool>]) -> Vec<Literal> {
    let mut facts = Facts::default();
    let mut found = Vec::new();
    for (at, holds) in (0..QUESTIONS).zip(given) {
        let question = QuestionIx::new(at);
        if let Some(holds) = *holds
            && facts.truth(question) == Truth::Unknown
            && found.len() < 2
        {
            let fact = Literal { question, holds };
            guide.settle(&mut facts, fact);
            found.push(fact);
        }
    }
    found
}

fn procedures() -> impl Iterator<Item = ProcedureIx> {
    (0..PROCEDURES).map(ProcedureIx::new)
}

fn reaches(guide: &Guide, answers: &Answers, procedure: ProcedureIx, goal: Goal) -> bool {
    let walked = interview(guide, answers);
    match (walked.outcome.listing(procedure), goal) {
        (Some(listing), Goal::Listed) => listing.certainty == Certainty::Certain,
        (None, Goal::NotListed) => true,
        (None, Goal::Listed) | (Some(_), Goal::NotListed) => false,
    }
}

/// Every way to change `size` answers to yes or no.
fn all_changes(answers: &Answers, size: usize, from: u16) -> Vec<Answers> {
    if size == 0 {
        return vec![answers.clone()];
    }
    let mut found = Vec::new();
    for at in from..QUESTIONS {
        let question = QuestionIx::new(at);
        for answer in [Answer::Yes, Answer::No] {
            if answers.get(question) != Some(answer) {
                let mut changed = answers.clone();
                changed.set(question, answer);
                found.extend(all_changes(&changed, size - 1, at + 1));
            }
        }
    }
    found
}

/// Every way to answer everything with yes or no.
fn all_answers() -> impl Iterator<Item = Answers> {
    (0..1_u32 << QUESTIONS).map(|seed| {
        let mut answers = Answers::new();
        for (at, holds) in (0..QUESTIONS).zip(facts_of(seed)) {
            answers.set(QuestionIx::new(at), if holds { Answer::Yes } else { Answer::No });
        }
        answers
    })
}

/// Answers of a visit that has come to its end, or not.
fn some_answers(guide: &Guide, wishes: u32, unsure: u32, asked: usize) -> Answers {
    let (all, screens) = answer_all(guide, &world(guide, &facts_of(wishes)), &facts_of(unsure));
    let mut answers = Answers::new();
    for question in screens.iter().take(asked).flat_map(Screen::questions) {
        answers.set(*question, all.get(*question).unwrap());
    }
    answers
}

fn check_changes(guide: &Guide, answers: &Answers, procedure: ProcedureIx) {
    for goal in [Goal::Listed, Goal::NotListed] {
        let (changes, _) = changes_to(guide, answers, procedure, goal);
        let size = match &changes {
            Changes::Found(found) => {
                for change in found {
                    let changed = change.applied(answers);
                    assert!(reaches(guide, &changed, procedure, goal), "{goal:?} {change:?}");
                    assert!(
                        change
                            .answers
                            .iter()
                            .all(|(question, answer)| answers.get(*question) != Some(*answer))
                    );
                    assert!(
                        change
                            .left_empty
                            .iter()
                            .all(|question| answers.get(*question).is_none())
                    );
                }
                found[0].answers.len()
            }
            Changes::Impossible => {
                assert!(
                    !all_answers().any(|answers| reaches(guide, &answers, procedure, goal)),
                    "{goal:?}"
                );
                4
            }
            Changes::TooFar => 4,
        };
        for smaller in (0..size.min(3)).flat_map(|size| all_changes(answers, size, 0)) {
            assert!(
                !reaches(guide, &smaller, procedure, goal),
                "{goal:?} {changes:?} but {smaller:?}"
            );
        }
    }
}

/// Follows the interview for one procedure to its end.
fn settled(guide: &Guide, world: &[bool], unsure: u32, procedure: ProcedureIx) -> (Answers, Decision) {
    let mut answers = Answers::new();
    loop {
        let settling = decide_one(guide, &answers, procedure);
        let Some(screen) = &settling.next else {
            assert_eq!(settling.left, 0);
            return (answers, settling);
        };
        assert!(settling.left > 0 && settling.verdict == Verdict::Possible);
        for question in screen.questions() {
            let truth = if world[question.at()] {
                Answer::Yes
            } else {
                Answer::No
            };
            let is_unsure = facts_of(unsure)[question.at()];
            answers.set(*question, if is_unsure { Answer::Unsure } else { truth });
        }
        let after = decide_one(guide, &answers, procedure);
        assert!(after.left < settling.left, "{} {}", settling.left, after.left);
    }
}

fn verdict(listing: Option<&Listing>) -> Verdict {
    match listing {
        None => Verdict::Not,
        Some(listing) if listing.certainty == Certainty::Certain => Verdict::Certain(listing.kind),
        Some(_) => Verdict::Possible,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// An explanation says of every place what the interview says of the whole.
    #[test]
    fn explanations_are_the_interviews_own(
        guide in guide_of_event(), wishes in any::<u32>(), unsure in any::<u32>(), asked in 0_usize..9,
    ) {
        let answers = some_answers(&guide, wishes, unsure, asked);
        let walked = interview(&guide, &answers);
        for procedure in procedures() {
            let explained = explain(&guide, &answers, procedure);
            prop_assert_eq!(explained.listing.as_ref(), walked.outcome.listing(procedure));
            let strongest = explained.occurrences.iter().filter_map(|place| Some((place.kind, place.reached?))).min();
            prop_assert_eq!(strongest, explained.listing.map(|listing| (listing.kind, listing.certainty)));
            for place in &explained.occurrences {
                let is_open = place.reasons.iter().any(|reason| matches!(reason.given, Given::Open | Given::Unsure));
                prop_assert!(!is_open || place.reached == Some(Certainty::Possible));
                prop_assert!(place.reached.is_some() || !place.reasons.is_empty());
            }
        }
    }

    /// A fact says where it is known from: it is the answer, follows from the one named, or is the event's.
    #[test]
    fn origins_are_true(guide in guide_of_event(), wishes in any::<u32>(), unsure in any::<u32>()) {
        let answers = some_answers(&guide, wishes, unsure, 99);
        let given = given_facts(&guide);
        let places = procedures().flat_map(|procedure| explain(&guide, &answers, procedure).occurrences);
        for reason in places.flat_map(|place| place.reasons) {
            let said = match reason.given {
                Given::Yes => Some(Answer::Yes),
                Given::No => Some(Answer::No),
                Given::Unsure => Some(Answer::Unsure),
                Given::Open => None,
            };
            match reason.origin {
                Origin::Answered => prop_assert_eq!(answers.get(reason.question), said),
                Origin::Event => prop_assert!(given.truth(reason.question) != Truth::Unknown),
                Origin::Open => prop_assert_eq!(said, None),
                Origin::Implied { by, answer } => {
                    prop_assert_eq!(answers.get(by), Some(answer));
                    let mut facts = Facts::default();
                    prop_assert!(answer != Answer::Unsure, "what nobody is sure of implies nothing");
                    guide.settle(&mut facts, Literal { question: by, holds: answer == Answer::Yes });
                    let truth = if said == Some(Answer::Yes) { Truth::Yes } else { Truth::No };
                    prop_assert_eq!(facts.truth(reason.question), truth);
                }
            }
        }
    }

    /// What keeps a procedure off the list does so alone: with these facts, no answers to the rest list it there.
    #[test]
    fn obstacles_are_enough(guide in guide(), wishes in any::<u32>(), others in any::<u32>()) {
        let answers = some_answers(&guide, wishes, 0, 99);
        for procedure in procedures() {
            for (at, place) in explain(&guide, &answers, procedure).occurrences.iter().enumerate() {
                if place.reached.is_some() {
                    continue;
                }
                let mut facts = Facts::default();
                for reason in &place.reasons {
                    let holds = reason.given == Given::Yes;
                    guide.settle(&mut facts, Literal { question: reason.question, holds });
                }
                for (question, holds) in (0..QUESTIONS).map(QuestionIx::new).zip(facts_of(others)) {
                    guide.settle(&mut facts, Literal { question, holds });
                }
                let world: Vec<bool> =
                    (0..QUESTIONS).map(|at| facts.truth(QuestionIx::new(at)) == Truth::Yes).collect();
                let (other, _) = answer_all(&guide, &world, &facts_of(0));
                let there = &explain(&guide, &other, procedure).occurrences[at];
                prop_assert!(there.reached != Some(Certainty::Certain), "{:?}", place.reasons);
            }
        }
    }

    /// Every change is a real one, none smaller is overlooked, and "impossible" is never said of what is possible.
    #[test]
    fn changes_are_real_and_smallest(
        guide in guide_of_event(), wishes in any::<u32>(), unsure in any::<u32>(), asked in 0_usize..12,
    ) {
        let answers = some_answers(&guide, wishes, unsure & wishes.rotate_left(7), asked);
        for procedure in procedures() {
            check_changes(&guide, &answers, procedure);
        }
    }

    /// The interview for one procedure comes to what the full one says, with true answers.
    #[test]
    fn one_procedure_is_settled_as_in_the_full_interview(guide in guide_of_event(), wishes in any::<u32>()) {
        let world = world(&guide, &facts_of(wishes));
        let (full, _) = answer_all(&guide, &world, &facts_of(0));
        let full = interview(&guide, &full);
        for procedure in procedures() {
            let (answers, settling) = settled(&guide, &world, 0, procedure);
            prop_assert_eq!(settling.verdict, verdict(full.outcome.listing(procedure)), "{:?}", answers);
        }
    }

    /// With "not sure" it may say "possible" where the truth is known to nobody, never a wrong "not" or "certain".
    #[test]
    fn unsure_never_hides_a_procedure(guide in guide_of_event(), wishes in any::<u32>(), unsure in any::<u32>()) {
        let world = world(&guide, &facts_of(wishes));
        let (full, _) = answer_all(&guide, &world, &facts_of(0));
        let full = interview(&guide, &full);
        for procedure in procedures() {
            let truth = verdict(full.outcome.listing(procedure));
            match settled(&guide, &world, unsure, procedure).1.verdict {
                Verdict::Not => prop_assert_eq!(truth, Verdict::Not),
                Verdict::Certain(_) => prop_assert!(truth != Verdict::Not),
                Verdict::Possible => {}
            }
        }
    }

    /// Its answers are ordinary ones: the full interview that goes on from them comes to the same.
    #[test]
    fn the_full_interview_goes_on_from_its_answers(guide in guide_of_event(), wishes in any::<u32>()) {
        let world = world(&guide, &facts_of(wishes));
        let (plain, _) = answer_all(&guide, &world, &facts_of(0));
        for procedure in procedures() {
            let (mut answers, settling) = settled(&guide, &world, 0, procedure);
            while let Some(screen) = interview(&guide, &answers).next {
                for question in screen.questions() {
                    let truth = if world[question.at()] { Answer::Yes } else { Answer::No };
                    prop_assert!(answers.get(*question).is_none_or(|known| known == truth));
                    answers.set(*question, truth);
                }
            }
            prop_assert_eq!(interview(&guide, &answers), interview(&guide, &plain));
            prop_assert_eq!(decide_one(&guide, &answers, procedure).verdict, settling.verdict);
        }
    }
}
