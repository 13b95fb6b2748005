//! Check digits: a Hamming code over the field with 32 elements.
//!
//! Up to 1056 digits, any one or two wrong digits are noticed, wherever they stand: one mistyped character, two,
//! or two that changed places. Of all other slips one in 32,768 passes here; those are stopped by the number of the
//! content ([`content_number`](super::content_number::content_number)).

/// How many digits a code has for this.
pub(super) const DIGITS: usize = 3;

/// `x³ = 4x² + 13x + 31`, highest first. No two of the first 1057 powers of `x` are multiples of each other (tested),
/// which is what notices two wrong digits; no three of the first 18 depend on each other.
const REDUCED: Rest = [4, 13, 31];

/// What is left of a polynomial, highest power first.
type Rest = [u8; DIGITS];

/// So that zeros in front do count.
const START: Rest = [0, 0, 1];

/// `digits` with their check digits.
pub(super) fn appended(mut digits: Vec<u8>) -> Vec<u8> {
    let rest = rest(digits.iter().chain(&[0; DIGITS]), START);
    digits.extend(rest);
    digits
}

/// Whether the check digits at the end of `digits` fit.
pub(super) fn holds(digits: &[u8]) -> bool {
    rest(digits, START) == [0; DIGITS]
}

/// Where a single wrong digit would explain why the check digits do not fit, or else two neighbours in each other's
/// place (then the first of them).
pub(super) fn suspect(digits: &[u8]) -> Option<usize> {
    let wrong = rest(digits, START);
    let mut power = [0, 0, 1];
    for at in (0..digits.len()).rev() {
        if (1..32).any(|by| power.map(|part| times(part, by)) == wrong) {
            return Some(at);
        }
        power = next(power, 0);
    }
    (1..digits.len())
        .map(|at| at - 1)
        .find(|at| holds(&swapped(digits, *at)))
}

fn swapped(digits: &[u8], at: usize) -> Vec<u8> {
    let mut swapped = digits.to_vec();
    if let Some(pair) = swapped.get_mut(at..at + 2) {
        pair.reverse();
    }
    swapped
}

fn rest<'d>(digits: impl IntoIterator<Item = &'d u8>, start: Rest) -> Rest {
    digits.into_iter().fold(start, |rest, digit| next(rest, *digit))
}

/// Times `x`, plus a digit.
fn next([high, middle, low]: Rest, digit: u8) -> Rest {
    let [two, one, zero] = REDUCED.map(|part| times(part, high));
    [middle ^ two, low ^ one, digit ^ zero]
}

/// The product in the field with 32 elements, `a⁵ = a² + 1`.
fn times(one: u8, other: u8) -> u8 {
    let mut product = 0;
    for bit in (0..5).rev() {
        product <<= 1;
        if product & 0b10_0000 != 0 {
            product ^= 0b10_0101;
        }
        if other >> bit & 1 == 1 {
            product ^= one;
        }
    }
    product
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::handover_code::letters::MOST;

    /// The multiple of `rest` that begins with 1.
    fn direction(rest: Rest) -> Rest {
        let multiples = (1..32).map(|by| rest.map(|part| times(part, by)));
        multiples
            .into_iter()
            .find(|multiple| multiple.iter().find(|part| **part != 0) == Some(&1))
            .unwrap()
    }

    fn powers(count: usize) -> Vec<Rest> {
        let powers = std::iter::successors(Some([0, 0, 1]), |power| Some(next(*power, 0)));
        powers.take(count).map(direction).collect()
    }

    #[test]
    fn one_or_two_wrong_digits_never_cancel_each_other_out() {
        let different: BTreeSet<Rest> = powers(1057).into_iter().collect();
        assert_eq!(different.len(), 1057);
        const { assert!(MOST <= 1057) };
    }

    #[test]
    fn up_to_eighteen_digits_three_wrong_ones_do_not_either() {
        let powers = powers(18);
        for (at, one) in powers.iter().enumerate() {
            for other in &powers[at + 1..] {
                let sums = (1..32).map(|by| {
                    let mut sum = *one;
                    sum.iter_mut()
                        .zip(other)
                        .for_each(|(sum, part)| *sum ^= times(*part, by));
                    direction(sum)
                });
                assert!(
                    sums.into_iter()
                        .all(|sum| !powers[at + 1..].contains(&sum) || sum == *other)
                );
            }
        }
    }

    #[test]
    fn a_single_slip_is_found_where_it_is() {
        let digits = appended((0..30).collect());
        assert!(holds(&digits));
        for at in 0..digits.len() {
            let mut wrong = digits.clone();
            wrong[at] ^= 9;
            assert_eq!(suspect(&wrong), Some(at));
        }
    }
}
