//! Laws of the bag, over random documents and random procedures, against every set of things there is.

use guide::Kind;
use guide::ids::{DocumentIx, Ix};
use guide::model::Handed;
use guide::model::{Document, Parts};
use guide::plan::{DocumentList, RequiredDocument};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::household::*;

/// Real things; the documents after them consist of them.
const THINGS: u16 = 6;
/// Documents that consist of others.
const WHOLES: u16 = 4;

/// A procedure: the document, copies, what happens to it, kind, and whether it is only possible.
type Wanted = (u16, u8, Handed, Kind, bool);

fn thing() -> impl Strategy<Value = Document> {
    prop_oneof![
        Just(at_home()),
        Just(issued(Some(0))),
        Just(issued(Some(300))),
        Just(issued(None)),
        Just(takes(7))
    ]
}

/// Something that consists of documents before `before`.
fn whole(before: u16) -> impl Strategy<Value = Document> {
    let leaf = (0..before).prop_map(one);
    let part = prop_oneof![
        3 => leaf.clone(),
        1 => (leaf.clone(), leaf.clone()).prop_map(|(first, second)| both(first, second)),
        1 => prop::collection::vec(leaf, 1..3).prop_map(Parts::AnyOf),
    ];
    (prop::collection::vec(part, 1..4), prop::bool::weighted(0.75))
        .prop_map(|(parts, is_any)| if is_any { any_of(&parts) } else { all_of(&parts) })
}

fn documents() -> impl Strategy<Value = Vec<Document>> {
    let things = prop::collection::vec(thing(), usize::from(THINGS));
    let wholes: Vec<_> = (0..WHOLES).map(|at| whole(THINGS + at)).collect();
    (things, wholes).prop_map(|(things, wholes)| things.into_iter().chain(wholes).collect())
}

fn wanted() -> impl Strategy<Value = Vec<Wanted>> {
    let handed = prop_oneof![Just(Handed::In), Just(Handed::Shown), Just(Handed::Unknown)];
    let kind = prop_oneof![Just(Kind::Need), Just(Kind::Offer)];
    let document = prop_oneof![1 => 0..THINGS, 4 => THINGS..THINGS + WHOLES];
    prop::collection::vec((document, 1..3_u8, handed, kind, any::<bool>()), 1..7)
}

fn made(documents: &[Document], wanted: &[Wanted]) -> Household {
    let procedures = wanted
        .iter()
        .map(|(document, copies, handed, ..)| brings(*document, *copies, *handed));
    let mut household = household(documents.to_vec(), procedures.collect());
    let order: Vec<usize> = (0..wanted.len()).collect();
    list(&mut household, wanted, &order);
    household
}

fn list(household: &mut Household, wanted: &[Wanted], order: &[usize]) {
    let listed = order.iter().map(|at| (*at, wanted[*at].3, wanted[*at].4));
    household.list(&listed.collect::<Vec<_>>());
}

/// Whether the things in `set`, one bit each, will do for `document`. Written again, from the words of the format.
fn will_do(documents: &[Document], document: DocumentIx, set: u32) -> bool {
    match &documents[document.at()].made_of {
        Some(parts) => parts_will_do(documents, parts, set),
        None => set & (1 << document.at()) != 0,
    }
}

fn parts_will_do(documents: &[Document], parts: &Parts, set: u32) -> bool {
    match parts {
        Parts::Document(document) => will_do(documents, *document, set),
        Parts::AnyOf(ways) => ways.iter().any(|way| parts_will_do(documents, way, set)),
        Parts::AllOf(every) => every.iter().all(|part| parts_will_do(documents, part, set)),
        Parts::If(..) => unreachable!("laws of conditions stand in `conditions`"),
    }
}

/// Needs before offers, certain before possible.
fn tier(kind: Kind, is_possible: bool) -> usize {
    2 * usize::from(kind == Kind::Offer) + usize::from(is_possible)
}

fn tier_of(thing: &RequiredDocument) -> usize {
    tier(thing.kind, thing.certainty == guide::Certainty::Possible)
}

fn as_set<'t>(things: impl Iterator<Item = &'t RequiredDocument>) -> u32 {
    things.fold(0, |set, thing| set | 1 << thing.document.at())
}

/// How many things are enough for the surest, for those and the next, and so on; by trying everything.
fn fewest(documents: &[Document], wanted: &[Wanted]) -> [u32; 4] {
    let sets = 0..1_u32 << THINGS;
    let mut best: Vec<(u32, Vec<u32>)> = vec![(0, Vec::new())];
    for upto in 0..4 {
        let due = || {
            wanted
                .iter()
                .filter(move |(.., kind, is_possible)| tier(*kind, *is_possible) <= upto)
        };
        let serves =
            |set: &u32| due().all(|(document, ..)| will_do(documents, DocumentIx::new(*document), *set));
        let mut next = Vec::new();
        for set in sets.clone().filter(serves) {
            let before = best.iter().filter(|(smaller, _)| smaller & set == *smaller);
            if let Some(counts) = before.map(|(_, counts)| counts).min() {
                let mut counts = counts.clone();
                counts.push(set.count_ones());
                next.push((set, counts));
            }
        }
        best = next;
    }
    let counts = best.into_iter().map(|(_, counts)| counts).min();
    counts.unwrap().try_into().unwrap()
}

