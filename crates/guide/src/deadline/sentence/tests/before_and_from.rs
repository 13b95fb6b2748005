//! Days before a day, and days from which on, told in both languages.

use super::*;

#[test]
fn days_before_are_told_with_the_last_open_day() {
    check(&[
        (
            before(None),
            Some("2026-05-01"),
            [
                "引っ越す日（5月1日）の前日の4月30日（木）までです。",
                "4月30日（木）まで",
                "Please do this by Thu 30 April: that is the day before the day you move out (1 May).",
                "by Thu 30 April",
            ],
        ),
        (
            before(None),
            Some("2026-05-07"),
            [
                "引っ越す日（5月7日）の前日の5月6日（水）までです。この日は窓口が閉まっています。窓口へ行く方は、その前に開いている5月1日（金）までにお越しください。",
                "5月6日（水）まで",
                "Please do this by Wed 6 May: that is the day before the day you move out (7 May). The windows are closed on that day: if you come in person, please come by Fri 1 May.",
                "by Wed 6 May",
            ],
        ),
        (
            before(None),
            None,
            [
                "引っ越す日の前日までです。",
                "引っ越す日の前日まで",
                "Please do this before the day you move out.",
                "before the day you move out",
            ],
        ),
        (
            before(Some(days(14))),
            Some("2026-04-30"),
            [
                "引っ越す日（4月30日）の14日前の4月16日（木）までです。",
                "4月16日（木）まで",
                "Please do this by Thu 16 April: that is 14 days before the day you move out (30 April).",
                "by Thu 16 April",
            ],
        ),
        (
            before(Some(days(14))),
            None,
            [
                "引っ越す日の14日前までです。",
                "引っ越す日の14日前まで",
                "Please do this at least 14 days before the day you move out.",
                "at least 14 days before the day you move out",
            ],
        ),
    ]);
}

#[test]
fn days_from_which_on_are_told() {
    check(&[
        (
            from(None),
            Some("2026-04-10"),
            [
                "4月10日（金）から手続きできます。",
                "4月10日（金）から",
                "You can do this from Fri 10 April.",
                "from Fri 10 April",
            ],
        ),
        (
            from(None),
            None,
            [
                "住み始めた日から手続きできます。",
                "住み始めた日から",
                "You can do this from the day you moved in.",
                "from the day you moved in",
            ],
        ),
        (
            from(shift(weeks(8), true)),
            Some("2026-06-10"),
            [
                "住み始めた日（6月10日）の8週間前の4月15日（水）から手続きできます。",
                "4月15日（水）から",
                "You can do this from Wed 15 April: that is 8 weeks before the day you moved in (10 June).",
                "from Wed 15 April",
            ],
        ),
        (
            from(shift(days(30), false)),
            None,
            [
                "住み始めた日の30日後から手続きできます。",
                "住み始めた日の30日後から",
                "You can do this from 30 days after the day you moved in.",
                "from 30 days after the day you moved in",
            ],
        ),
        (
            from(shift(weeks(8), true)),
            None,
            [
                "住み始めた日の8週間前から手続きできます。",
                "住み始めた日の8週間前から",
                "You can do this from 8 weeks before the day you moved in.",
                "from 8 weeks before the day you moved in",
            ],
        ),
    ]);
}
