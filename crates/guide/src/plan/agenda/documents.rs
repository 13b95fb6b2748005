//! Document list of the plan → what to take along always, and what only in some cases, each with its cases.
//!
//! Papers for what is ticked off are not taken along. No paper that depends on anything stands without what it depends on.

use super::sections::Sections;
use super::{Situation, add_new};
use crate::facts::Literal;
use crate::ids::{DateIx, DocumentIx, ProcedureIx};
use crate::interview::Certainty;
use crate::model::Text;
use crate::plan::{DocumentUse, Pieces, RequiredDocument, Warning};

/// What to take along.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentLists {
    /// For what certainly must be done, whatever else is the case.
    pub always: Vec<ListedDocument>,
    /// In some cases only.
    pub only_if: Vec<ConditionalDocument>,
    /// What may come too late for something that is still to be done.
    pub late: Vec<LateDocument>,
}

/// A paper that takes longer to get than there is time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LateDocument {
    /// Which, and for what.
    pub warning: Warning,
    /// What must be so for it to be needed there, one of these; empty where it certainly is.
    pub uses: Vec<ConditionalUse>,
}

/// A thing to take along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedDocument {
    /// The document.
    pub document: DocumentIx,
    /// Whether it is what somebody brings who goes in the person's place.
    pub proxy: bool,
    /// How many for these procedures.
    pub pieces: Pieces,
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
            let uses = thing.uses.iter().filter(|used| is_open(used));
            let uses = each_once(uses, of_use);
            lists.only_if.push(ConditionalDocument { listed, uses });
        }
    }
    for warning in &situation.plan.document_list.warnings {
        if situation.is_done(warning.procedure) {
            continue;
        }
        let things = situation.plan.document_list.documents.iter();
        let things = things.filter(|thing| thing.document == warning.document);
        let uses = things.flat_map(|thing| &thing.uses);
        let mut uses = each_once(uses.filter(|used| used.procedure == warning.procedure), of_use);
        if uses.iter().any(|used| used.conditions.is_empty()) {
            uses.clear();
        }
        lists.late.push(LateDocument {
            warning: *warning,
            uses,
        });
    }
    lists
}

/// What must be so for each of `uses`.
fn each_once<'u>(
    uses: impl Iterator<Item = &'u DocumentUse>,
    conditions: impl Fn(&DocumentUse) -> Vec<UseCondition>,
) -> Vec<ConditionalUse> {
    let mut all = Vec::new();
    for used in uses {
        let one = ConditionalUse {
            procedure: used.procedure,
            conditions: conditions(used),
        };
        add_new(&mut all, one);
    }
    all
}

/// `thing` for those of its uses that are `wanted`; none where none is.
fn list(
    situation: &Situation<'_>,
    thing: &RequiredDocument,
    wanted: impl Fn(&DocumentUse) -> bool,
) -> Option<ListedDocument> {
    let pieces = thing.pieces_for(situation.guide, &wanted)?;
    let mut listed = ListedDocument {
        document: thing.document,
        proxy: thing.proxy,
        pieces,
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
    let facts = &situation.interview.outcome.facts;
    for condition in bring.condition.iter().chain(&used.condition) {
        let open = situation.dates.open(situation.guide, facts, condition);
        if !open.facts.is_empty() {
            add_new(&mut conditions, UseCondition::Facts(open.facts));
        }
        for day in open.days {
            add_new(&mut conditions, UseCondition::Day(day));
        }
    }
    conditions.extend(bring.case.map(UseCondition::InWords));
    conditions
}
