//! Periods, told in both languages.

use super::*;

#[test]
fn periods_are_told_with_their_count() {
    check(&[
        (
            within(days(14), NOT_COUNTED),
            Some("2026-04-01"),
            [
                "住み始めた日（4月1日）の翌日から数えて14日目の4月15日（水）までです。",
                "4月15日（水）まで",
                "Please do this by Wed 15 April: that is 14 days after the day you moved in (1 April).",
                "by Wed 15 April",
            ],
        ),
        (
            within(days(14), NOT_COUNTED),
            Some("2026-04-19"),
            [
                "住み始めた日（4月19日）の翌日から数えて14日目は5月3日（日）です。憲法記念日で窓口が閉まっているので、次に開く5月7日（木）までです。",
                "5月7日（木）まで",
                "Please do this by Thu 7 May, the next open day: 14 days after the day you moved in (19 April) is Sun 3 May, when the windows are closed (Constitution Memorial Day).",
                "by Thu 7 May",
            ],
        ),
        (
            within(days(14), NOT_COUNTED),
            Some("2026-04-18"),
            [
                "住み始めた日（4月18日）の翌日から数えて14日目は5月2日（土）です。窓口が閉まっているので、次に開く5月7日（木）までです。",
                "5月7日（木）まで",
                "Please do this by Thu 7 May, the next open day: 14 days after the day you moved in (18 April) is Sat 2 May, when the windows are closed.",
                "by Thu 7 May",
            ],
        ),
        (
            within(days(14), NOT_COUNTED),
            Some("2026-12-15"),
            [
                "住み始めた日（12月15日）の翌日から数えて14日目は12月29日（火）です。年末年始で窓口が閉まっているので、次に開く2027年1月4日（月）までです。",
                "2027年1月4日（月）まで",
                "Please do this by Mon 4 January 2027, the next open day: 14 days after the day you moved in (15 December) is Tue 29 December, when the windows are closed (New Year closing).",
                "by Mon 4 January 2027",
            ],
        ),
        (
            within(days(14), NOT_COUNTED),
            None,
            [
                "住み始めた日から14日以内です。",
                "住み始めた日から14日以内",
                "Please do this within 14 days of the day you moved in.",
                "within 14 days of the day you moved in",
            ],
        ),
        (
            within(days(7), COUNTED),
            Some("2026-04-01"),
            [
                "住み始めた日（4月1日）を1日目として7日目の4月7日（火）までです。",
                "4月7日（火）まで",
                "Please do this by Tue 7 April: that is day 7 with the day you moved in (1 April) as day 1.",
                "by Tue 7 April",
            ],
        ),
        (
            within(days(7), COUNTED),
            None,
            [
                "住み始めた日から7日以内（その日を含む）です。",
                "住み始めた日から7日以内（その日を含む）",
                "Please do this within 7 days of the day you moved in (counting that day).",
                "within 7 days of the day you moved in (counting that day)",
            ],
        ),
        (
            within(months(3), NOT_COUNTED),
            Some("2026-04-01"),
            [
                "住み始めた日（4月1日）の翌日から数えて3か月がたつ7月1日（水）までです。",
                "7月1日（水）まで",
                "Please do this by Wed 1 July: that is the end of 3 months that begin on the day after the day you moved in (1 April).",
                "by Wed 1 July",
            ],
        ),
        (
            within(months(3), NOT_COUNTED),
            Some("2026-03-31"),
            [
                "住み始めた日（3月31日）の翌日から数えて3か月がたつ6月30日（火）までです。",
                "6月30日（火）まで",
                "Please do this by Tue 30 June: that is the end of 3 months that begin on the day after the day you moved in (31 March).",
                "by Tue 30 June",
            ],
        ),
        (
            within(months(1), COUNTED),
            None,
            [
                "住み始めた日から1か月以内（その日を含む）です。",
                "住み始めた日から1か月以内（その日を含む）",
                "Please do this within 1 month of the day you moved in (counting that day).",
                "within 1 month of the day you moved in (counting that day)",
            ],
        ),
        (
            within(weeks(2), NOT_COUNTED),
            Some("2026-04-01"),
            [
                "住み始めた日（4月1日）の翌日から数えて2週間がたつ4月15日（水）までです。",
                "4月15日（水）まで",
                "Please do this by Wed 15 April: that is 2 weeks after the day you moved in (1 April).",
                "by Wed 15 April",
            ],
        ),
        (
            within(years(2), NOT_COUNTED),
            Some("2026-04-01"),
            [
                "住み始めた日（4月1日）の翌日から数えて2年がたつのは2028年4月1日（土）です。窓口が閉まっているので、次に開く2028年4月3日（月）までです。",
                "2028年4月3日（月）まで",
                "Please do this by Mon 3 April 2028, the next open day: the end of 2 years that begin on the day after the day you moved in (1 April) is Sat 1 April 2028, when the windows are closed.",
                "by Mon 3 April 2028",
            ],
        ),
    ]);
}
