//! A phrase in `phrases.yaml` that stands nowhere in the rules.

use std::collections::BTreeSet;

use super::analysis::texts;
use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText, nearest};
use crate::place::Place;
use crate::source::Pack;

/// `michi explain unused-phrase`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`phrases.yaml` の日本語の文が、規則のどこかにそのまま出てくるかを調べます。",
        "Every Japanese phrase in `phrases.yaml` stands word for word somewhere in the rules.",
    ),
    why: StaticText(
        "もとの文が変わると訳は使われなくなり、日本語のまま表示されます。",
        "When the original changes, its translation is no longer used.",
    ),
    example: StaticText(
        "（規則では「1通450円」、phrases.yaml では「一通450円」）",
        "(the rules say 1通450円, phrases.yaml says 一通450円)",
    ),
    instead: StaticText(
        "もとの文に合わせて直すか、消してください。",
        "Make it equal to the original, or delete it.",
    ),
};

/// `phrase` is the Japanese text, `known` the texts that stand in the rules.
pub(crate) fn found<'k>(place: &Place, phrase: &str, known: impl IntoIterator<Item = &'k str>) -> Diagnostic {
    let headline = Message::new(
        format!("「{phrase}」という文は規則にありません"),
        format!("「{phrase}」 stands nowhere in the rules"),
    );
    let help = match nearest(phrase, known) {
        Some(near) => Message::new(
            format!("もしかして「{near}」ですか"),
            format!("did you mean 「{near}」?"),
        ),
        None => EXPLANATION.instead.message(),
    };
    Diagnostic::new(Code::UnusedPhrase, place, headline).help(help)
}

/// Looks at every phrase; residents see each text of the rules word for word.
pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    if pack.locales.iter().all(|locale| locale.phrases.is_empty()) {
        return;
    }
    let mut texts = BTreeSet::new();
    texts::each(pack, &mut |_, text| {
        texts.insert(text.value.as_str());
    });
    for phrase in pack.locales.iter().flat_map(|locale| &locale.phrases) {
        if !texts.contains(phrase.id.value.as_str()) {
            out.push(found(&phrase.id.place, &phrase.id.value, texts.iter().copied()));
        }
    }
}
