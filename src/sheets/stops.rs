//! Where to go: windows in their order, each with what is done there, whether it is open, and where else it can be done.

use guide::calendar::Closed;
use guide::ids::{ProcedureIx, WindowIx};
use guide::plan::opening::{Now, Opening, Why, busy, next_open, opening};
use guide::plan::{Entry, Stop};
use guide::{Date, Guide};

use super::el::{Gather, Html, all, around, el, fact, joined, one, para, said, text, word};
use super::kit::{Kit, clock, filled, part};
use super::{entry, window};
use crate::msg::Msg;
use crate::state::PlanPage as ResultPage;

/// Above the windows.
pub(super) fn heading(kit: &Kit<'_>) -> Html {
    part(
        "route",
        kit.more.part_route(),
        vec![text("p", "soft", kit.more.route_lead())],
    )
}

/// Above the offices outside.
pub(super) fn outside(kit: &Kit<'_>) -> Html {
    let inside = vec![
        text("h2", "", kit.more.route_outside()),
        text("p", "soft", kit.more.route_outside_lead()),
    ];
    el("section", "place", inside)
}

/// The stop at this position of the plan; nothing where it has none.
pub(super) fn view(kit: &Kit<'_>, page: &ResultPage, at: usize) -> Html {
    let found = page.plan.stops.get(at);
    found.map_or(Html::Nothing, |found| stop(kit, page, at + 1, found))
}

/// The cards of `entries`; `taken` is the window they stand at.
pub(super) fn cards(kit: &Kit<'_>, page: &ResultPage, entries: &[Entry], taken: Option<WindowIx>) -> Html {
    let card = |entry: &Entry| entry::card(kit, page, entry, taken);
    el("div", "stack", entries.iter().map(card).collect())
}

fn stop(kit: &Kit<'_>, page: &ResultPage, number: usize, stop: &Stop) -> Html {
    let guide = &page.guide;
    let number = one("span", "number", said(number.to_string()));
    let name = kit.text(guide, guide.windows[stop.window].name);
    let head = vec![
        el("h3", "", vec![number, name]),
        window::facts_of(kit, guide, stop.window, open(kit, page, stop.window)),
    ];
    let cards = cards(kit, page, &stop.entries, Some(stop.window));
    el("section", "place two", vec![el("header", "stack", head), cards])
}

/// Whether the window is open on the day of the visit, or today where none is chosen; and when next.
fn open(kit: &Kit<'_>, page: &ResultPage, window: WindowIx) -> Vec<Html> {
    let guide = &page.guide;
    let visit = kit.state.visit.choices.day.filter(|day| *day != page.today);
    let day = visit.unwrap_or(page.today);
    let how = opening(guide, window, day);
    let mut lines = vec![match visit {
        None => open_today(kit, guide, &how),
        Some(_) => open_on(kit, guide, &how),
    }];
    let is_over = visit.is_none() && how.at(kit.state.minutes()) == Now::Over;
    if is_over || matches!(how, Opening::Closed(_)) {
        lines.add_some(next_open(guide, window, day).map(|(day, how)| next(kit, guide, day, &how)));
    }
    lines.extend(
        busy(guide, window, day)
            .map(|busy| para("fine", around(kit.more.crowded(), kit.text(guide, busy.note)))),
    );
    let term = match visit {
        None => kit.more.span_today(),
        Some(_) => kit.more.calendar_visit(),
    };
    lines.retain(|line| *line != Html::Nothing);
    if lines.is_empty() {
        return lines;
    }
    let day = visit.map(|day| para("fine", around(kit.more.visit_day_of(), kit.day(day))));
    lines.splice(0..0, day);
    vec![fact(term, all(lines))]
}

fn open_today(kit: &Kit<'_>, guide: &Guide, how: &Opening) -> Html {
    let more = kit.more;
    let sure = |line: Html| match how.is_sure() {
        true => para("", line),
        false => all(vec![para("", line), text("p", "fine", more.perhaps())]),
    };
    match how.at(kit.state.minutes()) {
        Now::During(times) => sure(around(more.open_until(), clock(times.to))),
        Now::Before(times) => sure(around(more.opens_at(), clock(times.from))),
        Now::Over => text("p", "", more.over()),
        Now::Closed(_) => para("", closed(kit, how, more.closed_today())),
        Now::Unknown if *how == Opening::Special => text("p", "", more.special()),
        Now::Unknown => notes(kit, guide, how),
    }
}

