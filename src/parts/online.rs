//! How a procedure is done without the window, and what it costs: online, by post, fee.

use guide::model::{Online, Visit};
use guide::{Certainty, Guide, Procedure};
use yew::prelude::*;

use super::block::{chip, para};
use super::fact::{fact, line};
use super::reason::{only_if, statement};
use super::words::say;
use super::{Ui, linked};

/// The rows of a list of facts. `can_use` says whether this person can do it online; where it is certain, the page does
/// not say again what it takes. `fees` are those of the procedure's fees that apply or may.
pub fn rows(
    ui: &Ui<'_>,
    guide: &Guide,
    procedure: &Procedure,
    can_use: Option<Certainty>,
    fees: &[(usize, Certainty)],
) -> Vec<Html> {
    let online = procedure
        .online
        .as_ref()
        .and_then(|online| Some((online, can_use?)));
    let online = online.map(|(online, can_use)| fact(ui.words.online(), service(ui, guide, online, can_use)));
    let fee = |(at, certainty): &(usize, Certainty)| {
        let fee = procedure.fees.get(*at)?;
        let only_if = || {
            para(
                "soft",
                only_if(ui, guide, fee.condition.as_ref(), ui.words.possible()),
            )
        };
        Some(html! {
            <>
                { para("", ui.text(guide, fee.fee.text)) }
                if *certainty == Certainty::Possible {
                    { only_if() }
                }
            </>
        })
    };
    let fees: Vec<Html> = fees.iter().filter_map(fee).collect();
    let fee = (!fees.is_empty()).then(|| fact(ui.words.fee(), fees.into_iter().collect()));
    online
        .into_iter()
        .chain(line(ui, guide, ui.words.post(), procedure.post))
        .chain(fee)
        .collect()
}

/// The service with its link, whether it spares the visit, and who can use it.
pub fn service(ui: &Ui<'_>, guide: &Guide, online: &Online, can_use: Certainty) -> Html {
    let visit = match online.visit {
        Visit::NotNeeded => chip("chip good", say(ui.words.visit_spared())),
        Visit::StillNeeded => chip("chip", say(ui.words.visit_needed())),
    };
    let service = linked(ui, online.url.as_deref(), ui.text(guide, online.service));
    html! {
        <>
            { para("row", html! { <>{ service }{ visit }</> }) }
            if can_use == Certainty::Possible && !online.needs.is_empty() {
                <p class="fine">
                    { ui.plan.online_needs() }{ ui.words.colon() }{ statement(ui, guide, &online.needs) }
                </p>
            }
            { ui.fine(guide, online.note) }
        </>
    }
}
