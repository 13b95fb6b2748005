//! What is done at no counter that keeps the offices' days: nothing is told of a window being closed.

use super::*;
use crate::Table;
use crate::deadline::due_date_of;
use crate::ids::{Ix, WindowIx};
use crate::model::{Procedure, Window};
use crate::testing;

/// What is told of a procedure at an employer's (window 0), a tax office (1) or nowhere.
fn told(windows: &[u16], closed_day: ClosedDay, lang: Lang) -> String {
    let mut guide = ward();
    guide.windows = Table::new(vec![window(false), window(true)]);
    let rule = DueRule::Within {
        period: days(14),
        of: moved_in(),
        first_day: NOT_COUNTED,
        closed_day,
    };
    let procedure = Procedure {
        due: vec![deadline(DueKind::Legal, rule)],
        windows: windows.iter().map(|at| WindowIx::new(*at).into()).collect(),
        ..testing::procedure("procedure")
    };
    let dates = Dates::from_iter([(moved_in(), day("2026-04-04"))]); // day 14 is Saturday 18 April
    due_date_of(&guide, &procedure, &procedure.due[0], &dates).sentence(&guide, lang, day(TODAY))
}

fn window(keeps_office_days: bool) -> Window {
    Window {
        external: true,
        keeps_office_days,
        ..testing::window("window")
    }
}

#[test]
fn a_closed_window_is_told_only_where_there_is_one() {
    let stays = "住み始めた日（4月4日）の翌日から数えて14日目の4月18日（土）までです。";
    let go_by =
        "この日は窓口が閉まっています。窓口へ行く方は、その前に開いている4月17日（金）までにお越しください。";
    for nowhere in [&[0][..], &[]] {
        assert_eq!(told(nowhere, ClosedDay::AsIs, Lang::Ja), stays);
    }
    for counter in [&[1][..], &[0, 1]] {
        assert_eq!(
            told(counter, ClosedDay::AsIs, Lang::Ja),
            format!("{stays}{go_by}")
        );
    }
}

#[test]
fn a_moved_day_is_explained_without_a_window_to_be_closed() {
    let moved = |windows, lang| told(windows, ClosedDay::NextOpen, lang);
    assert_eq!(
        moved(&[0], Lang::Ja),
        "住み始めた日（4月4日）の翌日から数えて14日目は4月18日（土）です。休みの日に当たるので、次の4月20日（月）までです。"
    );
    assert_eq!(
        moved(&[0], Lang::En),
        "Please do this by Mon 20 April: 14 days after the day you moved in (4 April) is Sat 18 April, which is not a working day."
    );
    assert!(moved(&[1], Lang::Ja).contains("窓口が閉まっているので"));
}
