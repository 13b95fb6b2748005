//! A translation of something that does not exist.

use crate::diagnostic::{Code, Diagnostic, Explanation, Place, Said, Words, nearest};

/// `michi explain unknown-translation`
pub const EXPLANATION: Explanation = Explanation {
    what: Said(
        "`locales/` の訳のIDが、もとの規則にあるかを調べます。",
        "Every id under `locales/` exists in the rules.",
    ),
    why: Said(
        "IDがちがう訳は表示されず、日本語のままになります。",
        "A translation under a wrong id is never shown.",
    ),
    example: "# locales/en/questions.yaml
has-dgo: {ask: Do you have a dog?}",
    instead: Said(
        "もとの規則のIDに合わせるか、いらない訳なら消してください。",
        "Use the id of the rules, or delete the translation.",
    ),
};

/// `known` are the ids (or texts) that can be translated there.
pub(crate) fn found<'k>(place: &Place, id: &str, known: impl IntoIterator<Item = &'k str>) -> Diagnostic {
    let headline = Words::new(
        format!("訳のもとになる「{id}」がありません"),
        format!("there is no `{id}` to translate"),
    );
    let help = match nearest(id, known) {
        Some(near) => Words::new(
            format!("もしかして「{near}」ですか"),
            format!("did you mean `{near}`?"),
        ),
        None => EXPLANATION.instead.words(),
    };
    Diagnostic::new(Code::UnknownTranslation, place, headline).help(help)
}
