//! Days of the calendar and days in words, told in both languages.

use super::*;

#[test]
fn other_rules_are_told() {
    check(&[
        (
            on(3, 15, Year::Next),
            Some("2026-04-01"),
            [
                "2027年3月15日（月）までです。",
                "2027年3月15日（月）まで",
                "Please do this by Mon 15 March 2027.",
                "by Mon 15 March 2027",
            ],
        ),
        (
            on(3, 15, Year::Next),
            None,
            [
                "翌年の3月15日までです。",
                "翌年の3月15日まで",
                "Please do this by 15 March of the next year.",
                "by 15 March of the next year",
            ],
        ),
        (
            on(3, 15, Year::Same),
            None,
            [
                "3月15日までです。",
                "3月15日まで",
                "Please do this by 15 March.",
                "by 15 March",
            ],
        ),
        (
            on(5, 3, Year::Same),
            Some("2026-04-01"),
            [
                "5月3日（日）は憲法記念日で窓口が閉まっているので、次に開く5月7日（木）までです。",
                "5月7日（木）まで",
                "Please do this by Thu 7 May, the next open day: the windows are closed on Sun 3 May (Constitution Memorial Day).",
                "by Thu 7 May",
            ],
        ),
        (
            DueRule::Stated(STATED),
            None,
            [
                "区が決める締切日まで。くわしくは窓口でお確かめください。",
                "区が決める締切日まで",
                "By the day the ward sets. The window can tell you more.",
                "by the day the ward sets",
            ],
        ),
    ]);
}

#[test]
fn a_condition_on_a_day() {
    let guide = ward();
    let told = |from: Option<&str>, until: Option<&str>, holds| {
        let test = crate::DayTest {
            date: moved_in(),
            from: from.map(day),
            until: until.map(day),
        };
        [Lang::Ja, Lang::En].map(|lang| test.in_words(&guide, lang, holds))
    };
    let (from, until) = (Some("2026-04-01"), Some("2027-03-31"));
    let expected = [
        (
            "住み始めた日が2026年4月1日以後",
            "the day you moved in is 1 April 2026 or later",
        ),
        (
            "住み始めた日が2026年4月1日より前",
            "the day you moved in is before 1 April 2026",
        ),
        (
            "住み始めた日が2027年3月31日以前",
            "the day you moved in is 31 March 2027 or earlier",
        ),
        (
            "住み始めた日が2027年3月31日より後",
            "the day you moved in is after 31 March 2027",
        ),
        (
            "住み始めた日が2026年4月1日から2027年3月31日まで",
            "the day you moved in is from 1 April 2026 to 31 March 2027",
        ),
        (
            "住み始めた日が2026年4月1日から2027年3月31日までではない",
            "the day you moved in is not from 1 April 2026 to 31 March 2027",
        ),
    ];
    let stretches = [(from, None), (None, until), (from, until)];
    let said = stretches
        .iter()
        .flat_map(|(from, until)| [true, false].map(|holds| told(*from, *until, holds)));
    assert_eq!(
        said.collect::<Vec<_>>(),
        expected.map(|(ja, en)| [ja.to_owned(), en.to_owned()])
    );
}
