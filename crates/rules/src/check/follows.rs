//! Which findings may be mere consequences of others: an earlier failure silences what follows from it.

use crate::diagnostic::{Code, Diagnostic};

/// Whether findings of `code` would only follow from what has been `seen`.
pub(super) fn is_silenced(code: Code, seen: &[Diagnostic]) -> bool {
    let causes = causes(code);
    seen.iter().any(|one| causes.contains(&one.code))
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
        Code::UnknowableFact | Code::UnknowableCondition => &[UnknownQuestion],
        _ => &[],
    }
}
