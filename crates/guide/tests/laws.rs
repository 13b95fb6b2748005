//! Laws of the walk, over random guides and random households.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets the impossible must fail"
)]

#[path = "common/asking.rs"]
mod asking;
mod common;
#[path = "common/random.rs"]
mod random;

use std::collections::BTreeSet;

use asking::asking_guide;
use random::{QUESTIONS, answer_all, facts_of, guide, steps_and_guide, world};

use guide::facts::Implications;
use guide::ids::{Ix, ProcedureIx, QuestionIx};
use guide::model::Step;
use guide::*;
use proptest::prelude::*;

fn listed(interview: &Interview, certainty: Option<Certainty>) -> BTreeSet<ProcedureIx> {
    let listings = interview.outcome.listings.iter();
    listings
        .filter(|listing| certainty.is_none_or(|wanted| listing.certainty == wanted))
        .map(|listing| listing.procedure)
        .collect()
}

/// What a tree says of a household whose facts are all known, without the walk: the meaning of the rules.
fn meaning(steps: &[Step], world: &[bool], found: &mut BTreeSet<(ProcedureIx, Kind)>) {
    for step in steps {
        match step {
            Step::List { kind, procedure, .. } => {
                found.insert((*procedure, *kind));
            }
            Step::Ask {
                question,
                if_yes,
                if_no,
            } => {
                meaning(if world[question.at()] { if_yes } else { if_no }, world, found);
            }
            Step::Pick { options, .. } => {
                for (question, steps) in options {
                    if world[question.at()] {
                        meaning(steps, world, found);
                    }
                }
            }
            Step::When {
                condition,
                then,
                otherwise,
            } => {
                meaning(
                    if holds(condition, world) { then } else { otherwise },
                    world,
                    found,
                );
            }
        }
    }
}

