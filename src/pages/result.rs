//! The plan: what to do, where, by when, with what.

use guide::plan::{Entry, Plan, Stop};
use guide::{Answer, Guide};
use yew::prelude::*;

use crate::msg::Msg;
use crate::pages::review;
use crate::parts::el::{Gather, all, el, el_with, one, para, said, text, word};
use crate::parts::{Ui, contact, document, entry, title, window};
use crate::state::{ResultPage, Route};
use crate::text::counted;

/// The page.
pub fn view(ui: &Ui<'_>, page: &ResultPage) -> Html {
    let (guide, plan, words) = (&page.guide, &page.plan, ui.words);
    let mut inside = vec![
        title(word(words.result())),
        para("soft", ui.text(guide, guide.title)),
        go_on(ui, page),
        calm(ui, page),
        summary(ui, page),
        review::days(ui, guide, &page.dates, "days box no-print"),
    ];
    inside.extend(
        plan.stops
            .iter()
            .enumerate()
            .map(|(at, some)| stop(ui, page, at + 1, some)),
    );
    inside.add(group(
        ui,
        page,
        (words.without_visit(), words.without_visit_lead()),
        &plan.without_visit,
    ));
    inside.add(group(
        ui,
        page,
        (words.offers(), words.offers_lead()),
        &plan.offers,
    ));
    inside.add(group(ui, page, (words.knows(), words.knows_lead()), &plan.knows));
    inside.add(bring(ui, guide, plan));
    inside.add(then(ui, guide));
    all(inside)
}

fn go_on(ui: &Ui<'_>, page: &ResultPage) -> Html {
    if page.interview.next.is_none() {
        return Html::default();
    }
    let msg = Msg::QuestionsChosen {
        event: page.guide.id.clone(),
    };
    let button = para("", ui.button("button", word(ui.words.go_on()), msg));
    el(
        "div",
        "box info no-print",
        vec![text("p", "", ui.words.go_on_lead()), button],
    )
}

/// Nothing found, or nothing known: no dead end, but somebody to call.
fn calm(ui: &Ui<'_>, page: &ResultPage) -> Html {
    let plan = &page.plan;
    let is_empty = plan.summary.certain + plan.summary.possible + plan.offers.len() == 0;
    let mut answers = page.interview.answered.iter().flat_map(|screen| &screen.answers);
    let is_unsure = !page.interview.answered.is_empty() && answers.all(|answer| *answer == Answer::Unsure);
    let (heading, words) = match (is_empty, is_unsure) {
        (true, _) => (ui.words.nothing_title(), ui.words.nothing()),
        (false, true) => (ui.words.all_unsure_title(), ui.words.all_unsure()),
        (false, false) => return Html::default(),
    };
    let mut inside = vec![para("", text("b", "", heading)), text("p", "", words)];
    inside.add_some(ui.state.index().map(|index| contact(ui, index)));
    el("div", "box info", inside)
}

fn summary(ui: &Ui<'_>, page: &ResultPage) -> Html {
    let (words, sum) = (ui.words, page.plan.summary);
    let mut cells = Vec::new();
    for (term, count, certain, more, possible) in [
        (
            words.sum_procedures(),
            words.count(),
            sum.certain,
            words.sum_possible(),
            sum.possible,
        ),
        (
            words.sum_windows(),
            words.count_places(),
            sum.windows,
            words.sum_possible_windows(),
            sum.possible_windows,
        ),
        (
            words.sum_without_visit(),
            words.count(),
            sum.without_visit,
            words.sum_possible(),
            sum.possible_without_visit,
        ),
    ] {
        let more = (possible > 0).then(|| said(counted(more, &[possible])));
        cells.add(cell(term, said(counted(count, &[certain])), more));
    }
    cells.add(first_due(ui, page));
    el_with(
        "section",
        vec![("aria-label", words.sum_title().into())],
        vec![el("dl", "sum", cells)],
    )
}

/// The earliest last day; where it has passed, that this is not the end.
fn first_due(ui: &Ui<'_>, page: &ResultPage) -> Html {
    let words = ui.words;
    let sum = page.plan.summary;
    let (day, late) = match sum.first_due {
        None if sum.has_due => (word(words.due_below()), None),
        Some((day, _)) => (ui.day(day), (day < page.today).then(|| word(words.sum_late()))),
        None => (word(words.no_due()), None),
    };
    cell(words.sum_first_due(), day, late)
}

fn cell(term: &'static str, value: Html, more: Option<Html>) -> Html {
    let mut inside = vec![text("dt", "", term), one("dd", "phrase", value)];
    inside.add_some(more.map(|more| one("dd", "fine", more)));
    el("div", "", inside)
}

fn stop(ui: &Ui<'_>, page: &ResultPage, number: usize, stop: &Stop) -> Html {
    let guide = &page.guide;
    let number = one("span", "number", said(number.to_string()));
    let name = ui.text(guide, guide.windows[stop.window].name);
    let head = vec![
        el("h2", "", vec![number, name]),
        window::facts_of(ui, guide, stop.window),
    ];
    let cards = entry::cards(ui, guide, &stop.entries, page.today, true);
    el("section", "place two", vec![el("header", "stack", head), cards])
}

fn group(
    ui: &Ui<'_>,
    page: &ResultPage,
    (heading, lead): (&'static str, &'static str),
    entries: &[Entry],
) -> Html {
    if entries.is_empty() {
        return Html::default();
    }
    let cards = entry::cards(ui, &page.guide, entries, page.today, false);
    el(
        "section",
        "place",
        vec![text("h2", "", heading), text("p", "soft", lead), cards],
    )
}

fn bring(ui: &Ui<'_>, guide: &Guide, plan: &Plan) -> Html {
    let words = ui.words;
    let mut inside = vec![text("h2", "", words.bring_list())];
    let things = |proxy| plan.bag.things.iter().filter(move |thing| thing.proxy == proxy);
    if things(false).next().is_none() {
        inside.add(text("p", "", words.bring_list_empty()));
    } else {
        inside.add(text("p", "soft", words.bring_list_lead()));
        inside.add(document::carried(ui, guide, things(false)));
    }
    if things(true).next().is_some() {
        inside.add(text("h3", "", words.bring_proxy()));
        inside.add(text("p", "soft", words.bring_proxy_lead()));
        inside.add(document::carried(ui, guide, things(true)));
    }
    el("section", "place", inside)
}

fn then(ui: &Ui<'_>, guide: &Guide) -> Html {
    let words = ui.words;
    let row = vec![
        ui.link(
            "button",
            word(words.review()),
            Route::Review {
                event: guide.id.clone(),
            },
        ),
        ui.button("button", word(words.print()), Msg::PrintChosen),
        ui.button("button", word(words.end()), Msg::EndChosen),
    ];
    let head = text("h2", "", words.then());
    el(
        "section",
        "place",
        vec![
            head,
            text("p", "", words.guidance()),
            el("div", "row no-print", row),
        ],
    )
}
