//! The file that the app fetches first: what there is to choose from.

use serde::{Deserialize, Serialize};

use super::envelope::{FileKind, envelope, open};
use crate::lang::Lang;
use crate::model::Translated;
use crate::refusal::Refusal;

/// The name of the file the app fetches first.
pub const INDEX_FILE: &str = "index.guide";

/// The first file: what there is to choose from, or (in a preview only) why there is nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    not(target_family = "wasm"),
    expect(
        clippy::large_enum_variant,
        reason = "there is one in a visit, and it is the large one"
    )
)]
pub enum FirstFile {
    /// The rules are sound.
    Index(Index),
    /// The rules have errors, and this is a preview for their author.
    Problems(Vec<Problem>),
}

/// What the start page needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// Id of the pack.
    pub pack: String,
    /// Name of the municipality.
    pub name: Translated,
    /// Version of the pack as written in `pack.yaml`.
    pub version: String,
    /// Whom to ask.
    pub contact: Contact,
    /// The languages there are, Japanese first.
    pub languages: Vec<Lang>,
    /// Life events, in groups.
    pub groups: Vec<Group>,
    /// Ids of the life events that most people come for, in order: the start page shows them first.
    pub often: Vec<String>,
    /// File name of the catalogue to be searched, beside the index.
    pub search: String,
}

/// Whom to ask in person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Which desk.
    pub name: Translated,
    /// Telephone number as written.
    pub phone: String,
}

/// Life events that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// What they have in common; none where the pack has no groups.
    pub title: Option<Translated>,
    /// The events.
    pub events: Vec<EventCard>,
}

/// A life event on the start page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventCard {
    /// Id of the life event.
    pub id: String,
    /// What it is called.
    pub title: Translated,
    /// Whom it is for.
    pub lead: Translated,
    /// How many screens at most.
    pub most: u16,
    /// How many procedures it knows.
    pub procedures: u16,
    /// File name of its guide, beside the index.
    pub file: String,
    /// File name of the texts that only its plan takes.
    pub plan_texts: String,
    /// File names of its translations.
    pub overlays: Vec<(Lang, String)>,
}

/// A finding in the rules, as an author reads it in the preview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Code of the check, such as `unknown-question`.
    pub code: String,
    /// Whether it keeps the pack from being published.
    pub is_error: bool,
    /// File within the pack, with forward slashes.
    pub file: String,
    /// Line, from 1; 0 where the whole file is meant.
    pub line: u32,
    /// Column in characters, from 1; 0 where the whole line is meant.
    pub column: u32,
    /// The line itself.
    pub source: String,
    /// What is wrong.
    pub headline: String,
    /// Related places, each with its own place in words.
    pub labels: Vec<String>,
    /// What to do about it.
    pub help: Option<String>,
}

/// The first file.
///
/// # Errors
/// Where the serialiser fails; on values that the linker made it never does.
pub fn write_first_file(first: &FirstFile) -> Result<Vec<u8>, postcard::Error> {
    envelope(FileKind::FirstFile, first)
}

/// Reads the first file.
///
/// # Errors
/// A [`Refusal`], where the bytes are not a whole file of that kind and of this [`FORMAT`](crate::publish::FORMAT).
pub fn read_first_file(bytes: &[u8]) -> Result<FirstFile, Refusal> {
    open(FileKind::FirstFile, bytes).map(|(first, _)| first)
}
