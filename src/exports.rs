//! Plan page → what leaves it: the link, a calendar file, the plan as text, a code.

mod calendar;
mod shared;
mod text;

use export::file_name::file_name;
use guide::ids::WindowIx;
use guide::plan::agenda::{Agenda, Place};
use guide::{Guide, Text, handover_code};

use crate::exported::{ExportKind, Exported};
use crate::link::{print, print_code};
use crate::page::PlanPage;
use crate::parts::Ui;
use crate::state::{Route, State};

pub use shared::{has_sensitive, shared};

/// Something to take along from the plan. What is handed to others is made from the visit as it is [`shared`].
pub fn exported(ui: &Ui<'_>, page: &PlanPage, kind: ExportKind) -> Exported {
    let title = shown(ui, &page.guide, page.guide.title);
    let named = |ending| file_name(&[ui.words.result(), title], page.today, ending);
    let (name, media, text) = match kind {
        ExportKind::Calendar => (named("ics"), "text/calendar", calendar::file(ui, page)),
        ExportKind::Copy | ExportKind::Share => (String::new(), "text/plain", shared_text(ui, page)),
        ExportKind::Link => (String::new(), "text/plain", shared_link(ui, page)),
        ExportKind::TextFile => (named("txt"), "text/plain", shared_text(ui, page)),
    };
    Exported {
        kind,
        name,
        media: [media, ";charset=utf-8"].concat(),
        text,
        title: titled(ui, page),
    }
}

fn shared_text(ui: &Ui<'_>, page: &PlanPage) -> String {
    let state = State {
        visit: shared(ui.state, page),
        ..ui.state.clone()
    };
    let ui = Ui::new(&state, ui.on);
    let code = code(ui.state, page);
    match PlanPage::of(&state, &page.guide.id) {
        Some(page) => text::write(&ui, &page, &code),
        None => String::new(),
    }
}

/// The link that opens the plan elsewhere: it says that it was shared, and when.
pub fn shared_link(ui: &Ui<'_>, page: &PlanPage) -> String {
    let state = State {
        visit: shared(ui.state, page),
        ..ui.state.clone()
    };
    link(&state)
}

/// The link that opens the page of `state`.
fn link(state: &State) -> String {
    [&state.here, "#", &print(state, &state.route)].concat()
}

/// The code that holds the answers, as they are [`shared`].
pub fn code(state: &State, page: &PlanPage) -> String {
    let visit = shared(state, page);
    let answers = visit.answers_for(&page.guide);
    let has_left_out = visit.shared.is_some_and(|shared| !shared.without.is_empty());
    match has_left_out {
        true => handover_code::encode_left_out(&page.guide, &answers, &page.made.days),
        false => handover_code::encode(&page.guide, &answers, &page.made.days),
    }
}

/// The link that opens the plan by its code: short enough for a QR code that any camera reads.
pub fn code_link(state: &State, page: &PlanPage) -> String {
    [&state.here, "#", &print_code(&code(state, page))].concat()
}

/// あなたの手続き：引っ越してきた
fn titled(ui: &Ui<'_>, page: &PlanPage) -> String {
    [
        ui.words.result(),
        ui.words.colon(),
        shown(ui, &page.guide, page.guide.title),
    ]
    .concat()
}

/// The link to the life event without anything of the visitor: calendars are shared, and synchronised with servers.
fn clean_link(ui: &Ui<'_>, page: &PlanPage) -> String {
    let route = Route::Event {
        event: page.guide.id.clone(),
    };
    let nobody = State {
        lang: ui.state.lang,
        lang_is_named: ui.state.lang_is_named,
        ..State::default()
    };
    [&ui.state.here, "#", &print(&nobody, &route)].concat()
}

fn shown<'g>(ui: &Ui<'_>, guide: &'g Guide, text: Text) -> &'g str {
    guide.texts.shown(text, ui.lang).text
}

/// 本庁舎 2階 3番 住民記録窓口
fn window_line(ui: &Ui<'_>, guide: &Guide, window: WindowIx) -> String {
    let row = &guide.windows[window];
    let site = row.site.map(|site| guide.sites[site].name);
    let signs = [site, row.floor, row.counter, Some(row.name)]
        .into_iter()
        .flatten();
    let signs: Vec<&str> = signs.map(|sign| shown(ui, guide, sign)).collect();
    signs.join(" ")
}

/// Where the page says that a procedure is done; none where that takes no visit.
fn window_of(agenda: &Agenda, procedure: guide::ids::ProcedureIx) -> Option<WindowIx> {
    let visit = agenda
        .visits
        .iter()
        .find(|visit| visit.rows.iter().any(|row| row.procedure == procedure));
    let benefits = agenda.benefits.open.iter().chain(&agenda.benefits.folded);
    let benefit = || match benefits
        .clone()
        .find(|benefit| benefit.row.procedure == procedure)?
        .place
    {
        Place::Window { window, .. } => Some(window),
        Place::Home(_) => None,
    };
    visit.map(|visit| visit.window).or_else(benefit)
}
