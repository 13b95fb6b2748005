//! The checks. One file each: its code, its explanation, how its finding is worded and, where it is raised here,
//! how it is found. The reader and the linker raise those that concern single files and ids.

pub(crate) mod bad_id;
pub(crate) mod bad_link;
pub(crate) mod bare_yes_no;
pub(crate) mod blank_text;
pub(crate) mod check_overdue;
pub(crate) mod checked_after_check_by;
pub(crate) mod checked_in_future;
pub(crate) mod circular_after;
pub(crate) mod circular_document;
pub(crate) mod circular_implication;
pub(crate) mod conflicting_keys;
pub(crate) mod contradictory_facts;
mod cycle;
pub(crate) mod duplicate_id;
pub(crate) mod duplicate_key;
pub(crate) mod empty_event;
pub(crate) mod empty_file;
pub(crate) mod exclusive_options;
pub(crate) mod failed_scenario;
pub(crate) mod file_too_large;
mod follows;
mod held;
pub(crate) mod idle_keyword;
pub(crate) mod idle_question;
pub(crate) mod impossible_date;
pub(crate) mod impossible_hours;
pub(crate) mod impossible_period;
pub(crate) mod markup_in_text;
pub(crate) mod missing_event;
pub(crate) mod missing_file;
pub(crate) mod missing_key;
pub(crate) mod nested_too_deeply;
pub(crate) mod nested_variant;
pub(crate) mod office_word;
pub(crate) mod repeated_question;
pub(crate) mod reserved_id;
pub(crate) mod settled_condition;
pub(crate) mod settled_question;
pub(crate) mod several_documents;
pub(crate) mod text_encoding;
pub(crate) mod text_too_long;
mod texts;
pub(crate) mod theory;
pub(crate) mod too_many_aliases;
pub(crate) mod too_many_entries;
pub(crate) mod too_many_options;
pub(crate) mod unasked_answer;
pub(crate) mod unknowable_condition;
pub(crate) mod unknowable_fact;
pub(crate) mod unknown_exception;
pub(crate) mod unknown_file;
pub(crate) mod unknown_format;
pub(crate) mod unknown_id;
pub(crate) mod unknown_key;
pub(crate) mod unknown_translation;
pub(crate) mod unknown_word;
pub(crate) mod unlisted_event;
pub(crate) mod unlisted_language;
pub(crate) mod unreachable_step;
pub(crate) mod unsourced_deadline;
pub(crate) mod unused_id;
pub(crate) mod unused_phrase;
pub(crate) mod valid_never;
mod walk;
pub(crate) mod wrong_type;
pub(crate) mod yaml_syntax;

use guide::Date;

pub use unknown_id::IdKind;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Pack;
use theory::Theory;

/// Checks what a whole pack says. `seen` is what reading and linking it found: what only follows from that is not
/// reported again. `today` decides what is overdue.
pub(crate) fn whole(pack: &Pack, seen: &[Diagnostic], today: Option<Date>) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    entries(pack, today, &mut out);
    if !seen.iter().any(hides_entries) {
        references(pack, seen, &mut out);
    }
    facts(pack, seen, &mut out);
    out
}

/// What can be said of each entry alone.
fn entries(pack: &Pack, today: Option<Date>, out: &mut Vec<Diagnostic>) {
    unknown_format::check(pack, out);
    reserved_id::check(pack, out);
    bad_link::check(pack, out);
    impossible_hours::check(pack, out);
    text_too_long::check(pack, out);
    markup_in_text::check(pack, out);
    office_word::check(pack, out);
    idle_keyword::check(pack, out);
    checked_after_check_by::check(pack, out);
    valid_never::check(pack, out);
    unsourced_deadline::check(pack, out);
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
    let checks: [(Code, Check); 3] = [
        (Code::UnknownTranslation, unknown_translation::check),
        (Code::UnusedPhrase, unused_phrase::check),
        (Code::UnknownException, unknown_exception::check),
    ];
    for (code, check) in checks {
        if !follows::is_silenced(code, seen) {
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
    let is_whole = |file: &str| {
        !seen
            .iter()
            .any(|one| hides_entries(one) && one.place.file.starts_with(file))
    };
    let events = pack
        .events
        .iter()
        .filter(|event| is_whole(&event.id.place.file) && is_whole("questions"));
    let mut found = Vec::new();
    let reaches: Vec<_> = events
        .map(|event| {
            (
                event.id.value.as_str(),
                walk::walk(pack, event, &theory, &mut found),
            )
        })
        .collect();
    unknowable_condition::check(pack, &reaches, &mut found);
    // What an answer changes may stand in a procedure that could not be read.
    found.retain(|one| one.code != Code::IdleQuestion || is_whole("procedures"));
    found.retain(|one| !follows::is_silenced(one.code, seen));
    out.append(&mut found);
}

/// Whether a finding means that something that was written is missing in the pack as read.
fn hides_entries(finding: &Diagnostic) -> bool {
    finding.is_error() && finding.code <= Code::TooManyEntries
}
