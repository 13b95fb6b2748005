//! Plan → where each procedure stands on the page: at its window, among what is done from home, or among the benefits.
//!
//! A benefit that presses like a duty (money that lapses within a month) stands at its window where that is visited
//! anyway, so that it is not missed; every other benefit stands in its own section and is only named at the window.

use super::opens::{Opens, opens};
use super::reason::reason;
use super::urgency::{LAPSES_SOON, Rank, Urgency, ranks};
use super::{Row, Situation, sorted};
use crate::ids::{ProcedureIx, SiteIx, WindowIx};
use crate::model::Kind;
use crate::plan::{Entry, Scheme, Stop};

/// So many benefits stand open; the others are folded, with their number.
const MOST_OPEN: usize = 3;

/// A window to visit, with what is done there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitBlock {
    /// The window.
    pub window: WindowIx,
    /// The building it is in.
    pub site: Option<SiteIx>,
    /// Whether it is an office outside.
    pub external: bool,
    /// When one can go there next.
    pub opens: Opens,
    /// What is done there, in order.
    pub rows: Vec<Row>,
    /// Benefits that can be claimed at the same window; their rows stand in their own section.
    pub also: Vec<ProcedureIx>,
}

/// What can be done from home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeRow {
    /// The procedure.
    pub row: Row,
    /// How.
    pub way: Way,
}

/// How something is done without a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Online, and that certainly spares the visit.
    Online,
    /// By post.
    Post,
    /// At no window in particular.
    Anywhere,
}

/// What may be claimed or used: first what lapses within a month, by its day; then what is worth most; of what is worth the
/// same first what lapses soonest, then money without a day, then the rest. What is ticked off or has ended comes last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Benefits {
    /// The first three.
    pub open: Vec<BenefitRow>,
    /// The others.
    pub folded: Vec<BenefitRow>,
}

/// A benefit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BenefitRow {
    /// The procedure.
    pub row: Row,
    /// Where it is claimed.
    pub place: Place,
}

/// Where something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At a window.
    Window {
        /// Which.
        window: WindowIx,
        /// When one can go there next.
        opens: Opens,
    },
    /// From home.
    Home(Way),
}

/// The sections of what certainly applies, and how much each of it presses.
pub(super) struct Sections {
    pub(super) visits: Vec<VisitBlock>,
    pub(super) from_home: Vec<HomeRow>,
    pub(super) benefits: Benefits,
    /// Of everything that is certain, running and not ticked off.
    pub(super) ranks: Vec<(ProcedureIx, Rank)>,
}

impl Sections {
    pub(super) fn of(situation: &Situation<'_>) -> Self {
        let open: Vec<&Entry> = situation
            .plan
            .entries()
            .filter(|entry| situation.is_open(entry))
            .collect();
        let mut sections = Self {
            visits: Vec::new(),
            from_home: Vec::new(),
            benefits: Benefits::default(),
            ranks: ranks(situation.guide, &open, situation.today),
        };
        let pressing = pressing_offers(situation);
        let mut moved: Vec<ProcedureIx> = Vec::new();
        for (at, stop) in situation.plan.stops.iter().enumerate() {
            let here = pressing.iter().filter(|(_, stop)| *stop == at);
            let here: Vec<&Entry> = here.map(|(entry, _)| *entry).collect();
            moved.extend(here.iter().map(|entry| entry.listing.procedure));
            sections.visits.extend(visit(situation, stop, &here));
        }
        sections.from_home = sections.home_rows(situation);
        sections.fill_benefits(situation, &moved);
        sections
    }

    /// How much `procedure` presses, if it is still to be done.
    pub(super) fn rank(&self, procedure: ProcedureIx) -> Option<Rank> {
        let found = self.ranks.iter().find(|(ranked, _)| *ranked == procedure);
        found.map(|(_, rank)| *rank)
    }

    /// Whether it is to be done, not only to be claimed by who wants it.
    pub(super) fn is_to_do(&self, procedure: ProcedureIx) -> bool {
        let at_windows = self.visits.iter().flat_map(|visit| &visit.rows);
        let mut rows = at_windows.chain(self.from_home.iter().map(|home| &home.row));
        rows.any(|row| row.procedure == procedure)
    }

    fn home_rows(&self, situation: &Situation<'_>) -> Vec<HomeRow> {
        let certain = situation
            .plan
            .without_visit
            .iter()
            .filter(|entry| entry.is_certain());
        let rows = certain.map(|entry| HomeRow {
            row: situation.row(entry),
            way: way(situation, entry),
        });
        sorted(rows, |home| {
            let rank = self.rank(home.row.procedure);
            (rank.is_none(), rank)
        })
    }

    fn fill_benefits(&mut self, situation: &Situation<'_>, moved: &[ProcedureIx]) {
        let certain = situation.plan.offers.iter().filter(|entry| entry.is_certain());
        let here = certain.filter(|entry| !moved.contains(&entry.listing.procedure));
        for entry in here.clone() {
            self.name_at_a_visit(situation, entry);
        }
        let rows = sorted(here, |entry| {
            let is_over = situation.is_done(entry.listing.procedure) || has_ended(entry);
            let day = entry
                .key_day(situation.today)
                .filter(|day| day.kind != super::DayKind::Opens);
            let soon = day.filter(|day| day.days <= LAPSES_SOON).map(|day| day.day);
            let worth = &situation.guide.procedures[entry.listing.procedure].worth;
            let worth = worth.as_ref().map_or(0, |worth| worth.yen_a_year);
            let rank = Rank::of(situation.guide, entry, situation.today);
            let by_day = (day.is_none(), day.map(|day| day.day), rank);
            (is_over, soon.is_none(), soon, std::cmp::Reverse(worth), by_day)
        });
        let mut rows = rows.into_iter().map(|entry| BenefitRow {
            row: situation.row(entry),
            place: place(situation, entry),
        });
        self.benefits.open = rows.by_ref().take(MOST_OPEN).collect();
        self.benefits.folded = rows.collect();
    }

