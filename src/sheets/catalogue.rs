//! Everything the guide knows, by life event.

use std::rc::Rc;

use guide::due::{Dates, due_date};
use guide::ids::ProcedureIx;
use guide::{Date, Guide, Procedure};

use crate::parts::el::{Html, Gather, all, around, el, fact, facts, folded, list, one, para, said, text, word};
use crate::parts::{Ui, procedure, title};
use crate::state::ProceduresPage;
use crate::text::counted;

/// The page.
pub fn view(ui: &Ui<'_>, page: &ProceduresPage) -> Html {
    let words = ui.words;
    let mut inside = vec![
        title(word(words.catalogue())),
        text("p", "", words.catalogue_lead()),
    ];
    let events = page.procedures.chunk_by(|one, next| one.0.id == next.0.id);
    inside.extend(events.map(|chunk| event(ui, chunk)));
    if page.loading > 0 {
        inside.add(text("p", "soft", words.loading()));
    }
    if !page.failed.is_empty() {
        let titles = page
            .failed
            .iter()
            .map(|(title, _)| ui.translated(title))
            .collect();
        inside.add(el(
            "div",
            "box warn",
            vec![text("p", "", words.catalogue_failed()), list("", titles)],
        ));
    }
    all(inside)
}

/// Folded: the list of one life event fills several screens.
fn event(ui: &Ui<'_>, chunk: &[(Rc<Guide>, ProcedureIx)]) -> Html {
    let Some((guide, _)) = chunk.first() else {
        return Html::default();
    };
    let rows = chunk
        .iter()
        .map(|(guide, procedure)| entry(ui, guide, *procedure))
        .collect();
    let title = || ui.text(guide, guide.title);
    let count = said(counted(ui.words.count(), &[chunk.len()]));
    let label = all(vec![title(), word(ui.words.colon()), count]);
    let sheet = folded(label, list("plain goods", rows));
    el("section", "place", vec![one("h2", "", title()), sheet])
}

fn entry(ui: &Ui<'_>, guide: &Guide, procedure: ProcedureIx) -> Html {
    let row = &guide.procedures[procedure];
    let name = || ui.text(guide, row.name);
    let sheet = folded(
        around(ui.words.details_of(), name()),
        facts(sheet(ui, guide, row)),
    );
    all(vec![
        one("h3", "", name()),
        para("", ui.text(guide, row.summary)),
        sheet,
    ])
}

fn sheet(ui: &Ui<'_>, guide: &Guide, row: &Procedure) -> Vec<Html> {
    let today = ui.state.today();
    let mut rows = Vec::new();
    rows.add_some(
        today
            .filter(|_| !row.due.is_empty())
            .map(|today| dues(ui, guide, row, today)),
    );
    if !row.bring.is_empty() {
        let names = row
            .bring
            .iter()
            .map(|bring| ui.text(guide, guide.documents[bring.document].name));
        rows.add(fact(ui.words.bring(), list("", names.collect())));
    }
    rows.add_some(procedure::windows(ui, guide, ui.words.window(), &row.windows));
    rows.extend(procedure::ways(ui, guide, row));
    rows.add_some(procedure::missed(ui, guide, row));
    rows.extend(procedure::details(
        ui,
        guide,
        row,
        today.is_some_and(|today| row.check_by < today),
    ));
    rows
}

fn dues(ui: &Ui<'_>, guide: &Guide, row: &Procedure, today: Date) -> Html {
    let none = Dates::new();
    let mut inside = Vec::new();
    for deadline in &row.due {
        inside.add(para(
            "",
            said(due_date(guide, deadline, &none).sentence(guide, ui.lang, today)),
        ));
    }
    fact(ui.words.due(), all(inside))
}
