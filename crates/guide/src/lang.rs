//! The languages a guide can speak.

use serde::{Deserialize, Serialize};

/// A language of interface and rule texts. Japanese is the original; everything else is a translation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Lang {
    /// Japanese, the language rules are written in.
    #[default]
    Ja,
    /// English.
    En,
}

impl Lang {
    /// Every language, the original first.
    pub const ALL: [Self; 2] = [Self::Ja, Self::En];

    /// The BCP 47 tag, as in `<html lang>` and `pack.yaml`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::En => "en",
        }
    }

    /// The language of a BCP 47 tag, if it is one of ours.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }
}

/// A short text that carries its translations with it (the index has few of these; a guide has
/// [`Text`](crate::Text)s instead).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translated {
    /// The Japanese original.
    pub ja: String,
    /// The English text, where there is one.
    pub en: Option<String>,
}

impl Translated {
    /// The text in `lang`, and whether it had to stay Japanese.
    pub fn shown(&self, lang: Lang) -> crate::Shown<'_> {
        match (lang, &self.en) {
            (Lang::En, Some(en)) => crate::Shown {
                text: en,
                lang: Lang::En,
            },
            _ => crate::Shown {
                text: &self.ja,
                lang: Lang::Ja,
            },
        }
    }
}
