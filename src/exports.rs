//! Plan page → what leaves it: the link, a calendar file, the plan as text, a code.

mod calendar;
mod text;

use export::file_name::file_name;
use guide::ids::WindowIx;
use guide::plan::agenda::{Agenda, Place};
use guide::{Guide, Text, share};

use crate::exported::{ExportKind, Exported};
use crate::link::print;
use crate::parts::Ui;
use crate::state::{PlanPage, Route, State};

/// Something to take along from the plan.
pub fn exported(ui: &Ui<'_>, page: &PlanPage, kind: ExportKind) -> Exported {
    let title = shown(ui, &page.guide, page.guide.title);
    let named = |ending| file_name(&[ui.words.result(), title], page.today, ending);
    let (name, media, text) = match kind {
        ExportKind::Calendar => (named("ics"), "text/calendar", calendar::file(ui, page)),
        ExportKind::Copy | ExportKind::Share => (String::new(), "text/plain", text::write(ui, page)),
        ExportKind::Link => (String::new(), "text/plain", link(ui.state)),
        ExportKind::TextFile => (named("txt"), "text/plain", text::write(ui, page)),
    };
    Exported {
        kind,
        name,
        media: [media, ";charset=utf-8"].concat(),
        text,
        title: titled(ui, page),
    }
}

/// The link that opens the page of `state`.
pub fn link(state: &State) -> String {
    [&state.here, "#", &print(state, &state.route)].concat()
}

/// The code that holds the answers.
pub fn code(page: &PlanPage) -> String {
    share::encode(&page.guide, &page.made.answers, &page.made.days)
}

/// The link that opens the plan by its code: as short as a QR code has to be.
pub fn code_link(ui: &Ui<'_>, page: &PlanPage) -> String {
    [&ui.state.here, "#/code?c=", &code(page)].concat()
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
