//! One procedure on the plan, as a card.

use guide::plan::{Entry, Scheme};
use guide::{Date, Guide, Kind};

use super::el::{Gather, Html, all, around, chip, el, fact, facts, folded, one, para, text, word};
use super::{Ui, document, due, procedure, reason};

/// The cards of `entries`. `is_at_window`: they stand under their window's heading, so it is not named again.
pub fn cards(ui: &Ui<'_>, guide: &Guide, entries: &[Entry], today: Date, is_at_window: bool) -> Html {
    let card = |entry| {
        Card {
            ui,
            guide,
            entry,
            today,
            is_at_window,
        }
        .view()
    };
    el("div", "stack", entries.iter().map(card).collect())
}

struct Card<'v> {
    ui: &'v Ui<'v>,
    guide: &'v Guide,
    entry: &'v Entry,
    today: Date,
    is_at_window: bool,
}

impl Card<'_> {
    fn view(&self) -> Html {
        let (ui, guide) = (self.ui, self.guide);
        let row = &guide.procedures[self.entry.listing.procedure];
        let name = || ui.text(guide, row.name);
        let mut inside = vec![
            one("h3", "", name()),
            self.marks(),
            para("", ui.text(guide, row.summary)),
            self.why(),
        ];
        inside.extend(
            self.entry
                .listing
                .notes
                .iter()
                .map(|note| para("fine", ui.text(guide, *note))),
        );
        inside.add(facts(self.first()));
        inside.add(folded(around(ui.words.details_of(), name()), facts(self.more())));
        el(
            "article",
            if self.is_possible() { "card maybe" } else { "card" },
            inside,
        )
    }

    fn is_possible(&self) -> bool {
        !self.entry.is_certain()
    }

    /// What led here; for what only may apply, the questions that decide it.
    fn why(&self) -> Html {
        let (ui, listing) = (self.ui, &self.entry.listing);
        if self.is_possible() {
            return reason::open_questions(ui, self.guide, listing);
        }
        let reasons = reason::reasons(ui, self.guide, listing);
        para(
            "fine",
            all(vec![word(ui.words.reason()), word(ui.words.colon()), reasons]),
        )
    }

    fn marks(&self) -> Html {
        let ui = self.ui;
        let mut marks = Vec::new();
        if self.is_possible() {
            marks.add(text("span", "chip warn", ui.words.possible()));
        }
        marks.add_some(match self.entry.scheme {
            Scheme::Running => None,
            Scheme::Begins(day) => Some(chip("chip bad", around(ui.words.begins(), ui.day(day)))),
            Scheme::Ended(day) => Some(chip("chip bad", around(ui.words.ended(), ui.day(day)))),
        });
        if marks.is_empty() {
            Html::default()
        } else {
            el("p", "row", marks)
        }
    }

    /// What everybody needs to see: by when, what to bring, how else.
    fn first(&self) -> Vec<Html> {
        let (ui, guide, entry) = (self.ui, self.guide, self.entry);
        let row = &guide.procedures[entry.listing.procedure];
        let mut rows = Vec::new();
        rows.extend(due::rows(ui, guide, row, &entry.dues, self.today));
        if entry.is_pressing() {
            rows.add_some(procedure::missed(ui, guide, row));
        }
        if entry.listing.kind != Kind::Know || !entry.bring.is_empty() {
            rows.add(fact(
                ui.words.bring(),
                document::items(ui, guide, row, &entry.bring),
            ));
        }
        if !self.is_at_window {
            rows.add_some(procedure::windows(ui, guide, ui.words.window(), &row.windows));
        }
        rows.extend(procedure::ways(ui, guide, row));
        rows
    }

    fn more(&self) -> Vec<Html> {
        let (ui, guide, entry) = (self.ui, self.guide, self.entry);
        let row = &guide.procedures[entry.listing.procedure];
        let mut rows = Vec::new();
        if self.is_possible() {
            rows.add(fact(
                ui.words.reason(),
                para("", reason::reasons(ui, guide, &entry.listing)),
            ));
        }
        rows.add_some(document::choices(ui, guide, row, &entry.bring));
        rows.add_some(document::for_proxy(ui, guide, row, &entry.bring));
        if self.is_at_window {
            rows.add_some(procedure::windows(ui, guide, ui.words.also_at(), &entry.also_at));
        }
        if !entry.is_pressing() {
            rows.add_some(procedure::missed(ui, guide, row));
        }
        rows.extend(procedure::details(ui, guide, row, entry.review_overdue));
        rows
    }
}
