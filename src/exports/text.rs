//! Plan page → the plan as a mail would have it: what the page says, in its order.

use export::text::{self, Entry, Marks, Section, Sheet};
use guide::plan::agenda::{Action, ConditionalDocument, FirstThing, ListedDocument, Row, UseCondition};
use guide::plan::{Copies, Pieces};
use guide::{Lang, Literal};

use super::{link, shown, titled, window_line, window_of};
use crate::page::PlanPage;
use crate::parts::{Ui, key_day};
use crate::text::{copies, counted, put};

/// The whole text.
pub(super) fn write(ui: &Ui<'_>, page: &PlanPage, code: &str) -> String {
    let agenda = &page.agenda;
    let write = Writer { ui, page };
    let (words, plan) = (ui.words, ui.plan);
    let first = agenda
        .first
        .iter()
        .filter_map(|thing| write.first(thing))
        .collect();
    let visits = agenda.visits.iter().map(|visit| Section {
        title: window_line(ui, &page.guide, visit.window),
        entries: visit.rows.iter().map(|row| write.row(row)).collect(),
    });
    let home = agenda.from_home.iter().map(|home| write.row(&home.row)).collect();
    let benefits = agenda.benefits.open.iter().chain(&agenda.benefits.folded);
    let benefits = benefits.map(|benefit| write.row(&benefit.row)).collect();
    let confirm = agenda.to_confirm.iter().flat_map(|group| &group.rows);
    let confirm = confirm.map(|row| write.row(&row.row)).collect();
    let things = agenda
        .documents
        .always
        .iter()
        .map(|listed| write.thing(listed))
        .collect();
    let only_if = agenda
        .documents
        .only_if
        .iter()
        .map(|some| write.conditional(some))
        .collect();
    let section = |title: &str, entries| Section {
        title: title.to_owned(),
        entries,
    };
    let mut sections = vec![section(plan.part_first(), first)];
    sections.extend(visits);
    sections.extend([
        section(plan.part_home(), home),
        section(plan.part_benefits(), benefits),
        section(plan.part_documents(), things),
        section(
            &counted(plan.documents_only_if(), &[agenda.documents.only_if.len()]),
            only_if,
        ),
        section(plan.part_confirm(), confirm),
    ]);
    let sheet = Sheet {
        title: titled(ui, page),
        lead: lead(ui, page),
        sections,
        foot: vec![words.guidance().to_owned(), link(ui.state), code.to_owned()],
    };
    let marks = match ui.lang {
        Lang::Ja => Marks::JAPANESE,
        Lang::En => Marks::LATIN,
    };
    text::write(&sheet, marks)
}

/// Of which day it is, and whether answers were left out of it.
fn lead(ui: &Ui<'_>, page: &PlanPage) -> Vec<String> {
    let day = put(ui.plan.paper_of(), &guide::day::format(page.today));
    let without = ui.state.visit.shared.as_ref().map(|shared| shared.without.len());
    let without = without.filter(|count| *count > 0);
    let left_out = without.map(|count| counted(ui.plan.text_left_out(), &[count]));
    [day].into_iter().chain(left_out).collect()
}

struct Writer<'w> {
    ui: &'w Ui<'w>,
    page: &'w PlanPage,
}

