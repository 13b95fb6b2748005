//! Everything the guide knows, by life event.

use std::rc::Rc;

use guide::due::{Dates, due_date};
use guide::ids::ProcedureIx;
use guide::{Date, Guide, Procedure};

use crate::parts::el::{
    Gather, Html, all, around, el, fact, facts, folded, list, one, para, said, text, word,
};
use crate::parts::{Ui, procedure, title};
use crate::sheet::Sheet;
use crate::state::State;
use crate::text::counted;

/// The page, drawn.
pub fn sheet(state: &State) -> Option<Sheet> {
    let ui = Ui::new(state);
    Some(Sheet {
        route: state.route.clone(),
        heading: ui.words.catalogue().to_owned(),
        announcement: String::new(),
        body: Html::Nothing,
        news: None,
    })
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
        facts(details(ui, guide, row)),
    );
    all(vec![
        one("h3", "", name()),
        para("", ui.text(guide, row.summary)),
        sheet,
    ])
}

fn details(ui: &Ui<'_>, guide: &Guide, row: &Procedure) -> Vec<Html> {
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
