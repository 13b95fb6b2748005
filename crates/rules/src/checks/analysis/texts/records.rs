//! The texts and addresses of each kind of entry.
//!
//! Records are taken apart without `..`: a new field does not compile until it is said here what it is.

use super::{Each, TextKind, all};
use crate::source::{
    BringSource, BusySource, ContactSource, DateSource, DocumentSource, DueSource, EventSource, GroupSource,
    HeadSource, HoursSource, LawSource, NotHereSource, ObtainSource, OnlineSource, OwnWordsSource,
    ProcedureSource, QuestionSource, ReplacesSource, RuleSource, SearchSource, SiteSource, SourceSource,
    StepSource, Steps, WindowSource, WorthSource,
};

pub(super) fn head<'p>(head: &'p HeadSource, each: Each<'_, 'p>) {
    let HeadSource {
        format: _,
        id: _,
        name,
        version: _,
        contact,
        languages: _,
        groups,
        often: _,
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

pub(super) fn search<'p>(search: &'p SearchSource, each: Each<'_, 'p>) {
    let SearchSource {
        same,
        events,
        not_here,
    } = search;
    all(TextKind::Keyword, same.iter().flatten(), each);
    all(
        TextKind::Keyword,
        events.iter().flat_map(|(_, words)| words),
        each,
    );
    for NotHereSource { name, words, near: _ } in not_here {
        each(TextKind::Name, name);
        all(TextKind::Keyword, words, each);
    }
}

pub(super) fn question<'p>(question: &'p QuestionSource, each: Each<'_, 'p>) {
    let QuestionSource {
        ask,
        short,
        help,
        is_sensitive: _,
        implied_by: _,
        excludes: _,
    } = question;
    each(TextKind::Ask, ask);
    each(TextKind::Short, short);
    all(TextKind::Help, help, each);
}

pub(super) fn date<'p>(date: &'p DateSource, each: Each<'_, 'p>) {
    let DateSource {
        name,
        ask,
        help,
        plausible: _,
        not_before: _,
    } = date;
    each(TextKind::DateName, name);
    each(TextKind::Ask, ask);
    all(TextKind::Help, help, each);
}

pub(super) fn document<'p>(document: &'p DocumentSource, each: Each<'_, 'p>) {
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

pub(super) fn site<'p>(site: &'p SiteSource, each: Each<'_, 'p>) {
    let SiteSource {
        name,
        address,
        map,
        access,
        calendar: _,
    } = site;
    each(TextKind::Name, name);
    all(TextKind::Address, address, each);
    all(TextKind::Link, map, each);
    all(TextKind::Address, access, each);
}

pub(super) fn window<'p>(window: &'p WindowSource, each: Each<'_, 'p>) {
    let WindowSource {
        name,
        site: _,
        external: _,
        office_days: _,
        floor,
        counter,
        hours,
        calendar: _,
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
        nth: _,
        dates: _,
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

pub(super) fn procedure<'p>(procedure: &'p ProcedureSource, each: Each<'_, 'p>) {
    let ProcedureSource {
        name,
        summary,
        due,
        who,
        bring,
        windows: _,
        online,
        post,
        worth,
        because,
        fees,
        after: _,
        keywords,
        variant_of: _,
        law,
        source,
        checked: _,
        check_by: _,
        owner: _, // these are for those who keep the rules
        checked_by: _,
        approved_by: _,
        valid: _,
        missed,
        note,
    } = procedure;
    each(TextKind::Name, name);
    each(TextKind::Summary, summary);
    for text in [who, post, missed, because] {
        all(TextKind::Sentence, text, each);
    }
    if let Some(WorthSource { text, yen: _ }) = worth {
        each(TextKind::Fee, text);
    }
    fees.iter().for_each(|fee| each(TextKind::Fee, &fee.text));
    all(TextKind::Note, note, each);
    if let Some(SourceSource { title, url }) = source {
        each(TextKind::SourceTitle, title);
        all(TextKind::Link, url, each);
    }
    all(TextKind::Keyword, keywords, each);
    all(TextKind::Law, law, each);
    due.iter().for_each(|due| self::due(due, each));
    bring.iter().for_each(|bring| self::bring(bring, each));
    online.iter().for_each(|online| self::online(online, each));
}

fn bring<'p>(bring: &'p BringSource, each: Each<'_, 'p>) {
    let BringSource {
        item: _,
        condition: _,
        case,
        note,
        copies: _,
        for_each,
        handed: _,
        proxy: _,
    } = bring;
    for text in [case, note] {
        all(TextKind::ShortNote, text, each);
    }
    all(TextKind::DateName, for_each, each);
}

fn online<'p>(online: &'p OnlineSource, each: Each<'_, 'p>) {
    let OnlineSource {
        service,
        url,
        visit: _,
        needs: _,
        note,
    } = online;
    each(TextKind::Service, service);
    all(TextKind::Link, url, each);
    all(TextKind::Note, note, each);
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

pub(super) fn event<'p>(event: &'p EventSource, each: Each<'_, 'p>) {
    let EventSource {
        title,
        lead,
        date: _,
        given: _,
        wording,
        steps,
    } = event;
    each(TextKind::Title, title);
    each(TextKind::Lead, lead);
    for (_, OwnWordsSource { ask, short, help }) in wording {
        all(TextKind::Ask, ask, each);
        all(TextKind::Short, short, each);
        all(TextKind::Help, help, each);
    }
    self::steps(steps, each);
}

fn steps<'p>(list: &'p Steps, each: Each<'_, 'p>) {
    for step in list {
        match &step.value {
            StepSource::List {
                kind: _,
                procedures: _,
                note,
                because,
            } => {
                all(TextKind::Note, note, each);
                all(TextKind::Sentence, because, each);
            }
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
