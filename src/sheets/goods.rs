//! What leaves the page: the link, a calendar file, the plan as text.

use export::calendar::{self, Calendar};
use export::file_name::file_name;
use export::text::{self, Marks};
use guide::deadline::{DueDay, DueKind};
use guide::ids::{ProcedureIx, WindowIx};
use guide::plan::Entry;
use guide::{Date, Guide, Lang};

use super::kit::Kit;
use crate::exported::{ExportKind as Take, Exported as Goods};
use crate::link::print;
use crate::state::PlanPage as ResultPage;
use crate::state::{Clock, Route, State};
use crate::text::around_place;

/// Reminders, in days before.
const ALARMS: [u16; 2] = [7, 1];

/// The link that opens the page of `state`.
pub(super) fn link(state: &State) -> String {
    [&state.here, "#", &print(state, &state.route)].concat()
}

/// The link to the life event without anything of the visitor: calendars are shared, and synchronised with servers.
fn clean_link(state: &State) -> String {
    let route = match &state.route {
        Route::Result { event } => Route::Event { event: event.clone() },
        other => other.clone(),
    };
    let nobody = State {
        lang: state.lang,
        lang_is_named: state.lang_is_named,
        ..State::default()
    };
    [&state.here, "#", &print(&nobody, &route)].concat()
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
        kind: take,
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
                place: place(kit, page, entry),
                alarms: if due.date.kind == DueKind::Opens {
                    vec![1]
                } else {
                    ALARMS.to_vec()
                },
            });
        }
    }
    if let Some(day) = kit.state.visit.choices.day {
        entries.push(visit(kit, page, day));
    }
    calendar::write(&Calendar {
        name: [kit.words.result(), kit.words.colon(), title].concat(),
        made: kit.state.clock.map_or(0, Clock::unix_seconds),
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
    lines.push(clean_link(kit.state));
    lines.join("\n")
}

/// The office chosen for a procedure, or the first of those that handle it.
fn office(kit: &Kit<'_>, guide: &Guide, procedure: ProcedureIx) -> Option<WindowIx> {
    let row = &guide.procedures[procedure];
    let chosen = kit.state.visit.choices.offices.get(&row.id);
    let chosen = chosen.and_then(|at| row.windows.get(usize::from(*at)));
    chosen.or_else(|| row.windows.first()).copied()
}

/// Where the plan has it done; none where that takes no visit.
fn place(kit: &Kit<'_>, page: &ResultPage, entry: &Entry) -> Option<String> {
    let guide = &page.guide;
    let procedure = entry.listing.procedure;
    let stops = |stop: &&guide::plan::Stop| {
        stop.entries
            .iter()
            .any(|some| some.listing.procedure == procedure)
    };
    let visited = page.plan.stops.iter().find(stops).map(|stop| stop.window);
    let offered = page
        .plan
        .offers
        .iter()
        .any(|some| some.listing.procedure == procedure);
    let window = visited.or_else(|| office(kit, guide, procedure).filter(|_| offered))?;
    let row = &guide.windows[window];
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
    lines.push(clean_link(kit.state));
    calendar::Entry {
        uid: calendar::visit_uid(&guide.pack, &guide.id),
        day,
        title: kit.more.calendar_visit().to_owned(),
        description: lines.join("\n"),
        place: None,
        alarms: vec![1],
    }
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
    let things = page.plan.document_list.documents.iter().map(|some| text::Entry {
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
