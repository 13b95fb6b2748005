//! The files of translations: of a guide's texts, and of the app's own.

use serde::{Deserialize, Serialize};

use super::envelope::{FileKind, envelope, hash_of, joined, open, split};
use super::guide_files::ReadGuide;
use crate::lang::Lang;
use crate::model::Overlay;
use crate::refusal::Refusal;

/// A translation of one guide: its texts in the guide's order, empty where there is none. Or the texts of the app
/// itself, in the order of its table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct OverlayFile {
    of: u64,
    lang: Lang,
    entries: String,
}

/// The file of a translation of the guide in `guide_file`.
///
/// # Errors
/// Where the serialiser fails; on values that the linker made it never does.
pub fn write_overlay(guide_file: &[u8], overlay: Overlay) -> Result<Vec<u8>, postcard::Error> {
    let of = hash_of(guide_file).unwrap_or_default();
    let entries = joined(
        overlay
            .entries
            .iter()
            .map(|entry| entry.as_deref().unwrap_or_default()),
    );
    envelope(
        FileKind::Overlay,
        &OverlayFile {
            of,
            lang: overlay.lang,
            entries,
        },
    )
}

/// Reads a translation and lays it over the guide it was made for.
///
/// # Errors
/// A [`Refusal`], where the bytes are not a whole file of that kind and of this [`FORMAT`](crate::publish::FORMAT).
/// [`Refusal::Unexpected`] where it was made for another guide.
pub fn lay_overlay(read: &mut ReadGuide, bytes: &[u8]) -> Result<(), Refusal> {
    let (file, _): (OverlayFile, u64) = open(FileKind::Overlay, bytes)?;
    if file.of != read.hash {
        return Err(Refusal::Unexpected);
    }
    let entries = split(&file.entries).map(|entry| (!entry.is_empty()).then(|| entry.to_owned()));
    let overlay = Overlay {
        lang: file.lang,
        entries: entries.collect(),
    };
    read.guide.texts.translate(overlay).map_err(|_| Refusal::Damaged)
}

/// The file of the app's own texts in `lang`; `of` is the number of the table they are for.
///
/// # Errors
/// Where the serialiser fails; on values that the linker made it never does.
pub fn write_ui_texts(of: u64, lang: Lang, texts: &[&str]) -> Result<Vec<u8>, postcard::Error> {
    let entries = joined(texts.iter().copied());
    envelope(FileKind::UiTexts, &OverlayFile { of, lang, entries })
}

/// Reads the app's own texts in `lang`, for the table with the number `of`. They are meant to stay, so they do.
///
/// # Errors
/// A [`Refusal`], where the bytes are not a whole file of that kind and of this [`FORMAT`](crate::publish::FORMAT).
/// [`Refusal::Unexpected`] where it is for another table or language.
pub fn read_ui_texts(
    of: u64,
    lang: Lang,
    bytes: &[u8],
) -> Result<impl Iterator<Item = &'static str>, Refusal> {
    let (file, _): (OverlayFile, u64) = open(FileKind::UiTexts, bytes)?;
    if file.of != of || file.lang != lang {
        return Err(Refusal::Unexpected);
    }
    Ok(split(file.entries.leak()))
}
