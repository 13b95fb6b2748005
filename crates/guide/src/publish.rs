//! Published files: what `michi build` writes and the app downloads.
//!
//! Every file is an envelope (magic, format number, kind, hash of the content) around a postcard value. Japanese texts
//! stand in it as UTF-16, which compresses a tenth better than UTF-8, and after the structure, not within. A file
//! that is damaged, cut short, foreign or of another format is refused with the reason; one that passes is
//! verified link by link, so that nothing read from it can make a look-up fail.

mod catalogue;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh64::xxh64;

use crate::lang::{Lang, Translated};
use crate::model::Guide;
use crate::texts::{Overlay, Texts};
use crate::texts_of;

pub use catalogue::{read_search, write_search};

/// The number of this file format. A change of any published type is a new number.
pub const FORMAT: u16 = 6;

/// The name of the file the app fetches first.
pub const INDEX_FILE: &str = "index.guide";

const MAGIC: [u8; 4] = *b"MICH";
const HEAD: usize = MAGIC.len() + 2 + 1 + 8;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FileKind {
    Front = 1,
    Guide = 2,
    Overlay = 3,
    Rest = 4,
    Words = 5,
    Search = 6,
}

/// Why a file is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is not one of our files (an error page, for example).
    Foreign,
    /// It was written by another version of the program: its format number.
    OtherFormat(u16),
    /// It is cut short or changed on the way.
    Damaged,
    /// It is sound, but not the file that was asked for.
    Unexpected,
}

/// The first file: what there is to choose from, or (in a preview only) why there is nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    clippy::large_enum_variant,
    reason = "there is one in a visit, and it is the large one"
)]
pub enum Front {
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
    pub rest: String,
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

/// A translation of one guide: its texts in the guide's order, empty where there is none. Or the texts of the app
/// itself, in the order of its table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct OverlayFile {
    of: u64,
    lang: Lang,
    entries: String,
}

/// A guide as it was read, with the hash of its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadGuide {
    /// The guide.
    pub guide: Guide,
    /// Hash of its content: two guides with the same hash are the same rules.
    pub hash: u64,
}

/// The first file.
pub fn write_front(front: &Front) -> Result<Vec<u8>, postcard::Error> {
    envelope(FileKind::Front, front)
}

/// Reads the first file.
pub fn read_front(bytes: &[u8]) -> Result<Front, Refusal> {
    open(FileKind::Front, bytes).map(|(front, _)| front)
}

/// A guide's two files: the guide with the texts that asking takes, and the texts that only the plan takes. Smallest
/// where the texts are numbered in reading order ([`number_texts`](crate::number_texts)).
pub fn write_guide(guide: &Guide) -> Result<(Vec<u8>, Vec<u8>), postcard::Error> {
    let texts = guide.texts.originals();
    let (asked, rest) = texts.split_at(texts_of::count_asked(guide).min(texts.len()));
    let mut structure = guide.clone();
    texts_of::to_file(&mut structure);
    let file = envelope(FileKind::Guide, &(structure, rest.len(), as_utf16(asked)))?;
    let of = hash_of(&file).unwrap_or_default();
    let rest = envelope(FileKind::Rest, &(of, as_utf16(rest)))?;
    Ok((file, rest))
}

/// Reads a guide's first file and verifies every link in it. Questions can be asked; the texts of the plan are to come.
pub fn read_guide(bytes: &[u8]) -> Result<ReadGuide, Refusal> {
    let ((mut guide, to_come, texts), hash): ((Guide, usize, Vec<u8>), u64) = open(FileKind::Guide, bytes)?;
    if to_come > usize::from(u16::MAX) {
        return Err(Refusal::Damaged);
    }
    guide.texts = Texts::begin(from_utf16(&texts)?, to_come);
    texts_of::from_file(&mut guide);
    if !crate::verify::is_sound(&guide) {
        return Err(Refusal::Damaged);
    }
    Ok(ReadGuide { guide, hash })
}

/// Reads a guide's second file, with the texts of the plan, into the guide it was made for.
pub fn complete_guide(read: &mut ReadGuide, bytes: &[u8]) -> Result<(), Refusal> {
    let ((of, texts), _): ((u64, Vec<u8>), u64) = open(FileKind::Rest, bytes)?;
    if of != read.hash {
        return Err(Refusal::Unexpected);
    }
    read.guide
        .texts
        .complete(from_utf16(&texts)?)
        .map_err(|_| Refusal::Damaged)
}

