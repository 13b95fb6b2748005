//! Questions, dates, documents, sites and windows of one guide.

use guide::calendar::{Calendar, Day};
use guide::deadline::Plausible;
use guide::facts::Follows;
use guide::model::{Busy, Document, EventDate, Fee, Hours, Obtain, Parts, Question, Replaces, Site, Window};

use super::condition::condition;
use super::fee::yen;
use super::tables::Tables;
use super::wording::{Collector, Owner};
use crate::source::{
    BusySource, DateSource, DocumentSource, Entry, HoursSource, ObtainSource, OwnWordsSource, PartsSource,
    PlausibleSource, QuestionSource, ReplacesSource, SiteSource, WindowSource, Wording,
};

/// A question, in the words of the event where it has its own.
pub(crate) fn question<'p>(
    texts: &mut Collector<'p>,
    entry: &'p Entry<QuestionSource>,
    own: Option<&'p OwnWordsSource>,
    follows: Follows,
) -> Question {
    let owner = Owner::Question(&entry.id.value);
    let source = &entry.value;
    let mut text = |field: &str, own: Option<&'p Wording>, shared: &'p Wording| match own {
        Some(own) => texts.phrase(own),
        None => texts.field(owner, field, shared),
    };
    let ask = text("ask", own.and_then(|own| own.ask.as_ref()), &source.ask);
    let short = text("short", own.and_then(|own| own.short.as_ref()), &source.short);
    let help = own.and_then(|own| own.help.as_ref());
    let shared = source.help.as_ref();
    Question {
        id: entry.id.value.clone(),
        ask,
        short,
        help: help.or(shared).map(|shared| text("help", help, shared)),
        is_sensitive: source.is_sensitive,
        settles_if_yes: follows.if_yes,
        settles_if_no: follows.if_no,
    }
}

pub(crate) fn date<'p>(
    texts: &mut Collector<'p>,
    tables: &Tables<'p>,
    entry: &'p Entry<DateSource>,
) -> EventDate {
    let owner = Owner::Date(&entry.id.value);
    EventDate {
        id: entry.id.value.clone(),
        name: texts.field(owner, "name", &entry.value.name),
        ask: texts.field(owner, "ask", &entry.value.ask),
        help: texts.maybe(owner, "help", entry.value.help.as_ref()),
        plausible: entry.value.plausible.as_ref().map(plausible),
        not_before: entry
            .value
            .not_before
            .as_ref()
            .and_then(|id| tables.dates.get(id)),
    }
}

fn plausible(source: &PlausibleSource) -> Plausible {
    Plausible {
        past: source.past.as_ref().map(|period| period.value),
        future: source.future.as_ref().map(|period| period.value),
    }
}

pub(crate) fn document<'p>(
    texts: &mut Collector<'p>,
    tables: &Tables<'p>,
    entry: &'p Entry<DocumentSource>,
) -> Document {
    let owner = Owner::Document(&entry.id.value);
    let source = &entry.value;
    Document {
        id: entry.id.value.clone(),
        name: texts.field(owner, "name", &source.name),
        note: texts.maybe(owner, "note", source.note.as_ref()),
        made_of: source.made_of.as_ref().and_then(|made_of| parts(tables, made_of)),
        get: source.get.as_ref().map(|get| obtain(texts, tables, get)),
        replaces: source
            .replaces
            .as_ref()
            .map(|source| replaces(texts, tables, source)),
    }
}

fn replaces<'p>(texts: &mut Collector<'p>, tables: &Tables<'p>, source: &'p ReplacesSource) -> Replaces {
    let documents = source.documents.iter();
    Replaces {
        documents: documents.filter_map(|id| tables.documents.get(id)).collect(),
        note: source.note.as_ref().map(|words| texts.phrase(words)),
    }
}

fn parts(tables: &Tables<'_>, source: &PartsSource) -> Option<Parts> {
    let several = |list: &[PartsSource]| list.iter().filter_map(|part| parts(tables, part)).collect();
    Some(match source {
        PartsSource::Document(id) => Parts::Document(tables.documents.get(id)?),
        PartsSource::AnyOf(list) => Parts::AnyOf(several(&list.value)),
        PartsSource::AllOf(list) => Parts::AllOf(several(&list.value)),
        PartsSource::If(source, part) => {
            Parts::If(condition(tables, source)?, Box::new(parts(tables, part)?))
        }
    })
}

fn obtain<'p>(texts: &mut Collector<'p>, tables: &Tables<'p>, source: &'p ObtainSource) -> Obtain {
    Obtain {
        window: source.window.as_ref().and_then(|id| tables.windows.get(id)),
        place: source.place.as_ref().map(|words| texts.phrase(words)),
        fee: source.fee.as_ref().map(|words| Fee {
            text: texts.phrase(words),
            yen: yen(&words.value),
        }),
        takes: source.takes.as_ref().map(|period| period.value),
        note: source.note.as_ref().map(|words| texts.phrase(words)),
    }
}

pub(crate) fn site<'p>(texts: &mut Collector<'p>, entry: &'p Entry<SiteSource>) -> Site {
    let owner = Owner::Site(&entry.id.value);
    let source = &entry.value;
    Site {
        id: entry.id.value.clone(),
        name: texts.field(owner, "name", &source.name),
        address: texts.maybe(owner, "address", source.address.as_ref()),
        map: source.map.as_ref().map(|map| map.value.clone()),
        access: texts.maybe(owner, "access", source.access.as_ref()),
    }
}

pub(crate) fn window<'p>(
    texts: &mut Collector<'p>,
    tables: &Tables<'p>,
    entry: &'p Entry<WindowSource>,
    calendar: Option<Calendar>,
) -> Window {
    let owner = Owner::Window(&entry.id.value);
    let source = &entry.value;
    let mut payment: Vec<_> = source.payment.iter().map(|way| way.value).collect();
    payment.sort_unstable();
    payment.dedup();
    Window {
        id: entry.id.value.clone(),
        name: texts.field(owner, "name", &source.name),
        site: source.site.as_ref().and_then(|id| tables.sites.get(id)),
        external: source.external,
        keeps_office_days: source.office_days,
        floor: texts.maybe(owner, "floor", source.floor.as_ref()),
        counter: texts.maybe(owner, "counter", source.counter.as_ref()),
        hours: source
            .hours
            .iter()
            .map(|hours| self::hours(texts, hours))
            .collect(),
        calendar,
        phone: source.phone.as_ref().map(|phone| phone.value.clone()),
        payment,
        reserve: source.reserve.as_ref().map(|reserve| reserve.value.clone()),
        busy: source.busy.iter().map(|busy| self::busy(texts, busy)).collect(),
        note: texts.maybe(owner, "note", source.note.as_ref()),
    }
}

fn hours<'p>(texts: &mut Collector<'p>, source: &'p HoursSource) -> Hours {
    Hours {
        days: source.days.as_ref().map(|days| days.value).unwrap_or_default(),
        nth: source.nth,
        dates: source.dates.iter().map(|day| Day(day.value)).collect(),
        from: source.from.value,
        to: source.to.value,
        note: source.note.as_ref().map(|words: &Wording| texts.phrase(words)),
    }
}

fn busy<'p>(texts: &mut Collector<'p>, source: &'p BusySource) -> Busy {
    Busy {
        months: source.months.iter().map(|month| month.value).collect(),
        note: texts.phrase(&source.note),
    }
}
