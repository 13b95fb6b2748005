//! Small guides in which every procedure is a need of everybody, with hand-made documents.

use guide::deadline::{Dates, Deadline, DueKind};
use guide::facts::Implications;
use guide::ids::{DateIx, DocumentIx, Ix, ProcedureIx, QuestionIx};
use guide::model::{Bring, Document, Fee, Handed, Obtain, Parts, Replaces};
use guide::plan::{DocumentList, PlanChoices, plan};
use guide::testing::{
    self, GuideBuilder, TEXT, ask, bring, days, deadline, document, event_date, list, obtain, procedure,
    within,
};
use guide::*;

pub(crate) const TODAY: Date = guide::date(2026, 4, 10);

pub(crate) fn day(year: i16, month: i8, day: i8) -> Date {
    guide::date(year, month, day)
}

/// Questions that everybody is asked first, and that conditions are on.
pub(crate) const ASKED: [u16; 2] = [1, 2];

/// A guide with somebody's answers, days and choices. Who is asked a question is not sure unless `answers` say.
pub(crate) struct Household {
    pub(crate) guide: Guide,
    pub(crate) answers: Answers,
    pub(crate) dates: Dates,
    pub(crate) choices: PlanChoices,
}

pub(crate) fn household(documents: Vec<Document>, procedures: Vec<Procedure>) -> Household {
    let guide = GuideBuilder::asking(Implications::default().close(3))
        .documents(documents)
        .procedures(procedures)
        .dates(vec![event_date("moved-in")]);
    let mut household = Household {
        guide: guide.build(),
        answers: Answers::new(),
        dates: Dates::new(),
        choices: PlanChoices::default(),
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
            let list = list(*kind, ProcedureIx::new(u16::try_from(*at).unwrap()));
            if *is_possible {
                ask(QuestionIx::new(0), vec![list])
            } else {
                list
            }
        };
        let asked = ASKED.map(|at| ask(QuestionIx::new(at), Vec::new()));
        self.guide.program = Program::new(&asked.into_iter().chain(all.iter().map(step)).collect::<Vec<_>>());
    }

    pub(crate) fn document_list(&self) -> DocumentList {
        let mut answers = self.answers.clone();
        for question in [0, 1, 2].map(QuestionIx::new) {
            if answers.get(question).is_none() {
                answers.set(question, Answer::Unsure);
            }
        }
        let outcome = interview(&self.guide, &answers).outcome;
        plan(&self.guide, &outcome, &self.dates, &self.choices, TODAY).document_list
    }

    /// The documents on the list.
    pub(crate) fn documents(&self) -> Vec<u16> {
        let documents = self.document_list().documents;
        let document = |document: DocumentIx| u16::try_from(document.at()).unwrap();
        documents
            .iter()
            .map(|required| document(required.document))
            .collect()
    }
}

pub(crate) fn at_home() -> Document {
    document("document")
}

/// Issued by an office for so many yen; none: nobody says.
pub(crate) fn issued(yen: Option<u32>) -> Document {
    let fee = yen.map(|yen| Fee {
        text: TEXT,
        yen: Some(yen),
    });
    Document {
        get: Some(Obtain { fee, ..obtain() }),
        ..at_home()
    }
}

/// Free of charge, but takes so many days.
pub(crate) fn takes(days: u16) -> Document {
    let mut document = issued(Some(0));
    document.get.as_mut().unwrap().takes = Some(testing::days(days));
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

/// This part, where the answer to `question` is yes.
pub(crate) fn if_yes(question: u16, part: Parts) -> Parts {
    Parts::If(Condition::Fact(QuestionIx::new(question)), Box::new(part))
}

/// This part, where the answer to `question` is no.
pub(crate) fn if_no(question: u16, part: Parts) -> Parts {
    let yes = Condition::Fact(QuestionIx::new(question));
    Parts::If(Condition::Not(Box::new(yes)), Box::new(part))
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
        copies,
        handed,
        ..bring(DocumentIx::new(document))
    };
    Procedure {
        bring: vec![bring],
        ..procedure("p0")
    }
}

/// Within so many days of the first date.
pub(crate) fn within_days(count: u16, kind: DueKind) -> Deadline {
    deadline(kind, within(days(count), DateIx::new(0)))
}
