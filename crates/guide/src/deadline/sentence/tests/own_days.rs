//! Windows with days of their own: the day is that of the law, and what is told of a closed window is theirs.

use super::*;
use crate::Table;
use crate::calendar::{Calendar, Day, Ordinals, Weekdays};
use crate::deadline::due_date_of;
use crate::ids::{Ix, WindowIx};
use crate::model::{Hours, Procedure, Window};
use crate::testing::{self, hours, ward_calendar};
use jiff_core::civil::Weekday::{Friday, Monday, Sunday, Thursday, Tuesday, Wednesday};

/// What is told of 14 days from `moved_in`, in Japanese, where it is done at any of `windows`.
fn told(windows: &[Window], moved: &str, closed_day: ClosedDay, lang: Lang) -> String {
    let mut guide = ward();
    guide.windows = Table::new(windows.to_vec());
    let rule = DueRule::Within {
        period: days(14),
        of: moved_in(),
        first_day: NOT_COUNTED,
        closed_day,
    };
    let windows = (0..).map(WindowIx::new).take(windows.len());
    let procedure = Procedure {
        due: vec![deadline(DueKind::Legal, rule)],
        windows: windows.map(Into::into).collect(),
        ..testing::procedure("procedure")
    };
    let dates = Dates::from_iter([(moved_in(), day(moved))]);
    due_date_of(&guide, &procedure, &procedure.due[0], &dates).sentence(&guide, lang, day(TODAY))
}

/// Open on weekdays and on the second Sunday of a month.
fn second_sundays() -> Window {
    let week = [Monday, Tuesday, Wednesday, Thursday, Friday];
    let sunday = Hours {
        nth: Ordinals::new([2]),
        ..hours([Sunday], 540, 720)
    };
    Window {
        hours: vec![hours(week, 510, 1020), sunday],
        ..testing::window("window")
    }
}

/// Closed on Monday 20 April 2026, as the ward else.
fn inspected() -> Window {
    let calendar = Calendar {
        closed: vec![Day(day("2026-04-20"))],
        ..ward_calendar()
    };
    Window {
        calendar: Some(calendar),
        ..testing::window("window")
    }
}

const SUNDAY: &str = "2026-03-29"; // day 14 is Sunday 12 April, the second
const SATURDAY: &str = "2026-04-04"; // day 14 is Saturday 18 April

#[test]
fn a_window_that_is_open_on_a_sunday_is_not_called_closed() {
    let open = [second_sundays()];
    let stays = "住み始めた日（3月29日）の翌日から数えて14日目の4月12日（日）までです。";
    assert_eq!(told(&open, SUNDAY, ClosedDay::AsIs, Lang::Ja), stays);
    let moved = told(&open, SUNDAY, ClosedDay::NextOpen, Lang::Ja);
    assert_eq!(
        moved,
        "住み始めた日（3月29日）の翌日から数えて14日目は4月12日（日）です。休みの日に当たるので、次の4月13日（月）までです。"
    );
    let usual = [testing::window("window")];
    assert!(told(&usual, SUNDAY, ClosedDay::AsIs, Lang::Ja).contains("その前に開いている4月10日（金）まで"));
    let both = [testing::window("window"), second_sundays()];
    assert_eq!(
        told(&both, SUNDAY, ClosedDay::AsIs, Lang::Ja),
        stays,
        "one of them is open"
    );
}

#[test]
fn a_perhaps_is_not_counted_on() {
    let mut perhaps = second_sundays();
    perhaps.hours[1].note = Some(testing::TEXT);
    let told = told(&[perhaps], SUNDAY, ClosedDay::AsIs, Lang::Ja);
    assert!(told.contains("その前に開いている4月10日（金）まで"), "{told}");
}

#[test]
fn a_window_that_is_closed_on_the_day_of_the_law_is_told_of() {
    let moved = |lang| told(&[inspected()], SATURDAY, ClosedDay::NextOpen, lang);
    assert_eq!(
        moved(Lang::Ja),
        "住み始めた日（4月4日）の翌日から数えて14日目は4月18日（土）です。休みの日に当たるので、次の4月20日（月）までです。\
         この日は窓口が閉まっています。窓口へ行く方は、その前に開いている4月17日（金）までにお越しください。"
    );
    let en = moved(Lang::En);
    assert!(
        en.ends_with(
            "which is not a working day. The windows are closed on that day: if you come in person, please come by Fri 17 April."
        ),
        "{en}"
    );
    let usual = told(
        &[testing::window("window")],
        SATURDAY,
        ClosedDay::NextOpen,
        Lang::Ja,
    );
    assert!(
        usual.ends_with("窓口が閉まっているので、次に開く4月20日（月）までです。"),
        "{usual}"
    );
}

#[test]
fn a_shop_with_closed_days_of_its_own_is_told_of_too() {
    let shop = |calendar| Window {
        keeps_office_days: false,
        external: true,
        calendar,
        ..testing::window("shop")
    };
    let wednesdays = Calendar {
        weekly: Weekdays::new([Wednesday]),
        ..Calendar::default()
    };
    let on_wednesday = "2026-04-01"; // day 14 is Wednesday 15 April
    let closed = told(
        &[shop(Some(wednesdays.clone()))],
        on_wednesday,
        ClosedDay::AsIs,
        Lang::Ja,
    );
    assert!(closed.contains("4月14日（火）まで"), "{closed}");
    let open = told(&[shop(None)], on_wednesday, ClosedDay::AsIs, Lang::Ja);
    assert!(!open.contains("閉まって"), "{open}");
    let saturday = told(&[shop(Some(wednesdays))], SATURDAY, ClosedDay::AsIs, Lang::Ja);
    assert!(!saturday.contains("閉まって"), "{saturday}");
}
