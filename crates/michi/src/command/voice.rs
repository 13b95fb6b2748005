//! Texts of a guide, and sentences of ours, in one language.

use guide::{Guide, Lang, Text};

/// Who speaks about a guide.
pub(super) struct Voice<'g> {
    pub(super) guide: &'g Guide,
    pub(super) lang: Lang,
}

impl<'g> Voice<'g> {
    /// A text of the guide.
    pub(super) fn text(&self, text: Text) -> &'g str {
        self.guide.texts.shown(text, self.lang).text
    }

    /// A sentence of ours.
    pub(super) fn said(&self, ja: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            Lang::Ja => ja,
            Lang::En => en,
        }
    }
}
