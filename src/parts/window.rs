//! Windows: where, when open, how to pay, how to reserve.

use guide::Guide;
use guide::calendar::Weekdays;
use guide::ids::WindowIx;
use guide::model::{Busy, Hours, Payment, Window};
use yew::prelude::*;

use super::{Ui, around, chip, fact, facts, joined, outside, para, phone};

/// What a visitor needs at once: where and when; the rest folds.
pub fn facts_of(ui: &Ui<'_>, guide: &Guide, window: WindowIx) -> Html {
    let row = &guide.windows[window];
    let mut first = vec![
        fact(ui.words.place, place(ui, guide, row)),
        fact(ui.words.hours, hours(ui, guide, row)),
    ];
    first.extend(
        row.phone
            .as_deref()
            .map(|number| fact(ui.words.phone, phone(number))),
    );
    let more = more(ui, guide, row);
    let label = around(ui.words.window_more, ui.text(guide, row.name));
    html! {
        <>
            {facts(first)}
            if !more.is_empty() { <details><summary>{label}</summary>{facts(more)}</details> }
            {for row.note.map(|note| para("fine", ui.text(guide, note)))}
        </>
    }
}

/// 本庁舎 2階 3番
fn place(ui: &Ui<'_>, guide: &Guide, row: &Window) -> Html {
    let site = row.site.map(|site| ui.text(guide, guide.sites[site].name));
    let signs = [row.floor, row.counter]
        .into_iter()
        .flatten()
        .map(|sign| ui.text(guide, sign));
    html! {
        <p>
            {joined(site.into_iter().chain(signs), " ")}
            if row.external { {chip("", ui.words.outside.into())} }
        </p>
    }
}

/// One line: 住民記録窓口（本庁舎 2階 3番）
pub fn line(ui: &Ui<'_>, guide: &Guide, window: WindowIx) -> Html {
    let row = &guide.windows[window];
    html! { <div><p>{ui.text(guide, row.name)}</p><div class="fine">{place(ui, guide, row)}</div></div> }
}

fn hours(ui: &Ui<'_>, guide: &Guide, row: &Window) -> Html {
    if row.hours.is_empty() {
        return ui.words.hours_unknown.into();
    }
    row.hours.iter().map(|open| open_on(ui, guide, open)).collect()
}

fn open_on(ui: &Ui<'_>, guide: &Guide, open: &Hours) -> Html {
    let time = |minutes: u16| format!("{}:{:02}", minutes / 60, minutes % 60);
    let (from, to) = (time(open.from), time(open.to));
    html! {
        <p>
            {days(ui, open.days)}{" "}{from}{ui.words.to}{to}
            {for open.note.map(|note| html! { <span class="fine">{" "}{ui.text(guide, note)}</span> })}
        </p>
    }
}

/// 月〜金; 火、木 where the days do not follow each other.
fn days(ui: &Ui<'_>, days: Weekdays) -> String {
    let at: Vec<usize> = days
        .iter()
        .map(|day| usize::from(day.to_monday_zero_offset().unsigned_abs()))
        .collect();
    let names: Vec<&str> = at
        .iter()
        .filter_map(|at| ui.words.weekdays.get(*at).copied())
        .collect();
    let follow = at
        .windows(2)
        .all(|pair| matches!(pair, [one, next] if one + 1 == *next));
    match names.as_slice() {
        [first, .., last] if follow && names.len() > 2 => format!("{first}{}{last}", ui.words.to),
        _ => names.join(ui.words.comma),
    }
}

fn more(ui: &Ui<'_>, guide: &Guide, row: &Window) -> Vec<Html> {
    let mut rows = Vec::new();
    if let Some(site) = row.site.map(|site| &guide.sites[site]) {
        let map = site.map.as_deref().map(|map| {
            outside(
                ui,
                map,
                around(
                    (ui.words.map, ""),
                    around(("（", "）"), ui.text(guide, site.name)),
                ),
            )
        });
        let lines = [site.address, site.access]
            .into_iter()
            .flatten()
            .map(|text| para("", ui.text(guide, text)));
        rows.push(fact(ui.words.place_more, lines.chain(map).collect()));
    }
    if !row.payment.is_empty() {
        let ways = row.payment.iter().map(|way| payment(ui, *way).into());
        rows.push(fact(ui.words.payment, joined(ways, ui.words.comma)));
    }
    if let Some(address) = &row.reserve {
        let label = around(ui.words.reserve_at, ui.text(guide, row.name));
        rows.push(fact(ui.words.reserve, outside(ui, address, label)));
    }
    if !row.busy.is_empty() {
        rows.push(fact(
            ui.words.busy,
            row.busy.iter().map(|busy| crowded(ui, guide, busy)).collect(),
        ));
    }
    rows
}

fn payment(ui: &Ui<'_>, payment: Payment) -> &'static str {
    match payment {
        Payment::Cash => ui.words.pay_cash,
        Payment::Card => ui.words.pay_card,
        Payment::Code => ui.words.pay_code,
        Payment::Ic => ui.words.pay_ic,
    }
}

fn crowded(ui: &Ui<'_>, guide: &Guide, busy: &Busy) -> Html {
    let names = busy
        .months
        .iter()
        .filter_map(|month| ui.words.month.get(usize::from(*month).checked_sub(1)?));
    let months = names.copied().collect::<Vec<_>>().join(ui.words.comma);
    html! { <p>{months}{" "}{ui.text(guide, busy.note)}</p> }
}
