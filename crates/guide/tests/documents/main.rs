//! What to bring: the fewest things, how many of each, what it costs, what comes too late, what spares papers.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets the impossible must fail"
)]

mod conditions;
mod household;
mod laws;

use guide::deadline::DueKind;
use guide::ids::{DateIx, DocumentIx, Ix, ProcedureIx};
use guide::model::Document;
use guide::model::Handed;
use guide::plan::{Choice, Copies, Cost};
use guide::testing::TEXT;
use guide::{Certainty, Kind, Table};

use household::*;

/// A card will do for `id`, and for `number`; the rest for one of them only.
const CARD: u16 = 0;
const LICENCE: u16 = 1;
const NOTICE: u16 = 2;

fn id_and_number() -> Vec<Document> {
    vec![
        at_home(),
        at_home(),
        at_home(),
        any_of(&[one(LICENCE), one(CARD)]),
        any_of(&[one(NOTICE), one(CARD)]),
    ]
}

fn choice(household: &Household, document: u16) -> Choice {
    let choices = household.document_list().choices;
    let found = choices
        .iter()
        .find(|choice| choice.document.at() == usize::from(document));
    found.unwrap().clone()
}

#[test]
fn one_thing_that_serves_two_procedures_wins_over_two_that_stand_first() {
    let household = household(id_and_number(), vec![asks(3), asks(4)]);
    assert_eq!(household.documents(), [CARD]);
    let thing = &household.document_list().documents[0];
    let for_what: Vec<_> = thing
        .uses
        .iter()
        .map(|used| (used.procedure.at(), used.stands_for))
        .collect();
    assert_eq!(
        for_what,
        [(0, Some(DocumentIx::new(3))), (1, Some(DocumentIx::new(4)))]
    );
}

#[test]
fn alone_the_alternative_that_stands_first_is_taken() {
    assert_eq!(household(id_and_number(), vec![asks(3)]).documents(), [LICENCE]);
}

#[test]
fn what_is_brought_anyway_serves_as_well() {
    let household = household(id_and_number(), vec![asks(3), asks(CARD)]);
    assert_eq!(household.documents(), [CARD]);
    assert_eq!(household.document_list().documents[0].procedures().len(), 2);
}

#[test]
fn another_alternative_can_be_chosen_and_changes_what_else_is_brought() {
    let mut household = household(id_and_number(), vec![asks(3), asks(4)]);
    household.choices.alternatives = vec![(DocumentIx::new(3), 0)];
    let id = choice(&household, 3);
    assert_eq!((id.taken, id.is_chosen), (Some(0), true));
    let number = choice(&household, 4);
    assert_eq!((number.taken, number.is_chosen), (Some(0), false));
    assert_eq!(household.documents(), [LICENCE, NOTICE]);
}

#[test]
fn an_alternative_that_does_not_exist_is_not_taken() {
    let mut household = household(id_and_number(), vec![asks(3), asks(4)]);
    household.choices.alternatives = vec![(DocumentIx::new(3), 9)];
    assert!(!choice(&household, 3).is_chosen);
    assert_eq!(household.documents(), [CARD]);
}

#[test]
fn a_choice_tells_everything_that_will_do_and_for_which_procedures() {
    let household = household(id_and_number(), vec![asks(3), asks(4), asks(3)]);
    let id = choice(&household, 3);
    assert_eq!(id.alternatives, [(0, one(LICENCE)), (1, one(CARD))]);
    assert_eq!(id.taken, Some(1));
    assert_eq!(id.procedures, [ProcedureIx::new(0), ProcedureIx::new(2)]);
}

#[test]
fn a_choice_within_a_choice_is_open_as_well() {
    let documents = vec![at_home(), at_home(), any_of(&[one(0), one(1)]), any_of(&[one(2)])];
    let mut household = household(documents, vec![asks(3)]);
    household.choices.alternatives = vec![(DocumentIx::new(2), 1)];
    assert_eq!(household.documents(), [1]);
    let taken = |document| choice(&household, document).taken;
    assert_eq!((taken(2), taken(3)), (Some(1), Some(0)));
}

#[test]
fn all_parts_are_brought_where_all_are_asked_for() {
    let documents = vec![at_home(), at_home(), all_of(&[one(0), one(1)])];
    let household = household(documents, vec![asks(2)]);
    assert_eq!(household.documents(), [0, 1]);
    assert_eq!(household.document_list().choices, []);
}

#[test]
fn of_as_many_things_those_win_that_cost_nothing_then_those_at_home_then_the_faster() {
    let first_of = |documents: [Document; 2]| {
        let documents = documents.into_iter().chain([any_of(&[one(0), one(1)])]);
        household(documents.collect(), vec![asks(2)]).documents()
    };
    assert_eq!(first_of([issued(Some(450)), issued(Some(0))]), [1]);
    assert_eq!(first_of([issued(None), issued(Some(0))]), [1]);
    assert_eq!(first_of([issued(Some(0)), at_home()]), [1]);
    assert_eq!(first_of([takes(14), takes(7)]), [1]);
    assert_eq!(first_of([takes(7), takes(7)]), [0]);
}