fn holds(condition: &Condition, world: &[bool]) -> bool {
    match condition {
        Condition::Fact(question) => world[question.at()],
        Condition::All(parts) => parts.iter().all(|part| holds(part, world)),
        Condition::Any(parts) => parts.iter().any(|part| holds(part, world)),
        Condition::Not(part) => !holds(part, world),
        Condition::Day(_) => unreachable!("no rule tree names a day"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    /// The walk lists at least what the rules mean for the household, and "certain" is never said of anything else.
    #[test]
    fn true_answers_lead_to_what_the_rules_mean((steps, guide) in steps_and_guide(), wishes in any::<u32>()) {
        let world = world(&guide, &facts_of(wishes));
        let (answers, _) = answer_all(&guide, &world, &facts_of(0));
        let result = interview(&guide, &answers);
        let mut meant = BTreeSet::new();
        meaning(&steps, &world, &mut meant);
        for (procedure, kind) in &meant {
            let listing = result.outcome.listing(*procedure);
            prop_assert!(listing.is_some_and(|listing| listing.kind <= *kind), "{procedure:?} is missing");
        }
        for listing in &result.outcome.listings {
            let certain = listing.certainty == Certainty::Certain;
            prop_assert!(!certain || meant.contains(&(listing.procedure, listing.kind)));
        }
    }

    /// Not being sure never hides what the true answers would list, and never makes certain what they would not.
    #[test]
    fn unsure_lists_a_superset(guide in guide(), wishes in any::<u32>(), unsure in any::<u32>()) {
        let world = world(&guide, &facts_of(wishes));
        let (sure, _) = answer_all(&guide, &world, &facts_of(0));
        let (partly, _) = answer_all(&guide, &world, &facts_of(unsure));
        let (sure, partly) = (interview(&guide, &sure), interview(&guide, &partly));
        prop_assert!(listed(&sure, None).is_subset(&listed(&partly, None)));
        prop_assert!(listed(&partly, Some(Certainty::Certain)).is_subset(&listed(&sure, None)));
    }

    /// At every screen the bounds hold for whatever is answered afterwards.
    #[test]
    fn bounds_are_true(guide in guide(), wishes in any::<u32>(), unsure in any::<u32>()) {
        let world = world(&guide, &facts_of(wishes));
        let (_, screens) = answer_all(&guide, &world, &facts_of(unsure));
        let mut answers = Answers::new();
        for (done, screen) in screens.iter().enumerate() {
            let bounds = left(&guide, &answers);
            let really = screens.len() - done;
            prop_assert!(usize::from(bounds.least) <= really && really <= usize::from(bounds.most), "{bounds:?} {really}");
            for question in screen.questions() {
                let truth = if world[question.at()] { Answer::Yes } else { Answer::No };
                answers.set(*question, if facts_of(unsure)[question.at()] { Answer::Unsure } else { truth });
            }
        }
        prop_assert_eq!(left(&guide, &answers), Bounds::NONE);
    }

    /// What was counted before, for other answers, changes no count.
    #[test]
    fn counts_that_are_kept_are_those_counted_anew(
        guide in asking_guide(), households in prop::collection::vec((any::<u32>(), any::<u32>(), any::<u32>()), 1..4),
    ) {
        let mut counts = Counts::default();
        for (wishes, unsure, ahead) in households {
            let world = world(&guide, &facts_of(wishes));
            let (given, screens) = answer_all(&guide, &world, &facts_of(unsure));
            let mut answers = Answers::new();
            for screen in screens {
                let mut more = answers.clone();
                let later = guide.questions.iter().filter(|(question, _)| facts_of(ahead)[question.at()]);
                later.for_each(|(question, _)| if let Some(answer) = given.get(question) { more.set(question, answer) });
                for answers in [&answers, &more] {
                    prop_assert_eq!(counts.left(&guide, answers), left(&guide, answers));
                }
                for question in screen.questions() {
                    answers.set(*question, given.get(*question).unwrap());
                }
            }
        }
    }

    /// The bounds are exact at the start: some way of answering reaches each of them.
    #[test]
    fn bounds_are_reached(guide in guide()) {
        let start = left(&guide, &Answers::new());
        let (least, most) = extremes(&guide, &Answers::new());
        prop_assert_eq!((start.least, start.most), (least, most));
    }

    /// The same for guides in which nearly every answer makes a difference to what is asked.
    #[test]
    fn bounds_are_reached_where_answers_decide_what_is_asked(guide in asking_guide()) {
        let start = left(&guide, &Answers::new());
        let (least, most) = extremes(&guide, &Answers::new());
        prop_assert_eq!((start.least, start.most), (least, most));
    }

    /// A question that is settled by what was answered before it is never asked, and none is asked twice.
    #[test]
    fn nothing_settled_is_asked(guide in guide(), wishes in any::<u32>()) {
        let world = world(&guide, &facts_of(wishes));
        let (mut answers, mut asked) = (Answers::new(), BTreeSet::new());
        while let Some(screen) = interview(&guide, &answers).next {
            let known = interview(&guide, &answers).outcome.facts;
            for question in screen.questions() {
                prop_assert_eq!(known.truth(*question), Truth::Unknown);
                prop_assert!(asked.insert(*question));
            }
            for question in screen.questions() {
                answers.set(*question, if world[question.at()] { Answer::Yes } else { Answer::No });
            }
        }
    }

    /// What the event itself settles, and what follows from it, is never asked, whatever else is answered; no
    /// answer overrules it, and it is among what is known.
    #[test]
    fn what_the_event_settles_stands(guide in guide(), wishes in any::<u32>(), unsure in any::<u32>()) {
        let world = world(&guide, &facts_of(wishes));
        let (answers, screens) = answer_all(&guide, &world, &facts_of(unsure));
        let (given, plain) = (given_facts(&guide), interview(&guide, &answers));
        let settled = |question: &QuestionIx| given.truth(*question) != Truth::Unknown;
        let asked: Vec<_> = screens.iter().flat_map(Screen::questions).filter(|question| settled(question)).collect();
        prop_assert!(asked.is_empty(), "{asked:?}");
        let mut against = answers.clone();
        for (question, _) in guide.questions.iter().filter(|(question, _)| settled(question)) {
            prop_assert_eq!(plain.outcome.facts.truth(question), given.truth(question));
            against.set(question, if world[question.at()] { Answer::No } else { Answer::Yes });
        }
        prop_assert_eq!(plain, interview(&guide, &against));
    }

    /// The order of answering does not matter, nor do answers in between that nobody asked for or that are
    /// corrected at once: the answers are the whole state.
    #[test]
    fn the_order_of_answering_does_not_matter(
        guide in guide(), wishes in any::<u32>(), unsure in any::<u32>(), other in any::<u32>(), order in order(),
    ) {
        let world = world(&guide, &facts_of(wishes));
        let (answers, _) = answer_all(&guide, &world, &facts_of(unsure));
        let plain = interview(&guide, &answers);
        let mut shuffled = Answers::new();
        for question in order {
            let unasked = if facts_of(other)[question.at()] { Answer::Yes } else { Answer::No };
            shuffled.set(question, unasked);
            interview(&guide, &shuffled);
            if let Some(answer) = answers.get(question) {
                shuffled.set(question, answer);
            }
        }
        prop_assert_eq!(left(&guide, &shuffled), Bounds::NONE);
        prop_assert_eq!(plain, interview(&guide, &shuffled));
    }

    /// A walk that is not over: what is answered ahead, in any order, counts as soon as the walk comes to it.
    #[test]
    fn answers_given_ahead_count_when_the_walk_comes_to_them(
        guide in guide(), wishes in any::<u32>(), unsure in any::<u32>(), some in any::<u32>(), order in order(),
    ) {
        let world = world(&guide, &facts_of(wishes));
        let (answers, _) = answer_all(&guide, &world, &facts_of(unsure));
        let mut ahead = Answers::new();
        for question in order.into_iter().filter(|question| facts_of(some)[question.at()]) {
            if let Some(answer) = answers.get(question) {
                ahead.set(question, answer);
            }
        }
        while let Some(screen) = interview(&guide, &ahead).next {
            for question in screen.questions() {
                let answer = answers.get(*question);
                prop_assert!(answer.is_some(), "{question:?} is asked only because others were answered ahead");
                ahead.set(*question, answer.unwrap());
            }
        }
        prop_assert_eq!(interview(&guide, &answers), interview(&guide, &ahead));
    }

    /// Going back, answering otherwise, and coming back to the first answer changes nothing.
    #[test]
    fn back_and_forth_changes_nothing(guide in guide(), wishes in any::<u32>(), other in any::<u32>()) {
        let (one, two) = (world(&guide, &facts_of(wishes)), world(&guide, &facts_of(other)));
        let (answers, screens) = answer_all(&guide, &one, &facts_of(0));
        let before = interview(&guide, &answers);
        let mut wandered = answers.clone();
        for question in screens.iter().flat_map(|screen| screen.questions().to_vec()) {
            wandered.set(question, if two[question.at()] { Answer::Yes } else { Answer::No });
            interview(&guide, &wandered);
            wandered.set(question, answers.get(question).unwrap());
        }
        prop_assert_eq!(before, interview(&guide, &wandered));
    }

    /// A published guide is read back as it was; cut short or changed anywhere, it is refused, never a panic.
    #[test]
    fn damaged_files_are_refused(guide in guide(), at in any::<prop::sample::Index>(), with in 1_u8..) {
        let (file, rest) = publish::write_guide(&guide).unwrap();
        let mut read = publish::read_guide(&file).unwrap();
        prop_assert!(publish::complete_guide(&mut read.clone(), &file).is_err());
        publish::complete_guide(&mut read, &rest).unwrap();
        prop_assert_eq!(&read.guide, &guide);
        let mut changed = file.clone();
        changed[at.index(file.len())] ^= with;
        prop_assert!(publish::read_guide(&changed).is_err());
        prop_assert!(publish::read_guide(&file[..at.index(file.len())]).is_err());
    }

    /// Even a file with a right hash and senseless content is refused or read, never a panic.
    #[test]
    fn forged_files_do_no_harm(guide in guide(), at in any::<prop::sample::Index>(), with in 1_u8..) {
        let (mut file, _) = publish::write_guide(&guide).unwrap();
        let head = 15;
        let content = at.index(file.len() - head) + head;
        file[content] ^= with;
        let hash = xxhash_rust::xxh64::xxh64(&file[head..], 0).to_le_bytes();
        file[7..head].copy_from_slice(&hash);
        if let Ok(read) = publish::read_guide(&file) {
            interview(&read.guide, &Answers::new());
        }
    }

    /// Answers that do not count (of branches left, of other events) change nothing.
    #[test]
    fn abandoned_answers_do_not_count(guide in guide(), wishes in any::<u32>(), other in any::<u32>()) {
        let world = world(&guide, &facts_of(wishes));
        let (answers, _) = answer_all(&guide, &world, &facts_of(0));
        let plain = interview(&guide, &answers);
        let counted: BTreeSet<_> =
            plain.answered.iter().flat_map(|screen| screen.screen.questions().to_vec()).collect();
        let mut more = answers.clone();
        for (question, _) in guide.questions.iter().filter(|(question, _)| !counted.contains(question)) {
            more.set(question, if facts_of(other)[question.at()] { Answer::Yes } else { Answer::No });
        }
        prop_assert_eq!(plain, interview(&guide, &more));
    }
}

/// All questions of a random guide, shuffled.
fn order() -> impl Strategy<Value = Vec<QuestionIx>> {
    let questions: Vec<_> = (0..QUESTIONS).map(QuestionIx::new).collect();
    Just(questions).prop_shuffle()
}

/// Fewest and most screens over every way of answering every screen, by brute force.
fn extremes(guide: &Guide, answers: &Answers) -> (u16, u16) {
    let Some(screen) = interview(guide, answers).next else {
        return (0, 0);
    };
    let (mut least, mut most) = (u16::MAX, 0);
    let ways = 3_usize.pow(u32::try_from(screen.questions().len()).unwrap());
    for way in 0..ways {
        let mut tried = answers.clone();
        let mut way = way;
        for question in screen.questions() {
            tried.set(*question, [Answer::Yes, Answer::No, Answer::Unsure][way % 3]);
            way /= 3;
        }
        let (fewest, greatest) = extremes(guide, &tried);
        least = least.min(fewest + 1);
        most = most.max(greatest + 1);
    }
    (least, most)
}

/// A box that an earlier one has closed and the same box still open are two situations.
#[test]
fn a_box_that_another_has_closed_is_counted_as_closed() {
    let question = QuestionIx::new;
    let mut says = Implications::default();
    says.excludes(question(0), question(2));
    let list = |procedure| Step::List {
        kind: Kind::Need,
        procedure: ProcedureIx::new(procedure),
        note: None,
        because: None,
    };
    let ask = Step::Ask {
        question: question(3),
        if_yes: vec![list(0)],
        if_no: Vec::new(),
    };
    let pick = Step::Pick {
        prompt: Text(0),
        help: None,
        options: vec![
            (question(0), Vec::new()),
            (question(1), vec![list(1)]),
            (question(2), vec![ask]),
        ],
    };
    let guide = common::small(says.close(QUESTIONS)).steps(&[pick]).build();
    assert_eq!(left(&guide, &Answers::new()), Bounds { least: 1, most: 2 });
}
