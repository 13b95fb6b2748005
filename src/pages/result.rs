//! The plan: what to do, where, by when, with what.

use guide::due::DueRule;
use guide::ids::DateIx;
use guide::plan::{Entry, Plan, Stop, Summary};
use guide::{Answer, Guide};
use yew::prelude::*;

use crate::msg::Msg;
use crate::pages::review;
use crate::parts::{Ui, contact, document, entry, para, title, window};
use crate::state::{DateField, ResultPage, Route};

/// The page.
pub fn view(ui: &Ui<'_>, page: &ResultPage) -> Html {
    let (guide, plan) = (&page.guide, &page.plan);
    html! {
        <>
            {title(ui.words.result.into())}
            {para("soft", ui.text(guide, guide.title))}
            {go_on(ui, page)}
            {calm(ui, page)}
            {summary(ui, plan.summary)}
            {review::days(ui, guide, &counted_from(page), "box no-print")}
            {for plan.stops.iter().enumerate().map(|(at, some)| stop(ui, page, at + 1, some))}
            {group(ui, page, (ui.words.without_visit, ui.words.without_visit_lead), &plan.without_visit)}
            {group(ui, page, (ui.words.offers, ui.words.offers_lead), &plan.offers)}
            {group(ui, page, (ui.words.knows, ui.words.knows_lead), &plan.knows)}
            {bring(ui, guide, plan)}
            {then(ui, guide)}
        </>
    }
}

fn go_on(ui: &Ui<'_>, page: &ResultPage) -> Html {
    if page.interview.next.is_none() {
        return Html::default();
    }
    let msg = Msg::QuestionsChosen {
        event: page.guide.id.clone(),
    };
    html! {
        <div class="box info no-print">
            {para("", ui.words.go_on_lead.into())}
            <p>{ui.button("button", ui.words.go_on.into(), msg)}</p>
        </div>
    }
}

/// Nothing found, or nothing known: no dead end, but somebody to call.
fn calm(ui: &Ui<'_>, page: &ResultPage) -> Html {
    let plan = &page.plan;
    let is_empty = plan.summary.certain + plan.summary.possible + plan.offers.len() == 0;
    let mut answers = page
        .interview
        .answered
        .iter()
        .flat_map(|screen| &screen.answers)
        .peekable();
    let is_unsure = answers.peek().is_some() && answers.all(|answer| *answer == Answer::Unsure);
    let (heading, text) = match (is_empty, is_unsure) {
        (true, _) => (ui.words.nothing_title, ui.words.nothing),
        (false, true) => (ui.words.all_unsure_title, ui.words.all_unsure),
        (false, false) => return Html::default(),
    };
    html! {
        <div class="box info">
            <p><b>{heading}</b></p>
            {para("", text.into())}
            {for ui.state.index().map(|index| contact(ui, index))}
        </div>
    }
}

fn summary(ui: &Ui<'_>, sum: Summary) -> Html {
    let words = ui.words;
    let cell = |term: &'static str, said: String, more: String| {
        html! { <div><dt>{term}</dt><dd class="phrase">{said}</dd>if !more.is_empty() { <dd class="fine">{more}</dd> }</div> }
    };
    let possible = if sum.possible > 0 {
        (words.sum_possible)(sum.possible)
    } else {
        String::new()
    };
    let first = sum
        .first_due
        .map_or_else(|| words.no_due.to_owned(), |(day, _)| ui.day(day));
    html! {
        <section aria-label={words.sum_title}>
            <dl class="sum">
                {cell(words.sum_procedures, (words.count)(sum.certain), possible)}
                {cell(words.sum_windows, (words.count_places)(sum.windows), String::new())}
                {cell(words.sum_without_visit, (words.count)(sum.without_visit), String::new())}
                {cell(words.sum_first_due, first, String::new())}
            </dl>
        </section>
    }
}

/// The days that a deadline on the plan counts from.
fn counted_from(page: &ResultPage) -> Vec<DateField> {
    let plan = &page.plan;
    let visits = plan.stops.iter().flat_map(|stop| &stop.entries);
    let entries = visits.chain(&plan.without_visit).chain(&plan.offers);
    let rules = entries.flat_map(|entry| &entry.dues).map(|due| due.date.rule);
    let used: Vec<DateIx> = rules.filter_map(|rule| date_of(&page.guide, &rule)).collect();
    page.dates
        .iter()
        .filter(|field| used.contains(&field.date))
        .cloned()
        .collect()
}

fn date_of(guide: &Guide, rule: &DueRule) -> Option<DateIx> {
    match rule {
        DueRule::Within { of, .. } | DueRule::Before { of, .. } | DueRule::From { of, .. } => Some(*of),
        DueRule::On { .. } => guide.date,
        DueRule::Promptly | DueRule::Stated(_) => None,
    }
}

fn stop(ui: &Ui<'_>, page: &ResultPage, number: usize, stop: &Stop) -> Html {
    let guide = &page.guide;
    html! {
        <section class="place two">
            <header class="stack">
                <h2><span class="number">{number}</span>{ui.text(guide, guide.windows[stop.window].name)}</h2>
                {window::facts_of(ui, guide, stop.window)}
            </header>
            {entry::cards(ui, guide, &stop.entries, page.today, true)}
        </section>
    }
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
    html! {
        <section class="place">
            <h2>{heading}</h2>
            {para("soft", lead.into())}
            {entry::cards(ui, &page.guide, entries, page.today, false)}
        </section>
    }
}

fn bring(ui: &Ui<'_>, guide: &Guide, plan: &Plan) -> Html {
    let words = ui.words;
    html! {
        <section class="place">
            <h2>{words.bring_list}</h2>
            if plan.bring.is_empty() { {para("", words.bring_list_empty.into())} }
            else {
                {para("soft", words.bring_list_lead.into())}
                {document::carried(ui, guide, &plan.bring)}
            }
            if !plan.proxy.is_empty() {
                <h3>{words.bring_proxy}</h3>
                {para("soft", words.bring_proxy_lead.into())}
                {document::carried(ui, guide, &plan.proxy)}
            }
        </section>
    }
}

fn then(ui: &Ui<'_>, guide: &Guide) -> Html {
    let words = ui.words;
    html! {
        <section class="place">
            <h2>{words.then}</h2>
            {para("", words.guidance.into())}
            <div class="row no-print">
                {ui.link("button", words.review.into(), Route::Review { event: guide.id.clone() })}
                {ui.button("button", words.print.into(), Msg::PrintChosen)}
                {ui.button("button", words.end.into(), Msg::EndChosen)}
            </div>
        </section>
    }
}
