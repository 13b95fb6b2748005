//! One procedure on the plan, as a card.

use guide::ids::WindowIx;
use guide::plan::{Entry, Scheme};
use guide::{Guide, Kind};

use super::el::{Gather, Html, all, around, chip, el, fact, facts, folded, para, said, text, word};
use super::kit::Kit;
use super::{catalogue_entry, due, reason, stops, thing};
use crate::msg::Msg;
use crate::state::PlanPage as ResultPage;

/// The card of `entry`. `taken`: the window under whose heading it stands, so it is not named again.
pub(super) fn card(kit: &Kit<'_>, page: &ResultPage, entry: &Entry, taken: Option<WindowIx>) -> Html {
    Card {
        kit,
        page,
        guide: &page.guide,
        entry,
        taken,
    }
    .view()
}

struct Card<'v> {
    kit: &'v Kit<'v>,
    page: &'v ResultPage,
    guide: &'v Guide,
    entry: &'v Entry,
    taken: Option<WindowIx>,
}

impl Card<'_> {
    fn view(&self) -> Html {
        if self.is_possible() {
            return self.short();
        }
        self.long()
    }

    /// What may not apply takes little room: its name, which leads to everything about it, its last days, and the questions
    /// that decide it.
    fn short(&self) -> Html {
        let (kit, guide) = (self.kit, self.guide);
        let mut inside = vec![self.heading(), self.marks()];
        for due in self.entry.dues.iter().filter(|due| !due.has_passed()) {
            let badge = due.date.badge(guide, kit.lang, self.page.today);
            inside.add(para(
                "",
                all(vec![word(kit.words.due()), word(kit.words.colon()), said(badge)]),
            ));
        }
        inside.add(self.why());
        inside.add(self.done());
        let class = if self.is_done() {
            "card maybe done"
        } else {
            "card maybe"
        };
        el("article", class, inside)
    }

    /// One level below the heading it stands under: its window's, or its part's.
    fn heading(&self) -> Html {
        let level = if self.taken.is_some() { "h4" } else { "h3" };
        el(
            level,
            "name",
            vec![self.kit.name_link(self.guide, self.entry.listing.procedure)],
        )
    }

    fn notes(&self) -> Html {
        let notes = self.entry.listing.notes.iter();
        all(notes
            .map(|note| para("fine", self.kit.text(self.guide, *note)))
            .collect())
    }

    fn long(&self) -> Html {
        let (kit, guide) = (self.kit, self.guide);
        let procedure = self.entry.listing.procedure;
        let row = &guide.procedures[procedure];
        let mut inside = vec![
            self.heading(),
            self.marks(),
            para("", kit.text(guide, row.summary)),
            self.why(),
        ];
        inside.add(self.notes());
        inside.add(facts(self.first()));
        let label = around(kit.words.details_of(), kit.name(guide, procedure));
        inside.add(folded(label, facts(self.more())));
        inside.add(self.done());
        let class = if self.is_done() { "card done" } else { "card" };
        el("article", class, inside)
    }

    fn is_possible(&self) -> bool {
        !self.entry.is_certain()
    }

    fn id(&self) -> &str {
        &self.guide.procedures[self.entry.listing.procedure].id
    }

    fn is_done(&self) -> bool {
        self.kit.state.visit.ticks.done.iter().any(|id| id == self.id())
    }

    /// What needs nothing has nothing to tick off.
    fn done(&self) -> Html {
        if self.entry.listing.kind == Kind::Know {
            return Html::Nothing;
        }
        let kit = self.kit;
        let about = around("({})", kit.name(self.guide, self.entry.listing.procedure));
        let msg = Msg::DoneToggled {
            procedure: self.id().to_owned(),
        };
        kit.tick(
            "check small no-print",
            kit.more.done(),
            about,
            self.is_done(),
            msg,
        )
    }

    /// What led here; for what only may apply, the questions that decide it.
    fn why(&self) -> Html {
        let (kit, listing) = (self.kit, &self.entry.listing);
        if self.is_possible() {
            return reason::open_questions(kit, self.guide, listing);
        }
        let reasons = reason::reasons(kit, self.guide, listing);
        para(
            "fine",
            all(vec![word(kit.words.reason()), word(kit.words.colon()), reasons]),
        )
    }

    fn marks(&self) -> Html {
        let kit = self.kit;
        let mut marks = Vec::new();
        marks.add_some(super::result::mark(self.page, kit, self.entry.listing.procedure));
        if self.is_possible() {
            marks.add(text("span", "chip warn", kit.words.possible()));
        }
        marks.add_some(match self.entry.scheme {
            Scheme::Running => None,
            Scheme::Begins(day) => Some(chip("chip bad", around(kit.words.begins(), kit.day(day)))),
            Scheme::Ended(day) => Some(chip("chip bad", around(kit.words.ended(), kit.day(day)))),
        });
        if marks.is_empty() {
            Html::Nothing
        } else {
            el("p", "row", marks)
        }
    }

    /// What everybody needs to see: by when, what to bring, how else.
    fn first(&self) -> Vec<Html> {
        let (kit, guide, entry) = (self.kit, self.guide, self.entry);
        let row = &guide.procedures[entry.listing.procedure];
        let mut rows = Vec::new();
        rows.extend(due::rows(kit, guide, row, &entry.dues, self.page.today));
        if entry.is_pressing() {
            rows.add_some(catalogue_entry::missed(kit, guide, row));
        }
        if entry.listing.kind != Kind::Know || !entry.bring.is_empty() {
            rows.add(fact(
                kit.words.bring(),
                thing::items(kit, guide, row, &entry.bring),
            ));
        }
        if self.taken.is_none() {
            rows.add_some(catalogue_entry::windows(
                kit,
                guide,
                kit.words.window(),
                &row.windows,
            ));
        }
        let online = row.online.as_ref().filter(|_| entry.online.is_some());
        rows.extend(catalogue_entry::ways(kit, guide, row, online));
        rows
    }

    fn more(&self) -> Vec<Html> {
        let (kit, guide, entry) = (self.kit, self.guide, self.entry);
        let row = &guide.procedures[entry.listing.procedure];
        let mut rows = Vec::new();
        rows.add_some(thing::choices(kit, guide, row, &entry.bring));
        rows.add_some(thing::for_proxy(kit, guide, row, &entry.bring));
        if self.taken.is_some() {
            rows.add_some(stops::offices(kit, guide, entry.listing.procedure, self.taken));
        }
        if !entry.is_pressing() {
            rows.add_some(catalogue_entry::missed(kit, guide, row));
        }
        rows.extend(catalogue_entry::details(kit, guide, row, entry.review_overdue));
        rows
    }
}
