//! What leaves the page: the link, a calendar file, the plan as text.

use export::calendar::{self, Calendar};
use export::file_name::file_name;
use export::text::{self, Marks};
use guide::due::{DueDay, DueKind};
use guide::plan::Entry;
use guide::{Date, Guide, Lang};

use super::kit::Kit;
use super::result::ResultPage;
use crate::fragment::print;
use crate::sheet::{Goods, Take};
use crate::state::State;
use crate::text::around_place;

/// Reminders, in days before.
const ALARMS: [u16; 2] = [7, 1];

/// The link that opens the page of `state`.
pub(super) fn link(state: &State) -> String {
    [&state.here, "#", &print(state, &state.route)].concat()
}

/// Something to take along from the plan.
pub(super) fn goods(kit: &Kit<'_>, page: &ResultPage, take: Take) -> Goods {
    let title = shown(kit, &page.guide, page.guide.title);
    let named = |ending| file_name(&[kit.words.result(), &title], page.today, ending);
    let (name, media, text) = match take {
        Take::Calendar => (named("ics"), "text/calendar", calendar_file(kit, page, &title)),
        Take::Copy | Take::Share => (String::new(), "text/plain", as_text(kit, page, &title)),
        Take::Link => (String::new(), "text/plain", link(kit.state)),
        Take::TextFile => (named("txt"), "text/plain", as_text(kit, page, &title)),
    };
    Goods {
        take,
        name,
        media: [media, ";charset=utf-8"].concat(),
        text,
        title: [kit.words.result(), kit.words.colon(), &title].concat(),
    }
}

fn shown(kit: &Kit<'_>, guide: &Guide, text: guide::Text) -> String {
    guide.texts.shown(text, kit.lang).text.to_owned()
}

fn put(words: &str, name: &str) -> String {
    let (before, behind) = around_place(words);
    [before, name, behind].concat()
}

fn name_of(kit: &Kit<'_>, guide: &Guide, entry: &Entry) -> String {
    shown(kit, guide, guide.procedures[entry.listing.procedure].name)
}

/// One all-day event for each day that is known, and one for the visit.
fn calendar_file(kit: &Kit<'_>, page: &ResultPage, title: &str) -> String {
    let guide = &page.guide;
    let mut entries = Vec::new();
    for entry in page.plan.entries() {
        for due in entry.dues.iter().filter(|due| !due.has_passed()) {
            let (day, words) = match (due.date.day, due.date.kind) {
                (DueDay::Opens { first_day, .. }, _) => (first_day, kit.more.calendar_opens()),
                (DueDay::Dated(last), _) => (last.last_day, kit.more.calendar_due()),
                _ => continue,
            };
            let id = &guide.procedures[entry.listing.procedure].id;
            entries.push(calendar::Entry {
                uid: calendar::due_uid(&guide.pack, &guide.id, id, due.at),
                day,
                title: put(words, &name_of(kit, guide, entry)),
                description: about(kit, page, entry, due),
                place: place(kit, guide, entry),
                alarms: if due.date.kind == DueKind::Opens {
                    vec![1]
                } else {
                    ALARMS.to_vec()
                },
            });
        }
    }
    if let Some(day) = kit.state.desk.visit {
        entries.push(visit(kit, page, day));
    }
    calendar::write(&Calendar {
        name: [kit.words.result(), kit.words.colon(), title].concat(),
        made: made(page.today, kit.state.minutes),
        entries,
    })
}

fn about(kit: &Kit<'_>, page: &ResultPage, entry: &Entry, due: &guide::plan::Due) -> String {
    let guide = &page.guide;
    let row = &guide.procedures[entry.listing.procedure];
    let mut lines = vec![
        shown(kit, guide, row.summary),
        due.date.sentence(guide, kit.lang, page.today),
    ];
    lines.extend(row.missed.map(|missed| shown(kit, guide, missed)));
    if !entry.is_certain() {
        lines.push(kit.words.possible().to_owned());
    }
    lines.push(kit.words.guidance().to_owned());
    lines.push(link(kit.state));
    lines.join("\n")
}

