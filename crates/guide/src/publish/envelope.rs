//! What all published files have in common: an envelope (magic, format number, kind, hash of the content) around a
//! postcard value, and texts joined to one.

use serde::Serialize;
use serde::de::DeserializeOwned;
use xxhash_rust::xxh64::xxh64;

use crate::refusal::Refusal;

/// The number of this file format. A change of any published type is a new number.
pub const FORMAT: u16 = 9;

const MAGIC: [u8; 4] = *b"MICH";
const HEAD: usize = MAGIC.len() + 2 + 1 + 8;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileKind {
    FirstFile = 1,
    Guide = 2,
    Overlay = 3,
    PlanTexts = 4,
    UiTexts = 5,
    Search = 6,
}

/// Stands between texts in a file (INFORMATION SEPARATOR ONE); within a text it could only be a slip of the keyboard.
const BETWEEN: char = '\u{1f}';

pub(super) fn joined<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let mut all = String::new();
    for (at, text) in texts.enumerate() {
        if at > 0 {
            all.push(BETWEEN);
        }
        all.extend(text.chars().filter(|letter| *letter != BETWEEN));
    }
    all
}

pub(super) fn split<'t>(texts: &'t str) -> impl Iterator<Item = &'t str> + use<'t> {
    texts.split(BETWEEN)
}

/// Half of the content hash that a file carries in its head, in hexadecimal: part of its name, so that a changed file
/// has another name and may be cached for good. (The index names every file; each digit costs every resident.)
pub fn short_hash(file: &[u8]) -> String {
    format!("{:08x}", hash_of(file).unwrap_or_default() >> 32)
}

pub(super) fn hash_of(file: &[u8]) -> Option<u64> {
    let bytes = file.get(HEAD - 8..HEAD)?;
    Some(u64::from_le_bytes(bytes.try_into().ok()?))
}

pub(super) fn envelope(kind: FileKind, value: &impl Serialize) -> Result<Vec<u8>, postcard::Error> {
    let content = postcard::to_allocvec(value)?;
    let mut file = Vec::with_capacity(HEAD + content.len());
    file.extend_from_slice(&MAGIC);
    file.extend_from_slice(&FORMAT.to_le_bytes());
    file.push(kind as u8);
    file.extend_from_slice(&xxh64(&content, 0).to_le_bytes());
    file.extend_from_slice(&content);
    Ok(file)
}

pub(super) fn open<T: DeserializeOwned>(kind: FileKind, file: &[u8]) -> Result<(T, u64), Refusal> {
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

/// Texts as UTF-16, joined to one.
pub(super) fn as_utf16(texts: &[String]) -> Vec<u8> {
    let all = joined(texts.iter().map(String::as_str));
    all.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// The texts that [`as_utf16`] joined.
pub(super) fn from_utf16(bytes: &[u8]) -> Result<Vec<String>, Refusal> {
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
