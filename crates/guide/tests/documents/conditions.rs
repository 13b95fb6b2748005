//! Alternatives and parts that have a condition of their own: who has them, who may, and who does not.

use guide::ids::{DocumentIx, Ix, QuestionIx};
use guide::model::{Document, Handed, Parts};
use guide::plan::{Choice, DocumentList, RequiredDocument};
use guide::{Answer, Certainty, Condition};
use proptest::prelude::*;

use crate::household::*;

/// A card that some have, a licence that anybody may have.
const CARD: u16 = 0;
const LICENCE: u16 = 1;
const NOTICE: u16 = 2;
const ID: u16 = 3;
const NUMBER: u16 = 4;

/// `ID`: the card of who has one, else a licence. `NUMBER`: the card, or the notice of who has none.
fn with_card() -> Vec<Document> {
    vec![
        at_home(),
        at_home(),
        at_home(),
        any_of(&[if_yes(1, one(CARD)), one(LICENCE)]),
        any_of(&[if_yes(1, one(CARD)), if_no(1, one(NOTICE))]),
    ]
}

fn answered(mut household: Household, answers: &[(u16, Answer)]) -> Household {
    for (question, answer) in answers {
        household.answers.set(QuestionIx::new(*question), *answer);
    }
    household
}

fn choice(list: &DocumentList, document: u16) -> Choice {
    let mut choices = list.choices.iter();
    let is_it = |choice: &&Choice| choice.document == DocumentIx::new(document);
    choices.find(is_it).unwrap().clone()
}

fn sure(list: &DocumentList) -> Vec<(usize, Certainty)> {
    let things = list.documents.iter();
    things
        .map(|thing| (thing.document.at(), thing.certainty))
        .collect()
}

#[test]
fn who_has_it_takes_it_and_who_has_not_is_not_told_of_it() {
    let with = |answer| {
        let household = household(with_card(), vec![asks(ID), asks(NUMBER)]);
        answered(household, &[(1, answer)])
    };
    assert_eq!(with(Answer::Yes).documents(), [CARD]);
    let without = with(Answer::No);
    assert_eq!(without.documents(), [LICENCE, NOTICE]);
    let choices = without.document_list().choices;
    let named: Vec<&Parts> = choices
        .iter()
        .flat_map(|choice| choice.alternatives.iter().map(|(_, parts)| parts))
        .collect();
    assert_eq!(named, [&one(LICENCE), &one(NOTICE)], "no card is offered either");
}

#[test]
fn what_is_open_is_not_taken_while_another_will_do_and_is_not_lost() {
    let list = household(with_card(), vec![asks(ID)]).document_list();
    assert_eq!(sure(&list), [(usize::from(LICENCE), Certainty::Certain)]);
    let id = choice(&list, ID);
    assert_eq!(id.taken, Some(1));
    assert_eq!(
        id.alternatives[0],
        (0, if_yes(1, one(CARD))),
        "with its condition"
    );
}

#[test]
fn where_every_alternative_is_open_each_is_listed_with_its_condition() {
    let list = household(with_card(), vec![asks(NUMBER)]).document_list();
    assert_eq!(choice(&list, NUMBER).taken, None);
    let told: Vec<(usize, Option<Condition>)> = list
        .documents
        .iter()
        .map(|thing| (thing.document.at(), thing.uses[0].condition.clone()))
        .collect();
    let yes = Condition::Fact(QuestionIx::new(1));
    let no = Condition::Not(Box::new(yes.clone()));
    assert_eq!(
        told,
        [(usize::from(CARD), Some(yes)), (usize::from(NOTICE), Some(no))]
    );
    assert!(sure(&list).iter().all(|(_, sure)| *sure == Certainty::Possible));
}

