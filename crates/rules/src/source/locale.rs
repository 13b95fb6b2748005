//! Translations as written.

use guide::Lang;

use super::{At, Entries, Id, Wording};

/// `locales/<lang>/`.
#[derive(Clone, Debug)]
pub struct LocaleSource {
    /// The language; the place is its first file.
    pub lang: At<Lang>,
    /// `pack.yaml`.
    pub pack: PackWording,
    /// `questions.yaml`.
    pub questions: Section,
    /// `dates.yaml`.
    pub dates: Section,
    /// `documents.yaml`.
    pub documents: Section,
    /// `sites` of `windows.yaml`.
    pub sites: Section,
    /// `windows` of `windows.yaml`.
    pub windows: Section,
    /// `procedures.yaml`.
    pub procedures: Section,
    /// `events.yaml`.
    pub events: Section,
    /// `phrases.yaml`: the Japanese text and its translation.
    pub phrases: Entries<Wording>,
}

/// Translations by id: the field's name and its text.
pub type Section = Entries<Vec<(Id, Wording)>>;

/// The translation of one field of the entry `id`.
pub(crate) fn translation<'s>(section: &'s Section, id: &str, field: &str) -> Option<&'s Wording> {
    let fields = section.get(id)?;
    let found = fields.iter().find(|(name, _)| name.value == field);
    found.map(|(_, text)| text)
}

/// Translations of `pack.yaml`.
#[derive(Clone, Debug, Default)]
pub struct PackWording {
    /// `name`.
    pub name: Option<Wording>,
    /// `contact`.
    pub contact: Option<Wording>,
    /// `groups`: the Japanese heading and its translation.
    pub groups: Entries<Wording>,
}

impl LocaleSource {
    /// A locale without any text yet.
    pub(crate) fn new(lang: At<Lang>) -> Self {
        Self {
            lang,
            pack: PackWording::default(),
            questions: Section::default(),
            dates: Section::default(),
            documents: Section::default(),
            sites: Section::default(),
            windows: Section::default(),
            procedures: Section::default(),
            events: Section::default(),
            phrases: Entries::default(),
        }
    }
}
