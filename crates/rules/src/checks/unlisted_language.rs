//! Translations in a language that `pack.yaml` does not list, or the other way round.

use guide::Lang;

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;
use crate::source::Pack;

/// `michi explain unlisted-language`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`locales/` の言語と `pack.yaml` の `languages` が合っているかを調べます。",
        "The languages under `locales/` are those of `languages` in `pack.yaml`.",
    ),
    why: StaticText(
        "一覧にない言語は、住民が選べません。",
        "Residents cannot choose a language that is not listed.",
    ),
    example: StaticText(
        "（locales/en があり、languages: [ja]）",
        "(there is locales/en, and languages: [ja])",
    ),
    instead: StaticText(
        "`languages` に言語を書き足すか、フォルダーを消してください。",
        "Add the language to `languages`, or delete the folder.",
    ),
};

/// `language` is the tag, such as `en`.
pub(crate) fn found(place: &Place, language: &str) -> Diagnostic {
    let headline = Message::new(
        format!("言語「{language}」は `pack.yaml` の `languages` と `locales/` の両方にはありません"),
        format!("the language `{language}` is not both in `languages` of `pack.yaml` and in `locales/`"),
    );
    Diagnostic::new(Code::UnlistedLanguage, place, headline).help(EXPLANATION.instead.message())
}

/// Looks both ways; Japanese has no folder.
pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    let Some(head) = &pack.head else {
        return;
    };
    for locale in &pack.locales {
        if !head.languages.iter().any(|lang| lang.value == locale.lang.value) {
            out.push(found(&locale.lang.place, locale.lang.value.tag()));
        }
    }
    let foreign = head.languages.iter().filter(|lang| lang.value != Lang::Ja);
    for lang in foreign.filter(|lang| !pack.locales.iter().any(|locale| locale.lang.value == lang.value)) {
        out.push(found(&lang.place, lang.value.tag()));
    }
}
