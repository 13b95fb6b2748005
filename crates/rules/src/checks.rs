//! The checks of a pack as a whole. One file each: its explanation, how it is found and how its finding is worded.
//! What several of them share is in `analysis`; what is noticed while reading is worded in `findings::wording`.

pub(crate) mod analysis;
pub(crate) mod answer_in_box_help;
pub(crate) mod bad_link;
pub(crate) mod check_overdue;
pub(crate) mod checked_after_check_by;
pub(crate) mod checked_in_future;
pub(crate) mod circular_after;
pub(crate) mod circular_document;
pub(crate) mod circular_implication;
pub(crate) mod contradictory_facts;
pub(crate) mod day_in_when;
pub(crate) mod day_never;
pub(crate) mod day_open_and_closed;
pub(crate) mod empty_event;
pub(crate) mod exclusive_options;
pub(crate) mod hidden_condition;
pub(crate) mod hours_on_closed_day;
pub(crate) mod idle_keyword;
pub(crate) mod idle_question;
pub(crate) mod impossible_hours;
pub(crate) mod lawless_duty;
pub(crate) mod markup_in_text;
pub(crate) mod missing_alternative;
pub(crate) mod missing_event;
pub(crate) mod missing_scenario;
pub(crate) mod nested_variant;
pub(crate) mod office_word;
pub(crate) mod placeless_procedure;
pub(crate) mod repeated_event;
pub(crate) mod repeated_question;
pub(crate) mod reserved_id;
pub(crate) mod revealing_question;
pub(crate) mod settled_condition;
pub(crate) mod settled_question;
pub(crate) mod text_too_long;
pub(crate) mod too_many_often;
pub(crate) mod too_many_options;
pub(crate) mod unfounded_check;
pub(crate) mod unknowable_condition;
pub(crate) mod unknowable_fact;
pub(crate) mod unknown_exception;
pub(crate) mod unknown_format;
pub(crate) mod unknown_id;
pub(crate) mod unknown_translation;
pub(crate) mod unlisted_event;
pub(crate) mod unlisted_language;
pub(crate) mod unreachable_step;
pub(crate) mod unsaid_reason;
pub(crate) mod unserved_household;
pub(crate) mod unsourced_deadline;
pub(crate) mod unused_id;
pub(crate) mod unused_phrase;
pub(crate) mod unused_wording;
pub(crate) mod valid_never;
mod walk;

use guide::Date;

use crate::findings::{Code, Diagnostic};
use crate::source::Pack;
use analysis::suppression::{hides_entries, is_silenced};
use analysis::theory::Theory;

/// Adds what the pack as a whole says wrong to what reading it found (`seen`); what only follows from that is not
/// reported again. `today` decides what is overdue.
pub(crate) fn whole(pack: &Pack, mut seen: Vec<Diagnostic>, today: Option<Date>) -> Vec<Diagnostic> {
    unknown_id::check(pack, &mut seen);
    let mut out = Vec::new();
    entries(pack, &seen, today, &mut out);
    if !seen.iter().any(hides_entries) {
        references(pack, &seen, &mut out);
    }
    facts(pack, &seen, &mut out);
    seen.append(&mut out);
    seen
}

/// What can be said of each entry alone.
fn entries(pack: &Pack, seen: &[Diagnostic], today: Option<Date>, out: &mut Vec<Diagnostic>) {
    unknown_format::check(pack, out);
    repeated_event::check(pack, out);
    too_many_often::check(pack, out);
    reserved_id::check(pack, seen, out);
    bad_link::check(pack, out);
    impossible_hours::check(pack, out);
    hours_on_closed_day::check(pack, out);
    day_open_and_closed::check(pack, out);
    text_too_long::check(pack, out);
    markup_in_text::check(pack, out);
    office_word::check(pack, out);
    answer_in_box_help::check(pack, out);
    hidden_condition::check(pack, out);
    idle_keyword::check(pack, out);
    checked_after_check_by::check(pack, out);
    valid_never::check(pack, out);
    day_never::check(pack, out);
    day_in_when::check(pack, out);
    unsourced_deadline::check(pack, out);
    unfounded_check::check(pack, out);
    lawless_duty::check(pack, out);
    if let Some(today) = today {
        check_overdue::check(pack, today, out);
        checked_in_future::check(pack, today, out);
    }
}

/// Looks at a pack and adds what it finds.
type Check = fn(&Pack, &mut Vec<Diagnostic>);

/// What can be said of entries that name each other. A file that could not be read would make all of it doubtful.
fn references(pack: &Pack, seen: &[Diagnostic], out: &mut Vec<Diagnostic>) {
    unused_id::check(pack, seen, out);
    empty_event::check(pack, out);
    unlisted_event::check(pack, out);
    unlisted_language::check(pack, out);
    missing_scenario::check(pack, out);
    placeless_procedure::check(pack, out);
    let checks: [(Code, Check); 3] = [
        (Code::UnknownTranslation, unknown_translation::check),
        (Code::UnusedPhrase, unused_phrase::check),
        (Code::UnknownException, unknown_exception::check),
    ];
    for (code, check) in checks {
        if !is_silenced(code, seen) {
            check(pack, out);
        }
    }
}

/// What can be said of facts: circles, contradictions, and steps that nobody reaches.
fn facts(pack: &Pack, seen: &[Diagnostic], out: &mut Vec<Diagnostic>) {
    circular_after::check(pack, out);
    nested_variant::check(pack, out);
    circular_document::check(pack, out);
    circular_implication::check(pack, out);
    let theory = Theory::new(pack);
    contradictory_facts::check(pack, &theory, out);
    revealing_question::check(pack, &theory, out);
    unserved_household::check(pack, &theory, out);
    missing_alternative::check(pack, &theory, out);
    steps(pack, seen, &theory, out);
}

/// What can be said of the steps of events, as far as all that they name could be read.
fn steps(pack: &Pack, seen: &[Diagnostic], theory: &Theory<'_>, out: &mut Vec<Diagnostic>) {
    let is_whole = |path: &str| {
        !seen
            .iter()
            .any(|one| hides_entries(one) && one.place.file.starts_with(path))
    };
    let events = pack.events.iter();
    let events = events.filter(|event| is_whole(&event.id.place.file) && is_whole("questions"));
    let mut found = Vec::new();
    let reaches: Vec<_> = events
        .map(|event| {
            (
                event.id.value.as_str(),
                walk::walk(pack, event, theory, &mut found),
            )
        })
        .collect();
    let are_whole = is_whole("questions") && is_whole("procedures");
    for event in pack.events.iter().filter(|_| are_whole) {
        let file = &event.id.place.file;
        let is_in = |one: &Diagnostic| one.code == Code::UnreachableStep && one.place.file == *file;
        if is_whole(file) && !found.iter().any(is_in) {
            unsaid_reason::check(pack, event, theory, &mut found);
        }
    }
    unknowable_condition::check(pack, &reaches, &mut found);
    // What an answer changes may stand in a procedure that could not be read.
    found.retain(|one| one.code != Code::IdleQuestion || is_whole("procedures"));
    found.retain(|one| !is_silenced(one.code, seen));
    out.append(&mut found);
}