    fn name_at_a_visit(&mut self, situation: &Situation<'_>, entry: &Entry) {
        if !situation.is_open(entry) || is_done_at_home(situation, entry) {
            return;
        }
        let offices = offices(situation, entry);
        let found = self
            .visits
            .iter_mut()
            .find(|visit| offices.contains(&visit.window));
        if let Some(visit) = found {
            visit.also.push(entry.listing.procedure);
        }
    }
}

impl Situation<'_> {
    /// Whether it is ticked off.
    pub(super) fn is_done(&self, procedure: ProcedureIx) -> bool {
        self.done.contains(&procedure)
    }

    /// Whether it is certain, can be done now or later, and is not ticked off.
    pub(super) fn is_open(&self, entry: &Entry) -> bool {
        entry.is_certain()
            && entry.listing.kind != Kind::Know
            && entry.scheme == Scheme::Running
            && !self.is_done(entry.listing.procedure)
    }

    pub(super) fn row(&self, entry: &Entry) -> Row {
        let because = entry.listing.because.filter(|_| entry.is_certain());
        let composed = || reason(self.guide, self.interview, entry);
        Row {
            procedure: entry.listing.procedure,
            certainty: entry.listing.certainty,
            is_done: self.is_done(entry.listing.procedure),
            day: entry.key_day(self.today),
            opens: entry.opens(self.today),
            asks: entry.asks(self.guide),
            reason: because.map_or_else(composed, |_| Vec::new()),
            because,
        }
    }

    pub(super) fn rows(&self, entries: &[Entry]) -> Vec<Row> {
        entries.iter().map(|entry| self.row(entry)).collect()
    }
}

/// Where `entry`, which is no row of a visit, is done: from home where that is certain to do, else at the office that was
/// chosen or the first one.
fn place(situation: &Situation<'_>, entry: &Entry) -> Place {
    if !is_done_at_home(situation, entry)
        && let Some(window) = offices(situation, entry).first().copied()
    {
        let opens = opens(situation.guide, window, situation.today, situation.minutes);
        return Place::Window { window, opens };
    }
    Place::Home(way(situation, entry))
}

fn way(situation: &Situation<'_>, entry: &Entry) -> Way {
    let procedure = &situation.guide.procedures[entry.listing.procedure];
    match procedure.post {
        _ if entry.spares_the_visit(procedure) => Way::Online,
        Some(_) => Way::Post,
        None => Way::Anywhere,
    }
}

fn is_done_at_home(situation: &Situation<'_>, entry: &Entry) -> bool {
    entry.needs_no_visit(&situation.guide.procedures[entry.listing.procedure])
}

fn has_ended(entry: &Entry) -> bool {
    matches!(entry.scheme, Scheme::Ended(_))
}

/// A stop where something certainly must be done.
fn visit(situation: &Situation<'_>, stop: &Stop, offers: &[&Entry]) -> Option<VisitBlock> {
    let certain = stop.entries.iter().filter(|entry| entry.is_certain());
    let rows: Vec<Row> = certain
        .chain(offers.iter().copied())
        .map(|entry| situation.row(entry))
        .collect();
    (!rows.is_empty()).then(|| VisitBlock {
        window: stop.window,
        site: stop.site,
        external: stop.external,
        opens: opens(situation.guide, stop.window, situation.today, situation.minutes),
        rows,
        also: Vec::new(),
    })
}

/// Certain offers that press like a duty, each with the stop where it can be done on the way.
fn pressing_offers<'a>(situation: &Situation<'a>) -> Vec<(&'a Entry, usize)> {
    let plan = situation.plan;
    let certain = plan
        .offers
        .iter()
        .filter(|entry| entry.is_certain() && !has_ended(entry));
    let pressing = certain.filter(|entry| {
        Rank::of(situation.guide, entry, situation.today).urgency <= Urgency::DatedDuty
            && !is_done_at_home(situation, entry)
    });
    pressing
        .filter_map(|entry| Some((entry, stop_of(situation, entry)?)))
        .collect()
}

/// The stop on the way where `entry` can be done: the first that comes after what must be done before it.
fn stop_of(situation: &Situation<'_>, entry: &Entry) -> Option<usize> {
    let stops = &situation.plan.stops;
    let after = &situation.guide.procedures[entry.listing.procedure].after;
    let is_first = |entry: &Entry| after.contains(&entry.listing.procedure);
    let earliest = stops.iter().rposition(|stop| stop.entries.iter().any(is_first));
    let offices = offices(situation, entry);
    let fits = |stop: &Stop| offices.contains(&stop.window) && stop.entries.iter().any(Entry::is_certain);
    let mut later = stops.iter().enumerate().skip(earliest.unwrap_or(0));
    later.find(|(_, stop)| fits(stop)).map(|(at, _)| at)
}

/// The offices that handle it, or the one that was chosen.
fn offices(situation: &Situation<'_>, entry: &Entry) -> Vec<WindowIx> {
    let procedure = entry.listing.procedure;
    let offices = &entry.offices;
    let chosen = situation.choices.office(procedure);
    match chosen.filter(|office| offices.contains(office)) {
        Some(office) => vec![office],
        None => offices.clone(),
    }
}
