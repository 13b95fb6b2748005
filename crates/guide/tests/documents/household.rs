//! Small guides in which every procedure is a need of everybody, with hand-made documents.

use guide::deadline::{ClosedDay, Dates, Deadline, DueKind, DueRule, FirstDay, Period, Unit};
use guide::facts::Implications;
use guide::ids::{DateIx, DocumentIx, Ix, ProcedureIx, QuestionIx};
use guide::model::Step;
use guide::model::{Bring, Fee, Handed};
use guide::model::{Document, EventDate, Obtain, Parts, Replaces};
use guide::plan::{DocumentList, PlanChoices, plan};
use guide::*;

use crate::common::{build, procedure};

pub(crate) const TODAY: Date = Date::constant(2026, 4, 10);

pub(crate) fn day(year: i16, month: i8, day: i8) -> Date {
    Date::constant(year, month, day)
}

/// A guide with somebody's answers, days and wishes. Whoever is asked question 0 is not sure.
pub(crate) struct Household {
    pub(crate) guide: Guide,
    pub(crate) dates: Dates,
    pub(crate) wishes: PlanChoices,
}

pub(crate) fn household(documents: Vec<Document>, procedures: Vec<Procedure>) -> Household {
    let mut guide = build(&[], Implications::default().close(1));
    guide.documents = Table::new(documents);
    guide.procedures = Table::new(procedures);
    guide.dates = Table::new(vec![EventDate {
        id: "moved-in".into(),
        name: Text(0),
        ask: Text(0),
        help: None,
    }]);
    let mut household = Household {
        guide,
        dates: Dates::new(),
        wishes: PlanChoices::default(),
    };
    household.make_possible(&[]);
    household
}

impl Household {
    /// These procedures are possible, all others certain; all are needs.
    pub(crate) fn make_possible(&mut self, possible: &[usize]) {
        let all: Vec<(usize, Kind, bool)> = (0..self.guide.procedures.len())
            .map(|at| (at, Kind::Need, possible.contains(&at)))
            .collect();
        self.list(&all);
    }

    /// Lists procedures in this order, each with its kind and whether it is only possible.
    pub(crate) fn list(&mut self, all: &[(usize, Kind, bool)]) {
        let step = |(at, kind, is_possible): &(usize, Kind, bool)| {
            let list = Step::List {
                kind: *kind,
                procedure: ProcedureIx::new(u16::try_from(*at).unwrap()),
                note: None,
            };
            if !is_possible {
                return list;
            }
            Step::Ask {
                question: QuestionIx::new(0),
                if_yes: vec![list],
                if_no: Vec::new(),
            }
        };
        self.guide.program = Program::new(&all.iter().map(step).collect::<Vec<_>>());
    }

    pub(crate) fn bag(&self) -> DocumentList {
        let mut answers = Answers::new();
        answers.set(QuestionIx::new(0), Answer::Unsure);
        let outcome = interview(&self.guide, &answers).outcome;
        plan(&self.guide, &outcome, &self.dates, &self.wishes, TODAY).document_list
    }

    /// The documents in the bag.
    pub(crate) fn things(&self) -> Vec<u16> {
        let things = self.bag().documents;
        let document = |document: DocumentIx| u16::try_from(document.at()).unwrap();
        things.iter().map(|thing| document(thing.document)).collect()
    }
}

pub(crate) fn at_home() -> Document {
    Document {
        id: "document".into(),
        name: Text(0),
        note: None,
        made_of: None,
        get: None,
        replaces: None,
    }
}

/// Issued by an office for so many yen; none: nobody says.
pub(crate) fn issued(yen: Option<u32>) -> Document {
    let fee = yen.map(|yen| Fee {
        text: Text(0),
        yen: Some(yen),
    });
    let get = Obtain {
        window: None,
        place: None,
        fee,
        takes: None,
        note: None,
    };
    Document {
        get: Some(get),
        ..at_home()
    }
}

/// Free of charge, but takes so many days.
pub(crate) fn takes(days: u16) -> Document {
    let mut document = issued(Some(0));
    document.get.as_mut().unwrap().takes = Some(period(days));
    document
}

/// Free of charge, and will do instead of these.
pub(crate) fn replacing(documents: &[u16]) -> Document {
    Document {
        replaces: Some(Replaces {
            documents: documents.iter().map(|at| DocumentIx::new(*at)).collect(),
            note: None,
        }),
        ..issued(Some(0))
    }
}

pub(crate) fn one(document: u16) -> Parts {
    Parts::Document(DocumentIx::new(document))
}

pub(crate) fn both(first: Parts, second: Parts) -> Parts {
    Parts::AllOf(vec![first, second])
}

pub(crate) fn any_of(parts: &[Parts]) -> Document {
    Document {
        made_of: Some(Parts::AnyOf(parts.to_vec())),
        ..at_home()
    }
}

pub(crate) fn all_of(parts: &[Parts]) -> Document {
    Document {
        made_of: Some(Parts::AllOf(parts.to_vec())),
        ..at_home()
    }
}

/// A procedure that wants to see this document.
pub(crate) fn asks(document: u16) -> Procedure {
    brings(document, 1, Handed::Shown)
}

pub(crate) fn brings(document: u16, copies: u8, handed: Handed) -> Procedure {
    let bring = Bring {
        document: DocumentIx::new(document),
        condition: None,
        note: None,
        copies,
        handed,
        proxy: false,
    };
    Procedure {
        bring: vec![bring],
        ..procedure(0)
    }
}

/// Within so many days of the first date.
pub(crate) fn within(days: u16, kind: DueKind) -> Deadline {
    let rule = DueRule::Within {
        period: period(days),
        of: DateIx::new(0),
        first_day: FirstDay::NotCounted,
        closed_day: ClosedDay::AsIs,
    };
    Deadline {
        kind,
        rule,
        condition: None,
        law: None,
        note: None,
    }
}

fn period(days: u16) -> Period {
    Period {
        count: days,
        unit: Unit::Days,
    }
}
