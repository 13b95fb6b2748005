//! Windows: where, when open, how to pay, how to reserve.

use guide::Guide;
use guide::calendar::Weekdays;
use guide::ids::WindowIx;
use guide::model::{Busy, Hours, Payment, Window};

use super::el::{Gather, Html, all, around, el, fact, facts, folded, joined, one, para, said, text, word};
use super::old::{Ui, outside, phone};

/// What a visitor needs at once: where and when; the rest folds.
/// `today` are further facts: whether it is open now.
pub(super) fn facts_of(ui: &Ui<'_>, guide: &Guide, window: WindowIx, today: Vec<Html>) -> Html {
    let row = &guide.windows[window];
    let mut first = vec![
        fact(ui.words.place(), place(ui, guide, row)),
        fact(ui.words.hours(), hours(ui, guide, row)),
    ];
    first.extend(today);
    first.extend(
        row.phone
            .as_deref()
            .map(|number| fact(ui.words.phone(), phone(number))),
    );
    let mut inside = vec![facts(first)];
    let more = more(ui, guide, row);
    if !more.is_empty() {
        inside.add(folded(
            around(ui.words.window_more(), ui.text(guide, row.name)),
            facts(more),
        ));
    }
    inside.add(ui.fine(guide, row.note));
    all(inside)
}

/// 本庁舎 2階 3番
fn place(ui: &Ui<'_>, guide: &Guide, row: &Window) -> Html {
    let mut signs = Vec::new();
    signs.add_some(row.site.map(|site| ui.text(guide, guide.sites[site].name)));
    signs.add_some(row.floor.map(|sign| ui.text(guide, sign)));
    signs.add_some(row.counter.map(|sign| ui.text(guide, sign)));
    if row.external {
        signs.add(text("span", "chip", ui.words.outside()));
    }
    para("", joined(signs, " "))
}

/// 住民記録窓口, and under it 本庁舎 2階 3番.
pub(super) fn line(ui: &Ui<'_>, guide: &Guide, window: WindowIx) -> Html {
    let row = &guide.windows[window];
    let place = one("div", "fine", place(ui, guide, row));
    el("div", "", vec![para("", ui.text(guide, row.name)), place])
}

fn hours(ui: &Ui<'_>, guide: &Guide, row: &Window) -> Html {
    if row.hours.is_empty() {
        return word(ui.words.hours_unknown());
    }
    all(row.hours.iter().map(|open| open_on(ui, guide, open)).collect())
}

fn open_on(ui: &Ui<'_>, guide: &Guide, open: &Hours) -> Html {
    let time = |minutes: u16| format!("{}:{:02}", minutes / 60, minutes % 60);
    let (days, from, to) = (days(ui, open.days), time(open.from), time(open.to));
    let span = [&days, " ", &from, ui.words.to(), &to].concat();
    let mut parts = vec![said(span)];
    parts.add_some(open.note.map(|note| one("span", "fine", ui.text(guide, note))));
    para("", joined(parts, " "))
}

/// 月〜金; 火、木 where the days do not follow each other.
fn days(ui: &Ui<'_>, days: Weekdays) -> String {
    let at: Vec<usize> = days
        .iter()
        .map(|day| usize::from(day.to_monday_zero_offset().unsigned_abs()))
        .collect();
    let names: Vec<&str> = at
        .iter()
        .filter_map(|at| ui.words.weekdays().split(' ').nth(*at))
        .collect();
    let follow = at
        .windows(2)
        .all(|pair| matches!(pair, [one, next] if one + 1 == *next));
    match names.as_slice() {
        [first, .., last] if follow && names.len() > 2 => [first, ui.words.to(), last].concat(),
        _ => names.join(ui.words.comma()),
    }
}

fn more(ui: &Ui<'_>, guide: &Guide, row: &Window) -> Vec<Html> {
    let mut rows = Vec::new();
    if let Some(site) = row.site.map(|site| &guide.sites[site]) {
        let mut lines = Vec::new();
        lines.add_some(site.address.map(|text| para("", ui.text(guide, text))));
        lines.add_some(site.access.map(|text| para("", ui.text(guide, text))));
        lines.add_some(site.map.as_deref().map(|map| {
            let label = all(vec![
                word(ui.words.map()),
                word(ui.words.colon()),
                ui.text(guide, site.name),
            ]);
            para("", outside(ui, map, label))
        }));
        if !lines.is_empty() {
            rows.add(fact(ui.words.place_more(), all(lines)));
        }
    }
    if !row.payment.is_empty() {
        let ways = row.payment.iter().map(|way| word(payment(ui, *way))).collect();
        rows.add(fact(ui.words.payment(), joined(ways, ui.words.comma())));
    }
    if let Some(address) = &row.reserve {
        let label = around(ui.words.reserve_at(), ui.text(guide, row.name));
        rows.add(fact(ui.words.reserve(), outside(ui, address, label)));
    }
    if !row.busy.is_empty() {
        rows.add(fact(
            ui.words.busy(),
            all(row.busy.iter().map(|busy| crowded(ui, guide, busy)).collect()),
        ));
    }
    rows
}

fn payment(ui: &Ui<'_>, payment: Payment) -> &'static str {
    match payment {
        Payment::Cash => ui.words.pay_cash(),
        Payment::Card => ui.words.pay_card(),
        Payment::Code => ui.words.pay_code(),
        Payment::Ic => ui.words.pay_ic(),
    }
}

fn crowded(ui: &Ui<'_>, guide: &Guide, busy: &Busy) -> Html {
    let name = |month: &u8| {
        ui.words
            .month()
            .split(' ')
            .nth(usize::from(*month).checked_sub(1)?)
    };
    let months: Vec<&str> = busy.months.iter().filter_map(name).collect();
    para(
        "",
        joined(
            vec![said(months.join(ui.words.comma())), ui.text(guide, busy.note)],
            " ",
        ),
    )
}
