//! A word that is not one of those that may stand there, such as a misspelt day of the week.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText, did_you_mean};
use crate::place::Place;

/// `michi explain unknown-word`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "決められた語（曜日、支払い方法、期限の種類など）のどれかであるかを調べます。",
        "The word is one of those that may stand there (days, ways to pay, kinds of deadline …).",
    ),
    why: StaticText(
        "知らない語の意味は推測しません。推測すると誤った案内になります。",
        "An unknown word is never guessed: a guess would misguide people.",
    ),
    example: StaticText::same("payment: [cash, crad]"),
    instead: StaticText(
        "使える語のどれかに直してください。",
        "Use one of the known words.",
    ),
};

/// `known` are the words that may stand here.
pub(crate) fn found(place: &Place, word: &str, known: &[&str]) -> Diagnostic {
    let headline = Message::new(
        format!("「{word}」はここでは使えません"),
        format!("`{word}` cannot stand here"),
    );
    let help = did_you_mean(word, known.iter().copied()).unwrap_or_else(|| {
        Message::new(
            format!("使える語: {}", known.join("、")),
            format!("known words: {}", known.join(", ")),
        )
    });
    Diagnostic::new(Code::UnknownWord, place, headline).help(help)
}