fn counted(bag: &DocumentList) -> [u32; 4] {
    std::array::from_fn(|upto| {
        as_set(bag.documents.iter().filter(|thing| tier_of(thing) <= upto)).count_ones()
    })
}

/// What does not depend on the order of procedures: things with how surely, how many and for how much; and choices.
fn settled(bag: &DocumentList) -> Vec<String> {
    let things = bag.documents.iter().map(|thing| {
        format!(
            "{:?} {:?} {:?} {:?} {:?}",
            thing.document, thing.kind, thing.certainty, thing.pieces, thing.cost
        )
    });
    let choices = bag
        .choices
        .iter()
        .map(|choice| format!("{:?} {:?}", choice.document, choice.taken));
    let mut all: Vec<String> = things.chain(choices).collect();
    all.sort();
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_procedure_is_served_by_the_things_that_name_it(documents in documents(), wanted in wanted()) {
        let bag = made(&documents, &wanted).document_list();
        for (at, (document, ..)) in wanted.iter().enumerate() {
            let names_it = |thing: &&RequiredDocument| thing.uses.iter().any(|used| used.procedure.at() == at);
            let set = as_set(bag.documents.iter().filter(names_it));
            prop_assert!(will_do(&documents, DocumentIx::new(*document), set));
        }
    }

    #[test]
    fn no_smaller_set_would_do(documents in documents(), wanted in wanted()) {
        let bag = made(&documents, &wanted).document_list();
        prop_assert!(bag.is_smallest);
        prop_assert_eq!(counted(&bag), fewest(&documents, &wanted));
    }

    #[test]
    fn nothing_is_brought_for_nothing_or_twice(documents in documents(), wanted in wanted()) {
        let bag = made(&documents, &wanted).document_list();
        prop_assert_eq!(bag.documents.len() as u32, as_set(bag.documents.iter()).count_ones());
        prop_assert!(bag.documents.iter().all(|thing| !thing.uses.is_empty()));
    }

    #[test]
    fn copies_are_never_fewer_than_what_is_handed_in(documents in documents(), wanted in wanted()) {
        for thing in made(&documents, &wanted).document_list().documents {
            let of = |used: &guide::plan::DocumentUse| &wanted[used.procedure.at()];
            let kept = thing.uses.iter().map(of).filter(|(_, _, handed, ..)| *handed == Handed::In);
            let kept: u16 = kept.map(|(_, copies, ..)| u16::from(*copies)).sum();
            let once = thing.uses.iter().map(of).map(|(_, copies, ..)| u16::from(*copies)).max();
            prop_assert!(thing.pieces.copies.least >= kept.max(once.unwrap_or(1)));
            prop_assert!(thing.pieces.copies.most >= thing.pieces.copies.least);
        }
    }

    #[test]
    fn what_the_person_chooses_is_taken_and_everything_is_still_served(
        documents in documents(), wanted in wanted(), which in any::<Index>(), way in any::<Index>(),
    ) {
        let mut household = made(&documents, &wanted);
        let choices = household.document_list().choices;
        prop_assume!(!choices.is_empty());
        let choice = &choices[which.index(choices.len())];
        let way = way.index(choice.alternatives.len());
        household.choices.alternatives = vec![(choice.document, u8::try_from(way).unwrap())];
        let bag = household.document_list();
        let set = as_set(bag.documents.iter());
        for (document, ..) in &wanted {
            prop_assert!(will_do(&documents, DocumentIx::new(*document), set));
        }
        let is_asked = wanted.iter().any(|(document, ..)| usize::from(*document) == choice.document.at());
        match bag.choices.iter().find(|now| now.document == choice.document) {
            Some(now) => {
                prop_assert_eq!((now.taken, now.is_chosen), (Some(way), true));
                prop_assert!(parts_will_do(&documents, &now.alternatives[way].1, set));
            }
            None => prop_assert!(!is_asked),
        }
    }

    #[test]
    fn the_order_of_procedures_changes_nothing(
        documents in documents(), wanted in wanted(), order in Just((0..7).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let mut household = made(&documents, &wanted);
        let before = settled(&household.document_list());
        let order: Vec<usize> = order.into_iter().filter(|at| *at < wanted.len()).collect();
        list(&mut household, &wanted, &order);
        prop_assert_eq!(before, settled(&household.document_list()));
    }
}
