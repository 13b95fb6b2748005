//! Procedures of one guide.

use guide::day::UNIX_EPOCH;
use guide::deadline::{Deadline, DueRule};
use guide::model::{Bring, Fee, FeeIf, Office, Online, Procedure, Source, Visit, Worth};
use guide::{Date, Text};

use super::condition::condition;
use super::fee::yen;
use super::tables::Tables;
use super::wording::{Collector, Owner};
use crate::source::{
    At, BringSource, DueSource, Entry, FeeSource, OfficeSource, OnlineSource, Per, ProcedureSource,
    RuleSource, SourceSource, Wording,
};

pub(crate) fn procedure<'p>(
    texts: &mut Collector<'p>,
    tables: &Tables<'p>,
    entry: &'p Entry<ProcedureSource>,
) -> Procedure {
    let owner = Owner::Procedure(&entry.id.value);
    let source = &entry.value;
    Procedure {
        id: entry.id.value.clone(),
        name: texts.field(owner, "name", &source.name),
        summary: texts.field(owner, "summary", &source.summary),
        due: source
            .due
            .iter()
            .filter_map(|due| deadline(texts, tables, due))
            .collect(),
        who: texts.maybe(owner, "who", source.who.as_ref()),
        bring: source
            .bring
            .iter()
            .filter_map(|item| bring(texts, tables, item))
            .collect(),
        windows: source
            .windows
            .iter()
            .filter_map(|source| office(tables, source))
            .collect(),
        online: source.online.as_ref().map(|source| online(texts, tables, source)),
        post: texts.maybe(owner, "post", source.post.as_ref()),
        worth: source.worth.as_ref().map(|worth| Worth {
            text: texts.field(owner, "worth", &worth.text),
            yen_a_year: worth.yen.as_ref().map_or(0, |(yen, per)| a_year(yen.value, *per)),
        }),
        fees: source
            .fees
            .iter()
            .map(|source| fee(texts, tables, owner, source))
            .collect(),
        after: tables.procedures.all(&source.after),
        keywords: source.keywords.iter().map(|word| word.value.clone()).collect(),
        law: phrases(texts, &source.law),
        source: source.source.as_ref().map(|source| read_in(texts, source)),
        checked: day(source.checked.as_ref()),
        check_by: day(source.check_by.as_ref()),
        valid_from: source.valid.from.as_ref().map(|day| day.value),
        valid_until: source.valid.until.as_ref().map(|day| day.value),
        valid_for: source
            .valid
            .of
            .as_ref()
            .and_then(|source| condition(tables, source)),
        missed: texts.maybe(owner, "missed", source.missed.as_ref()),
        note: texts.maybe(owner, "note", source.note.as_ref()),
    }
}

fn office(tables: &Tables<'_>, source: &OfficeSource) -> Option<Office> {
    Some(Office {
        window: tables.windows.get(&source.window)?,
        condition: source
            .condition
            .as_ref()
            .and_then(|source| condition(tables, source)),
    })
}

fn fee<'p>(texts: &mut Collector<'p>, tables: &Tables<'p>, owner: Owner<'p>, source: &'p FeeSource) -> FeeIf {
    let words = &source.text;
    let text = match source.is_plain {
        true => texts.field(owner, "fee", words),
        false => texts.phrase(words),
    };
    let yen = yen(&words.value);
    FeeIf {
        fee: Fee { text, yen },
        condition: source
            .condition
            .as_ref()
            .and_then(|source| condition(tables, source)),
    }
}

/// What an amount comes to in the first year.
fn a_year(yen: u32, per: Per) -> u32 {
    match per {
        Per::Once | Per::Year => yen,
        Per::Month => yen.saturating_mul(12),
    }
}

/// A pack in which a day is missing has an error and is not linked.
fn day(at: Option<&At<Date>>) -> Date {
    at.map_or(UNIX_EPOCH, |at| at.value)
}

fn phrases<'p>(texts: &mut Collector<'p>, words: &'p [Wording]) -> Vec<Text> {
    words.iter().map(|words| texts.phrase(words)).collect()
}

fn maybe<'p>(texts: &mut Collector<'p>, words: Option<&'p Wording>) -> Option<Text> {
    words.map(|words| texts.phrase(words))
}

fn bring<'p>(texts: &mut Collector<'p>, tables: &Tables<'p>, source: &'p BringSource) -> Option<Bring> {
    Some(Bring {
        document: tables.documents.get(&source.item)?,
        condition: source
            .condition
            .as_ref()
            .and_then(|source| condition(tables, source)),
        case: maybe(texts, source.case.as_ref()),
        note: maybe(texts, source.note.as_ref()),
        for_each: maybe(texts, source.for_each.as_ref()),
        copies: source.copies.as_ref().map_or(1, |copies| copies.value),
        handed: source
            .handed
            .as_ref()
            .map(|handed| handed.value)
            .unwrap_or_default(),
        proxy: source.proxy,
    })
}

fn online<'p>(texts: &mut Collector<'p>, tables: &Tables<'p>, source: &'p OnlineSource) -> Online {
    Online {
        service: texts.phrase(&source.service),
        url: source.url.as_ref().map(|url| url.value.clone()),
        visit: source
            .visit
            .as_ref()
            .map_or(Visit::StillNeeded, |visit| visit.value),
        needs: tables.questions.all(&source.needs),
        note: maybe(texts, source.note.as_ref()),
    }
}

fn read_in<'p>(texts: &mut Collector<'p>, source: &'p SourceSource) -> Source {
    Source {
        title: texts.phrase(&source.title),
        url: source.url.as_ref().map(|url| url.value.clone()),
    }
}

fn deadline<'p>(texts: &mut Collector<'p>, tables: &Tables<'p>, source: &'p DueSource) -> Option<Deadline> {
    Some(Deadline {
        kind: source.kind(),
        rule: rule(texts, tables, &source.rule)?,
        condition: source
            .condition
            .as_ref()
            .and_then(|source| condition(tables, source)),
        law: maybe(texts, source.cited()),
        is_own: source.is_own(),
        note: maybe(texts, source.note.as_ref()),
    })
}

fn rule<'p>(texts: &mut Collector<'p>, tables: &Tables<'p>, source: &'p RuleSource) -> Option<DueRule> {
    Some(match source {
        RuleSource::Within {
            period,
            of,
            first_day,
            closed_day,
        } => DueRule::Within {
            period: period.value,
            of: tables.dates.get(of)?,
            first_day: *first_day,
            closed_day: *closed_day,
        },
        RuleSource::Before { of, earlier } => DueRule::Before {
            of: tables.dates.get(of)?,
            earlier: earlier.as_ref().map(|period| period.value),
        },
        RuleSource::From { of, shift } => DueRule::From {
            of: tables.dates.get(of)?,
            shift: shift.as_ref().map(|shift| shift.value),
        },
        RuleSource::On {
            day,
            year,
            closed_day,
        } => DueRule::On {
            month: day.value.0,
            day: day.value.1,
            year: year.as_ref().map(|year| year.value)?,
            closed_day: closed_day.as_ref().map(|at| at.value).unwrap_or_default(),
        },
        RuleSource::Promptly => DueRule::Promptly,
        RuleSource::Stated(words) => DueRule::Stated(texts.phrase(words)),
    })
}
