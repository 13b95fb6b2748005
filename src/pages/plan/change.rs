//! What a change of an answer or a day has brought: told on the page and in the live region.

use guide::plan::agenda::{ChangeSummary, Moved, Named};
use yew::prelude::*;

use super::{CHANGE, PlanUi};
use crate::msg::Msg;
use crate::page::PlanPage;
use crate::parts::words::say;
use crate::parts::{Ui, key_day};
use crate::text::{counted, put};

/// The box, which stays in sight until it is closed; nothing where nothing was changed.
pub(super) fn view(plan: &PlanUi<'_>) -> Html {
    let is_tried = plan.state.visit.tried_from.is_some();
    if plan.page.made.change.is_none() && !is_tried {
        return Html::default();
    }
    let (words, made) = (plan.plan, &plan.page.made);
    let mut said = sentences(plan, plan.page);
    if made.change.is_none() {
        said = words.tried_none().to_owned();
    }
    let [main, other] = match is_tried {
        true => [
            (words.try_undo(), Msg::TryUndone),
            (words.try_take(), Msg::TryTaken),
        ],
        false => [
            (plan.words.close(), Msg::ChangeNoted),
            (words.change_undo(), Msg::ChangeUndone),
        ],
    };
    html! {
        <div id={CHANGE} class="box info change no-print" tabindex="-1">
            <p><b>{ if is_tried { words.tried() } else { words.changed() } }</b></p>
            <p>{ said }</p>
            <div class="row">
                { plan.button("button small main", say(main.0), main.1) }
                { plan.button("button small", say(other.0), other.1) }
            </div>
        </div>
    }
}

/// What came and went, in sentences; nothing where nothing was changed.
pub(super) fn sentences(ui: &Ui<'_>, page: &PlanPage) -> String {
    let Some(change) = &page.made.change else {
        return String::new();
    };
    let tell = Tell { ui, page };
    let ChangeSummary {
        came,
        went,
        ruled_out,
        moved,
        to_confirm: (before, after),
    } = change;
    let words = ui.plan;
    let moved_names = Named {
        first: moved.first.iter().map(|moved| moved.procedure).collect(),
        more: moved.more,
    };
    let moved = match (moved.first.as_slice(), moved.more) {
        ([Moved { after: Some(day), .. }], 0) => {
            let name = tell.name(day.procedure);
            [
                &name,
                ui.words.colon(),
                &key_day::told(ui, day, page.today),
                words.stop(),
            ]
            .concat()
        }
        _ => tell.named(words.change_moved(), &moved_names),
    };
    let mut said = [
        tell.named(words.change_came(), came),
        tell.named(words.change_went(), went),
        tell.named(words.change_ruled_out(), ruled_out),
        moved,
    ]
    .concat();
    if before != after {
        said.push_str(&counted(words.change_to_confirm(), &[*before, *after]));
    }
    said
}

struct Tell<'t> {
    ui: &'t Ui<'t>,
    page: &'t PlanPage,
}

impl Tell<'_> {
    fn name(&self, procedure: guide::ids::ProcedureIx) -> String {
        let guide = &self.page.guide;
        guide
            .texts
            .shown(guide.procedures[procedure].name, self.ui.lang)
            .text
            .to_owned()
    }

    /// A sentence about some procedures; nothing where there is none.
    fn named(&self, words: &'static str, named: &Named<guide::ids::ProcedureIx>) -> String {
        if named.first.is_empty() {
            return String::new();
        }
        let quoted = |procedure: &guide::ids::ProcedureIx| put(self.ui.plan.quoted(), &self.name(*procedure));
        let names: Vec<String> = named.first.iter().map(quoted).collect();
        let names = names.concat();
        let names = match named.more {
            0 => names,
            more => counted(&put(self.ui.plan.and_more(), &names), &[more]),
        };
        put(words, &names)
    }
}
