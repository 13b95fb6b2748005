//! 「期限カレンダー」: every day of the plan by date, as a list and as a picture.

use guide::deadline::DueKind;
use guide::plan::agenda::{DayKind, KeyDay};
use guide::plan::timeline::{Scale, Span};
use yew::prelude::*;

use super::{PlanUi, folded_part, row};
use crate::parts::key_day;
use crate::parts::words::say;
use crate::text::period;

/// The whole section.
pub(super) fn view(plan: &PlanUi<'_>) -> Html {
    let days = &plan.page.agenda.deadlines;
    if days.is_empty() {
        return Html::default();
    }
    folded_part(plan, "deadlines", plan.plan.part_deadlines(), days.len(), || {
        html! {
            <>
                { picture(plan, days) }
                <ol class="plain rows times">{ for days.iter().map(|day| one(plan, day)) }</ol>
            </>
        }
    })
}

fn one(plan: &PlanUi<'_>, day: &KeyDay) -> Html {
    let name = plan.jump("link", plan.name(day.procedure), row::id(plan, day.procedure));
    html! {
        <li class="item">
            <p>
                <b class={classes!("phrase", day.is_late().then_some("late"))}>{ key_day::told(plan, day, plan.page.today) }</b>
                { row::marks(plan, day) }
            </p>
            { name }
        </li>
    }
}

const LEFT: i32 = 24;
const RIGHT: i32 = 616;
const BASE: i32 = 112;
/// Nearer than this, dots stand on each other.
const NEAR: u16 = 24;
const MOST_STACKED: usize = 5;

/// A line from today, dense at first and wide later. For the eyes only: the list below says the same.
fn picture(plan: &PlanUi<'_>, days: &[KeyDay]) -> Html {
    let last = days.iter().map(|day| day.day).max().unwrap_or(plan.page.today);
    let scale = Scale::new(plan.page.today, last);
    let mut stacks: Vec<u16> = Vec::new();
    let dots = days.iter().map(|day| {
        let position = scale.position(day.days);
        let below = stacks
            .iter()
            .filter(|other| other.abs_diff(position) < NEAR)
            .count();
        stacks.push(position);
        let below = i32::try_from(below.min(MOST_STACKED)).unwrap_or(0);
        let (x, y) = (place(position), BASE - 14 - 16 * below);
        html! { <circle class={class(day)} cx={x.to_string()} cy={y.to_string()} r="6" /> }
    });
    let dots: Vec<Html> = dots.collect();
    let marks = scale.marks().into_iter().map(|mark| {
        let x = place(mark.position).to_string();
        let label = match mark.span {
            Span::Today => say(plan.plan.span_today()),
            Span::Later(later) => say(period(plan.words, later)),
        };
        html! {
            <>
                <line class="axis" x1={x.clone()} y1="106" x2={x.clone()} y2="118" />
                <text x={x} y="136" text-anchor="middle">{ label }</text>
            </>
        }
    });
    html! {
        <svg class="timeline no-print" viewBox="0 0 640 150" role="img" aria-label={plan.plan.time_picture()}>
            <line class="axis" x1="24" y1="112" x2="616" y2="112" />
            { for marks }
            { for dots }
        </svg>
    }
}

fn place(position: u16) -> i32 {
    LEFT + i32::from(position) * (RIGHT - LEFT) / 1000
}

fn class(day: &KeyDay) -> &'static str {
    match (day.kind, day.meaning) {
        _ if day.is_late() => "dot late",
        (DayKind::LastDay, DueKind::Irreversible) => "dot hard",
        (DayKind::Opens | DayKind::Estimate, _) | (_, DueKind::Claim | DueKind::Advised) => "dot calm",
        _ => "dot",
    }
}
