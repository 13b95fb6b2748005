//! Every text of a pack that residents read, with what kind of text it is.

use crate::source::{
    DocumentSource, EventSource, Pack, ProcedureSource, RuleSource, StepSource, Steps, WindowSource, Wording,
};

/// What kind of text: each kind has its own limit of length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
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
}

/// Calls `each` for every text.
pub(super) fn each<'p>(pack: &'p Pack, each: &mut impl FnMut(Field, &'p Wording)) {
    head(pack, each);
    for question in &pack.questions {
        each(Field::Ask, &question.value.ask);
        each(Field::Short, &question.value.short);
        maybe(Field::Help, question.value.help.as_ref(), each);
    }
    for date in &pack.dates {
        each(Field::DateName, &date.value.name);
        each(Field::Ask, &date.value.ask);
        maybe(Field::Help, date.value.help.as_ref(), each);
    }
    pack.documents
        .iter()
        .for_each(|entry| document(&entry.value, each));
    for site in &pack.sites {
        each(Field::Name, &site.value.name);
        maybe(Field::Address, site.value.address.as_ref(), each);
        maybe(Field::Address, site.value.access.as_ref(), each);
    }
    pack.windows.iter().for_each(|entry| window(&entry.value, each));
    pack.procedures
        .iter()
        .for_each(|entry| procedure(&entry.value, each));
    pack.events.iter().for_each(|entry| event(&entry.value, each));
}

fn maybe<'p>(field: Field, text: Option<&'p Wording>, each: &mut impl FnMut(Field, &'p Wording)) {
    if let Some(text) = text {
        each(field, text);
    }
}

fn head<'p>(pack: &'p Pack, each: &mut impl FnMut(Field, &'p Wording)) {
    let Some(head) = &pack.head else {
        return;
    };
    each(Field::Name, &head.name);
    maybe(
        Field::Name,
        head.contact.as_ref().map(|contact| &contact.name),
        each,
    );
    for group in &head.groups {
        maybe(Field::Group, group.title.as_ref(), each);
    }
}

fn document<'p>(document: &'p DocumentSource, each: &mut impl FnMut(Field, &'p Wording)) {
    each(Field::Name, &document.name);
    maybe(Field::Note, document.note.as_ref(), each);
    if let Some(get) = &document.get {
        maybe(Field::ShortNote, get.place.as_ref(), each);
        maybe(Field::Fee, get.fee.as_ref(), each);
        maybe(Field::Note, get.note.as_ref(), each);
    }
}

fn window<'p>(window: &'p WindowSource, each: &mut impl FnMut(Field, &'p Wording)) {
    each(Field::Name, &window.name);
    maybe(Field::Floor, window.floor.as_ref(), each);
    maybe(Field::Counter, window.counter.as_ref(), each);
    maybe(Field::Note, window.note.as_ref(), each);
    for hours in &window.hours {
        maybe(Field::ShortNote, hours.note.as_ref(), each);
    }
    for busy in &window.busy {
        each(Field::ShortNote, &busy.note);
    }
}

fn procedure<'p>(procedure: &'p ProcedureSource, each: &mut impl FnMut(Field, &'p Wording)) {
    each(Field::Name, &procedure.name);
    each(Field::Summary, &procedure.summary);
    for text in [&procedure.who, &procedure.post, &procedure.missed] {
        maybe(Field::Sentence, text.as_ref(), each);
    }
    maybe(Field::Fee, procedure.fee.as_ref(), each);
    maybe(Field::Note, procedure.note.as_ref(), each);
    maybe(
        Field::SourceTitle,
        procedure.source.as_ref().map(|source| &source.title),
        each,
    );
    procedure
        .keywords
        .iter()
        .for_each(|word| each(Field::Keyword, word));
    procedure.law.iter().for_each(|law| each(Field::Law, law));
    for due in &procedure.due {
        maybe(Field::Law, due.law.as_ref(), each);
        maybe(Field::Note, due.note.as_ref(), each);
        if let RuleSource::Stated(text) = &due.rule {
            each(Field::Stated, text);
        }
    }
    for bring in &procedure.bring {
        maybe(Field::ShortNote, bring.note.as_ref(), each);
    }
    if let Some(online) = &procedure.online {
        each(Field::Service, &online.service);
        maybe(Field::Note, online.note.as_ref(), each);
    }
}

fn event<'p>(event: &'p EventSource, each: &mut impl FnMut(Field, &'p Wording)) {
    each(Field::Title, &event.title);
    each(Field::Lead, &event.lead);
    steps(&event.steps, each);
}

fn steps<'p>(list: &'p Steps, each: &mut impl FnMut(Field, &'p Wording)) {
    for step in list {
        match &step.value {
            StepSource::List { note, .. } => maybe(Field::Note, note.as_ref(), each),
            StepSource::Pick { prompt, help, .. } => {
                each(Field::Prompt, prompt);
                maybe(Field::Help, help.as_ref(), each);
            }
            StepSource::Ask { .. } | StepSource::When { .. } => {}
        }
        for block in step.value.blocks() {
            steps(block, each);
        }
    }
}
