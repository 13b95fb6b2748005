//! Everything the guide knows, by life event.

use std::rc::Rc;

use guide::due::{Dates, due_date};
use guide::ids::ProcedureIx;
use guide::{Date, Guide, Procedure};
use yew::prelude::*;

use crate::parts::{Ui, around, fact, facts, list, para, procedure, title};
use crate::state::ProceduresPage;

/// The page.
pub fn view(ui: &Ui<'_>, page: &ProceduresPage) -> Html {
    html! {
        <>
            {title(ui.words.catalogue.into())}
            {para("", ui.words.catalogue_lead.into())}
            {for page.procedures.chunk_by(|one, next| one.0.id == next.0.id).map(|chunk| event(ui, chunk))}
            if page.loading > 0 { {para("soft", ui.words.loading.into())} }
            if !page.failed.is_empty() {
                <div class="box warn">
                    {para("", ui.words.catalogue_failed.into())}
                    <ul>{for page.failed.iter().map(|(card, _)| html! { <li>{ui.translated(&card.title)}</li> })}</ul>
                </div>
            }
        </>
    }
}

fn event(ui: &Ui<'_>, chunk: &[(Rc<Guide>, ProcedureIx)]) -> Html {
    let Some((guide, _)) = chunk.first() else {
        return Html::default();
    };
    html! {
        <section class="place">
            <h2>{ui.text(guide, guide.title)}</h2>
            {list("goods", chunk.iter().map(|(guide, procedure)| one(ui, guide, *procedure)))}
        </section>
    }
}

fn one(ui: &Ui<'_>, guide: &Guide, procedure: ProcedureIx) -> Html {
    let row = &guide.procedures[procedure];
    let name = ui.text(guide, row.name);
    html! {
        <div class="stack">
            <h3>{name.clone()}</h3>
            {para("", ui.text(guide, row.summary))}
            <details>
                <summary>{around(ui.words.details_of, name)}</summary>
                {facts(sheet(ui, guide, row))}
            </details>
        </div>
    }
}

fn sheet(ui: &Ui<'_>, guide: &Guide, row: &Procedure) -> Vec<Html> {
    let names = row
        .bring
        .iter()
        .map(|bring| html! { <li>{ui.text(guide, guide.documents[bring.document].name)}</li> });
    let today = ui.state.today();
    let due = today
        .filter(|_| !row.due.is_empty())
        .map(|today| dues(ui, guide, row, today));
    let is_overdue = today.is_some_and(|today| row.check_by < today);
    let mut rows = Vec::new();
    rows.extend(due);
    if !row.bring.is_empty() {
        rows.push(fact(ui.words.bring, html! { <ul>{for names}</ul> }));
    }
    rows.extend(procedure::windows(ui, guide, ui.words.window, &row.windows));
    rows.extend(procedure::ways(ui, guide, row));
    rows.extend(procedure::details(ui, guide, row, is_overdue));
    rows
}

fn dues(ui: &Ui<'_>, guide: &Guide, row: &Procedure, today: Date) -> Html {
    let none = Dates::new();
    let sentences = row
        .due
        .iter()
        .map(|deadline| due_date(guide, deadline, &none).sentence(guide, ui.lang, today));
    fact(
        ui.words.due,
        sentences.map(|sentence| para("", sentence.into())).collect(),
    )
}
