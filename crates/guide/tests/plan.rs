//! The plan: which window comes when, what is brought once, what is said of a deadline.
#![expect(clippy::unwrap_used, reason = "a test that meets the impossible must fail")]

use guide::deadline::{Dates, Deadline, DueKind, Status};
use guide::facts::{Follows, Implications};
use guide::ids::{DateIx, DocumentIx, Ix, ProcedureIx, QuestionIx, SiteIx, WindowIx};
use guide::model::{Bring, Document, Handed, Obtain, Online, Visit, Window};
use guide::plan::{Copies, Plan, PlanChoices, Scheme, plan};
use guide::testing::{
    self, GuideBuilder, bring, deadline, document, event_date, need, obtain, procedure, site,
};
use guide::*;

const TODAY: Date = guide::date(2026, 4, 10);

fn follows() -> Vec<Follows> {
    Implications::default().close(1)
}

/// Lists procedures 0, 1, 2, … as needs of everybody; windows 0 and 1 in building 0, window 2 in building 1,
/// window 3 outside.
fn guide(procedures: Vec<Procedure>) -> Guide {
    let all = (0..u16::try_from(procedures.len()).unwrap()).map(|at| need(ProcedureIx::new(at)));
    let guide = GuideBuilder::asking(follows())
        .steps(&all.collect::<Vec<_>>())
        .procedures(procedures)
        .sites(vec![site("west"), site("east")])
        .windows([Some(0), Some(0), Some(1), None].map(window).into())
        .documents(vec![document("seal"), issued()])
        .dates(vec![event_date("moved-in")]);
    guide.build()
}

fn window(site: Option<u16>) -> Window {
    Window {
        site: site.map(SiteIx::new),
        external: site.is_none(),
        ..testing::window("window")
    }
}

/// A document that the first window issues.
fn issued() -> Document {
    let get = Obtain {
        window: Some(WindowIx::new(0)),
        ..obtain()
    };
    Document {
        get: Some(get),
        ..document("certificate")
    }
}

fn at_window(at: u16, after: &[u16]) -> Procedure {
    let after = after.iter().map(|first| ProcedureIx::new(*first)).collect();
    Procedure {
        windows: vec![WindowIx::new(at).into()],
        after,
        ..procedure("p0")
    }
}

fn online(visit: Visit, needs: Vec<QuestionIx>) -> Procedure {
    let online = Online {
        needs,
        ..testing::online(visit)
    };
    Procedure {
        online: Some(online),
        ..at_window(0, &[])
    }
}

fn bringing(document: u16, copies: u8, handed: Handed) -> Procedure {
    let bring = Bring {
        copies,
        handed,
        ..bring(DocumentIx::new(document))
    };
    Procedure {
        bring: vec![bring],
        ..at_window(0, &[])
    }
}

fn planned(procedures: Vec<Procedure>, dates: &[Date]) -> Plan {
    let guide = guide(procedures);
    let mut known = Dates::new();
    dates.iter().for_each(|day| known.set(DateIx::new(0), *day));
    plan(
        &guide,
        &interview(&guide, &Answers::new()).outcome,
        &known,
        &PlanChoices::default(),
        TODAY,
    )
}

/// The windows visited, each with what is done there.
fn route(procedures: Vec<Procedure>) -> Vec<(usize, Vec<usize>)> {
    let stops = planned(procedures, &[]).stops;
    let done = |stop: &guide::plan::Stop| {
        stop.entries
            .iter()
            .map(|entry| entry.listing.procedure.at())
            .collect()
    };
    stops.iter().map(|stop| (stop.window.at(), done(stop))).collect()
}

#[test]
fn each_window_is_visited_once() {
    let route = route(vec![at_window(1, &[]), at_window(0, &[]), at_window(1, &[])]);
    assert_eq!(route, [(0, vec![1]), (1, vec![0, 2])]);
}

#[test]
fn what_must_come_first_is_done_first() {
    let route = route(vec![at_window(0, &[1]), at_window(1, &[])]);
    assert_eq!(route, [(1, vec![1]), (0, vec![0])]);
}

