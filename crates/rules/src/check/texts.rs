//! Every text of a pack that residents read, with what kind of text it is.

use std::collections::BTreeMap;

use crate::source::{
    Catalogue, DateSource, DocumentSource, EventSource, Pack, ProcedureSource, QuestionSource, RuleSource,
    SiteSource, StepSource, Steps, WindowSource, Wording,
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
    owned(pack, &mut |_, field, text| each(field, text));
}

/// Calls `each` for every text, with the id of the entry it belongs to; texts of `pack.yaml` belong to none.
pub(super) fn owned<'p>(pack: &'p Pack, each: &mut impl FnMut(&'p str, Field, &'p Wording)) {
    head(pack, &mut |field, text| each("", field, text));
    of(&pack.questions, question, each);
    of(&pack.dates, date, each);
    of(&pack.documents, document, each);
    of(&pack.sites, site, each);
    of(&pack.windows, window, each);
    of(&pack.procedures, procedure, each);
    of(&pack.events, event, each);
}

/// Something to call with each text of an entry.
type Each<'e, 'p> = &'e mut dyn FnMut(Field, &'p Wording);

fn of<'p, T>(
    catalogue: &'p Catalogue<T>,
    texts: impl Fn(&'p T, Each<'_, 'p>),
    each: &mut impl FnMut(&'p str, Field, &'p Wording),
) {
    for entry in catalogue {
        texts(&entry.value, &mut |field, text| {
            each(&entry.id.value, field, text)
        });
    }
}

fn question<'p>(question: &'p QuestionSource, each: Each<'_, 'p>) {
    each(Field::Ask, &question.ask);
    each(Field::Short, &question.short);
    maybe(Field::Help, question.help.as_ref(), each);
}

fn date<'p>(date: &'p DateSource, each: Each<'_, 'p>) {
    each(Field::DateName, &date.name);
    each(Field::Ask, &date.ask);
    maybe(Field::Help, date.help.as_ref(), each);
}

fn site<'p>(site: &'p SiteSource, each: Each<'_, 'p>) {
    each(Field::Name, &site.name);
    maybe(Field::Address, site.address.as_ref(), each);
    maybe(Field::Address, site.access.as_ref(), each);
}

fn maybe<'p>(field: Field, text: Option<&'p Wording>, each: Each<'_, 'p>) {
    if let Some(text) = text {
        each(field, text);
    }
}

fn head<'p>(pack: &'p Pack, each: Each<'_, 'p>) {
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

fn document<'p>(document: &'p DocumentSource, each: Each<'_, 'p>) {
    each(Field::Name, &document.name);
    maybe(Field::Note, document.note.as_ref(), each);
    if let Some(get) = &document.get {
        maybe(Field::ShortNote, get.place.as_ref(), each);
        maybe(Field::Fee, get.fee.as_ref(), each);
        maybe(Field::Note, get.note.as_ref(), each);
    }
    let replaces = document.replaces.as_ref();
    maybe(
        Field::Note,
        replaces.and_then(|replaces| replaces.note.as_ref()),
        each,
    );
}

fn window<'p>(window: &'p WindowSource, each: Each<'_, 'p>) {
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

fn procedure<'p>(procedure: &'p ProcedureSource, each: Each<'_, 'p>) {
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
        maybe(Field::Law, due.cited(), each);
        maybe(Field::Note, due.note.as_ref(), each);
        if let RuleSource::Stated(text) = &due.rule {
            each(Field::Stated, text);
        }
    }
    for bring in &procedure.bring {
        maybe(Field::ShortNote, bring.case.as_ref(), each);
        maybe(Field::ShortNote, bring.note.as_ref(), each);
    }
    if let Some(online) = &procedure.online {
        each(Field::Service, &online.service);
        maybe(Field::Note, online.note.as_ref(), each);
    }
}

fn event<'p>(event: &'p EventSource, each: Each<'_, 'p>) {
    each(Field::Title, &event.title);
    each(Field::Lead, &event.lead);
    for (_, own) in &event.wording {
        maybe(Field::Ask, own.ask.as_ref(), each);
        maybe(Field::Short, own.short.as_ref(), each);
        maybe(Field::Help, own.help.as_ref(), each);
    }
    steps(&event.steps, each);
}

fn steps<'p>(list: &'p Steps, each: Each<'_, 'p>) {
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

/// Calls `each` for every translation.
pub(super) fn translations<'p>(pack: &'p Pack, each: &mut impl FnMut(Field, &'p Wording)) {
    let mut fields = BTreeMap::new();
    self::each(pack, &mut |field, text| {
        fields.insert(text.value.as_str(), field);
    });
    for locale in &pack.locales {
        let sections = [
            &locale.questions,
            &locale.dates,
            &locale.documents,
            &locale.sites,
            &locale.windows,
            &locale.procedures,
            &locale.events,
        ];
        for (key, text) in sections.into_iter().flatten().flat_map(|entry| &entry.value) {
            maybe_known(field(&key.value), text, each);
        }
        for phrase in &locale.phrases {
            maybe_known(fields.get(phrase.id.value.as_str()).copied(), &phrase.value, each);
        }
    }
}

fn maybe_known<'p>(field: Option<Field>, text: &'p Wording, each: &mut impl FnMut(Field, &'p Wording)) {
    if let Some(field) = field {
        each(field, text);
    }
}

/// What kind of text stands under a key of `locales/`.
fn field(key: &str) -> Option<Field> {
    Some(match key {
        "ask" => Field::Ask,
        "short" => Field::Short,
        "help" => Field::Help,
        "title" => Field::Title,
        "lead" => Field::Lead,
        "name" => Field::Name,
        "note" => Field::Note,
        "summary" => Field::Summary,
        "who" | "post" | "missed" => Field::Sentence,
        "floor" => Field::Floor,
        "counter" => Field::Counter,
        "address" | "access" => Field::Address,
        _ => return None,
    })
}