fn as_utf16(texts: &[String]) -> Vec<u8> {
    let all = joined(texts.iter().map(String::as_str));
    all.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn from_utf16(bytes: &[u8]) -> Result<Vec<String>, Refusal> {
    let unit = |pair: &[u8]| {
        pair.iter()
            .rev()
            .fold(0, |unit, byte| unit << 8 | u16::from(*byte))
    };
    let all = char::decode_utf16(bytes.chunks(2).map(unit)).collect::<Result<String, _>>();
    let all = all.map_err(|_| Refusal::Damaged)?;
    Ok(if all.is_empty() {
        Vec::new()
    } else {
        split(&all).map(str::to_owned).collect()
    })
}

/// The file of a translation of the guide in `guide_file`.
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
pub fn write_words(of: u64, lang: Lang, texts: &[&str]) -> Result<Vec<u8>, postcard::Error> {
    let entries = joined(texts.iter().copied());
    envelope(FileKind::Words, &OverlayFile { of, lang, entries })
}

/// Reads the app's own texts in `lang`, for the table with the number `of`. They are meant to stay, so they do.
pub fn read_words(of: u64, lang: Lang, bytes: &[u8]) -> Result<impl Iterator<Item = &'static str>, Refusal> {
    let (file, _): (OverlayFile, u64) = open(FileKind::Words, bytes)?;
    if file.of != of || file.lang != lang {
        return Err(Refusal::Unexpected);
    }
    Ok(split(file.entries.leak()))
}

/// Stands between texts in a file (INFORMATION SEPARATOR ONE); within a text it could only be a slip of the keyboard.
const BETWEEN: char = '\u{1f}';

fn joined<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let mut all = String::new();
    for (at, text) in texts.enumerate() {
        if at > 0 {
            all.push(BETWEEN);
        }
        all.extend(text.chars().filter(|letter| *letter != BETWEEN));
    }
    all
}

fn split<'t>(texts: &'t str) -> impl Iterator<Item = &'t str> + use<'t> {
    texts.split(BETWEEN)
}

/// Half of the content hash that a file carries in its head, in hexadecimal: part of its name, so that a changed file
/// has another name and may be cached for good. (The index names every file; each digit costs every resident.)
pub fn short_hash(file: &[u8]) -> String {
    format!("{:08x}", hash_of(file).unwrap_or_default() >> 32)
}

fn hash_of(file: &[u8]) -> Option<u64> {
    let bytes = file.get(HEAD - 8..HEAD)?;
    Some(u64::from_le_bytes(bytes.try_into().ok()?))
}

fn envelope(kind: FileKind, value: &impl Serialize) -> Result<Vec<u8>, postcard::Error> {
    let content = postcard::to_allocvec(value)?;
    let mut file = Vec::with_capacity(HEAD + content.len());
    file.extend_from_slice(&MAGIC);
    file.extend_from_slice(&FORMAT.to_le_bytes());
    file.push(kind as u8);
    file.extend_from_slice(&xxh64(&content, 0).to_le_bytes());
    file.extend_from_slice(&content);
    Ok(file)
}

fn open<T: DeserializeOwned>(kind: FileKind, file: &[u8]) -> Result<(T, u64), Refusal> {
    let magic = file.get(..MAGIC.len()).ok_or(Refusal::Foreign)?;
    if magic != MAGIC {
        return Err(Refusal::Foreign);
    }
    let format = file
        .get(4..6)
        .and_then(|bytes| bytes.try_into().ok())
        .map(u16::from_le_bytes);
    let format = format.ok_or(Refusal::Damaged)?;
    if format != FORMAT {
        return Err(Refusal::OtherFormat(format));
    }
    let (hash, content) = hash_of(file).zip(file.get(HEAD..)).ok_or(Refusal::Damaged)?;
    if xxh64(content, 0) != hash {
        return Err(Refusal::Damaged);
    }
    if file.get(6) != Some(&(kind as u8)) {
        return Err(Refusal::Unexpected);
    }
    let (value, rest) = postcard::take_from_bytes(content).map_err(|_| Refusal::Damaged)?;
    if rest.is_empty() {
        Ok((value, hash))
    } else {
        Err(Refusal::Damaged)
    }
}
