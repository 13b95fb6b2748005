//! Opening hours on a day that the window or its site closes.

use guide::day;

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;
use crate::source::{Pack, WindowSource};

/// `michi explain hours-on-closed-day`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "窓口の受付時間が、その窓口や庁舎の `closed` に書いた休みの日にないかを調べます。",
        "A window has no hours on a day that its own `closed`, or that of its site, closes.",
    ),
    why: StaticText(
        "開いているのか休みなのかが決まらず、来た方が出直すことになります。",
        "Nobody could tell whether it is open, and people would come in vain.",
    ),
    example: StaticText::same(
        "closed: {weekly: [mon]}\nhours: [{days: [mon-fri], from: \"09:00\", to: \"17:00\"}]",
    ),
    instead: StaticText(
        "受付時間と `closed` の、どちらかからその日を取ってください。",
        "Take that day out of the hours or out of `closed`.",
    ),
};

/// Looks at the hours of every window.
pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    for window in pack.windows.iter().map(|entry| &entry.value) {
        every_week(pack, window, out);
        let closed = &window.calendar.closed;
        for open in window.hours.iter().flat_map(|hours| &hours.dates) {
            if let Some(closed) = closed.iter().find(|closed| closed.value == open.value) {
                out.push(found(&open.place, &day::format(open.value), &closed.place));
            }
        }
    }
}

/// A day of the week: that of the window goes before that of its site, as it does in the guide.
fn every_week(pack: &Pack, window: &WindowSource, out: &mut Vec<Diagnostic>) {
    let site = || pack.sites.get(&window.site.as_ref()?.value);
    let of_site = || site()?.calendar.weekly.as_ref();
    let Some(closed) = window.calendar.weekly.as_ref().or_else(of_site) else {
        return;
    };
    for days in window.hours.iter().filter_map(|hours| hours.days.as_ref()) {
        if let Some(closed) = closed.iter().find(|closed| days.value.has(closed.value)) {
            let weekday = NAMES.get(usize::from(closed.value.to_monday_zero_offset().unsigned_abs()));
            out.push(found(
                &days.place,
                weekday.copied().unwrap_or_default(),
                &closed.place,
            ));
        }
    }
}

const NAMES: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

fn found(place: &Place, day: &str, closed: &Place) -> Diagnostic {
    let headline = Message::new(
        format!("休みの日（{day}）に受付時間があります"),
        format!("there are hours on a day that is closed ({day})"),
    );
    Diagnostic::new(Code::HoursOnClosedDay, place, headline)
        .label(closed, Message::new("休みはここです", "it is closed here"))
        .help(EXPLANATION.instead.message())
}
