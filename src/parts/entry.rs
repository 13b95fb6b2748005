//! One procedure on the plan, as a card.

use guide::plan::{Entry, Scheme};
use guide::{Certainty, Date, Guide, Kind};
use yew::prelude::*;

use super::{Ui, around, chip, document, due, fact, facts, para, procedure, reason};

/// The cards of `entries`. `is_at_window`: they stand under their window's heading, so it is not named again.
pub fn cards(ui: &Ui<'_>, guide: &Guide, entries: &[Entry], today: Date, is_at_window: bool) -> Html {
    let cards = entries.iter().map(|entry| {
        Card {
            ui,
            guide,
            entry,
            today,
        }
        .view(is_at_window)
    });
    html! { <div class="stack">{for cards}</div> }
}

struct Card<'v> {
    ui: &'v Ui<'v>,
    guide: &'v Guide,
    entry: &'v Entry,
    today: Date,
}

impl Card<'_> {
    fn view(&self, is_at_window: bool) -> Html {
        let (ui, guide) = (self.ui, self.guide);
        let row = &guide.procedures[self.entry.listing.procedure];
        let name = || ui.text(guide, row.name);
        let maybe = self.is_possible().then_some("maybe");
        html! {
            <article class={classes!("card", maybe)}>
                <h3>{name()}</h3>
                {self.marks()}
                {para("", ui.text(guide, row.summary))}
                {self.why()}
                {for self.entry.listing.notes.iter().map(|note| para("fine", ui.text(guide, *note)))}
                {facts(self.first(is_at_window))}
                <details>
                    <summary>{around(ui.words.details_of, name())}</summary>
                    {facts(self.more())}
                </details>
            </article>
        }
    }

    fn is_possible(&self) -> bool {
        self.entry.listing.certainty == Certainty::Possible
    }

    /// What led here; for what only may apply, the questions that decide it.
    fn why(&self) -> Html {
        let (ui, listing) = (self.ui, &self.entry.listing);
        if self.is_possible() {
            return reason::open_questions(ui, self.guide, listing);
        }
        let reasons = reason::reasons(ui, self.guide, listing);
        para("fine", html! { <>{ui.words.reason}{ui.words.colon}{reasons}</> })
    }

    fn marks(&self) -> Html {
        let ui = self.ui;
        let scheme = match self.entry.scheme {
            Scheme::Running => None,
            Scheme::Begins(day) => Some(around(ui.words.begins, ui.day(day).into())),
            Scheme::Ended(day) => Some(around(ui.words.ended, ui.day(day).into())),
        };
        if !self.is_possible() && scheme.is_none() {
            return Html::default();
        }
        html! {
            <p class="row">
                if self.is_possible() { {chip("warn", ui.words.possible.into())} }
                {for scheme.map(|label| chip("bad", label))}
            </p>
        }
    }

    /// What everybody needs to see: by when, what to bring, how else.
    fn first(&self, is_at_window: bool) -> Vec<Html> {
        let (ui, guide, entry) = (self.ui, self.guide, self.entry);
        let row = &guide.procedures[entry.listing.procedure];
        let mut rows = Vec::new();
        if !entry.dues.is_empty() {
            rows.push(fact(
                ui.words.due,
                due::all(ui, guide, row, &entry.dues, self.today),
            ));
        }
        if !entry.bring.is_empty() {
            rows.push(fact(
                ui.words.bring,
                document::items(ui, guide, row, &entry.bring),
            ));
        } else if entry.listing.kind == Kind::Need {
            rows.push(fact(ui.words.bring, ui.words.bring_nothing.into()));
        }
        if !is_at_window {
            rows.extend(procedure::windows(ui, guide, ui.words.window, &row.windows));
        }
        rows.extend(procedure::ways(ui, guide, row));
        rows
    }

    fn more(&self) -> Vec<Html> {
        let (ui, guide, entry) = (self.ui, self.guide, self.entry);
        let row = &guide.procedures[entry.listing.procedure];
        let reasons = || {
            fact(
                ui.words.reason,
                para("", reason::reasons(ui, guide, &entry.listing)),
            )
        };
        let mut rows: Vec<Html> = self.is_possible().then(reasons).into_iter().collect();
        rows.extend(procedure::windows(ui, guide, ui.words.also_at, &entry.also_at));
        rows.extend(procedure::details(ui, guide, row, entry.review_overdue));
        rows
    }
}
