//! A number of any size as a stack of choices. A choice that was likely makes it grow less than one that was not, by
//! exactly its information (range asymmetric numeral systems, Duda 2013, without renormalising).

use super::check_digits;
use super::likelihood::{DaySlot, Interval, Weights};
use crate::Date;

/// A whole number, lowest limb first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Number {
    limbs: Vec<u32>,
}

const DIGIT: u32 = 32;

impl Number {
    /// From digits of five bits, highest first.
    fn from_digits(digits: &[u8]) -> Self {
        let mut number = Self::default();
        for digit in digits {
            number.multiply_and_add(DIGIT, u32::from(*digit));
        }
        number
    }

    /// Digits of five bits, highest first, at least one group of them with `more` to come behind: as many zeros first
    /// as make all groups full.
    pub(super) fn digits(mut self, group: usize, more: usize) -> Vec<u8> {
        let mut digits = Vec::new();
        while !self.limbs.is_empty() || !(digits.len() + more).is_multiple_of(group) {
            digits.push(u8::try_from(self.divide(DIGIT)).unwrap_or_default());
        }
        digits.reverse();
        digits
    }

    fn put(&mut self, share: Interval) {
        let rest = self.divide(share.width);
        self.multiply_and_add(share.of, share.from + rest);
    }

    fn take(&mut self, of: u32, find: impl FnOnce(u32) -> Interval) {
        let rest = self.divide(of);
        let share = find(rest);
        self.multiply_and_add(share.width, rest.saturating_sub(share.from));
    }

    fn multiply_and_add(&mut self, factor: u32, summand: u32) {
        let mut carry = u64::from(summand);
        for limb in &mut self.limbs {
            carry += u64::from(*limb) * u64::from(factor);
            *limb = low(carry);
            carry >>= 32;
        }
        if carry > 0 {
            self.limbs.push(low(carry));
        }
    }

    /// Divides and gives the rest.
    fn divide(&mut self, by: u32) -> u32 {
        let by = u64::from(by.max(1));
        let mut rest = 0;
        for limb in self.limbs.iter_mut().rev() {
            let part = rest << 32 | u64::from(*limb);
            *limb = low(part / by);
            rest = part % by;
        }
        while self.limbs.last() == Some(&0) {
            self.limbs.pop();
        }
        low(rest)
    }
}

fn low(wide: u64) -> u32 {
    u32::try_from(wide & u64::from(u32::MAX)).unwrap_or_default()
}

/// Collects choices in the order in which they are read.
#[derive(Default)]
pub(super) struct Writer {
    shares: Vec<Interval>,
}

impl Writer {
    /// One of `count` numbers, all equally likely.
    pub(super) fn below(&mut self, count: u32, number: u32) {
        self.shares.push(Interval {
            from: number,
            width: 1,
            of: count,
        });
    }

    /// One of some things, by its place among them.
    pub(super) fn choice(&mut self, weights: Weights, choice: usize) {
        self.shares.push(weights.share(choice));
    }

    /// A day, or that there is none.
    pub(super) fn day(&mut self, place: &DaySlot, day: Option<Date>) {
        let kind = place.kind_of(day);
        self.choice(place.weights, kind);
        if let Some((count, number)) = place.number_of(day, kind) {
            self.below(count, number);
        }
    }

    /// All of it as one number. What is read first is put on top.
    pub(super) fn finish(self) -> Number {
        let mut number = Number::default();
        for share in self.shares.into_iter().rev() {
            number.put(share);
        }
        number
    }
}

/// Gives choices back in the order in which they were collected. From a number that was not made by a [`Writer`] it
/// reads something all the same, and never runs out.
pub(super) struct Reader {
    number: Number,
}

impl Reader {
    /// Reads a code's digits, but for the check digits at their end.
    pub(super) fn new(digits: &[u8]) -> Self {
        let payload = digits.len().saturating_sub(check_digits::DIGITS);
        Self {
            number: Number::from_digits(digits.get(..payload).unwrap_or_default()),
        }
    }

    pub(super) fn below(&mut self, count: u32) -> u32 {
        let mut read = 0;
        self.number.take(count, |at| {
            read = at;
            Interval {
                from: at,
                width: 1,
                of: count,
            }
        });
        read
    }

    pub(super) fn choice(&mut self, weights: Weights) -> usize {
        let mut choice = 0;
        self.number.take(weights.total(), |at| {
            choice = weights.choice_at(at);
            weights.share(choice)
        });
        choice
    }

    pub(super) fn day(&mut self, place: &DaySlot) -> Option<Date> {
        let kind = self.choice(place.weights);
        let number = place.count(kind).map(|count| self.below(count))?;
        place.day_of(kind, number)
    }
}