#[test]
fn an_open_alternative_that_somebody_chooses_is_theirs() {
    let mut household = household(with_card(), vec![asks(ID), asks(NUMBER)]);
    household.choices.alternatives = vec![(DocumentIx::new(ID), 0), (DocumentIx::new(NUMBER), 0)];
    let list = household.document_list();
    assert_eq!(sure(&list), [(usize::from(CARD), Certainty::Certain)]);
    assert!(
        list.choices
            .iter()
            .all(|choice| choice.is_chosen && choice.taken == Some(0))
    );
    let ruled_out = answered(household, &[(1, Answer::No)]);
    assert_eq!(
        ruled_out.documents(),
        [LICENCE, NOTICE],
        "nobody chooses what they do not have"
    );
    assert!(
        ruled_out
            .document_list()
            .choices
            .iter()
            .all(|choice| !choice.is_chosen)
    );
}

#[test]
fn parts_are_brought_by_whom_they_concern() {
    let documents = vec![at_home(), at_home(), all_of(&[one(0), if_yes(1, one(1))])];
    let with = |answer| {
        let household = household(documents.clone(), vec![asks(2)]);
        sure(&answered(household, &[(1, answer)]).document_list())
    };
    let (certain, possible) = (Certainty::Certain, Certainty::Possible);
    assert_eq!(with(Answer::Yes), [(0, certain), (1, certain)]);
    assert_eq!(with(Answer::No), [(0, certain)]);
    assert_eq!(with(Answer::Unsure), [(0, certain), (1, possible)]);
}

#[test]
fn where_nothing_is_left_of_a_whole_nothing_is_brought_and_of_alternatives_the_thing_itself() {
    let documents = vec![
        at_home(),
        all_of(&[if_yes(1, one(0))]),
        any_of(&[if_yes(1, one(0))]),
    ];
    let household = household(documents, vec![asks(1), asks(2)]);
    assert_eq!(answered(household, &[(1, Answer::No)]).documents(), [2]);
}

#[test]
fn who_may_have_none_of_them_reads_the_thing_itself_too() {
    let documents = |second| vec![at_home(), at_home(), any_of(&[if_yes(1, one(0)), second])];
    let told = |second| household(documents(second), vec![asks(2)]).documents();
    assert_eq!(told(if_yes(2, one(1))), [0, 1, 2]);
    assert_eq!(told(if_no(1, one(1))), [0, 1], "there is nobody with neither");
}

#[test]
fn an_open_fact_never_makes_what_is_sure_longer() {
    // The whole is 0 and perhaps 1; 2 is either 1 or 3.
    let documents = vec![
        at_home(),
        at_home(),
        all_of(&[one(0), if_yes(1, one(1))]),
        at_home(),
        any_of(&[one(3), one(1)]),
    ];
    let list = household(documents, vec![asks(2), asks(4)]).document_list();
    let certain: Vec<usize> = list
        .documents
        .iter()
        .filter(|thing| thing.certainty == Certainty::Certain)
        .map(|thing| thing.document.at())
        .collect();
    assert_eq!(certain.len(), 2, "{certain:?}");
}

#[test]
fn a_thing_for_two_reasons_is_needed_for_either() {
    let documents = vec![at_home(), all_of(&[if_yes(1, one(0)), if_yes(2, one(0))])];
    let list = household(documents, vec![asks(1)]).document_list();
    let fact = |at| Condition::Fact(QuestionIx::new(at));
    let either = Condition::Any(vec![fact(1), fact(2)]);
    assert_eq!(list.documents[0].uses[0].condition, Some(either));
    assert_eq!(
        list.documents[0].uses.len(),
        1,
        "one entry of a procedure is one use"
    );
}

#[test]
fn what_is_ruled_out_is_not_proposed_instead_of_others() {
    let documents = vec![
        issued(Some(450)),
        replacing(&[]),
        any_of(&[if_yes(1, one(1)), one(0)]),
    ];
    let with = |answer| {
        let household = household(documents.clone(), vec![brings(2, 1, Handed::In); 3]);
        answered(household, &[(1, answer)]).document_list().proposals
    };
    assert_eq!(with(Answer::No), []);
    assert_eq!(with(Answer::Yes).len(), 1);
}

