//! A day as people write it → the day: Western and Japanese years, whatever the width of the digits.

use jiff_core::civil::Date;

/// The eras that living people write, with the Western year before their first (改元: 平成31年政令第143号 and earlier).
const ERAS: [(&str, char, i16); 5] = [
    ("令和", 'R', 2018),
    ("平成", 'H', 1988),
    ("昭和", 'S', 1925),
    ("大正", 'T', 1911),
    ("明治", 'M', 1867),
];

/// Reads `2026-04-01`, `2026/4/1`, `20260401`, `2026年4月1日`, `R8.4.1`, `令和8年4月1日` and the like; none where it is no
/// day. A year is taken as it is written: `8/4/1` is the year 8 ([`meant_by_era`]).
pub fn read(text: &str) -> Option<Date> {
    let text: String = text
        .chars()
        .filter(|sign| !sign.is_whitespace())
        .map(narrow)
        .collect();
    let (base, rest) = era(&text);
    let numbers = numbers(rest)?;
    let [year, month, day] = match numbers.as_slice() {
        [one] if base.is_none() => eight_digits(rest, *one)?,
        [year, month, day] => [*year, *month, *day],
        _ => return None,
    };
    let year = i16::try_from(year).ok()?.checked_add(base.unwrap_or(0))?;
    let is_dated = base.is_none() || year > base.unwrap_or(0);
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
        .ok()
        .filter(|_| is_dated)
}

/// The day that was probably meant where only the year of an era was written (`8/4/1`): the latest one that is at most a
/// year ahead of `today`. None for a year of four digits.
pub fn meant_by_era(day: Date, today: Date) -> Option<Date> {
    if !(1..100).contains(&day.year()) {
        return None;
    }
    let latest = today.year().saturating_add(1);
    let years = ERAS
        .iter()
        .filter_map(|(_, _, base)| base.checked_add(day.year()));
    let mut years = years.filter(|year| *year <= latest);
    Date::new(years.next()?, day.month(), day.day()).ok()
}

/// Full-width letters, digits and marks as ASCII ones.
fn narrow(sign: char) -> char {
    let code = u32::from(sign);
    match sign {
        '！'..='～' => char::from_u32(code - 0xfee0).unwrap_or(sign),
        '元' => '1',
        '‐' | '‑' | '–' | '—' | '−' | 'ー' => '-',
        _ => sign,
    }
}

/// The year before the era's first, and what follows its name.
fn era(text: &str) -> (Option<i16>, &str) {
    for (name, letter, base) in ERAS {
        let rest = text.strip_prefix(name);
        let rest = rest.or_else(|| text.strip_prefix([letter, letter.to_ascii_lowercase()]));
        if let Some(rest) = rest {
            return (Some(base), rest);
        }
    }
    (None, text)
}

/// The numbers of a day with one mark between two of them, and `日` at most behind the last.
fn numbers(text: &str) -> Option<Vec<u32>> {
    let text = text.strip_suffix('日').unwrap_or(text);
    let parts = text.split(['-', '/', '.', '年', '月']);
    parts
        .map(|part| part.parse().ok().filter(|_| part.len() <= 8))
        .collect()
}

fn eight_digits(text: &str, number: u32) -> Option<[u32; 3]> {
    (text.len() == 8).then_some([number / 10_000, number / 100 % 100, number % 100])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::day::format;

    const TODAY: Date = crate::date(2026, 11, 30);

    #[test]
    fn the_same_day_is_written_in_many_ways() {
        for text in [
            "2026-04-01",
            "2026/4/1",
            "2026.4.1",
            "20260401",
            "2026年4月1日",
            "2026年04月01日",
            "令和8年4月1日",
            "R8.4.1",
            "r8/4/1",
            "Ｒ８．４．１",
            "令和８年４月１日",
            " 令和 8年 4月 1日 ",
            "平成38年4月1日",
            "昭和101年4月1日",
            "2026−04−01",
        ] {
            assert_eq!(read(text).map(format).as_deref(), Some("2026-04-01"), "{text}");
        }
        assert_eq!(read("令和元年5月1日").map(format).as_deref(), Some("2019-05-01"));
        assert_eq!(read("S64.1.7").map(format).as_deref(), Some("1989-01-07"));
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in [
            "",
            "令和",
            "2026",
            "2026-04",
            "2026-02-30",
            "R0.4.1",
            "R8.4",
            "R8.4.1.2",
            "4月1日",
            "2026-4-1x",
            "--",
            "R20260401",
            "99999999999-1-1",
            "令和8年13月1日",
            "今日",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn the_year_of_an_era_alone_is_the_latest_that_can_be_meant() {
        let meant = |text: &str| read(text).and_then(|day| meant_by_era(day, TODAY)).map(format);
        assert_eq!(meant("8-4-1").as_deref(), Some("2026-04-01"));
        assert_eq!(meant("0008-04-01").as_deref(), Some("2026-04-01"));
        assert_eq!(meant("9-4-1").as_deref(), Some("2027-04-01"));
        assert_eq!(meant("31-4-1").as_deref(), Some("2019-04-01"), "平成31年");
        assert_eq!(meant("60-4-1").as_deref(), Some("1985-04-01"), "昭和60年");
        assert_eq!(meant("2026-4-1"), None);
    }

    proptest! {
        #[test]
        fn what_we_write_is_read_again(year in 1i16..=9999, month in 1i8..=12, day in 1i8..=28) {
            let date = Date::new(year, month, day).unwrap();
            prop_assert_eq!(read(&format(date)), Some(date));
        }

        #[test]
        fn any_text_is_a_day_or_none(text in "[0-9０-９RHS令和平成年月日./ -]{0,14}") {
            if let Some(day) = read(&text) {
                prop_assert_eq!(read(&format(day)), Some(day));
            }
        }
    }
}
