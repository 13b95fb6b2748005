//! Plan page → a calendar file: the days that the page tells, and the day of the visit. It carries no answers.

use export::calendar::{self, Calendar, Entry};
use guide::deadline::DueKind;
use guide::ids::WindowIx;
use guide::opening::{Opening, opening};
use guide::plan::agenda::{DayKind, KeyDay};
use guide::{Certainty, Date, Guide};

use super::{clean_link, shown, titled, window_line, window_of};
use crate::page::PlanPage;
use crate::parts::Ui;
use crate::parts::words::time;
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
    let line = |window| [window_line(ui, guide, window), how_open(ui, guide, window, day)].concat();
    let mut lines: Vec<String> = visits.map(|visit| line(visit.window)).collect();
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

/// How a window is on that day: ：この日は9:00〜17:00に開いています. Nothing where its hours are not known.
fn how_open(ui: &Ui<'_>, guide: &Guide, window: WindowIx, day: Date) -> String {
    let how = opening(guide, window, day);
    let told = match &how {
        Opening::Open(all) | Opening::Perhaps(all) => {
            let times = all.iter().map(|times| {
                let note = times
                    .note
                    .map(|note| ["（", shown(ui, guide, note), "）"].concat());
                [
                    &time(times.from),
                    ui.words.to(),
                    &time(times.to),
                    &note.unwrap_or_default(),
                ]
                .concat()
            });
            put(
                ui.plan.open_on(),
                &times.collect::<Vec<String>>().join(ui.words.comma()),
            )
        }
        Opening::Special => ui.plan.special().to_owned(),
        Opening::Closed(_) => ui.plan.closed_on().to_owned(),
        Opening::Unknown => return String::new(),
    };
    let doubt = if matches!(how, Opening::Perhaps(_)) {
        ui.plan.to_be_sure()
    } else {
        ""
    };
    [ui.words.colon(), &told, doubt].concat()
}