// ---- laws ----

/// Real things; the documents after them consist of them.
const THINGS: u16 = 5;
const WHOLES: u16 = 4;

fn condition() -> impl Strategy<Value = (u16, bool)> {
    (1..3_u16, any::<bool>())
}

fn under((question, holds): (u16, bool), part: Parts) -> Parts {
    match holds {
        true => if_yes(question, part),
        false => if_no(question, part),
    }
}

/// Alternatives that leave nobody without one: one is for everybody, or two are for either answer.
fn alternatives(before: u16) -> impl Strategy<Value = Parts> {
    let leaf = || (0..before).prop_map(one);
    let some = prop::collection::vec((leaf(), condition()), 0..3);
    (some, leaf(), leaf(), condition(), any::<bool>()).prop_map(
        |(some, first, second, (question, holds), is_for_all)| {
            let mut parts: Vec<Parts> = some.into_iter().map(|(part, when)| under(when, part)).collect();
            match is_for_all {
                true => parts.push(first),
                false => {
                    parts.push(under((question, holds), first));
                    parts.push(under((question, !holds), second));
                }
            }
            Parts::AnyOf(parts)
        },
    )
}

fn whole(before: u16) -> impl Strategy<Value = Document> {
    let member = || {
        let member = (0..before, prop::option::of(condition()));
        member.prop_map(|(document, when)| match when {
            Some(when) => under(when, one(document)),
            None => one(document),
        })
    };
    prop_oneof![
        3 => alternatives(before),
        1 => prop::collection::vec(member(), 1..4).prop_map(Parts::AllOf),
        1 => (member(), alternatives(before)).prop_map(|(first, second)| Parts::AllOf(vec![first, second])),
    ]
    .prop_map(|parts| Document {
        made_of: Some(parts),
        ..at_home()
    })
}

fn documents() -> impl Strategy<Value = Vec<Document>> {
    let wholes: Vec<_> = (0..WHOLES).map(|at| whole(THINGS + at)).collect();
    wholes.prop_map(|wholes| (0..THINGS).map(|_| at_home()).chain(wholes).collect())
}

/// Whether a condition of these tests holds where the facts 1 and 2 are so.
fn holds(condition: &Condition, facts: [bool; 2]) -> bool {
    match condition {
        Condition::Fact(question) => facts[question.at() - 1],
        Condition::Not(part) => !holds(part, facts),
        Condition::All(parts) => parts.iter().all(|part| holds(part, facts)),
        Condition::Any(parts) => parts.iter().any(|part| holds(part, facts)),
        Condition::Day(_) => false, // no document here hangs on a day
    }
}

/// Whether the things in `set`, one bit each, will do for these parts, where the facts are so; none where nothing is
/// left of them for this household. Written again, from the words of the format.
fn will_do(documents: &[Document], parts: &Parts, set: u32, facts: [bool; 2]) -> Option<bool> {
    let each = |parts: &[Parts]| -> Vec<bool> {
        let all = parts
            .iter()
            .filter_map(|part| will_do(documents, part, set, facts));
        all.collect()
    };
    match parts {
        Parts::Document(document) => match &documents[document.at()].made_of {
            Some(parts) => will_do(documents, parts, set, facts),
            None => Some(set & (1 << document.at()) != 0),
        },
        Parts::AnyOf(ways) => {
            let ways = each(ways);
            (!ways.is_empty()).then(|| ways.into_iter().any(|way| way))
        }
        Parts::AllOf(every) => Some(each(every).into_iter().all(|part| part)),
        Parts::If(condition, part) => match holds(condition, facts) {
            true => will_do(documents, part, set, facts),
            false => None,
        },
    }
}