#[test]
fn a_window_is_visited_again_only_where_something_must_come_in_between() {
    let route = route(vec![at_window(0, &[]), at_window(1, &[0]), at_window(0, &[1])]);
    assert_eq!(route, [(0, vec![0]), (1, vec![1]), (0, vec![2])]);
}

#[test]
fn one_building_is_left_before_the_next_is_entered_and_outside_comes_last() {
    let route = route(vec![
        at_window(3, &[]),
        at_window(2, &[]),
        at_window(1, &[]),
        at_window(0, &[]),
    ]);
    assert_eq!(route.iter().map(|stop| stop.0).collect::<Vec<_>>(), [0, 1, 2, 3]);
}

#[test]
fn a_circle_of_what_must_come_first_still_ends() {
    let route = route(vec![at_window(0, &[1]), at_window(1, &[0])]);
    assert_eq!(route.iter().map(|stop| stop.1.len()).sum::<usize>(), 2);
}

#[test]
fn what_needs_no_visit_stands_apart() {
    let spared = online(Visit::NotNeeded, vec![]);
    let still = online(Visit::StillNeeded, vec![]);
    let plan = planned(vec![spared, still, procedure("p0")], &[]);
    let apart: Vec<usize> = plan
        .without_visit
        .iter()
        .map(|entry| entry.listing.procedure.at())
        .collect();
    assert_eq!(apart, [0, 2]);
    assert_eq!(
        (
            plan.summary.certain,
            plan.summary.windows,
            plan.summary.without_visit
        ),
        (3, 1, 2)
    );
}

/// Nobody is told to stay at home who may not be able to do it online.
#[test]
fn what_takes_a_card_online_spares_the_visit_only_where_the_card_is_there() {
    let card = QuestionIx::new(0);
    let planned = |holds: Option<bool>| {
        let mut guide = guide(vec![online(Visit::NotNeeded, vec![card])]);
        let given = holds.map(|holds| Literal {
            question: card,
            holds,
        });
        guide.given.extend(given);
        let outcome = interview(&guide, &Answers::new()).outcome;
        let plan = plan(&guide, &outcome, &Dates::new(), &PlanChoices::default(), TODAY);
        let usable = plan.entries().next().unwrap().online;
        (plan.without_visit.len(), plan.stops.len(), usable)
    };
    assert_eq!(planned(Some(true)), (1, 0, Some(Certainty::Certain)));
    assert_eq!(planned(None), (0, 1, Some(Certainty::Possible)));
    assert_eq!(planned(Some(false)), (0, 1, None));
}

#[test]
fn copies_handed_in_add_up_and_shown_ones_are_used_again() {
    let copies = |procedures| planned(procedures, &[]).document_list.documents[0].pieces.copies;
    let (handed, shown) = (|| bringing(1, 1, Handed::In), || bringing(1, 1, Handed::Shown));
    assert_eq!(
        copies(vec![handed(), handed(), bringing(1, 2, Handed::In)]),
        Copies { least: 4, most: 4 }
    );
    assert_eq!(copies(vec![shown(), shown()]), Copies { least: 1, most: 1 });
    assert_eq!(copies(vec![handed(), shown()]), Copies { least: 1, most: 2 });
}

#[test]
fn copies_not_known_give_a_range_for_papers_that_an_office_issues() {
    let copies = |document| {
        let unknown = || bringing(document, 1, Handed::Unknown);
        planned(vec![unknown(), unknown(), unknown()], &[])
            .document_list
            .documents[0]
            .pieces
            .copies
    };
    assert_eq!(copies(1), Copies { least: 1, most: 3 });
    assert_eq!(copies(0), Copies { least: 1, most: 1 });
}

/// Within so many days of the first date.
fn within(days: u16, kind: DueKind) -> Deadline {
    deadline(kind, testing::within(testing::days(days), DateIx::new(0)))
}

fn due(due: Vec<Deadline>) -> Procedure {
    Procedure {
        due,
        ..at_window(0, &[])
    }
}

