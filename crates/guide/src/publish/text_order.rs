//! Every text a guide refers to, in one fixed order: for verifying, and for writing text numbers so that they cost
//! next to nothing.
//!
//! In a file, a text met for the first time is written as 0 ("the next one"), and one met before as its number plus
//! 1. Where texts are numbered in this order, nearly all are 0, which compresses to almost nothing.
//!
//! Every record is taken apart field by field: a new field does not compile before it is known here.

use crate::model::{
    Bring, Busy, Deadline, Document, DueRule, EventDate, Fee, FeeIf, Guide, Hours, Obtain, Online, Op,
    Overlay, Procedure, Program, Question, Replaces, Site, Source, Text, Texts, Window, Worth,
};

/// Numbers the texts of a guide, and the translations with them, in the order in which they are met.
pub fn number_texts(guide: &mut Guide, overlays: &mut [Overlay]) {
    let mut order: Vec<Text> = Vec::new();
    each_text(guide, &mut |text| {
        let at = order.iter().position(|known| known == text).unwrap_or_else(|| {
            order.push(*text);
            order.len() - 1
        });
        *text = numbered(at);
    });
    let originals = order
        .iter()
        .map(|text| guide.texts.original(*text).to_owned())
        .collect();
    for overlay in overlays {
        let entry = |text: &Text| overlay.entries.get(usize::from(text.0)).cloned().flatten();
        overlay.entries = order.iter().map(entry).collect();
    }
    guide.texts = Texts::new(originals);
}

/// Replaces text numbers by what stands in a file.
pub(crate) fn to_file(guide: &mut Guide) {
    let mut next = 0;
    each_text(guide, &mut |text| {
        if usize::from(text.0) == next {
            next += 1;
            *text = Text(0);
        } else {
            text.0 = text.0.saturating_add(1);
        }
    });
}

/// Replaces what stands in a file by text numbers.
pub(crate) fn from_file(guide: &mut Guide) {
    let mut next = 0;
    each_text(guide, &mut |text| {
        if text.0 == 0 {
            *text = numbered(next);
            next += 1;
        } else {
            text.0 -= 1;
        }
    });
}

fn numbered(at: usize) -> Text {
    Text(u16::try_from(at).unwrap_or(u16::MAX))
}

/// How many of the texts of a guide, numbered in reading order, are enough to ask its questions.
pub(crate) fn count_asked(guide: &Guide) -> usize {
    let mut guide = guide.clone();
    let mut count = 0;
    each_asked(&mut guide, &mut |text| count = count.max(usize::from(text.0) + 1));
    count
}

/// Calls `each` for every reference to a text, always in the same order: first what asking takes.
pub(crate) fn each_text(guide: &mut Guide, each: &mut impl FnMut(&mut Text)) {
    each_asked(guide, each);
    let Guide {
        id: _,
        pack: _,
        version: _,
        title: _, // these are among what asking takes
        lead: _,
        date: _,
        given: _,
        calendar: _,
        questions: _,
        dates: _,
        documents,
        sites,
        windows,
        procedures,
        program: Program { ops },
        texts: _,
    } = guide;
    for op in ops.rows_mut() {
        if let Op::List { because, .. } = op {
            some(because, each);
        }
    }
    procedures.rows_mut().for_each(|row| of_procedure(row, each));
    documents.rows_mut().for_each(|row| of_document(row, each));
    sites.rows_mut().for_each(|row| of_site(row, each));
    windows.rows_mut().for_each(|row| of_window(row, each));
}

fn each_asked(guide: &mut Guide, each: &mut impl FnMut(&mut Text)) {
    let Guide {
        id: _,
        pack: _,
        version: _,
        title,
        lead,
        date: _,
        given: _,
        calendar: _,
        questions,
        dates,
        documents: _, // these only the plan takes
        sites: _,
        windows: _,
        procedures: _,
        program: Program { ops },
        texts: _,
    } = guide;
    each(title);
    each(lead);
    questions.rows_mut().for_each(|row| of_question(row, each));
    dates.rows_mut().for_each(|row| of_date(row, each));
    ops.rows_mut().for_each(|op| of_op(op, each));
}

fn some<'t>(texts: impl IntoIterator<Item = &'t mut Text>, each: &mut impl FnMut(&mut Text)) {
    texts.into_iter().for_each(each);
}

fn of_question(question: &mut Question, each: &mut impl FnMut(&mut Text)) {
    let Question {
        id: _,
        ask,
        short,
        help,
        is_sensitive: _,
        settles_if_yes: _,
        settles_if_no: _,
    } = question;
    each(ask);
    each(short);
    some(help, each);
}

