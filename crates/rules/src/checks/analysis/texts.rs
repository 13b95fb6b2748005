//! Every text of a pack that residents read, with what kind of text it is, and every address they may follow.
//!
//! Records are taken apart without `..`: a new field does not compile until it is said here what it is.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::place::At;
use crate::source::{
    BringSource, BusySource, Catalogue, ContactSource, DateSource, DocumentSource, DueSource, EventSource,
    GroupSource, HeadSource, HoursSource, LawSource, LocaleSource, ObtainSource, OnlineSource, Pack,
    PackWording, ProcedureSource, QuestionSource, ReplacesSource, RuleSource, SiteSource, SourceSource,
    StepSource, Steps, WindowSource, Wording,
};

/// What kind of text: each kind has its own limit of length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextKind {
    /// A name of a thing, window or procedure.
    Name,
    /// A date as it stands in 「…から14日以内」.
    DateName,
    /// The title of an event.
    Title,
    /// The heading of a group of events.
    Group,
    /// Whom an event is for.
    Lead,
    /// A question.
    Ask,
    /// A fact as a short statement.
    Short,
    /// How to tell.
    Help,
    /// What a procedure is.
    Summary,
    /// A sentence: who, by post, what is missed.
    Sentence,
    /// What else to know.
    Note,
    /// A remark on one line.
    ShortNote,
    /// The text above check boxes.
    Prompt,
    /// What something costs.
    Fee,
    /// A law as cited.
    Law,
    /// A word to find a procedure by.
    Keyword,
    /// The title of a source.
    SourceTitle,
    /// An online service.
    Service,
    /// A day that the office sets, in words.
    Stated,
    /// A floor as on the sign.
    Floor,
    /// A counter as on the sign.
    Counter,
    /// An address or how to get there.
    Address,
    /// An address on the web: followed, not read.
    Link,
}

/// Calls `each` for every text.
pub(crate) fn each<'p>(pack: &'p Pack, each: &mut impl FnMut(TextKind, &'p Wording)) {
    owned(pack, &mut |_, kind, text| each(kind, text));
}

/// Calls `each` for every text, with the id of the entry it belongs to; texts of `pack.yaml` belong to none.
pub(crate) fn owned<'p>(pack: &'p Pack, each: &mut impl FnMut(&'p str, TextKind, &'p Wording)) {
    written(pack, &mut |owner, kind, text| {
        if kind != TextKind::Link {
            each(owner, kind, text);
        }
    });
}

/// Calls `each` for every address on the web.
pub(crate) fn links<'p>(pack: &'p Pack, each: &mut impl FnMut(&'p At<String>)) {
    written(pack, &mut |_, kind, text| {
        if kind == TextKind::Link {
            each(text);
        }
    });
}

/// Texts and addresses.
fn written<'p>(pack: &'p Pack, each: &mut impl FnMut(&'p str, TextKind, &'p Wording)) {
    let Pack {
        files: _,
        head,
        questions,
        dates,
        documents,
        sites,
        windows,
        procedures,
        events,
        scenarios: _,
        office_words: _,
        locales: _, // see `translations`
        unread: _,
        unread_events: _,
    } = pack;
    if let Some(head) = head {
        self::head(head, &mut |kind, text| each("", kind, text));
    }
    of(questions, question, each);
    of(dates, date, each);
    of(documents, document, each);
    of(sites, site, each);
    of(windows, window, each);
    of(procedures, procedure, each);
    of(events, event, each);
}

/// Something to call with each text of an entry.
type Each<'e, 'p> = &'e mut dyn FnMut(TextKind, &'p Wording);

fn of<'p, T>(
    catalogue: &'p Catalogue<T>,
    texts: impl Fn(&'p T, Each<'_, 'p>),
    each: &mut impl FnMut(&'p str, TextKind, &'p Wording),
) {
    for entry in catalogue {
        texts(&entry.value, &mut |kind, text| each(&entry.id.value, kind, text));
    }
}