#[test]
fn what_is_only_possible_never_adds_to_what_is_certain() {
    // Certain: 0, or 1 and 2 together. Possible: 1, and 2.
    let documents = vec![
        at_home(),
        at_home(),
        at_home(),
        any_of(&[both(one(1), one(2)), one(0)]),
    ];
    let mut household = household(documents, vec![asks(3), asks(1), asks(2)]);
    household.make_possible(&[1, 2]);
    let things = household.document_list().documents;
    let sure: Vec<(usize, Certainty)> = things
        .iter()
        .map(|thing| (thing.document.at(), thing.certainty))
        .collect();
    let (certain, possible) = (Certainty::Certain, Certainty::Possible);
    assert_eq!(sure, [(0, certain), (1, possible), (2, possible)]);
}

#[test]
fn a_thing_is_as_sure_as_its_surest_use_and_each_use_says_its_own() {
    let mut household = household(vec![at_home()], vec![asks(0), asks(0)]);
    household.make_possible(&[0]);
    let thing = &household.document_list().documents[0];
    assert_eq!((thing.kind, thing.certainty), (Kind::Need, Certainty::Certain));
    let uses: Vec<Certainty> = thing.uses.iter().map(|used| used.certainty).collect();
    assert!(uses.contains(&Certainty::Possible) && uses.contains(&Certainty::Certain));
}

#[test]
fn what_a_proxy_brings_is_apart_even_where_it_is_called_the_same() {
    let mut proxied = asks(3);
    proxied.bring.extend(asks(3).bring);
    proxied.bring[1].proxy = true;
    let mut household = household(id_and_number(), vec![proxied]);
    assert_eq!(household.documents(), [LICENCE]);
    household.choices.proxy = true;
    let owners: Vec<(usize, bool)> = household
        .document_list()
        .documents
        .iter()
        .map(|thing| (thing.document.at(), thing.proxy))
        .collect();
    assert_eq!(owners, [(1, false), (1, true)]);
    assert_eq!(household.document_list().choices.len(), 2);
}

#[test]
fn documents_that_consist_of_each_other_or_of_nothing_are_things_of_their_own() {
    let documents = vec![any_of(&[one(1)]), any_of(&[one(0)]), any_of(&[])];
    assert_eq!(household(documents, vec![asks(0), asks(2)]).documents(), [0, 2]);
}

#[test]
fn copies_of_what_stands_in_for_another_add_up_with_its_own() {
    let documents = vec![issued(Some(450)), any_of(&[one(0)])];
    let household = household(
        documents,
        vec![
            brings(1, 2, Handed::In),
            brings(0, 1, Handed::In),
            brings(1, 1, Handed::Shown),
            brings(0, 1, Handed::Unknown),
        ],
    );
    let thing = &household.document_list().documents[0];
    assert_eq!(thing.pieces.copies, Copies { least: 3, most: 5 });
    let cost = Cost {
        least: 1350,
        most: 2250,
        is_open: false,
    };
    assert_eq!(thing.cost, cost);
}

#[test]
fn pieces_for_each_person_stand_beside_those_that_are_counted() {
    let each = |handed| {
        let mut procedure = brings(0, 1, handed);
        procedure.bring[0].for_each = Some(TEXT);
        procedure
    };
    let pieces = |procedures| {
        let household = household(vec![issued(Some(300))], procedures);
        let list = household.document_list();
        let thing = list.documents[0].clone();
        let each: Vec<Copies> = thing.pieces.each.iter().map(|each| each.copies).collect();
        (thing.pieces.copies, each, list.cost)
    };
    let copies = |least, most| Copies { least, most };
    let cost = |least, most| Cost {
        least,
        most,
        is_open: true,
    };
    let shown = asks(0);
    let (own, per_person, sum) = pieces(vec![each(Handed::Shown), shown.clone()]);
    assert_eq!(
        (own, per_person),
        (copies(0, 0), vec![copies(1, 1)]),
        "one of them is shown"
    );
    assert_eq!(sum, cost(300, 300), "for one person, and more for more");
    let kept = brings(0, 2, Handed::In);
    let (own, per_person, sum) = pieces(vec![each(Handed::In), each(Handed::In), kept, shown]);
    assert_eq!((own, per_person), (copies(2, 2), vec![copies(2, 2)]));
    assert_eq!(sum, cost(1200, 1200));
}

#[test]
fn the_cost_of_all_counts_at_least_what_is_certain_and_says_what_is_not_known() {
    let mut household = household(
        vec![issued(Some(300)), issued(Some(450)), issued(None), at_home()],
        vec![
            brings(0, 1, Handed::In),
            brings(1, 2, Handed::In),
            brings(0, 1, Handed::In),
            asks(3),
        ],
    );
    household.make_possible(&[1, 2]);
    let cost = |least, most, is_open| Cost { least, most, is_open };
    assert_eq!(household.document_list().cost, cost(300, 1500, false));
    household.guide.procedures = Table::new(vec![
        brings(2, 1, Handed::In),
        brings(0, 1, Handed::In),
        asks(3),
        asks(3),
    ]);
    assert_eq!(household.document_list().cost, cost(0, 300, true));
}