fn open_on(kit: &Kit<'_>, guide: &Guide, how: &Opening) -> Html {
    let more = kit.more;
    match how {
        Opening::Open(_) => para("", around(more.open_on(), times(kit, guide, how))),
        Opening::Perhaps(_) => all(vec![
            para("", around(more.open_on(), times(kit, guide, how))),
            text("p", "fine", more.perhaps()),
        ]),
        Opening::Special => text("p", "", more.special()),
        Opening::Closed(_) => para("", closed(kit, how, more.closed_on())),
        Opening::Unknown => Html::Nothing,
    }
}

fn notes(kit: &Kit<'_>, guide: &Guide, how: &Opening) -> Html {
    let notes = how.times().iter().filter_map(|times| times.note);
    let notes: Vec<Html> = notes.map(|note| para("fine", kit.text(guide, note))).collect();
    if notes.is_empty() {
        Html::Nothing
    } else {
        all(notes)
    }
}

fn closed(kit: &Kit<'_>, how: &Opening, line: &'static str) -> Html {
    let reason = match how {
        Opening::Closed(Why::Offices(Closed::Holiday(holiday))) => holiday.name(kit.lang),
        _ => return word(line),
    };
    all(vec![word(line), said(format!("（{reason}）"))])
}

fn times(kit: &Kit<'_>, guide: &Guide, how: &Opening) -> Html {
    let time = |times: &guide::plan::opening::Times| {
        let mut parts = vec![clock(times.from), word(kit.words.to()), clock(times.to)];
        parts.add_some(times.note.map(|note| one("span", "fine", kit.text(guide, note))));
        all(parts)
    };
    joined(how.times().iter().map(time).collect(), kit.words.comma())
}

fn next(kit: &Kit<'_>, guide: &Guide, day: Date, how: &Opening) -> Html {
    let when = all(vec![kit.day(day), word(" "), times(kit, guide, how)]);
    para("fine", around(kit.more.next_open(), when))
}

/// Other offices for a procedure, to be chosen.
pub(super) fn offices(
    kit: &Kit<'_>,
    guide: &Guide,
    procedure: ProcedureIx,
    taken: Option<WindowIx>,
) -> Option<Html> {
    let row = &guide.procedures[procedure];
    if row.windows.len() < 2 {
        return None;
    }
    let office = |(at, window): (usize, &WindowIx)| {
        let name = kit.text(guide, guide.windows[*window].name);
        let msg = Msg::OfficeChosen {
            procedure: row.id.clone(),
            office: u8::try_from(at).unwrap_or(u8::MAX),
        };
        let is_taken = taken == Some(*window);
        let choice = kit.choose(around(kit.more.office_take(), name), is_taken, msg);
        el("div", "", vec![window::line(kit, guide, *window), choice])
    };
    let offices: Vec<Html> = row.windows.iter().enumerate().map(office).collect();
    Some(fact(kit.more.office_else(), el("div", "stack", offices)))
}

/// What certainly has to be done on the plan, and how much of it is done.
pub(super) fn progress(kit: &Kit<'_>, page: &ResultPage) -> Html {
    let guide = &page.guide;
    let needs = page
        .plan
        .stops
        .iter()
        .flat_map(|stop| &stop.entries)
        .chain(&page.plan.without_visit);
    let needs: Vec<&Entry> = needs.filter(|entry| entry.is_certain()).collect();
    let is_done = |entry: &&&Entry| {
        let id = &guide.procedures[entry.listing.procedure].id;
        kit.state.visit.ticks.done.contains(id)
    };
    let (all_of_them, done) = (needs.len(), needs.iter().filter(is_done).count());
    if all_of_them == 0 {
        return Html::Nothing;
    }
    let said = filled(
        kit.more.progress(),
        vec![said(all_of_them.to_string()), said(done.to_string())],
    );
    let bar = vec![
        ("aria-hidden", "true".into()),
        ("value", done.to_string().into()),
        ("max", all_of_them.to_string().into()),
    ];
    all(vec![para("", said), super::el::el_with("progress", bar, vec![])])
}