/// Calls `each` with texts of one kind, those that are there.
fn all<'p>(kind: TextKind, texts: impl IntoIterator<Item = &'p Wording>, each: Each<'_, 'p>) {
    texts.into_iter().for_each(|text| each(kind, text));
}

fn head<'p>(head: &'p HeadSource, each: Each<'_, 'p>) {
    let HeadSource {
        format: _,
        id: _,
        name,
        version: _,
        contact,
        languages: _,
        groups,
        calendar: _,
    } = head;
    each(TextKind::Name, name);
    if let Some(ContactSource { name, phone: _ }) = contact {
        each(TextKind::Name, name);
    }
    for GroupSource { title, events: _ } in groups {
        all(TextKind::Group, title, each);
    }
}

fn question<'p>(question: &'p QuestionSource, each: Each<'_, 'p>) {
    let QuestionSource {
        ask,
        short,
        help,
        implied_by: _,
        excludes: _,
    } = question;
    each(TextKind::Ask, ask);
    each(TextKind::Short, short);
    all(TextKind::Help, help, each);
}

fn date<'p>(date: &'p DateSource, each: Each<'_, 'p>) {
    let DateSource { name, ask, help } = date;
    each(TextKind::DateName, name);
    each(TextKind::Ask, ask);
    all(TextKind::Help, help, each);
}

fn document<'p>(document: &'p DocumentSource, each: Each<'_, 'p>) {
    let DocumentSource {
        name,
        note,
        made_of: _,
        get,
        replaces,
    } = document;
    each(TextKind::Name, name);
    all(TextKind::Note, note, each);
    if let Some(ObtainSource {
        window: _,
        place,
        fee,
        takes: _,
        note,
    }) = get
    {
        all(TextKind::ShortNote, place, each);
        all(TextKind::Fee, fee, each);
        all(TextKind::Note, note, each);
    }
    if let Some(ReplacesSource { documents: _, note }) = replaces {
        all(TextKind::Note, note, each);
    }
}

fn site<'p>(site: &'p SiteSource, each: Each<'_, 'p>) {
    let SiteSource {
        name,
        address,
        map,
        access,
    } = site;
    each(TextKind::Name, name);
    all(TextKind::Address, address, each);
    all(TextKind::Link, map, each);
    all(TextKind::Address, access, each);
}

fn window<'p>(window: &'p WindowSource, each: Each<'_, 'p>) {
    let WindowSource {
        name,
        site: _,
        external: _,
        floor,
        counter,
        hours,
        phone: _,
        payment: _,
        reserve,
        busy,
        note,
    } = window;
    each(TextKind::Name, name);
    all(TextKind::Floor, floor, each);
    all(TextKind::Counter, counter, each);
    all(TextKind::Link, reserve, each);
    all(TextKind::Note, note, each);
    for HoursSource {
        days: _,
        from: _,
        to: _,
        note,
    } in hours
    {
        all(TextKind::ShortNote, note, each);
    }
    for BusySource { months: _, note } in busy {
        each(TextKind::ShortNote, note);
    }
}

fn procedure<'p>(procedure: &'p ProcedureSource, each: Each<'_, 'p>) {
    let ProcedureSource {
        name,
        summary,
        due,
        who,
        bring,
        windows: _,
        online,
        post,
        fee,
        after: _,
        keywords,
        law,
        source,
        checked: _,
        check_by: _,
        valid: _,
        missed,
        note,
    } = procedure;
    each(TextKind::Name, name);
    each(TextKind::Summary, summary);
    for text in [who, post, missed] {
        all(TextKind::Sentence, text, each);
    }
    all(TextKind::Fee, fee, each);
    all(TextKind::Note, note, each);
    if let Some(SourceSource { title, url }) = source {
        each(TextKind::SourceTitle, title);
        all(TextKind::Link, url, each);
    }
    all(TextKind::Keyword, keywords, each);
    all(TextKind::Law, law, each);
    due.iter().for_each(|due| self::due(due, each));
    for BringSource {
        item: _,
        condition: _,
        note,
        copies: _,
        handed: _,
        proxy: _,
    } in bring
    {
        all(TextKind::ShortNote, note, each);
    }
    if let Some(OnlineSource {
        service,
        url,
        visit: _,
        needs: _,
        note,
    }) = online
    {
        each(TextKind::Service, service);
        all(TextKind::Link, url, each);
        all(TextKind::Note, note, each);
    }
}