fn place(kit: &Kit<'_>, guide: &Guide, entry: &Entry) -> Option<String> {
    let window = guide.procedures[entry.listing.procedure].windows.first()?;
    let row = &guide.windows[*window];
    let site = row.site.map(|site| shown(kit, guide, guide.sites[site].name));
    let signs = site
        .into_iter()
        .chain(
            [row.floor, row.counter]
                .into_iter()
                .flatten()
                .map(|sign| shown(kit, guide, sign)),
        )
        .chain([shown(kit, guide, row.name)]);
    Some(signs.collect::<Vec<_>>().join(" "))
}

fn visit(kit: &Kit<'_>, page: &ResultPage, day: Date) -> calendar::Entry {
    let guide = &page.guide;
    let stops = page.plan.stops.iter().filter(|stop| !stop.external);
    let mut lines: Vec<String> = stops
        .map(|stop| shown(kit, guide, guide.windows[stop.window].name))
        .collect();
    lines.push(link(kit.state));
    calendar::Entry {
        uid: calendar::visit_uid(&guide.pack, &guide.id),
        day,
        title: kit.more.calendar_visit().to_owned(),
        description: lines.join("\n"),
        place: None,
        alarms: vec![1],
    }
}

/// Seconds since 1970 in UTC of a minute by the device's clock, as if it stood in UTC: it only has to grow.
fn made(today: Date, minutes: u16) -> i64 {
    let days = i64::from(guide::day::since_1970(today));
    days * 86_400 + i64::from(minutes) * 60
}

/// The plan as a mail would have it.
fn as_text(kit: &Kit<'_>, page: &ResultPage, title: &str) -> String {
    let guide = &page.guide;
    let mut sections = Vec::new();
    let mut section = |title: String, entries: Vec<text::Entry>| {
        if !entries.is_empty() {
            sections.push(text::Section { title, entries });
        }
    };
    let lines = |entries: &[Entry]| {
        entries
            .iter()
            .map(|some| entry(kit, page, some))
            .collect::<Vec<_>>()
    };
    section(
        kit.words.without_visit().to_owned(),
        lines(&page.plan.without_visit),
    );
    for (at, stop) in page.plan.stops.iter().enumerate() {
        let name = shown(kit, guide, guide.windows[stop.window].name);
        section(format!("{}. {name}", at + 1), lines(&stop.entries));
    }
    section(kit.words.offers().to_owned(), lines(&page.plan.offers));
    let things = page.plan.bag.things.iter().map(|some| text::Entry {
        title: [
            shown(kit, guide, guide.documents[some.document].name),
            super::bring::amount(kit, some.copies),
        ]
        .join(" ")
        .trim_end()
        .to_owned(),
        lines: Vec::new(),
    });
    section(kit.more.part_bring().to_owned(), things.collect());
    let sheet = text::Sheet {
        title: [kit.words.result(), kit.words.colon(), title].concat(),
        lead: vec![put(kit.more.paper_of(), &guide::day::format(page.today))],
        sections,
        foot: vec![
            kit.words.guidance().to_owned(),
            link(kit.state),
            super::along::code(page),
        ],
    };
    text::write(
        &sheet,
        if kit.lang == Lang::Ja {
            Marks::JAPANESE
        } else {
            Marks::LATIN
        },
    )
}

fn entry(kit: &Kit<'_>, page: &ResultPage, entry: &Entry) -> text::Entry {
    let guide = &page.guide;
    let dues = entry
        .dues
        .iter()
        .filter(|due| !due.has_passed())
        .map(|due| due.date.badge(guide, kit.lang, page.today));
    let mut lines: Vec<String> = dues.collect();
    if !entry.is_certain() {
        lines.insert(0, kit.words.possible().to_owned());
    }
    text::Entry {
        title: name_of(kit, guide, entry),
        lines,
    }
}
