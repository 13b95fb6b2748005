//! Which findings may be mere consequences of others: an earlier failure silences what follows from it.

use crate::findings::{Code, Diagnostic};
use crate::place::Place;

/// Whether findings of `code` would only follow from what has been `seen`.
pub(crate) fn is_silenced(code: Code, seen: &[Diagnostic]) -> bool {
    let causes = causes(code);
    seen.iter().any(|one| causes.contains(&one.code))
}

/// Whether `code` is reported of this very place already.
pub(crate) fn is_reported(code: Code, place: &Place, seen: &[Diagnostic]) -> bool {
    seen.iter().any(|one| one.code == code && one.place == *place)
}

/// Whether a finding means that something that was written is missing in the pack as read.
pub(crate) fn hides_entries(finding: &Diagnostic) -> bool {
    finding.is_error() && finding.code <= Code::TooManyEntries
}

/// What may have made something look unused, untranslated or unknown: whatever used or defined it is not read, or
/// is read under another name.
fn causes(code: Code) -> &'static [Code] {
    use Code::{
        DuplicateId, MissingEvent, UnknownDate, UnknownDocument, UnknownEvent, UnknownProcedure,
        UnknownQuestion, UnknownSite, UnknownWindow,
    };
    match code {
        Code::UnusedQuestion => &[UnknownQuestion, UnknownProcedure, MissingEvent, DuplicateId],
        Code::UnusedProcedure => &[UnknownProcedure, MissingEvent, DuplicateId],
        Code::UnusedDocument => &[UnknownDocument, UnknownProcedure, DuplicateId],
        Code::UnusedWindow => &[UnknownWindow, UnknownDocument, UnknownProcedure, DuplicateId],
        Code::UnusedSite => &[UnknownSite, UnknownWindow, DuplicateId],
        Code::UnusedDate => &[UnknownDate, UnknownProcedure, MissingEvent, DuplicateId],
        Code::UnknownTranslation | Code::UnusedPhrase | Code::UnknownException => &[
            UnknownQuestion,
            UnknownProcedure,
            UnknownDocument,
            UnknownWindow,
            UnknownSite,
            UnknownDate,
            UnknownEvent,
            MissingEvent,
            DuplicateId,
        ],
        Code::IdleQuestion | Code::UnusedWording => &[UnknownQuestion, UnknownProcedure],
        Code::UnsaidReason | Code::UnknowableFact | Code::UnknowableCondition => &[UnknownQuestion],
        _ => &[],
    }
}