fn due<'p>(due: &'p DueSource, each: Each<'_, 'p>) {
    let DueSource {
        place: _,
        kind: _,
        rule,
        condition: _,
        law,
        note,
    } = due;
    match law {
        Some(LawSource::Cited(law)) => each(TextKind::Law, law),
        Some(LawSource::None {
            place: _,
            reason: _, // for those who review the rules
        })
        | None => {}
    }
    all(TextKind::Note, note, each);
    match rule {
        RuleSource::Stated(text) => each(TextKind::Stated, text),
        RuleSource::Within {
            period: _,
            of: _,
            first_day: _,
            closed_day: _,
        }
        | RuleSource::Before { of: _, earlier: _ }
        | RuleSource::From { of: _, shift: _ }
        | RuleSource::On {
            day: _,
            year: _,
            closed_day: _,
        }
        | RuleSource::Promptly => {}
    }
}

fn event<'p>(event: &'p EventSource, each: Each<'_, 'p>) {
    let EventSource {
        title,
        lead,
        date: _,
        given: _,
        steps,
    } = event;
    each(TextKind::Title, title);
    each(TextKind::Lead, lead);
    self::steps(steps, each);
}

fn steps<'p>(list: &'p Steps, each: Each<'_, 'p>) {
    for step in list {
        match &step.value {
            StepSource::List {
                kind: _,
                procedures: _,
                note,
            } => all(TextKind::Note, note, each),
            StepSource::Pick {
                prompt,
                help,
                options: _,
            } => {
                each(TextKind::Prompt, prompt);
                all(TextKind::Help, help, each);
            }
            StepSource::Ask {
                question: _,
                if_yes: _,
                if_no: _,
            }
            | StepSource::When {
                condition: _,
                then: _,
                otherwise: _,
            } => {}
        }
        for block in step.value.blocks() {
            steps(block, each);
        }
    }
}

/// Calls `each` for every translation.
pub(crate) fn translations<'p>(pack: &'p Pack, each: &mut impl FnMut(TextKind, &'p Wording)) {
    let mut kinds = BTreeMap::new();
    self::each(pack, &mut |kind, text| {
        kinds.insert(text.value.as_str(), kind);
    });
    for locale in &pack.locales {
        let LocaleSource {
            lang: _,
            pack:
                PackWording {
                    name,
                    contact,
                    groups,
                },
            questions,
            dates,
            documents,
            sites,
            windows,
            procedures,
            events,
            phrases,
        } = locale;
        all(TextKind::Name, name.iter().chain(contact), each);
        all(TextKind::Group, groups.iter().map(|group| &group.value), each);
        let sections = [questions, dates, documents, sites, windows, procedures, events];
        let fields = sections.into_iter().flatten().flat_map(|entry| &entry.value);
        let fields = fields.map(|(key, text)| (kind_under(&key.value), text));
        let phrases = phrases.iter().map(|entry| {
            let original = entry.id.value.as_str();
            (kinds.get(original).copied(), &entry.value) // none where nothing says so: that is reported
        });
        for (kind, text) in fields.chain(phrases) {
            kind.into_iter().for_each(|kind| each(kind, text));
        }
    }
}

/// What kind of text stands under a key of `locales/`.
fn kind_under(key: &str) -> Option<TextKind> {
    Some(match key {
        "ask" => TextKind::Ask,
        "short" => TextKind::Short,
        "help" => TextKind::Help,
        "title" => TextKind::Title,
        "lead" => TextKind::Lead,
        "name" => TextKind::Name,
        "note" => TextKind::Note,
        "summary" => TextKind::Summary,
        "who" | "post" | "missed" => TextKind::Sentence,
        "fee" => TextKind::Fee,
        "floor" => TextKind::Floor,
        "counter" => TextKind::Counter,
        "address" | "access" => TextKind::Address,
        _ => return None,
    })
}
