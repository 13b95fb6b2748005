//! One life event → its guide.

use guide::Literal;
use guide::calendar::Calendar;
use guide::{Guide, Program, Step, Table, Texts};

use super::calendar::{over, own};
use super::condition::{condition, follows};
use super::needed::needed;
use super::prune;
use super::tables::Tables;
use super::wording::{Collector, Owner};
use super::{LinkedEvent, procedure, things};
use crate::findings::Diagnostic;
use crate::findings::wording::too_many_entries;
use crate::source::{Entry, EventSource, GivenSource, Id, Pack, StepSource, Steps};

/// More steps than this cannot be numbered; a step takes at most four places in the flat tree.
const MOST_STEPS: usize = 16_000;

/// Links one event, with what it settles taken into account.
pub(crate) fn link(pack: &Pack, event: &Entry<EventSource>) -> Result<LinkedEvent, Box<Diagnostic>> {
    let linked = as_written(pack, event)?;
    match prune::for_event(pack, &linked.guide) {
        Some(pack) => as_written(&pack, event),
        None => Ok(linked),
    }
}

/// Links one event with all that is written, also what it settles: documents and deadlines of a procedure have the same
/// positions as in its file.
pub(crate) fn as_written(pack: &Pack, event: &Entry<EventSource>) -> Result<LinkedEvent, Box<Diagnostic>> {
    let needed = needed(pack, event);
    let tables = Tables::new(pack, &needed);
    let mut texts = Collector::new(pack);
    let guide = guide(pack, &tables, &mut texts, event);
    if size(&event.value.steps) > MOST_STEPS || texts.is_full() {
        return Err(Box::new(too_many_entries::found(&event.id.place, MOST_STEPS)));
    }
    let (originals, mut overlays) = texts.end();
    let mut guide = Guide {
        texts: originals,
        ..guide
    };
    guide::number_texts(&mut guide, &mut overlays);
    Ok(LinkedEvent { guide, overlays })
}

fn guide<'p>(
    pack: &'p Pack,
    tables: &Tables<'p>,
    texts: &mut Collector<'p>,
    event: &'p Entry<EventSource>,
) -> Guide {
    let head = pack.head.as_ref();
    let owner = Owner::Event(&event.id.value);
    let source = &event.value;
    let version = head.and_then(|head| head.version.as_ref());
    let calendar = head.map_or_else(Calendar::default, |head| {
        over(Calendar::default(), &head.calendar)
    });
    Guide {
        id: event.id.value.clone(),
        pack: head.map(|head| head.id.value.clone()).unwrap_or_default(),
        version: version.map(|at| guide::day::format(at.value)).unwrap_or_default(),
        title: texts.field(owner, "title", &source.title),
        lead: texts.field(owner, "lead", &source.lead),
        date: source.date.as_ref().and_then(|id| tables.dates.get(id)),
        given: given(tables, &source.given),
        questions: questions(pack, tables, texts, source),
        dates: table(&tables.dates.entries, |entry| things::date(texts, tables, entry)),
        documents: table(&tables.documents.entries, |entry| {
            things::document(texts, tables, entry)
        }),
        sites: table(&tables.sites.entries, |entry| things::site(texts, entry)),
        windows: table(&tables.windows.entries, |entry| {
            let site = entry.value.site.as_ref();
            let site = site.and_then(|site| pack.sites.get(&site.value));
            let own = own(&calendar, site, &entry.value);
            things::window(texts, tables, entry, own)
        }),
        procedures: table(&tables.procedures.entries, |entry| {
            procedure::procedure(texts, tables, entry)
        }),
        program: Program::new(&steps(tables, texts, &source.steps)),
        calendar,
        texts: Texts::default(),
    }
}

