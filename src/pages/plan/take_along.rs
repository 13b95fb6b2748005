//! 「送る・保存・印刷」: calendar, text, link, QR code, a code to type, paper; and what is kept on the device.

use yew::prelude::*;

use super::{ALONG, PlanUi, part};
use crate::exported::{ExportKind, Outcome, Paper};
use crate::exports;
use crate::msg::Msg;
use crate::parts::block::para;
use crate::parts::fold;
use crate::parts::words::say;
use crate::visit::Persistence;

/// The whole section.
pub(super) fn view(plan: &PlanUi<'_>) -> Html {
    let words = plan.plan;
    let export = |label: &'static str, kind| plan.button("button", say(label), Msg::ExportChosen { kind });
    let print = |label: &'static str, paper| plan.button("button", say(label), Msg::PrintChosen { paper });
    let inside = html! {
        <div class="stack no-print">
            { in_app(plan) }
            { sensitive(plan) }
            <div class="ways">
                if plan.state.device.can_share {
                    { export(words.share(), ExportKind::Share) }
                }
                { export(words.calendar(), ExportKind::Calendar) }
                { export(words.copy(), ExportKind::Copy) }
                { export(words.link(), ExportKind::Link) }
                { export(words.text_file(), ExportKind::TextFile) }
                { print(words.print_paper(), Paper::A4) }
                { print(words.print_receipt(), Paper::Receipt) }
            </div>
            { outcome(plan) }
            { fold::fold(plan, "hand-over", say(words.hand_over()), || hand_over(plan)) }
            { fold::fold(plan, "keeping", say(words.keeping()), || keeping(plan)) }
        </div>
    };
    part(ALONG, say(words.part_along()), inside)
}

/// Inside of another app saving and printing may do nothing: what always works is said, and stands here.
fn in_app(plan: &PlanUi<'_>) -> Html {
    if !plan.state.device.is_in_app {
        return Html::default();
    }
    html! {
        <div class="box warn">
            <p>{ plan.plan.in_app() }</p>
            { fold::fold(plan, "as-text", say(plan.plan.by_hand()), || by_hand(plan, &[ExportKind::Copy, ExportKind::Link])) }
        </div>
    }
}

/// What came of the last press, as far as it is known; a screen reader says it.
fn outcome(plan: &PlanUi<'_>) -> Html {
    let words = plan.plan;
    let said = plan.state.exported.map(|(kind, outcome)| match (outcome, kind) {
        (Outcome::Begun, _) => html! {
            <p class="box info">
                { words.taken_begun() }
                if kind == ExportKind::Calendar {
                    { words.calendar_lead() }
                }
            </p>
        },
        (Outcome::Failed, ExportKind::Copy | ExportKind::Share | ExportKind::Link) => html! {
            <div class="box warn"><p>{ words.taken_by_hand() }</p>{ by_hand(plan, &[kind]) }</div>
        },
        (Outcome::Failed, _) => html! { <p class="box warn">{ words.taken_not() }</p> },
        (Outcome::Done, ExportKind::Link) => html! { <p class="box good">{ words.taken_link() }</p> },
        (Outcome::Done, ExportKind::Share) => html! { <p class="box good">{ words.taken_share() }</p> },
        (Outcome::Done, _) => html! { <p class="box good">{ words.taken_copy() }</p> },
    });
    html! { <div role="status">{ for said }</div> }
}

/// What would have been copied, to be marked and copied by hand.
fn by_hand(plan: &PlanUi<'_>, kinds: &[ExportKind]) -> Html {
    let text = |kind: &ExportKind| {
        let text = exports::exported(plan, plan.page, *kind).text;
        let rows = if *kind == ExportKind::Link { "3" } else { "10" };
        html! { <textarea class="by-hand" readonly=true {rows} aria-label={plan.plan.by_hand()} value={text} /> }
    };
    html! { <>{ for kinds.iter().map(text) }</> }
}

/// Answers to sensitive questions go along only where somebody says so, here.
fn sensitive(plan: &PlanUi<'_>) -> Html {
    if !exports::has_sensitive(plan.page) {
        return para("fine", say(plan.plan.along_lead()));
    }
    let is_on = plan.state.visit.shares_sensitive;
    let means = html! { <span class="fine">{ plan.plan.sensitive_means() }</span> };
    let label = html! { <>{ plan.plan.sensitive() }{ means }</> };
    plan.check("check", label, Html::default(), is_on, Msg::SensitiveToggled)
}

fn hand_over(plan: &PlanUi<'_>) -> Html {
    html! {
        <>
            <p>{ plan.plan.code_lead() }</p>
            <p class="code" translate="no">{ say(exports::code(plan.state, plan.page)) }</p>
            { qr(plan) }
            <p class="fine">{ plan.plan.qr_lead() }</p>
        </>
    }
}

/// The address that opens this plan by its code, as a QR code. It is always small enough for a camera.
pub(super) fn qr(plan: &PlanUi<'_>) -> Html {
    let Ok(qr) = export::qr::draw(&exports::code_link(plan.state, plan.page)) else {
        return Html::default();
    };
    let side = qr.side.to_string();
    html! {
        <svg class="qr" viewBox={["0 0 ", &side, " ", &side].concat()} role="img" aria-label={plan.plan.qr()}>
            <rect width={side.clone()} height={side} fill="#fff" />
            <path d={qr.path} fill="#000" />
        </svg>
    }
}

/// Ticks stay on the device only where somebody says so.
fn keeping(plan: &PlanUi<'_>) -> Html {
    let (words, persistence) = (plan.plan, plan.state.visit.persistence);
    let is_kept = persistence == Persistence::On;
    html! {
        <>
            { plan.check("check", say(words.keep()), Html::default(), is_kept, Msg::KeepToggled) }
            <p class="fine">{ words.keep_lead() }</p>
            if persistence == Persistence::Refused {
                <p class="box warn">{ words.keep_refused() }</p>
            }
            <p>{ plan.button("button small", say(words.keep_delete()), Msg::KeptDeleted) }</p>
        </>
    }
}
