//! 「窓口に行く日」: a block a window, in the order proposed, with what is done there.

use guide::calendar::Closed;
use guide::ids::{ProcedureIx, WindowIx};
use guide::model::Office;
use guide::opening::{Opening, Why, busy, opening};
use guide::plan::Plan;
use guide::plan::agenda::VisitBlock;
use guide::{Date, Guide, Text};
use yew::prelude::*;

use super::row::{self, Shows};
use super::{PlanUi, part};
use crate::msg::Msg;
use crate::parts::block::para;
use crate::parts::words::{around, joined, say, time};
use crate::parts::{fold, opens, outside, phone, screen_reader_only};

/// The whole section.
pub(super) fn view(plan: &PlanUi<'_>) -> Html {
    let visits = &plan.page.agenda.visits;
    if visits.is_empty() {
        return Html::default();
    }
    let is_one = visits.len() == 1;
    let blocks = visits
        .iter()
        .enumerate()
        .map(|(at, visit)| block(plan, (!is_one).then_some(at + 1), visit));
    let heading = html! {
        <>
            { plan.plan.part_visits() }
            if !is_one {
                <span class="count">{ plan.plan.route_lead() }</span>
            }
        </>
    };
    part("visits", heading, html! { <>{ day(plan) }{ for blocks }</> })
}

/// The id of a window's block.
pub(super) fn id(window: WindowIx) -> String {
    use guide::ids::Ix as _;
    ["window-", &window.at().to_string()].concat()
}

/// The day somebody means to go, for opening hours and the calendar.
fn day(plan: &PlanUi<'_>) -> Html {
    let day = plan.state.visit.choices.day;
    let label = match day {
        Some(day) => around(plan.plan.visit_day_set(), plan.day(day)),
        None => say(plan.plan.visit_day()),
    };
    let changed = plan.change(|text| Msg::VisitChanged { text });
    let field = || {
        html! {
            <div class="field">
                <label for="visit">{ plan.plan.visit_help() }</label>
                <input
                    type="date"
                    id="visit"
                    autocomplete="off"
                    value={day.map(guide::day::format)}
                    onchange={changed.clone()}
                />
            </div>
        }
    };
    html! { <div class="no-print">{ fold::fold(plan, "visit-day", label, field) }</div> }
}

fn block(plan: &PlanUi<'_>, number: Option<usize>, visit: &VisitBlock) -> Html {
    let rows = visit
        .rows
        .iter()
        .map(|some| row::view(plan, some, Shows::All, Html::default()));
    html! {
        <section class="visit">
            { heading(plan, number, visit) }
            { row::list(rows) }
            { also(plan, visit) }
        </section>
    }
}

/// Which window, where it is, when it opens, whom to call.
fn heading(plan: &PlanUi<'_>, number: Option<usize>, visit: &VisitBlock) -> Html {
    let guide = plan.guide();
    let window = &guide.windows[visit.window];
    let map = visit.site.and_then(|site| guide.sites[site].map.as_deref());
    html! {
        <header>
            <h3 id={id(visit.window)} tabindex="-1">
                if let Some(number) = number {
                    <span class="number">{ number }</span>
                }
                { plan.text(guide, window.name) }
            </h3>
            <p class="where"><b>{ signs(plan, visit.window) }</b><span>{ open(plan, visit) }</span></p>
            { for crowds(plan, visit.window) }
            <div class="contacts">
                if let Some(map) = map {
                    { outside(plan, map, map_label(plan, visit)) }
                }
                if let Some(number) = &window.phone {
                    { phone(number) }
                }
                if has_choice(plan, visit) {
                    { fold::handle(plan, &offices_id(visit.window), say(plan.plan.office_else())) }
                }
            </div>
            if fold::is_open(plan, &offices_id(visit.window)) {
                { other_offices(plan, visit) }
            }
        </header>
    }
}

/// What is written of crowds at this time of the year.
fn crowds(plan: &PlanUi<'_>, window: WindowIx) -> Vec<Html> {
    let day = plan.state.visit.choices.day.unwrap_or(plan.page.today);
    let busy = busy(plan.guide(), window, day);
    busy.map(|busy| {
        para(
            "fine",
            around(plan.plan.crowded(), plan.text(plan.guide(), busy.note)),
        )
    })
    .collect()
}

fn map_label(plan: &PlanUi<'_>, visit: &VisitBlock) -> Html {
    let name = visit
        .site
        .map(|site| plan.text(plan.guide(), plan.guide().sites[site].name));
    html! { <>{ plan.words.map() }{ screen_reader_only(around("({})", name.unwrap_or_default())) }</> }
}

/// 本庁舎 2階 3番, or that it is outside of the municipal office.
pub(super) fn signs(plan: &PlanUi<'_>, window: WindowIx) -> Html {
    let row = &plan.guide().windows[window];
    let site = row.site.map(|site| plan.guide().sites[site].name);
    signs_of(plan, row.external, [site, row.floor, row.counter])
}