fn of_op(op: &mut Op, each: &mut impl FnMut(&mut Text)) {
    match op {
        Op::List {
            kind: _,
            procedure: _,
            note,
            because: _, // only the plan takes it
        } => some(note, each),
        Op::Pick {
            prompt,
            help,
            options: _,
        } => {
            each(prompt);
            some(help, each);
        }
        Op::Ask { question: _ }
        | Op::Branch {
            condition: _,
            otherwise: _,
            join: _,
        }
        | Op::Jump { to: _ } => {}
    }
}

fn of_procedure(procedure: &mut Procedure, each: &mut impl FnMut(&mut Text)) {
    let Procedure {
        id: _,
        name,
        summary,
        due,
        who,
        bring,
        windows: _,
        online,
        post,
        worth,
        fees,
        after: _,
        keywords: _,
        law,
        source,
        checked: _,
        check_by: _,
        valid_from: _,
        valid_until: _,
        valid_for: _,
        missed,
        note,
    } = procedure;
    each(name);
    each(summary);
    some(who, each);
    due.iter_mut().for_each(|deadline| of_deadline(deadline, each));
    bring.iter_mut().for_each(|bring| of_bring(bring, each));
    online.iter_mut().for_each(|online| of_online(online, each));
    some(post, each);
    some(worth.iter_mut().map(|Worth { text, yen_a_year: _ }| text), each);
    for FeeIf {
        fee: Fee { text, yen: _ },
        condition: _,
    } in fees
    {
        each(text);
    }
    some(law, each);
    source.iter_mut().for_each(|Source { title, url: _ }| each(title));
    some(missed, each);
    some(note, each);
}

fn of_deadline(deadline: &mut Deadline, each: &mut impl FnMut(&mut Text)) {
    let Deadline {
        kind: _,
        rule,
        condition: _,
        law,
        is_own: _,
        note,
    } = deadline;
    of_rule(rule, each);
    some(law, each);
    some(note, each);
}

fn of_rule(rule: &mut DueRule, each: &mut impl FnMut(&mut Text)) {
    match rule {
        DueRule::Stated(words) => each(words),
        DueRule::Within {
            period: _,
            of: _,
            first_day: _,
            closed_day: _,
        }
        | DueRule::Before { of: _, earlier: _ }
        | DueRule::From { of: _, shift: _ }
        | DueRule::On {
            month: _,
            day: _,
            year: _,
            closed_day: _,
        }
        | DueRule::Promptly => {}
    }
}

fn of_bring(bring: &mut Bring, each: &mut impl FnMut(&mut Text)) {
    let Bring {
        document: _,
        condition: _,
        case,
        note,
        copies: _,
        for_each,
        handed: _,
        proxy: _,
    } = bring;
    some(case, each);
    some(note, each);
    some(for_each, each);
}

fn of_online(online: &mut Online, each: &mut impl FnMut(&mut Text)) {
    let Online {
        service,
        url: _,
        visit: _,
        needs: _,
        note,
    } = online;
    each(service);
    some(note, each);
}

fn of_fee(fee: &mut Option<Fee>, each: &mut impl FnMut(&mut Text)) {
    some(fee.iter_mut().map(|Fee { text, yen: _ }| text), each);
}

fn of_document(document: &mut Document, each: &mut impl FnMut(&mut Text)) {
    let Document {
        id: _,
        name,
        note,
        made_of: _,
        get,
        replaces,
    } = document;
    each(name);
    some(note, each);
    get.iter_mut().for_each(|get| of_obtain(get, each));
    if let Some(Replaces { documents: _, note }) = replaces {
        some(note, each);
    }
}

fn of_obtain(get: &mut Obtain, each: &mut impl FnMut(&mut Text)) {
    let Obtain {
        window: _,
        place,
        fee,
        takes: _,
        note,
    } = get;
    some(place, each);
    of_fee(fee, each);
    some(note, each);
}

fn of_date(date: &mut EventDate, each: &mut impl FnMut(&mut Text)) {
    let EventDate {
        id: _,
        name,
        ask,
        help,
        plausible: _,
        not_before: _,
    } = date;
    each(name);
    each(ask);
    some(help, each);
}

fn of_site(site: &mut Site, each: &mut impl FnMut(&mut Text)) {
    let Site {
        id: _,
        name,
        address,
        map: _,
        access,
    } = site;
    each(name);
    some(address, each);
    some(access, each);
}

fn of_window(window: &mut Window, each: &mut impl FnMut(&mut Text)) {
    let Window {
        id: _,
        name,
        site: _,
        external: _,
        keeps_office_days: _,
        floor,
        counter,
        hours,
        calendar: _,
        phone: _,
        payment: _,
        reserve: _,
        busy,
        note,
    } = window;
    each(name);
    some(floor, each);
    some(counter, each);
    some(note, each);
    for Hours {
        days: _,
        nth: _,
        dates: _,
        from: _,
        to: _,
        note,
    } in hours
    {
        some(note, each);
    }
    busy.iter_mut().for_each(|Busy { months: _, note }| each(note));
}
