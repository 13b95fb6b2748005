//! Ids → small numbers: which pack, which life event, and what a code must spell when it is read.

use xxhash_rust::xxh64::xxh64;

use crate::calendar::day;
use crate::deadline::Dates;
use crate::interview::{Answer, Answers};
use crate::model::Guide;

/// Packs are told apart by one of so many numbers. A pack that happens to have the same number is found out by
/// [`content_number`].
pub(super) const PACKS: u32 = 1 << 5;

/// Life events are told apart by one of so many numbers.
pub(super) const EVENTS: u32 = 1 << 10;

/// Other answers than those put in have the same number once in so many times.
pub(super) const NUMBERS: u32 = 1 << 20;

/// The number of a pack.
pub(super) fn pack_number(id: &str) -> u32 {
    scaled(spelt(id), PACKS)
}

/// The number of a life event.
pub(super) fn event_number(id: &str) -> u32 {
    scaled(spelt(id), EVENTS)
}

/// The number of a visit's content, told in ids: the same under any rules that have these questions and days. The sum
/// of what each fact spells: tables may come in another order under other rules.
pub(super) fn content_number(guide: &Guide, answers: &Answers, dates: &Dates) -> u32 {
    let visit = spelt(&format!("{}/{}", guide.pack, guide.id));
    let answers = answers
        .iter()
        .map(|(question, answer)| format!("{}={}", guide.questions[question].id, mark(answer)));
    let days = dates.iter();
    let days = days.map(|(date, day)| format!("{}={}", guide.dates[date].id, day::format(day)));
    let facts = answers.chain(days).map(|fact| spelt(&fact));
    scaled(facts.fold(visit, u64::wrapping_add), NUMBERS)
}

fn mark(answer: Answer) -> char {
    match answer {
        Answer::Yes => 'y',
        Answer::No => 'n',
        Answer::Unsure => 'u',
    }
}

fn spelt(text: &str) -> u64 {
    xxh64(text.as_bytes(), 0)
}

/// The highest bits are the best mixed ones.
fn scaled(hash: u64, below: u32) -> u32 {
    u32::try_from(((hash >> 32) * u64::from(below)) >> 32).unwrap_or_default()
}
