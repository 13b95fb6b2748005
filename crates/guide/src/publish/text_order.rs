//! Every text a guide refers to, in one fixed order: for verifying, and for writing text numbers so that they cost
//! next to nothing.
//!
//! In a file, a text met for the first time is written as 0 ("the next one"), and one met before as its number plus
//! 1. Where texts are numbered in this order, nearly all are 0, which compresses to almost nothing.

use crate::model::{
    Deadline, Document, DueRule, EventDate, Fee, Guide, Op, Overlay, Procedure, Question, Site, Text, Texts,
    Window,
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
    guide
        .procedures
        .rows_mut()
        .for_each(|procedure| of_procedure(procedure, each));
    guide
        .documents
        .rows_mut()
        .for_each(|document| of_document(document, each));
    guide.sites.rows_mut().for_each(|site| of_site(site, each));
    guide
        .windows
        .rows_mut()
        .for_each(|window| of_window(window, each));
}

fn each_asked(guide: &mut Guide, each: &mut impl FnMut(&mut Text)) {
    each(&mut guide.title);
    each(&mut guide.lead);
    guide
        .questions
        .rows_mut()
        .for_each(|question| of_question(question, each));
    guide.dates.rows_mut().for_each(|date| of_date(date, each));
    guide.program.ops.rows_mut().for_each(|op| of_op(op, each));
}

fn some<'t>(texts: impl IntoIterator<Item = &'t mut Text>, each: &mut impl FnMut(&mut Text)) {
    texts.into_iter().for_each(each);
}

fn of_question(question: &mut Question, each: &mut impl FnMut(&mut Text)) {
    each(&mut question.ask);
    each(&mut question.short);
    some(&mut question.help, each);
}

fn of_op(op: &mut Op, each: &mut impl FnMut(&mut Text)) {
    match op {
        Op::List { note, .. } => some(note, each),
        Op::Pick { prompt, help, .. } => {
            each(prompt);
            some(help, each);
        }
        Op::Ask { .. } | Op::Branch { .. } | Op::Jump { .. } => {}
    }
}

fn of_procedure(procedure: &mut Procedure, each: &mut impl FnMut(&mut Text)) {
    each(&mut procedure.name);
    each(&mut procedure.summary);
    some(&mut procedure.who, each);
    procedure
        .due
        .iter_mut()
        .for_each(|deadline| of_deadline(deadline, each));
    procedure
        .bring
        .iter_mut()
        .for_each(|bring| some(&mut bring.note, each));
    if let Some(online) = &mut procedure.online {
        each(&mut online.service);
        some(&mut online.note, each);
    }
    some(&mut procedure.post, each);
    of_fee(&mut procedure.fee, each);
    some(&mut procedure.law, each);
    some(procedure.source.iter_mut().map(|source| &mut source.title), each);
    some(&mut procedure.missed, each);
    some(&mut procedure.note, each);
}

fn of_deadline(deadline: &mut Deadline, each: &mut impl FnMut(&mut Text)) {
    if let DueRule::Stated(words) = &mut deadline.rule {
        each(words);
    }
    some(&mut deadline.law, each);
    some(&mut deadline.note, each);
}

fn of_fee(fee: &mut Option<Fee>, each: &mut impl FnMut(&mut Text)) {
    some(fee.iter_mut().map(|fee| &mut fee.text), each);
}

fn of_document(document: &mut Document, each: &mut impl FnMut(&mut Text)) {
    each(&mut document.name);
    some(&mut document.note, each);
    if let Some(get) = &mut document.get {
        some(&mut get.place, each);
        of_fee(&mut get.fee, each);
        some(&mut get.note, each);
    }
    some(
        document
            .replaces
            .iter_mut()
            .flat_map(|replaces| &mut replaces.note),
        each,
    );
}

fn of_date(date: &mut EventDate, each: &mut impl FnMut(&mut Text)) {
    each(&mut date.name);
    each(&mut date.ask);
    some(&mut date.help, each);
}

fn of_site(site: &mut Site, each: &mut impl FnMut(&mut Text)) {
    each(&mut site.name);
    some(&mut site.address, each);
    some(&mut site.access, each);
}

fn of_window(window: &mut Window, each: &mut impl FnMut(&mut Text)) {
    each(&mut window.name);
    some(&mut window.floor, each);
    some(&mut window.counter, each);
    some(&mut window.note, each);
    some(window.hours.iter_mut().flat_map(|hours| &mut hours.note), each);
    some(window.busy.iter_mut().map(|busy| &mut busy.note), each);
}
