//! Within a period, or within the month of the day it counts from.

use super::{told, within};
use crate::model::{ClosedDay, DueRule, FirstDay};
use crate::testing::days;

fn or_month_end(closed_day: ClosedDay) -> DueRule {
    match within(days(15), FirstDay::NotCounted) {
        DueRule::Within {
            period,
            of,
            first_day,
            ..
        } => DueRule::Within {
            period,
            of,
            first_day,
            closed_day,
        },
        other => other,
    }
}

#[test]
fn the_later_of_both_is_told() {
    let rule = or_month_end(ClosedDay::OrMonthEnd);
    assert_eq!(
        told(rule, Some("2026-04-02")),
        [
            "住み始めた日（4月2日）がある月の末日の4月30日（木）までです。",
            "4月30日（木）まで",
            "Please do this by Thu 30 April: that is the end of the month of the day you moved in (2 April).",
            "by Thu 30 April",
        ]
    );
    assert_eq!(
        told(rule, Some("2026-04-20")),
        [
            "住み始めた日（4月20日）の翌日から数えて15日目は5月5日（火）です。こどもの日で窓口が閉まっているので、次に開く5月7日（木）までです。",
            "5月7日（木）まで",
            "Please do this by Thu 7 May, the next open day: 15 days after the day you moved in (20 April) is Tue 5 May, when the windows are closed (Children's Day).",
            "by Thu 7 May",
        ]
    );
}

#[test]
fn the_end_of_the_month_gives_way_to_nothing() {
    let [ja, ..] = told(or_month_end(ClosedDay::OrMonthEnd), Some("2026-05-02"));
    assert_eq!(
        ja,
        "住み始めた日（5月2日）がある月の末日の5月31日（日）までです。\
         この日は窓口が閉まっています。窓口へ行く方は、その前に開いている5月29日（金）までにお越しください。"
    );
}

#[test]
fn without_its_day_both_are_told() {
    assert_eq!(
        told(or_month_end(ClosedDay::OrMonthEndAsIs), None),
        [
            "住み始めた日から15日以内、または同じ月のうちです。",
            "住み始めた日から15日以内、または同じ月のうち",
            "Please do this within 15 days of the day you moved in, or later in the same month.",
            "within 15 days of the day you moved in, or later in the same month",
        ]
    );
}
