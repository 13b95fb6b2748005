//! A day that one calendar calls both open and closed.

use guide::day;

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{CalendarSource, Pack};

/// `michi explain day-open-and-closed`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "同じ日が、`closed` の `dates` と `open` の両方にないかを調べます。",
        "No day stands both in `dates` under `closed` and in `open`.",
    ),
    why: StaticText(
        "開いているのか休みなのかが決まりません。",
        "Nobody could tell whether it is open.",
    ),
    example: StaticText::same("closed: {dates: [2027-03-28]}\nopen: [2027-03-28]"),
    instead: StaticText(
        "どちらか1つから、その日を取ってください。",
        "Take it out of one of them.",
    ),
};

/// Looks at the calendars of the municipality, of every site and of every window.
pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    let head = pack.head.iter().map(|head| &head.calendar);
    let sites = pack.sites.iter().map(|entry| &entry.value.calendar);
    let windows = pack.windows.iter().map(|entry| &entry.value.calendar);
    for calendar in head.chain(sites).chain(windows) {
        of_one(calendar, out);
    }
}

fn of_one(calendar: &CalendarSource, out: &mut Vec<Diagnostic>) {
    for open in &calendar.open {
        let Some(closed) = calendar.closed.iter().find(|closed| closed.value == open.value) else {
            continue;
        };
        let day = day::format(open.value);
        let headline = Message::new(
            format!("{day} が、休みにも、開く日にもなっています"),
            format!("{day} is both open and closed"),
        );
        let finding = Diagnostic::new(Code::DayOpenAndClosed, &open.place, headline)
            .label(&closed.place, Message::new("休みはここです", "it is closed here"));
        out.push(finding.help(EXPLANATION.instead.message()));
    }
}
