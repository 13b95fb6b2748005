//! Plan page → a calendar file: the days that the page tells, and the day of the visit. It carries no answers.

use export::calendar::{self, Calendar, Entry};
use guide::deadline::DueKind;
use guide::plan::agenda::{DayKind, KeyDay};
use guide::{Certainty, Date};

use super::{clean_link, shown, titled, window_line, window_of};
use crate::page::PlanPage;
use crate::parts::Ui;
use crate::state::Clock;
use crate::text::put;

/// Reminders, in days before.
const ALARMS: [u16; 2] = [7, 1];

/// The text of the file.
pub(super) fn file(ui: &Ui<'_>, page: &PlanPage) -> String {
    let days = page
        .agenda
        .deadlines
        .iter()
        .filter(|day| day.kind != DayKind::Estimate);
    let mut entries: Vec<Entry> = days.map(|day| entry(ui, page, day)).collect();
    entries.extend(ui.state.visit.choices.day.map(|day| visit(ui, page, day)));
    calendar::write(&Calendar {
        name: titled(ui, page),
        made: ui.state.clock.map_or(0, Clock::unix_seconds),
        entries,
    })
}

fn entry(ui: &Ui<'_>, page: &PlanPage, day: &KeyDay) -> Entry {
    let guide = &page.guide;
    let row = &guide.procedures[day.procedure];
    let words = match (day.kind, day.meaning) {
        (DayKind::Opens, _) => ui.plan.calendar_opens(),
        (_, DueKind::Advised) => ui.plan.calendar_advised(),
        _ => ui.plan.calendar_due(),
    };
    Entry {
        uid: calendar::due_uid(&guide.pack, &guide.id, &row.id, day.due),
        day: day.day,
        title: put(words, shown(ui, guide, row.name)),
        description: about(ui, page, day),
        place: window_of(&page.agenda, day.procedure).map(|window| window_line(ui, guide, window)),
        alarms: if day.kind == DayKind::Opens {
            vec![1]
        } else {
            ALARMS.to_vec()
        },
    }
}

fn about(ui: &Ui<'_>, page: &PlanPage, day: &KeyDay) -> String {
    let guide = &page.guide;
    let row = &guide.procedures[day.procedure];
    let entry = page.made.plan.entry(day.procedure);
    let due = entry.and_then(|entry| entry.dues.iter().find(|due| due.at == day.due));
    let mut lines = vec![shown(ui, guide, row.summary).to_owned()];
    lines.extend(due.map(|due| due.date.sentence(guide, ui.lang, page.today)));
    lines.extend(row.missed.map(|missed| shown(ui, guide, missed).to_owned()));
    if day.certainty == Certainty::Possible {
        lines.push(ui.words.possible().to_owned());
    }
    lines.push(ui.words.guidance().to_owned());
    lines.push(clean_link(ui, page));
    lines.join("\n")
}

fn visit(ui: &Ui<'_>, page: &PlanPage, day: Date) -> Entry {
    let guide = &page.guide;
    let visits = page.agenda.visits.iter().filter(|visit| !visit.external);
    let mut lines: Vec<String> = visits.map(|visit| window_line(ui, guide, visit.window)).collect();
    lines.push(clean_link(ui, page));
    Entry {
        uid: calendar::visit_uid(&guide.pack, &guide.id),
        day,
        title: ui.plan.calendar_visit().to_owned(),
        description: lines.join("\n"),
        place: None,
        alarms: vec![1],
    }
}
