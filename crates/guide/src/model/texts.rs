//! Every sentence a resident reads, kept apart from the structure so that a translation is one more list.

use serde::{Deserialize, Serialize};

use crate::lang::Lang;

/// A text of a guide, in whichever language is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Text(pub u16);

/// The texts of a guide: the Japanese originals, and at most one translation laid over them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    originals: Vec<String>,
    /// How many are still to come: those that only the plan needs travel in a file of their own.
    to_come: usize,
    overlay: Option<Overlay>,
}

/// A translation: as many entries as there are originals, empty where a text is not translated yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overlay {
    /// The language of the entries.
    pub lang: Lang,
    /// One entry an original, in the same order.
    pub entries: Vec<Option<String>>,
}

/// A text as it is to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown<'t> {
    /// The words.
    pub text: &'t str,
    /// The language they are in: the page marks it where it is not the page's own (WCAG 3.1.2).
    pub lang: Lang,
}

impl Texts {
    /// The Japanese originals, without a translation.
    pub fn new(originals: Vec<String>) -> Self {
        Self {
            originals,
            to_come: 0,
            overlay: None,
        }
    }

    /// The first of the originals; `to_come` more follow.
    pub(crate) fn begin(originals: Vec<String>, to_come: usize) -> Self {
        Self {
            originals,
            to_come,
            overlay: None,
        }
    }

    /// Adds the originals that were to come. Hands them back when they are not as many as were to come.
    pub(crate) fn complete(&mut self, mut rest: Vec<String>) -> Result<(), Vec<String>> {
        if rest.len() != self.to_come {
            return Err(rest);
        }
        self.originals.append(&mut rest);
        self.to_come = 0;
        Ok(())
    }

    /// Whether every text is here, and not only what asking takes.
    pub fn is_whole(&self) -> bool {
        self.to_come == 0
    }

    /// How many texts there are, those to come included.
    pub fn len(&self) -> usize {
        self.originals.len() + self.to_come
    }

    /// Whether there are no texts.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The Japanese originals that are here, in order.
    pub fn originals(&self) -> &[String] {
        &self.originals
    }

    /// Lays `overlay` over the originals.
    ///
    /// # Errors
    /// Hands `overlay` back where its length differs: then it belongs to other rules.
    pub fn translate(&mut self, overlay: Overlay) -> Result<(), Overlay> {
        if overlay.entries.len() != self.len() {
            return Err(overlay);
        }
        self.overlay = Some(overlay);
        Ok(())
    }

    /// The text in `lang` where the overlay has it, else the Japanese original.
    pub fn shown(&self, text: Text, lang: Lang) -> Shown<'_> {
        let at = usize::from(text.0);
        let translated = self
            .overlay
            .as_ref()
            .filter(|overlay| overlay.lang == lang)
            .and_then(|overlay| overlay.entries.get(at)?.as_deref());
        match translated {
            Some(text) => Shown { text, lang },
            None => Shown {
                text: self.original(text),
                lang: Lang::Ja,
            },
        }
    }

    /// The Japanese original; empty while it is still to come.
    pub fn original(&self, text: Text) -> &str {
        self.originals.get(usize::from(text.0)).map_or("", String::as_str)
    }
}

/// A short text that carries its translations with it (the index has few of these; a guide has
/// [`Text`]s instead).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translated {
    /// The Japanese original.
    pub ja: String,
    /// The English text, where there is one.
    pub en: Option<String>,
}

impl Translated {
    /// The text in `lang`, and whether it had to stay Japanese.
    pub fn shown(&self, lang: Lang) -> Shown<'_> {
        match (lang, &self.en) {
            (Lang::En, Some(en)) => Shown {
                text: en,
                lang: Lang::En,
            },
            _ => Shown {
                text: &self.ja,
                lang: Lang::Ja,
            },
        }
    }
}
