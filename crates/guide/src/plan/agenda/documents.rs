//! Document list of the plan → what to take along always, and what only in some cases, each with its cases.
//!
//! Papers for what is ticked off are not taken along. No paper that depends on anything stands without what it depends on.

use super::sections::Sections;
use super::{Situation, add_new};
use crate::facts::{Condition, Literal, Truth};
use crate::ids::{DateIx, DocumentIx, ProcedureIx};
use crate::interview::Certainty;
use crate::model::Text;
use crate::plan::entries::open_days;
use crate::plan::{Copies, DocumentUse, RequiredDocument};

/// What to take along.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentLists {
    /// For what certainly must be done, whatever else is the case.
    pub always: Vec<ListedDocument>,
    /// In some cases only.
    pub only_if: Vec<ConditionalDocument>,
}

/// A thing to take along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedDocument {
    /// The document.
    pub document: DocumentIx,
    /// Whether it is what somebody brings who goes in the person's place.
    pub proxy: bool,
    /// How many copies for these procedures.
    pub copies: Copies,
    /// What it is for.
    pub procedures: Vec<ProcedureIx>,
    /// What to look out for.
    pub notes: Vec<Text>,
}

/// A thing to take along in some cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionalDocument {
    /// The thing, with what it takes if every case holds.
    pub listed: ListedDocument,
    /// What it is for, each with its case. Never empty.
    pub uses: Vec<ConditionalUse>,
}

/// What a thing is for in some case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionalUse {
    /// The procedure.
    pub procedure: ProcedureIx,
    /// What must be so, all of it. Never empty.
    pub conditions: Vec<UseCondition>,
}

/// What must be so for a procedure to ask for a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UseCondition {
    /// These facts are open. One: it must be so. Several: they decide it together.
    Facts(Vec<Literal>),
    /// It hangs on this day, which was not given.
    Day(DateIx),
    /// A case in words, which no question asks about.
    InWords(Text),
    /// The procedure must apply, which is not certain.
    Applies(ProcedureIx),
    /// The person must want to claim or use it.
    Wanted(ProcedureIx),
}

/// What to take for exactly `procedures`, and how many further things they ask for in some cases.
pub(super) fn take(situation: &Situation<'_>, procedures: &[ProcedureIx]) -> (Vec<ListedDocument>, usize) {
    let is_wanted = |used: &DocumentUse| procedures.contains(&used.procedure);
    let mut listed = Vec::new();
    let mut in_some_cases = 0;
    for thing in &situation.plan.document_list.documents {
        let is_sure = |used: &DocumentUse| is_wanted(used) && conditions(situation, used).is_empty();
        match list(situation, thing, is_sure) {
            Some(one) => listed.push(one),
            None => in_some_cases += usize::from(thing.uses.iter().any(is_wanted)),
        }
    }
    (listed, in_some_cases)
}

pub(super) fn lists(situation: &Situation<'_>, sections: &Sections) -> DocumentLists {
    let mut lists = DocumentLists::default();
    let is_open = |used: &DocumentUse| !situation.is_done(used.procedure);
    let of_use = |used: &DocumentUse| {
        let mut conditions = conditions(situation, used);
        let applies = UseCondition::Applies(used.procedure);
        if !sections.is_to_do(used.procedure) && !conditions.contains(&applies) {
            conditions.push(UseCondition::Wanted(used.procedure));
        }
        conditions
    };
    for thing in &situation.plan.document_list.documents {
        if let Some(listed) = list(situation, thing, |used| is_open(used) && of_use(used).is_empty()) {
            lists.always.push(listed);
        } else if let Some(listed) = list(situation, thing, is_open) {
            let mut uses = Vec::new();
            for used in thing.uses.iter().filter(|used| is_open(used)) {
                let conditions = of_use(used);
                let procedure = used.procedure;
                add_new(
                    &mut uses,
                    ConditionalUse {
                        procedure,
                        conditions,
                    },
                );
            }
            lists.only_if.push(ConditionalDocument { listed, uses });
        }
    }
    lists
}

/// `thing` for those of its uses that are `wanted`; none where none is.
fn list(
    situation: &Situation<'_>,
    thing: &RequiredDocument,
    wanted: impl Fn(&DocumentUse) -> bool,
) -> Option<ListedDocument> {
    let copies = thing.copies_for(situation.guide, &wanted)?;
    let mut listed = ListedDocument {
        document: thing.document,
        proxy: thing.proxy,
        copies,
        procedures: Vec::new(),
        notes: Vec::new(),
    };
    for used in thing.uses.iter().filter(|used| wanted(used)) {
        add_new(&mut listed.procedures, used.procedure);
        let note = used.bring(situation.guide).and_then(|bring| bring.note);
        note.into_iter().for_each(|note| add_new(&mut listed.notes, note));
    }
    Some(listed)
}

/// What must be so for a thing to be asked for here, whether or not the person wants to do it.
fn conditions(situation: &Situation<'_>, used: &DocumentUse) -> Vec<UseCondition> {
    let mut conditions = Vec::new();
    let entry = situation.plan.entry(used.procedure);
    if entry.is_none_or(|entry| entry.listing.certainty == Certainty::Possible) {
        conditions.push(UseCondition::Applies(used.procedure));
    }
    let Some(bring) = used.bring(situation.guide) else {
        return conditions;
    };
    if let Some(condition) = &bring.condition {
        conditions.extend(open(situation, condition));
    }
    conditions.extend(bring.case.map(UseCondition::InWords));
    conditions
}

/// What `condition` still hangs on: facts, the way round that makes it hold, and days. Nothing where it is settled.
fn open(situation: &Situation<'_>, condition: &Condition) -> impl Iterator<Item = UseCondition> {
    let Situation {
        guide,
        dates,
        interview,
        ..
    } = *situation;
    let outcome = &interview.outcome;
    let (mut facts, mut days) = (Vec::new(), Vec::new());
    if outcome.applies(guide, dates, Some(condition)) == Some(Certainty::Possible) {
        condition.literals(true, &mut |literal| {
            if outcome.facts.truth(literal.question) == Truth::Unknown {
                add_new(&mut facts, literal);
            }
        });
        open_days(guide, dates, condition, &mut days);
    }
    let facts = Some(facts)
        .filter(|open| !open.is_empty())
        .map(UseCondition::Facts);
    facts.into_iter().chain(days.into_iter().map(UseCondition::Day))
}
