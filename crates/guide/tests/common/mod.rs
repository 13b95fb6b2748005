//! Small guides made by hand.

use guide::facts::Follows;
use guide::model::Question;
use guide::model::Step;
use guide::*;

/// How many procedures a small guide has.
pub(crate) const PROCEDURES: u16 = 6;

pub(crate) fn build(steps: &[Step], follows: Vec<Follows>) -> Guide {
    let question = |(at, follows): (usize, Follows)| Question {
        id: format!("q{at}"),
        ask: Text(0),
        short: Text(0),
        help: None,
        is_sensitive: false,
        settles_if_yes: follows.if_yes,
        settles_if_no: follows.if_no,
    };
    Guide {
        id: "event".into(),
        pack: "pack".into(),
        version: "1".into(),
        title: Text(0),
        lead: Text(0),
        date: None,
        given: Vec::new(),
        calendar: guide::calendar::Calendar::default(),
        questions: Table::new(follows.into_iter().enumerate().map(question).collect()),
        dates: Table::new(Vec::new()),
        documents: Table::new(Vec::new()),
        sites: Table::new(Vec::new()),
        windows: Table::new(Vec::new()),
        procedures: Table::new((0..PROCEDURES).map(procedure).collect()),
        program: Program::new(steps),
        texts: Texts::new(vec!["文".into()]),
    }
}

pub(crate) fn procedure(at: u16) -> Procedure {
    Procedure {
        id: format!("p{at}"),
        name: Text(0),
        summary: Text(0),
        due: Vec::new(),
        who: None,
        bring: Vec::new(),
        windows: Vec::new(),
        online: None,
        post: None,
        fee: None,
        after: Vec::new(),
        keywords: Vec::new(),
        law: Vec::new(),
        source: None,
        checked: Date::constant(2026, 11, 20),
        check_by: Date::constant(2027, 11, 20),
        valid_from: None,
        valid_until: None,
        missed: None,
        note: None,
    }
}
