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