fn table<'p, I: guide::ids::Ix, S, T>(
    entries: &[&'p Entry<S>],
    link: impl FnMut(&'p Entry<S>) -> T,
) -> Table<I, T> {
    Table::new(entries.iter().copied().map(link).collect())
}

fn questions<'p>(
    pack: &'p Pack,
    tables: &Tables<'p>,
    texts: &mut Collector<'p>,
    event: &'p EventSource,
) -> Table<guide::ids::QuestionIx, guide::model::Question> {
    let follows = follows(pack, &tables.questions);
    let entries = tables.questions.entries.iter().zip(follows);
    let own = |question: &Id| {
        let mut own = event.wording.iter();
        own.find(|(id, _)| id.value == question.value)
            .map(|(_, words)| words)
    };
    Table::new(
        entries
            .map(|(entry, follows)| things::question(texts, entry, own(&entry.id), follows))
            .collect(),
    )
}

fn given(tables: &Tables<'_>, source: &GivenSource) -> Vec<Literal> {
    let literals = |ids, holds| {
        let questions = tables.questions.all(ids).into_iter();
        questions.map(move |question| Literal { question, holds })
    };
    literals(&source.yes_to, true)
        .chain(literals(&source.no_to, false))
        .collect()
}

fn steps<'p>(tables: &Tables<'p>, texts: &mut Collector<'p>, source: &'p Steps) -> Vec<Step> {
    let mut linked = Vec::with_capacity(source.len());
    for step in source {
        match &step.value {
            StepSource::List { .. } => listings(tables, texts, &step.value, &mut linked),
            other => linked.extend(branch(tables, texts, other)),
        }
    }
    linked
}

fn listings<'p>(
    tables: &Tables<'p>,
    texts: &mut Collector<'p>,
    step: &'p StepSource,
    linked: &mut Vec<Step>,
) {
    let StepSource::List {
        kind,
        procedures,
        note,
        because,
    } = step
    else {
        return;
    };
    let note = note.as_ref().map(|words| texts.phrase(words));
    for id in procedures {
        let Some(procedure) = tables.procedures.get(id) else {
            continue;
        };
        let own = tables
            .procedures
            .source(procedure)
            .and_then(|source| source.because.as_ref());
        let because = match because {
            Some(because) => Some(texts.phrase(because)),
            None => own.map(|own| texts.field(Owner::Procedure(&id.value), "because", own)),
        };
        linked.push(Step::List {
            kind: kind.value,
            procedure,
            note,
            because,
        });
    }
}

fn branch<'p>(tables: &Tables<'p>, texts: &mut Collector<'p>, step: &'p StepSource) -> Option<Step> {
    Some(match step {
        StepSource::List { .. } => return None,
        StepSource::Ask {
            question,
            if_yes,
            if_no,
        } => Step::Ask {
            question: tables.questions.get(question)?,
            if_yes: steps(tables, texts, if_yes),
            if_no: steps(tables, texts, if_no),
        },
        StepSource::Pick {
            prompt,
            help,
            options,
        } => Step::Pick {
            prompt: texts.phrase(prompt),
            help: help.as_ref().map(|words| texts.phrase(words)),
            options: options
                .iter()
                .filter_map(|(id, block)| Some((tables.questions.get(id)?, steps(tables, texts, block))))
                .collect(),
        },
        StepSource::When {
            condition: source,
            then,
            otherwise,
        } => Step::When {
            condition: condition(tables, source)?,
            then: steps(tables, texts, then),
            otherwise: steps(tables, texts, otherwise),
        },
    })
}

/// How many steps there are, each listed procedure and each check box counted.
fn size(steps: &Steps) -> usize {
    let sizes = steps.iter().map(|step| {
        let inner: usize = step.value.blocks().into_iter().map(size).sum();
        let own = match &step.value {
            StepSource::List { procedures, .. } => procedures.len(),
            StepSource::Pick { options, .. } => 1 + options.len(),
            StepSource::Ask { .. } | StepSource::When { .. } => 1,
        };
        own + inner
    });
    sizes.sum()
}
