//! The parts of the code.

use proptest::prelude::*;

use super::check_digits;
use super::code::{FORMAT_LEFT_OUT, FORMATS, identify};
use super::letters::{self, GROUP};
use super::likelihood::{self, DaySlot};
use super::problem::CodeProblem;
use super::range_coder::{Reader, Writer};
use crate::Date;

/// Something that stands in a code.
#[derive(Clone, Debug, PartialEq)]
enum Part {
    Below(u32, u32),
    Choice(usize),
    Day(Option<Date>),
}

fn any_day() -> impl Strategy<Value = Date> {
    let anywhere = (-9999_i16..=9999, 1_i8..=12, 1_i8..=31);
    let near = (2024_i16..=2032, 1_i8..=12, 1_i8..=31);
    prop_oneof![1 => anywhere, 3 => near].prop_filter_map("no such day", |(year, month, day)| {
        Date::new(year, month, day).ok()
    })
}

fn part() -> impl Strategy<Value = Part> {
    prop_oneof![
        (1..=u32::MAX).prop_flat_map(|count| (0..count).prop_map(move |number| Part::Below(count, number))),
        (0_usize..2).prop_map(Part::Choice),
        prop::option::of(any_day()).prop_map(Part::Day),
        prop::sample::select(vec![Date::MIN, Date::MAX]).prop_map(|day| Part::Day(Some(day))),
    ]
}

fn write(to: &mut Writer, part: &Part, place: &DaySlot) {
    match part {
        Part::Below(count, number) => to.below(*count, *number),
        Part::Choice(choice) => to.choice(likelihood::IS_OPEN, *choice),
        Part::Day(day) => to.day(place, *day),
    }
}

fn read(from: &mut Reader, like: &Part, place: &DaySlot) -> Part {
    match like {
        Part::Below(count, _) => Part::Below(*count, from.below(*count)),
        Part::Choice(_) => Part::Choice(from.choice(likelihood::IS_OPEN)),
        Part::Day(_) => Part::Day(from.day(place)),
    }
}

/// The place of the day after this part, if it is a day.
fn next(place: DaySlot, part: &Part) -> DaySlot {
    match part {
        Part::Day(day) => place.after(*day),
        _ => place,
    }
}

proptest! {
    /// What is written is read again, whatever stands before and behind it.
    #[test]
    fn what_is_written_is_read(parts in prop::collection::vec(part(), 0..40), version in prop::option::of(any_day())) {
        let (mut to, mut place) = (Writer::default(), DaySlot::first_day(version));
        for part in &parts {
            write(&mut to, part, &place);
            place = next(place, part);
        }
        let mut digits = to.finish().digits(4, 3);
        prop_assert_eq!((digits.len() + 3) % 4, 0);
        digits.extend([0; 3]);
        let (mut from, mut place) = (Reader::new(&digits), DaySlot::first_day(version));
        for part in &parts {
            prop_assert_eq!(&read(&mut from, part, &place), part);
            place = next(place, part);
        }
    }
}

/// The check characters stay in every format, so that newer is told from mistyped.
#[test]
fn a_code_of_a_later_format_is_told_from_a_mistyped_one() {
    let mut to = Writer::default();
    to.below(FORMATS, FORMAT_LEFT_OUT + 1);
    to.below(1 << 30, 123_456_789);
    let code = letters::print(&check_digits::appended(
        to.finish().digits(GROUP, check_digits::DIGITS),
    ));
    let told = |code: &str| identify(code, "pack", ["event"]);
    assert_eq!(told(&code), Err(CodeProblem::OtherFormat));
    let mistyped = code.replace(&code[..1], if code.starts_with('7') { "8" } else { "7" });
    assert!(matches!(told(&mistyped), Err(CodeProblem::Mistyped { .. })));
}
