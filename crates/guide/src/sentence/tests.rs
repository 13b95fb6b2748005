//! Every kind of due date, told in both languages.

mod shifted;

use crate::due::sample::{STATED, day, days, deadline, guide, months, moved_in, moved_out, weeks, years};
use crate::due::{ClosedDay, Dates, DueDate, DueKind, DueRule, FirstDay, Period, Shift, Year, due_date};
use crate::{Guide, Lang};

const TODAY: &str = "2026-04-01";

fn within(period: Period, first_day: FirstDay) -> DueRule {
    DueRule::Within {
        period,
        of: moved_in(),
        first_day,
        closed_day: ClosedDay::NextOpen,
    }
}

fn due(guide: &Guide, kind: DueKind, rule: DueRule, moved_in: Option<&str>) -> DueDate {
    let mut dates = Dates::from_ids(guide, moved_in.map(|date| ("moved-in", day(date))));
    if let Some(date) = moved_in {
        dates.set(moved_out(), day(date));
    }
    due_date(guide, &deadline(kind, rule), &dates)
}

/// Rule, day given, then sentence and badge in Japanese, sentence and badge in English.
fn told(rule: DueRule, moved_in: Option<&str>) -> [String; 4] {
    let guide = guide();
    let due = due(&guide, DueKind::Legal, rule, moved_in);
    let in_lang = |lang| {
        let today = day(TODAY);
        [due.sentence(&guide, lang, today), due.badge(&guide, lang, today)]
    };
    let [[ja, ja_badge], [en, en_badge]] = [in_lang(Lang::Ja), in_lang(Lang::En)];
    [ja, ja_badge, en, en_badge]
}

fn before(earlier: Option<Period>) -> DueRule {
    DueRule::Before {
        of: moved_out(),
        earlier,
    }
}

fn from(shift: Option<Shift>) -> DueRule {
    DueRule::From {
        of: moved_in(),
        shift,
    }
}

fn on(month: i8, day: i8, year: Year) -> DueRule {
    DueRule::On {
        month,
        day,
        year,
        closed_day: ClosedDay::NextOpen,
    }
}

const COUNTED: FirstDay = FirstDay::Counted;
const NOT_COUNTED: FirstDay = FirstDay::NotCounted;

fn shift(period: Period, earlier: bool) -> Option<Shift> {
    Some(Shift { period, earlier })
}

fn check(cases: &[(DueRule, Option<&str>, [&str; 4])]) {
    for (rule, given, expected) in cases {
        assert_eq!(told(*rule, *given), *expected);
    }
}

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
            DueRule::Promptly,
            None,
            [
                "日数の決まりはありません。ご都合のつくときに、お早めにどうぞ。",
                "なるべく早く",
                "No number of days is set. Please do this as soon as you can.",
                "as soon as you can",
            ],
        ),
        (
            DueRule::Stated(STATED),
            None,
            [
                "区が決める締切日まで。くわしくは窓口でお確かめください。",
                "区が決める締切日まで",
                "The office sets the day: 区が決める締切日まで.",
                "区が決める締切日まで",
            ],
        ),
    ]);
}

#[test]
fn a_day_that_has_passed_is_told_kindly() {
    let guide = guide();
    let late = |kind, lang, today| {
        let due = due(&guide, kind, within(days(14), NOT_COUNTED), Some("2026-04-01"));
        due.late(lang, day(today))
    };
    assert_eq!(late(DueKind::Legal, Lang::Ja, "2026-04-15"), None);
    for (kind, lang, expected) in [
        (
            DueKind::Legal,
            Lang::Ja,
            "期限は4月15日（水）でした。まだの方は、過ぎていても、気づいた日にすぐ窓口へお越しください。",
        ),
        (
            DueKind::Claim,
            Lang::Ja,
            "期限は4月15日（水）でした。間に合わないこともありますが、まず窓口にご相談ください。",
        ),
        (
            DueKind::Before,
            Lang::Ja,
            "4月15日（水）までがめやすでした。まだの方は、すぐ窓口にご相談ください。",
        ),
        (
            DueKind::Legal,
            Lang::En,
            "The last day was Wed 15 April. If you have not done this yet, please go as soon as you can.",
        ),
        (
            DueKind::Irreversible,
            Lang::En,
            "The last day was Wed 15 April. It may be too late, but please ask at the window first.",
        ),
        (
            DueKind::Advised,
            Lang::En,
            "This was best done by Wed 15 April. If you have not done it yet, please ask at the window soon.",
        ),
    ] {
        assert_eq!(late(kind, lang, "2026-04-16").as_deref(), Some(expected));
    }
}

#[test]
fn the_year_stands_where_it_is_not_todays() {
    let told = |date, lang| super::day_with_weekday(day(date), lang, day(TODAY));
    assert_eq!(told("2026-12-31", Lang::Ja), "12月31日（木）");
    assert_eq!(told("2027-01-01", Lang::Ja), "2027年1月1日（金）");
    assert_eq!(told("2026-12-31", Lang::En), "Thu 31 December");
    assert_eq!(told("2025-01-05", Lang::En), "Sun 5 January 2025");
}