/// What somebody brings who reads the list and knows that the facts are so.
fn brought(list: &DocumentList, facts: [bool; 2]) -> u32 {
    let is_needed = |thing: &&RequiredDocument| {
        let mut uses = thing.uses.iter();
        uses.any(|used| {
            used.condition
                .as_ref()
                .is_none_or(|condition| holds(condition, facts))
        })
    };
    let needed = list.documents.iter().filter(is_needed);
    needed.fold(0, |set, thing| set | 1 << thing.document.at())
}

const ANSWERS: [Answer; 3] = [Answer::Yes, Answer::No, Answer::Unsure];

/// Every way the facts may be for somebody who answers so.
fn truths(answers: [Answer; 2]) -> Vec<[bool; 2]> {
    let all = [[true, true], [true, false], [false, true], [false, false]];
    let fits = |facts: &[bool; 2]| {
        answers.iter().zip(facts).all(|(answer, fact)| match answer {
            Answer::Yes => *fact,
            Answer::No => !fact,
            Answer::Unsure => true,
        })
    };
    all.into_iter().filter(fits).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is true of somebody who is not sure: what the list names for that case is enough.
    #[test]
    fn what_is_listed_will_do_whatever_turns_out_to_be_true(
        documents in documents(), wanted in prop::collection::vec(THINGS..THINGS + WHOLES, 1..5),
    ) {
        for first in ANSWERS {
            for second in ANSWERS {
                let procedures = wanted.iter().map(|document| asks(*document));
                let household = household(documents.clone(), procedures.collect());
                let list = answered(household, &[(1, first), (2, second)]).document_list();
                for facts in truths([first, second]) {
                    let set = brought(&list, facts);
                    for document in &wanted {
                        let done = will_do(&documents, &one(*document), set, facts);
                        prop_assert!(done != Some(false), "{document} with {set:b} for {facts:?}: {list:#?}");
                    }
                }
            }
        }
    }

    /// Who knows everything reads no condition; who does not reads one at all that hangs on it.
    #[test]
    fn a_condition_stands_where_something_is_open_and_nowhere_else(
        documents in documents(), wanted in prop::collection::vec(THINGS..THINGS + WHOLES, 1..5),
        first in 0..3_usize, second in 0..3_usize,
    ) {
        let answers = [ANSWERS[first], ANSWERS[second]];
        let procedures = wanted.iter().map(|document| asks(*document));
        let household = household(documents.clone(), procedures.collect());
        let list = answered(household, &[(1, answers[0]), (2, answers[1])]).document_list();
        for used in list.documents.iter().flat_map(|thing| &thing.uses) {
            prop_assert_eq!(used.condition.is_some(), used.certainty == Certainty::Possible);
            if let Some(condition) = &used.condition {
                let told: Vec<bool> = truths(answers).into_iter().map(|facts| holds(condition, facts)).collect();
                prop_assert!(told.contains(&true), "never: {condition:?}");
                prop_assert!(answers.contains(&Answer::Unsure));
            }
        }
    }

    /// Who knows everything brings the fewest things that will do.
    #[test]
    fn who_knows_everything_brings_no_more_than_will_do(
        documents in documents(), wanted in prop::collection::vec(THINGS..THINGS + WHOLES, 1..5),
        facts in any::<[bool; 2]>(),
    ) {
        let answers = facts.map(|fact| if fact { Answer::Yes } else { Answer::No });
        let procedures = wanted.iter().map(|document| asks(*document));
        let household = household(documents.clone(), procedures.collect());
        let list = answered(household, &[(1, answers[0]), (2, answers[1])]).document_list();
        let serves = |set: &u32| {
            let mut wanted = wanted.iter();
            wanted.all(|document| will_do(&documents, &one(*document), *set, facts) != Some(false))
        };
        let fewest = (0..1_u32 << THINGS).filter(serves).map(u32::count_ones).min();
        prop_assert_eq!(Some(brought(&list, facts).count_ones()), fewest);
    }
}