impl Writer<'_> {
    fn name(&self, procedure: guide::ids::ProcedureIx) -> String {
        let guide = &self.page.guide;
        shown(self.ui, guide, guide.procedures[procedure].name).to_owned()
    }

    fn first(&self, thing: &FirstThing) -> Option<Entry> {
        let (guide, ui) = (&self.page.guide, self.ui);
        if self.was_left_out(thing.action) {
            return None; // whoever wrote this knows the answer, and whoever reads it has been told
        }
        let pressing = thing
            .day
            .map(|day| day.procedure)
            .or(thing.procedures.first().copied())?;
        let title = match thing.action {
            Action::Confirm(question) => shown(ui, guide, guide.questions[question].ask).to_owned(),
            Action::Procedure(_) | Action::Visit(_) => self.name(pressing),
        };
        let day = thing.day.map(|day| key_day::told(ui, &day, self.page.today));
        let place = window_of(&self.page.agenda, pressing).map(|window| window_line(ui, guide, window));
        let things: Vec<String> = thing.take.iter().map(|listed| self.thing(listed).title).collect();
        let things = (!things.is_empty()).then(|| {
            [
                ui.plan.part_documents(),
                ui.words.colon(),
                &things.join(ui.words.comma()),
            ]
            .concat()
        });
        Some(Entry {
            title,
            lines: day.into_iter().chain(place).chain(things).collect(),
        })
    }

    /// Whether this is a question whose answer was left out.
    fn was_left_out(&self, action: Action) -> bool {
        let Action::Confirm(question) = action else {
            return false;
        };
        let id = &self.page.guide.questions[question].id;
        let shared = &self.ui.state.visit.shared;
        shared.as_ref().is_some_and(|shared| shared.without.contains(id))
    }

    fn row(&self, row: &Row) -> Entry {
        let day = row.day.filter(|_| !row.is_done);
        let done = row.is_done.then(|| self.ui.plan.done().to_owned());
        let day = day.map(|day| key_day::told(self.ui, &day, self.page.today));
        Entry {
            title: self.name(row.procedure),
            lines: done.into_iter().chain(day).collect(),
        }
    }

    /// 2通, 引っ越す方の人数分; nothing for one.
    fn pieces(&self, pieces: &Pieces) -> String {
        let words = self.ui.words;
        let said = |pieces: Copies| copies(words, pieces.least, pieces.most);
        let each = pieces.each.iter().map(|each| {
            let whom = put(words.for_each(), shown(self.ui, &self.page.guide, each.of));
            match said(each.copies) {
                copies if copies.is_empty() => whom,
                copies => [whom, copies].join(" × "),
            }
        });
        let own = match pieces.copies.most {
            1 if !pieces.each.is_empty() => counted(words.copies(), &[1]),
            _ => said(pieces.copies),
        };
        let all = [own].into_iter().filter(|own| !own.is_empty()).chain(each);
        all.collect::<Vec<String>>().join(words.and())
    }

    /// A thing with the cases in which it is needed.
    fn conditional(&self, some: &ConditionalDocument) -> Entry {
        let mut cases: Vec<String> = Vec::new();
        for used in &some.uses {
            let all: Vec<String> = used.conditions.iter().map(|one| self.case(one)).collect();
            let all = all.join(self.ui.words.comma());
            if !cases.contains(&all) {
                cases.push(all);
            }
        }
        Entry {
            lines: vec![cases.join(self.ui.words.or())],
            ..self.thing(&some.listed)
        }
    }

    fn case(&self, condition: &UseCondition) -> String {
        let (guide, words) = (&self.page.guide, self.ui.plan);
        let short = |fact: &Literal| shown(self.ui, guide, guide.questions[fact.question].short);
        match condition {
            UseCondition::Facts(facts) => match facts.as_slice() {
                [fact] if fact.holds => put(words.case_yes(), short(fact)),
                [fact] => put(words.case_no(), short(fact)),
                facts => {
                    let shorts = facts.iter().map(|fact| put(words.quoted(), short(fact)));
                    put(words.case_facts(), &shorts.collect::<String>())
                }
            },
            UseCondition::Day(date) => put(words.case_day(), shown(self.ui, guide, guide.dates[*date].name)),
            UseCondition::InWords(text) => shown(self.ui, guide, *text).to_owned(),
            UseCondition::Applies(procedure) => put(words.case_applies(), &self.name(*procedure)),
            UseCondition::Wanted(procedure) => put(words.case_wanted(), &self.name(*procedure)),
        }
    }

    fn thing(&self, listed: &ListedDocument) -> Entry {
        let guide = &self.page.guide;
        let name = shown(self.ui, guide, guide.documents[listed.document].name);
        let pieces = self.pieces(&listed.pieces);
        let whose = match listed.proxy {
            true => self.ui.plan.by_proxy(),
            false => "",
        };
        let said = [name, &pieces, whose].into_iter().filter(|part| !part.is_empty());
        Entry {
            title: said.collect::<Vec<&str>>().join(" "),
            lines: Vec::new(),
        }
    }
}
