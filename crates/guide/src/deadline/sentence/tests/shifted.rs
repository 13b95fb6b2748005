//! Periods from a shifted day and to the end of a month, told in both languages.

use super::*;

#[test]
fn shifted_starts_and_ends_of_months_are_told() {
    let shift = Shift {
        period: weeks(8),
        earlier: true,
    };
    let (counted, not_counted) = (FirstDay::CountedFrom(shift), FirstDay::NotCountedFrom(shift));
    let to_month_end = |first_day, closed_day| DueRule::Within {
        period: months(4),
        of: moved_in(),
        first_day,
        closed_day,
    };
    let (moves, stays) = (ClosedDay::MonthEnd, ClosedDay::MonthEndAsIs);
    check(&[
        (
            within(years(2), counted),
            Some("2026-04-01"),
            [
                "住み始めた日（4月1日）の8週間前の日を1日目として2年がたつ2028年2月3日（木）までです。",
                "2028年2月3日（木）まで",
                "Please do this by Thu 3 February 2028: that is the end of 2 years that begin on the day 8 weeks before the day you moved in (1 April).",
                "by Thu 3 February 2028",
            ],
        ),
        (
            within(days(14), not_counted),
            Some("2026-04-01"),
            [
                "住み始めた日（4月1日）の8週間前の日の翌日から数えて14日目の2月18日（水）までです。",
                "2月18日（水）まで",
                "Please do this by Wed 18 February: that is 14 days after the day 8 weeks before the day you moved in (1 April).",
                "by Wed 18 February",
            ],
        ),
        (
            within(years(2), counted),
            None,
            [
                "住み始めた日の8週間前の日から2年以内（その日を含む）です。",
                "住み始めた日の8週間前の日から2年以内（その日を含む）",
                "Please do this within 2 years of the day 8 weeks before the day you moved in (counting that day).",
                "within 2 years of the day 8 weeks before the day you moved in (counting that day)",
            ],
        ),
        (
            to_month_end(COUNTED, moves),
            Some("2026-04-10"),
            [
                "住み始めた日（4月10日）を1日目として4か月がたつ月の末日の8月31日（月）までです。",
                "8月31日（月）まで",
                "Please do this by Mon 31 August: that is the end of the month 4 months after the day you moved in (10 April) (counting that day).",
                "by Mon 31 August",
            ],
        ),
        (
            to_month_end(NOT_COUNTED, moves),
            Some("2026-08-20"),
            [
                "住み始めた日（8月20日）の翌日から数えて4か月がたつ月の末日は12月31日（木）です。年末年始で窓口が閉まっているので、次に開く2027年1月4日（月）までです。",
                "2027年1月4日（月）まで",
                "Please do this by Mon 4 January 2027, the next open day: the end of the month 4 months after the day you moved in (20 August) is Thu 31 December, when the windows are closed (New Year closing).",
                "by Mon 4 January 2027",
            ],
        ),
        (
            to_month_end(NOT_COUNTED, stays),
            Some("2026-01-15"),
            [
                "住み始めた日（1月15日）の翌日から数えて4か月がたつ月の末日の5月31日（日）までです。この日は窓口が閉まっています。窓口へ行く方は、その前に開いている5月29日（金）までにお越しください。",
                "5月31日（日）まで",
                "Please do this by Sun 31 May: that is the end of the month 4 months after the day you moved in (15 January). The windows are closed on that day: if you come in person, please come by Fri 29 May.",
                "by Sun 31 May",
            ],
        ),
        (
            to_month_end(counted, moves),
            None,
            [
                "住み始めた日の8週間前の日から4か月（その日を含む）がたつ月の末日までです。",
                "住み始めた日の8週間前の日から4か月（その日を含む）がたつ月の末日まで",
                "Please do this by the end of the month 4 months after the day 8 weeks before the day you moved in (counting that day).",
                "by the end of the month 4 months after the day 8 weeks before the day you moved in (counting that day)",
            ],
        ),
    ]);
}
