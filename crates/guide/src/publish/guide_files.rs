//! A guide's two files: what asking takes, and the texts that only the plan takes.

use super::envelope::{FileKind, as_utf16, envelope, from_utf16, hash_of, open};
use super::{text_order, verify};
use crate::model::{Guide, Texts};
use crate::refusal::Refusal;

/// A guide as it was read, with the hash of its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadGuide {
    /// The guide.
    pub guide: Guide,
    /// Hash of its content: two guides with the same hash are the same rules.
    pub hash: u64,
}

/// A guide's two files: the guide with the texts that asking takes, and the texts that only the plan takes. Smallest
/// where the texts are numbered in reading order ([`number_texts`](crate::number_texts)).
///
/// # Errors
/// Where the serialiser fails; on values that the linker made it never does.
pub fn write_guide(guide: &Guide) -> Result<(Vec<u8>, Vec<u8>), postcard::Error> {
    let texts = guide.texts.originals();
    let (asked, for_plan) = texts.split_at(text_order::count_asked(guide).min(texts.len()));
    let mut structure = guide.clone();
    text_order::to_file(&mut structure);
    let file = envelope(FileKind::Guide, &(structure, for_plan.len(), as_utf16(asked)))?;
    let of = hash_of(&file).unwrap_or_default();
    let plan_texts = envelope(FileKind::PlanTexts, &(of, as_utf16(for_plan)))?;
    Ok((file, plan_texts))
}

/// Reads a guide's first file and verifies every link in it. Questions can be asked; the texts of the plan are to come.
///
/// # Errors
/// A [`Refusal`], where the bytes are not a whole file of that kind and of this [`FORMAT`](crate::publish::FORMAT).
/// Also where a link in the guide leads nowhere.
pub fn read_guide(bytes: &[u8]) -> Result<ReadGuide, Refusal> {
    let ((mut guide, to_come, texts), hash): ((Guide, usize, Vec<u8>), u64) = open(FileKind::Guide, bytes)?;
    if to_come > usize::from(u16::MAX) {
        return Err(Refusal::Damaged);
    }
    guide.texts = Texts::begin(from_utf16(&texts)?, to_come);
    text_order::from_file(&mut guide);
    if !verify::is_sound(&guide) {
        return Err(Refusal::Damaged);
    }
    Ok(ReadGuide { guide, hash })
}

/// Reads a guide's second file, with the texts of the plan, into the guide it was made for.
///
/// # Errors
/// A [`Refusal`], where the bytes are not a whole file of that kind and of this [`FORMAT`](crate::publish::FORMAT).
/// [`Refusal::Unexpected`] where it was made for another guide.
pub fn complete_guide(read: &mut ReadGuide, bytes: &[u8]) -> Result<(), Refusal> {
    let ((of, texts), _): ((u64, Vec<u8>), u64) = open(FileKind::PlanTexts, bytes)?;
    if of != read.hash {
        return Err(Refusal::Unexpected);
    }
    read.guide
        .texts
        .complete(from_utf16(&texts)?)
        .map_err(|_| Refusal::Damaged)
}
