//! A small set of positions, one bit each.

/// A set of positions, such as questions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Bits(Vec<u64>);

impl Bits {
    pub(crate) fn has(&self, at: usize) -> bool {
        self.word(at / 64) >> (at % 64) & 1 == 1
    }

    pub(crate) fn set(&mut self, at: usize) {
        if self.0.len() <= at / 64 {
            self.0.resize(at / 64 + 1, 0);
        }
        if let Some(word) = self.0.get_mut(at / 64) {
            *word |= 1 << (at % 64);
        }
    }

    /// The positions that are in `mask` and in one of `sets`, added to `into`: as many words as `mask` has.
    pub(crate) fn write_common<const COUNT: usize>(mask: &Self, sets: [&Self; COUNT], into: &mut Vec<u64>) {
        let masked = |(at, mask): (usize, &u64)| mask & sets.iter().fold(0, |all, set| all | set.word(at));
        into.extend(mask.0.iter().enumerate().map(masked));
    }

    fn word(&self, at: usize) -> u64 {
        self.0.get(at).copied().unwrap_or(0)
    }
}
