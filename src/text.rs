//! The interface texts: Japanese is in the app, English comes when somebody wants it.
//!
//! The texts themselves are in the package `ui_text`; here they are filled in.

use guide::Lang;
use guide::deadline::{Period, Unit};
pub use ui_text::Words;

/// What is said in English while the English texts are not here, as in index.html.
pub mod meanwhile {
    /// Beside the Japanese words of the loading page.
    pub const LOADING: &str = "Loading.";
    /// Beside the Japanese words of any failure.
    pub const FAILED: &str = "The guide could not be loaded. Check your connection, then load again.";
    /// Beside the Japanese words on the button.
    pub const RETRY: &str = "Load again";
    /// Beside the Japanese notice.
    pub const NO_ENGLISH: &str = "The English texts could not be loaded. Please try again later.";
}

/// What a language calls itself, for the switch and for texts that are not translated.
pub fn own_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "日本語",
        Lang::En => "English",
    }
}

/// `text` with these numbers in their places; the first says whether one is meant, or more.
pub fn counted(text: &str, numbers: &[usize]) -> String {
    let form = match text.split_once('|') {
        Some((one, _)) if numbers.first() == Some(&1) => one,
        Some((_, more)) => more,
        None => text,
    };
    let (mut said, mut rest) = (String::new(), form);
    for number in numbers {
        let (before, behind) = around_place(rest);
        said.push_str(before);
        said.push_str(&number.to_string());
        rest = behind;
    }
    said + rest
}

/// What stands before and behind the first place in `text`.
pub fn around_place(text: &str) -> (&str, &str) {
    match text.split_once('{') {
        Some((before, behind)) => (before, behind.strip_prefix('}').unwrap_or(behind)),
        None => (text, ""),
    }
}

/// `text` with `inside` in its place.
pub fn put(text: &str, inside: &str) -> String {
    let (before, behind) = around_place(text);
    [before, inside, behind].concat()
}

/// 2通; nothing for one.
pub fn copies(words: &Words, least: u16, most: u16) -> String {
    match (usize::from(least), usize::from(most)) {
        (_, 0 | 1) => String::new(),
        (least, most) if least == most => counted(words.copies(), &[most]),
        (least, most) => counted(words.copies_from_to(), &[least, most]),
    }
}

/// 2週間
pub fn period(words: &Words, period: Period) -> String {
    let text = match period.unit {
        Unit::Days => words.period_days(),
        Unit::Weeks => words.period_weeks(),
        Unit::Months => words.period_months(),
        Unit::Years => words.period_years(),
    };
    counted(text, &[usize::from(period.count)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use ui_text::{EN, JA};

    #[test]
    fn one_and_more_are_told_apart_where_the_language_does() {
        assert_eq!(counted(EN.late(), &[1]), "1 day past");
        assert_eq!(counted(EN.late(), &[0]), "0 days past");
        assert_eq!(counted(JA.late(), &[1]), "1日過ぎています");
    }

    #[test]
    fn copies_are_said_from_two_on() {
        assert_eq!(copies(&JA, 1, 1), "");
        assert_eq!(copies(&JA, 2, 2), "2通");
        assert_eq!(copies(&EN, 1, 3), "1 to 3 copies");
    }
}