#[test]
fn what_is_asked_for_in_some_cases_only_costs_nothing_for_certain() {
    let mut procedure = brings(0, 1, Handed::In);
    for bring in &mut procedure.bring {
        bring.case = Some(TEXT);
    }
    let household = household(vec![issued(Some(300))], vec![procedure]);
    let cost = household.document_list().cost;
    assert_eq!((cost.least, cost.most), (0, 300));
}

/// A paper that takes so many days, for a procedure within so many days of the date.
fn hurried(paper: u16, days: u16, kind: DueKind) -> Household {
    let procedure = guide::Procedure {
        due: vec![within_days(days, kind)],
        ..asks(0)
    };
    household(vec![takes(paper)], vec![procedure])
}

#[test]
fn a_paper_that_takes_longer_than_the_time_left_is_a_warning() {
    let mut household = hurried(7, 7, DueKind::Legal);
    household.dates.set(DateIx::new(0), TODAY);
    assert_eq!(household.document_list().warnings, []);
    household.dates.set(DateIx::new(0), TODAY.yesterday().unwrap());
    let warnings = household.document_list().warnings;
    let said: Vec<_> = warnings
        .iter()
        .map(|one| (one.ready, one.last_day, one.certainty))
        .collect();
    assert_eq!(
        said,
        [(day(2026, 4, 17), Some(day(2026, 4, 16)), Certainty::Certain)]
    );
}

#[test]
fn without_a_day_only_a_paper_that_takes_the_whole_period_is_a_warning() {
    assert_eq!(hurried(7, 7, DueKind::Legal).document_list().warnings, []);
    let warnings = hurried(8, 7, DueKind::Legal).document_list().warnings;
    assert_eq!(
        warnings.iter().map(|one| one.last_day).collect::<Vec<_>>(),
        [None]
    );
}

#[test]
fn advice_and_days_that_have_passed_are_no_warning() {
    let warned = |kind, since: i8| {
        let mut household = hurried(7, 7, kind);
        household.dates.set(DateIx::new(0), day(2026, 4, 10 - since));
        !household.document_list().warnings.is_empty()
    };
    assert!(warned(DueKind::Claim, 3) && warned(DueKind::Irreversible, 7));
    assert!(!warned(DueKind::Advised, 3));
    assert!(!warned(DueKind::Legal, 8));
}

/// 0: a bundle of papers; 1: what replaces it; 2: either of them.
fn bundle() -> Vec<Document> {
    vec![issued(Some(450)), replacing(&[0]), any_of(&[one(1), one(0)])]
}

#[test]
fn one_paper_is_proposed_where_it_spares_three_originals() {
    let asked = |count: usize| household(bundle(), vec![brings(2, 1, Handed::In); count]);
    assert_eq!(asked(2).document_list().proposals, []);
    let proposals = asked(3).document_list().proposals;
    let proposal = &proposals[0];
    assert_eq!(proposal.paper, DocumentIx::new(1));
    assert_eq!(proposal.instead_of, [DocumentIx::new(0)]);
    assert_eq!(proposal.originals, Copies { least: 3, most: 3 });
    assert_eq!(proposal.procedures.len(), 3);
    assert_eq!(proposal.alternatives, [(DocumentIx::new(2), 0)]);
}

#[test]
fn an_accepted_proposal_is_brought_and_no_longer_proposed() {
    let mut household = household(bundle(), vec![brings(2, 1, Handed::In); 3]);
    assert_eq!(household.documents(), [0]);
    household.choices.alternatives = household.document_list().proposals[0].alternatives.clone();
    assert_eq!(household.documents(), [1]);
    assert_eq!(household.document_list().proposals, []);
}

#[test]
fn what_is_shown_and_returned_is_no_reason_for_another_paper() {
    let household = household(bundle(), vec![brings(2, 1, Handed::Shown); 5]);
    assert_eq!(household.document_list().proposals, []);
}

#[test]
fn a_paper_that_replaces_others_is_used_where_it_is_asked_for_anyway() {
    let household = household(bundle(), vec![asks(1), asks(2)]);
    assert_eq!(household.documents(), [1]);
}

#[test]
fn hundreds_of_choices_that_hang_together_are_served_without_needless_things() {
    // Neighbours share a thing: one group, far too large to search.
    let things = 400_u16;
    let mut documents: Vec<Document> = (0..things).map(|_| at_home()).collect();
    documents.extend((0..things - 1).map(|at| any_of(&[one(at), one(at + 1)])));
    let procedures = (things..2 * things - 1).map(asks).collect();
    let household = household(documents, procedures);
    assert!(!household.document_list().is_smallest);
    let brought = household.documents();
    for at in 0..things - 1 {
        assert!(brought.contains(&at) || brought.contains(&(at + 1)), "{at}");
    }
    for thing in &household.document_list().documents {
        assert!(!thing.uses.is_empty());
    }
}
