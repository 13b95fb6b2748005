//! A window: where it is, whether it is open, how to reserve and to pay.

mod opening;

use guide::Guide;
use guide::calendar::Weekdays;
use guide::ids::WindowIx;
use guide::model::{Busy, Hours, Payment, Window};
use yew::prelude::*;

use super::block::{chip, para};
use super::fact::{fact, facts};
use super::words::{around, joined, say, time};
use super::{Ui, outside, phone};
use crate::text::put;
pub use opening::{crowds, opening};

/// Everything about a window, without its name.
pub fn view(ui: &Ui<'_>, guide: &Guide, window: WindowIx) -> Html {
    let row = &guide.windows[window];
    let mut rows = vec![fact(ui.words.place(), whereabouts(ui, guide, row))];
    rows.extend(opening(ui, guide, window));
    rows.push(fact(ui.words.hours(), hours(ui, guide, row)));
    rows.extend(telephone(ui, row));
    rows.extend(reservation(ui, guide, row));
    if !row.payment.is_empty() {
        let ways = row.payment.iter().map(|way| say(payment(ui, *way)));
        rows.push(fact(ui.words.payment(), para("", joined(ways, ui.words.comma()))));
    }
    if !row.busy.is_empty() {
        let busy: Html = row.busy.iter().map(|busy| crowded(ui, guide, busy)).collect();
        rows.push(fact(ui.words.busy(), busy));
    }
    html! { <>{ facts(rows) }{ ui.fine(guide, row.note) }</> }
}

/// What somebody needs who sets out: the place with its map, whether it is open and when next, crowds of these weeks,
/// telephone, reservation.
pub fn brief(ui: &Ui<'_>, guide: &Guide, window: WindowIx) -> Html {
    let row = &guide.windows[window];
    let place = html! { <>{ para("", signs(ui, guide, row)) }{ map(ui, guide, row) }</> };
    let mut rows = vec![fact(ui.words.place(), place)];
    rows.extend(opening(ui, guide, window));
    rows.extend(crowds(ui, guide, window));
    rows.extend(telephone(ui, row));
    rows.extend(reservation(ui, guide, row));
    facts(rows)
}

/// 住民記録窓口 and, in small, 本庁舎 2階 3番.
pub fn name_and_place(ui: &Ui<'_>, guide: &Guide, window: WindowIx) -> Html {
    let name = ui.text(guide, guide.windows[window].name);
    html! { <>{ name }{ " " }<span class="fine">{ place(ui, guide, window) }</span></> }
}

/// 本庁舎 2階 3番
pub fn place(ui: &Ui<'_>, guide: &Guide, window: WindowIx) -> Html {
    signs(ui, guide, &guide.windows[window])
}

fn signs(ui: &Ui<'_>, guide: &Guide, row: &Window) -> Html {
    let site = row.site.map(|site| guide.sites[site].name);
    let signs = site.into_iter().chain(row.floor).chain(row.counter);
    let mut signs: Vec<Html> = signs.map(|sign| ui.text(guide, sign)).collect();
    if row.external {
        signs.push(chip("chip", say(ui.words.outside())));
    }
    joined(signs, " ")
}

/// The place with its address, its map, and the way there.
fn whereabouts(ui: &Ui<'_>, guide: &Guide, row: &Window) -> Html {
    let site = row.site.map(|site| &guide.sites[site]);
    html! {
        <>
            { para("", signs(ui, guide, row)) }
            { ui.fine(guide, site.and_then(|site| site.address)) }
            { ui.fine(guide, site.and_then(|site| site.access)) }
            { map(ui, guide, row) }
        </>
    }
}

fn map(ui: &Ui<'_>, guide: &Guide, row: &Window) -> Html {
    let site = row.site.map(|site| &guide.sites[site]);
    let Some((site, map)) = site.and_then(|site| Some((site, site.map.as_deref()?))) else {
        return Html::default();
    };
    let label = html! { <>{ ui.words.map() }{ ui.words.colon() }{ ui.text(guide, site.name) }</> };
    para("", outside(ui, map, label))
}

fn telephone(ui: &Ui<'_>, row: &Window) -> Option<Html> {
    let number = row.phone.as_deref()?;
    Some(fact(ui.words.phone(), phone(number)))
}

fn reservation(ui: &Ui<'_>, guide: &Guide, row: &Window) -> Option<Html> {
    let address = row.reserve.as_deref()?;
    let label = around(ui.words.reserve_at(), ui.text(guide, row.name));
    Some(fact(ui.words.reserve(), outside(ui, address, label)))
}

/// When it is open in a usual week.
pub fn hours(ui: &Ui<'_>, guide: &Guide, row: &Window) -> Html {
    if row.hours.is_empty() {
        return para("", say(ui.words.hours_unknown()));
    }
    row.hours.iter().map(|hours| open_on(ui, guide, hours)).collect()
}

/// The days with their times; nothing of single days that have passed.
fn open_on(ui: &Ui<'_>, guide: &Guide, hours: &Hours) -> Html {
    let days = match hours.dates.as_slice() {
        [] => say(nth_days(ui, hours)),
        dates => {
            let to_come = dates.iter().filter(|day| Some(day.0) >= ui.state.today());
            let to_come: Vec<Html> = to_come.map(|day| ui.day(day.0)).collect();
            if to_come.is_empty() {
                return Html::default();
            }
            joined(to_come, ui.words.comma())
        }
    };
    let times = [" ", &time(hours.from), ui.words.to(), &time(hours.to)].concat();
    html! { <>{ para("", html! { <>{ days }{ say(times) }</> }) }{ ui.fine(guide, hours.note) }</> }
}

/// 月〜金; 第2、第4日曜日 where they are some of a month.
fn nth_days(ui: &Ui<'_>, hours: &Hours) -> String {
    let days = days(ui, hours.days);
    let name = |number: u8| ui.words.nth().split(' ').nth(usize::from(number) - 1);
    let nth: Vec<&str> = hours.nth.iter().filter_map(name).collect();
    match nth.is_empty() {
        true => days,
        false => put(&put(ui.words.nth_days(), &nth.join(ui.words.comma())), &days),
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
        let at = usize::from(*month).checked_sub(1)?;
        ui.words.month().split(' ').nth(at)
    };
    let months: Vec<&str> = busy.months.iter().filter_map(name).collect();
    let months = say(months.join(ui.words.comma()));
    para("", html! { <>{ months }{ " " }{ ui.text(guide, busy.note) }</> })
}
