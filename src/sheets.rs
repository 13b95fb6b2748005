//! The pages of plans and procedures as they were, until each has its own file under `pages/`.

mod along;
mod ask;
mod bring;
mod catalogue_entry;
mod draw;
mod due;
mod el;
mod entry;
mod field;
mod goods;
mod html;
mod kit;
mod old;
mod paper;
mod reason;
mod result;
mod stops;
mod thing;
mod when;
mod window;

use yew::prelude::*;

use crate::exported::{ExportKind, Exported};
use crate::parts::Ui;
use crate::state::{PlanPage, State};
use html::Html as Data;
use kit::Kit;

struct Sheet {
    announcement: String,
}

impl Sheet {
    fn of(_: &crate::state::Route, _: &str, announcement: &str) -> Self {
        Self {
            announcement: announcement.to_owned(),
        }
    }
}

fn drawn(ui: &Ui<'_>, parts: &[Data]) -> Html {
    html! { <>{ for parts.iter().map(|part| draw::draw(part, ui.on)) }</> }
}

pub(crate) fn plan(ui: &Ui<'_>, page: &PlanPage) -> Html {
    let kit = Kit::new(ui.state);
    let parts: Vec<Data> = result::parts(page)
        .into_iter()
        .map(|part| result::part(&kit, page, part))
        .collect();
    html! { <div class="plan">{ drawn(ui, &parts) }</div> }
}

pub(crate) fn plan_news(state: &State, page: &PlanPage) -> String {
    result::sheet(&Kit::new(state), state, page).announcement
}

pub(crate) fn exported(state: &State, kind: ExportKind) -> Option<Exported> {
    let page = PlanPage::of(state, state.route.event()?)?;
    Some(goods::goods(&Kit::new(state), &page, kind))
}