fn signs_of<const N: usize>(plan: &PlanUi<'_>, is_outside: bool, signs: [Option<Text>; N]) -> Html {
    let signs = signs
        .into_iter()
        .flatten()
        .map(|sign| plan.text(plan.guide(), sign));
    joined(signs.chain(is_outside.then(|| say(plan.words.outside()))), " ")
}

/// 住民記録窓口 2階 3番
pub(super) fn line(plan: &PlanUi<'_>, window: WindowIx) -> Html {
    let row = &plan.guide().windows[window];
    let name = plan.text(plan.guide(), row.name);
    html! { <>{ name }{ " " }<span class="soft">{ signs_of(plan, false, [row.floor, row.counter]) }</span></> }
}

/// When it opens next; where a day was chosen, how it is on that day.
fn open(plan: &PlanUi<'_>, visit: &VisitBlock) -> Html {
    let guide = plan.guide();
    match plan.state.visit.choices.day {
        Some(day) if day != plan.page.today => on(plan, guide, visit.window, day),
        _ => say(opens::told(plan, guide, &visit.opens, plan.page.today)),
    }
}

fn on(plan: &PlanUi<'_>, guide: &Guide, window: WindowIx, day: Date) -> Html {
    let how = opening(guide, window, day);
    let times = || {
        let times = how.times().iter().map(|times| {
            let note = times
                .note
                .map(|note| html! { <span class="soft">{ plan.text(guide, note) }</span> });
            html! { <>{ time(times.from) }{ plan.words.to() }{ time(times.to) }{ for note }</> }
        });
        around(plan.plan.open_on(), joined(times, plan.words.comma()))
    };
    match &how {
        Opening::Open(_) => times(),
        Opening::Perhaps(_) => html! { <>{ times() }{ plan.plan.to_be_sure() }</> },
        Opening::Special => say(plan.plan.special()),
        Opening::Closed(why) => html! { <span class="late">{ closed(plan, *why) }</span> },
        Opening::Unknown => say(plan.plan.hours_by_phone()),
    }
}

fn closed(plan: &PlanUi<'_>, why: Why) -> String {
    let closed = plan.plan.closed_on();
    match why {
        Why::Offices(Closed::Holiday(holiday)) => [closed, "（", holiday.name(plan.lang), "）"].concat(),
        Why::Offices(_) | Why::NoHours => closed.to_owned(),
    }
}

/// What may be claimed at the same window.
fn also(plan: &PlanUi<'_>, visit: &VisitBlock) -> Html {
    if visit.also.is_empty() {
        return Html::default();
    }
    let names = visit.also.iter().map(|procedure| plan.name(*procedure));
    html! { <p class="fine">{ plan.plan.also_here() }{ plan.words.colon() }{ joined(names, plan.words.comma()) }</p> }
}

fn offices_id(window: WindowIx) -> String {
    ["offices-", &id(window)].concat()
}

/// What is done here and could be done elsewhere.
fn movable<'v>(plan: &PlanUi<'v>, visit: &'v VisitBlock) -> impl Iterator<Item = ProcedureIx> + use<'v> {
    let made = &plan.page.made.plan;
    let procedures = visit.rows.iter().map(|row| row.procedure);
    procedures.filter(move |procedure| offices_of(made, *procedure).len() > 1)
}

/// Where this person can do it.
fn offices_of(plan: &Plan, procedure: ProcedureIx) -> &[WindowIx] {
    plan.entry(procedure).map_or(&[], |entry| &entry.offices)
}

fn has_choice(plan: &PlanUi<'_>, visit: &VisitBlock) -> bool {
    movable(plan, visit).next().is_some()
}

/// Other offices for what is done here, to be chosen.
fn other_offices(plan: &PlanUi<'_>, visit: &VisitBlock) -> Html {
    let offices = movable(plan, visit).map(|procedure| offices(plan, visit.window, procedure));
    html! { <ul class="plain unfolded no-print">{ for offices }</ul> }
}

fn offices(plan: &PlanUi<'_>, taken: WindowIx, procedure: ProcedureIx) -> Html {
    let guide = plan.guide();
    let row = &guide.procedures[procedure];
    let can = offices_of(&plan.page.made.plan, procedure);
    let all = row.windows.iter().enumerate();
    let here = all.filter(|(_, office)| can.contains(&office.window));
    let office = |(at, Office { window, .. }): (usize, &Office)| {
        let label = plan.text(guide, guide.windows[*window].name);
        let msg = Msg::OfficeChosen {
            procedure: row.id.clone(),
            office: u8::try_from(at).unwrap_or(u8::MAX),
        };
        plan.choice(around(plan.plan.office_take(), label), *window == taken, msg)
    };
    html! {
        <li>
            <p>{ plan.name(procedure) }</p>
            <div class="row">{ for here.map(office) }</div>
        </li>
    }
}