#[test]
fn the_earliest_last_day_leads_the_summary_and_late_is_said() {
    let procedures = [30, 14, 5].map(|days| due(vec![within(days, DueKind::Legal)]));
    let plan = planned(procedures.to_vec(), &[guide::date(2026, 4, 1)]);
    assert_eq!(
        plan.summary.first_due,
        Some((guide::date(2026, 4, 6), ProcedureIx::new(2)))
    );
    let late = plan.stops[0]
        .entries
        .iter()
        .find(|entry| entry.listing.procedure.at() == 2)
        .unwrap();
    let status = late.dues[0].status;
    assert!(matches!(status, Status::Late { .. }), "{status:?}");
    assert!(late.is_pressing());
}

#[test]
fn time_limits_of_benefits_and_advice_never_lead_the_summary() {
    let procedures = vec![
        due(vec![within(3, DueKind::Claim), within(20, DueKind::Before)]),
        due(vec![within(2, DueKind::Advised), within(25, DueKind::Legal)]),
        due(vec![within(1, DueKind::Claim)]),
    ];
    let plan = planned(procedures, &[guide::date(2026, 4, 1)]);
    assert_eq!(
        plan.summary.first_due,
        Some((guide::date(2026, 4, 21), ProcedureIx::new(0)))
    );
    let claims = planned(vec![due(vec![within(1, DueKind::Claim)])], &[TODAY]);
    assert_eq!((claims.summary.first_due, claims.summary.has_due), (None, false));
    let in_words = planned(vec![due(vec![within(9, DueKind::Legal)])], &[]);
    assert_eq!(
        (in_words.summary.first_due, in_words.summary.has_due),
        (None, true)
    );
}

#[test]
fn the_gravest_deadline_stands_first() {
    let kinds = [
        DueKind::Opens,
        DueKind::Claim,
        DueKind::Legal,
        DueKind::Irreversible,
    ];
    let plan = planned(vec![due(kinds.map(|kind| within(90, kind)).to_vec())], &[TODAY]);
    let entry = &plan.stops[0].entries[0];
    let sorted: Vec<(DueKind, usize)> = entry.dues.iter().map(|due| (due.date.kind, due.at)).collect();
    assert_eq!(
        sorted,
        [
            (DueKind::Irreversible, 3),
            (DueKind::Legal, 2),
            (DueKind::Claim, 1),
            (DueKind::Opens, 0)
        ]
    );
    assert!(entry.is_pressing());
}

#[test]
fn what_only_may_apply_is_counted_apart() {
    let nowhere = || procedure("p0");
    let mut guide = guide(vec![
        at_window(0, &[]),
        at_window(0, &[]),
        at_window(1, &[]),
        nowhere(),
        nowhere(),
    ]);
    let list = |at| Step::List {
        kind: Kind::Need,
        procedure: ProcedureIx::new(at),
        note: None,
        because: None,
    };
    let possible = Step::Ask {
        question: QuestionIx::new(0),
        if_yes: vec![list(1), list(2), list(4)],
        if_no: vec![],
    };
    guide.program = Program::new(&[list(0), list(3), possible]);
    let mut answers = Answers::new();
    answers.set(QuestionIx::new(0), Answer::Unsure);
    let outcome = interview(&guide, &answers).outcome;
    let sum = plan(&guide, &outcome, &Dates::new(), &PlanChoices::default(), TODAY).summary;
    assert_eq!((sum.certain, sum.possible), (2, 3));
    assert_eq!((sum.windows, sum.possible_windows), (1, 1));
    assert_eq!((sum.without_visit, sum.possible_without_visit), (1, 1));
}

#[test]
fn a_scheme_that_ended_is_shown_as_ended_never_hidden() {
    let ended = Procedure {
        valid_until: Some(guide::date(2026, 3, 31)),
        ..at_window(0, &[])
    };
    let begins = Procedure {
        valid_from: Some(guide::date(2026, 5, 1)),
        ..at_window(0, &[])
    };
    let plan = planned(vec![ended, begins], &[]);
    let schemes: Vec<Scheme> = plan.stops[0].entries.iter().map(|entry| entry.scheme).collect();
    assert_eq!(
        schemes,
        [
            Scheme::Ended(guide::date(2026, 3, 31)),
            Scheme::Begins(guide::date(2026, 5, 1))
        ]
    );
}
