//! Sentences in Japanese and English: fixed ones, and ones that quote what authors wrote.

use guide::Lang;

/// The same sentence in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The Japanese sentence, which authors read.
    pub ja: String,
    /// The English sentence.
    pub en: String,
}

/// A fixed text in Japanese and English, in this order.
#[derive(Clone, Copy, Debug)]
pub struct StaticText(pub &'static str, pub &'static str);

impl StaticText {
    /// The same in both languages: rules are Japanese.
    pub const fn same(text: &'static str) -> Self {
        Self(text, text)
    }

    /// The text in `lang`.
    pub fn shown(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ja => self.0,
            Lang::En => self.1,
        }
    }

    /// As the message of a finding.
    pub fn message(self) -> Message {
        Message::new(self.0, self.1)
    }
}

impl Message {
    /// The same thing said in Japanese and in English. What authors wrote may be quoted in it: it becomes one
    /// line of bearable length.
    pub fn new(ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            ja: one_line(ja.into()),
            en: one_line(en.into()),
        }
    }

    /// The sentence in `lang`.
    pub fn shown(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.ja,
            Lang::En => &self.en,
        }
    }
}

/// Longer sentences are cut; only a text quoted whole makes one so long.
const LONGEST: usize = 400;

pub(super) fn one_line(text: String) -> String {
    if text.len() <= LONGEST && !text.contains(char::is_control) {
        return text;
    }
    let plain = |letter: char| if letter.is_control() { ' ' } else { letter };
    let mut line: String = text.chars().take(LONGEST).map(plain).collect();
    if text.chars().nth(LONGEST).is_some() {
        line.push('…');
    }
    line
}
