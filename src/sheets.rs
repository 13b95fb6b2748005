//! The pages of plans and procedures as they were, until each has its own file under `pages/`.

mod along;
mod ask;
mod bring;
mod catalogue;
mod catalogue_entry;
mod code;
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
mod procedure;
mod reason;
mod result;
mod stops;
mod thing;
mod when;
mod why;
mod window;

use guide::search::Catalogue;
use yew::prelude::*;

use crate::exported::{ExportKind, Exported};
use crate::parts::Ui;
use crate::state::{PlanPage, ProcedurePage, SearchPage, State, TypedCode};
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

fn procedure_sheet(state: &State, page: &ProcedurePage) -> Option<(Sheet, Vec<Data>)> {
    let crate::state::Route::Procedure { event, procedure } = &state.route else {
        return None;
    };
    let _ = page;
    procedure::sheet(&Kit::new(state), state, event, procedure)
}

pub(crate) fn procedure(ui: &Ui<'_>, page: &ProcedurePage) -> Html {
    procedure_sheet(ui.state, page)
        .map(|(_, parts)| drawn(ui, &parts))
        .unwrap_or_default()
}

pub(crate) fn procedure_news(state: &State, page: &ProcedurePage) -> String {
    procedure_sheet(state, page)
        .map(|(sheet, _)| sheet.announcement)
        .unwrap_or_default()
}

pub(crate) fn search(ui: &Ui<'_>, page: &SearchPage) -> Html {
    let kit = Kit::new(ui.state);
    let catalogue: &Catalogue = &page.catalogue;
    let mut parts = catalogue::sheet(&kit, ui.state, catalogue)
        .map(|(_, parts)| parts)
        .unwrap_or_default();
    parts.extend(catalogue::by_event(&kit, ui.state, catalogue));
    drawn(ui, &parts)
}

pub(crate) fn search_news(state: &State, page: &SearchPage) -> String {
    catalogue::sheet(&Kit::new(state), state, &page.catalogue)
        .map(|(sheet, _)| sheet.announcement)
        .unwrap_or_default()
}

pub(crate) fn code(ui: &Ui<'_>, code: &TypedCode) -> Html {
    drawn(ui, &code::sheet(&Kit::new(ui.state), ui.state, code))
}
