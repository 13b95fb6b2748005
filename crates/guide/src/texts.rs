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
            overlay: None,
        }
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.originals.len()
    }

    /// Whether there are no texts.
    pub fn is_empty(&self) -> bool {
        self.originals.is_empty()
    }

    /// The Japanese originals, in order.
    pub fn originals(&self) -> &[String] {
        &self.originals
    }

    /// Lays `overlay` over the originals. Hands it back when its length differs: then it belongs to other rules.
    pub fn translate(&mut self, overlay: Overlay) -> Result<(), Overlay> {
        if overlay.entries.len() != self.originals.len() {
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

    /// The Japanese original.
    pub fn original(&self, text: Text) -> &str {
        self.originals.get(usize::from(text.0)).map_or("", String::as_str)
    }
}
