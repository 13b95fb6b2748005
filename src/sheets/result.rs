//! The plan: what to do, where, by when, with what.

use guide::ids::ProcedureIx;
use guide::plan::Entry;
use guide::{Answer, Guide};

use super::Sheet;
use super::ask;
use super::el::{Gather, Html, all, el, el_with, input, one, para, said, text, word};
use super::html::On;
use super::kit::Kit;
use super::old::{contact, title};
use super::{along, bring, paper, stops, when};
use crate::msg::Msg;
use crate::state::{PlanPage as ResultPage, Route, State};
use crate::text::counted;

/// How a procedure differs from the plan before, while another answer is tried out.
pub(super) fn mark(page: &ResultPage, kit: &Kit<'_>, procedure: ProcedureIx) -> Option<Html> {
    let changes = page.tried.as_ref()?;
    let has_turned = changes
        .standings
        .iter()
        .any(|turned| turned.procedure == procedure);
    let has_moved = changes.dues.iter().any(|due| due.procedure == procedure);
    if changes.came.contains(&procedure) {
        return Some(text("span", "chip good", kit.more.mark_new()));
    }
    (has_turned || has_moved).then(|| text("span", "chip warn", kit.more.mark_changed()))
}

/// What is said of the plan.
pub(super) fn sheet(kit: &Kit<'_>, state: &State, page: &ResultPage) -> Sheet {
    let sum = page.plan.summary;
    let taken = state
        .exported
        .map(|(_, is_done)| if is_done { "" } else { kit.more.taken_not() });
    let news = counted(kit.words.result_news(), &[sum.certain, sum.windows]);
    let announcement = [news.as_str(), taken.unwrap_or_default()].concat();
    Sheet::of(&state.route, kit.words.result(), &announcement)
}

/// A part of the page that is drawn by itself.
#[derive(Clone, Copy)]
pub(super) enum Part {
    /// What is seen at once: the sum of it, and what to choose.
    Top,
    /// What needs no visit.
    WithoutVisit,
    /// That the windows follow in their order.
    Route,
    /// The stop at this position.
    Stop(usize),
    /// That offices outside follow.
    Outside,
    /// What there is to apply for.
    Offers,
    /// What needs nothing done.
    Knows,
    /// By date.
    When,
    /// Everything to bring.
    Bring,
    /// What to ask at the window.
    Ask,
    /// Every answer with the others that might have been given.
    Others,
    /// The plan on paper. It stands before what opens the print dialog.
    Paper,
    /// Taking it along.
    Along,
    /// What to do then.
    Then,
}

/// The parts of the page, from its top on.
pub(super) fn parts(page: &ResultPage) -> Vec<Part> {
    let stops = &page.plan.stops;
    let ours = stops.iter().position(|stop| stop.external).unwrap_or(stops.len());
    let mut parts = vec![Part::Top, Part::WithoutVisit];
    parts.extend((ours > 0).then_some(Part::Route));
    parts.extend((0..ours).map(Part::Stop));
    parts.extend((ours < stops.len()).then_some(Part::Outside));
    parts.extend((ours..stops.len()).map(Part::Stop));
    parts.extend([
        Part::Offers,
        Part::Knows,
        Part::When,
        Part::Bring,
        Part::Ask,
        Part::Others,
        Part::Paper,
        Part::Along,
        Part::Then,
    ]);
    parts
}

/// A part of the page, drawn; nothing where the plan has nothing of it.
pub(super) fn part(kit: &Kit<'_>, page: &ResultPage, part: Part) -> Html {
    let (plan, words) = (&page.plan, kit.words);
    match part {
        Part::Top => top(kit, page),
        Part::WithoutVisit => group(
            kit,
            page,
            (words.without_visit(), words.without_visit_lead()),
            &plan.without_visit,
        ),
        Part::Route => stops::heading(kit),
        Part::Stop(at) => stops::view(kit, page, at),
        Part::Outside => stops::outside(kit),
        Part::Offers => group(kit, page, (words.offers(), words.offers_lead()), &plan.offers),
        Part::Knows => group(kit, page, (words.knows(), words.knows_lead()), &plan.knows),
        Part::When => when::view(kit, page),
        Part::Bring => bring::view(kit, page),
        Part::Ask => ask::view(kit, page),
        Part::Others => ask::others(kit, page),
        Part::Paper => paper::view(kit, page),
        Part::Along => along::view(kit, page),
        Part::Then => then(kit, &page.guide),
    }
}

fn top(kit: &Kit<'_>, page: &ResultPage) -> Html {
    let guide = &page.guide;
    let mut inside = vec![
        title(word(kit.words.result())),
        para("soft", kit.text(guide, guide.title)),
        go_on(kit, page),
        calm(kit, page),
    ];
    inside.extend(page.tried.as_ref().map(|tried| ask::tried(tried, kit, guide)));
    inside.extend([
        summary(kit, page),
        stops::progress(kit, page),
        contents(kit, page),
        super::field::days(kit, guide, &page.dates, "days box no-print"),
        visit(kit),
    ]);
    all(inside)
}

/// What the plan has, to go there at once.
fn contents(kit: &Kit<'_>, page: &ResultPage) -> Html {
    let more = kit.more;
    let mut parts = Vec::new();
    if page.plan.stops.iter().any(|stop| !stop.external) {
        parts.push(("route", more.part_route()));
    }
    parts.push(("time", more.part_time()));
    parts.push(("bring", more.part_bring()));
    if page.plan.entries().any(|entry| !entry.is_certain()) {
        parts.push(("ask", more.part_ask()));
    }
    parts.push(("along", more.part_along()));
    let links = parts.into_iter().map(|(id, label)| {
        let msg = Msg::PartChosen { part: id.to_owned() };
        kit.button("button small", word(label), msg)
    });
    let attributes = vec![
        ("class", "row no-print".into()),
        ("aria-label", more.parts().into()),
    ];
    el_with("nav", attributes, links.collect())
}

/// The day of the visit, for opening hours and the calendar.
fn visit(kit: &Kit<'_>) -> Html {
    let attributes = vec![
        ("type", "date".into()),
        ("id", "visit".into()),
        ("autocomplete", "off".into()),
        ("aria-describedby", "visit-help".into()),
    ];
    let label = el_with(
        "label",
        vec![("for", "visit".into())],
        vec![word(kit.more.visit_day())],
    );
    let help = vec![("class", "fine".into()), ("id", "visit-help".into())];
    let help = el_with("p", help, vec![word(kit.more.visit_help())]);
    let changed = On::Change(Msg::VisitChanged { text: String::new() });
    let field = input(
        attributes,
        kit.state.visit.choices.day.map(guide::day::format),
        changed,
    );
    el("div", "field no-print", vec![label, help, field])
}

fn go_on(kit: &Kit<'_>, page: &ResultPage) -> Html {
    if page.interview.next.is_none() {
        return Html::default();
    }
    let msg = Msg::QuestionsChosen {
        event: page.guide.id.clone(),
    };
    let button = para("", kit.button("button", word(kit.words.go_on()), msg));
    el(
        "div",
        "box info no-print",
        vec![text("p", "", kit.words.go_on_lead()), button],
    )
}

/// Nothing found, or nothing known: no dead end, but somebody to call.
fn calm(kit: &Kit<'_>, page: &ResultPage) -> Html {
    let plan = &page.plan;
    let is_empty = plan.summary.certain + plan.summary.possible + plan.offers.len() == 0;
    let mut answers = page.interview.answered.iter().flat_map(|screen| &screen.answers);
    let is_unsure = !page.interview.answered.is_empty() && answers.all(|answer| *answer == Answer::Unsure);
    let (heading, words) = match (is_empty, is_unsure) {
        (true, _) => (kit.words.nothing_title(), kit.words.nothing()),
        (false, true) => (kit.words.all_unsure_title(), kit.words.all_unsure()),
        (false, false) => return Html::default(),
    };
    let mut inside = vec![para("", text("b", "", heading)), text("p", "", words)];
    inside.add_some(kit.state.index().map(|index| contact(kit, index)));
    el("div", "box info", inside)
}

fn summary(kit: &Kit<'_>, page: &ResultPage) -> Html {
    let (words, sum) = (kit.words, page.plan.summary);
    let mut cells = Vec::new();
    for (term, count, certain, more, possible) in [
        (
            words.sum_procedures(),
            words.count(),
            sum.certain,
            words.sum_possible(),
            sum.possible,
        ),
        (
            words.sum_windows(),
            words.count_places(),
            sum.windows,
            words.sum_possible_windows(),
            sum.possible_windows,
        ),
        (
            words.sum_without_visit(),
            words.count(),
            sum.without_visit,
            words.sum_possible(),
            sum.possible_without_visit,
        ),
    ] {
        let more = (possible > 0).then(|| said(counted(more, &[possible])));
        cells.add(cell(term, said(counted(count, &[certain])), more));
    }
    cells.add(first_due(kit, page));
    el_with(
        "section",
        vec![("aria-label", words.sum_title().into())],
        vec![el("dl", "sum", cells)],
    )
}

/// The earliest last day; where it has passed, that this is not the end.
fn first_due(kit: &Kit<'_>, page: &ResultPage) -> Html {
    let words = kit.words;
    let sum = page.plan.summary;
    let (day, late) = match sum.first_due {
        None if sum.has_due => (word(words.due_below()), None),
        Some((day, _)) => (kit.day(day), (day < page.today).then(|| word(words.sum_late()))),
        None => (word(words.no_due()), None),
    };
    cell(words.sum_first_due(), day, late)
}

fn cell(term: &'static str, value: Html, more: Option<Html>) -> Html {
    let mut inside = vec![text("dt", "", term), one("dd", "phrase", value)];
    inside.add_some(more.map(|more| one("dd", "fine", more)));
    el("div", "", inside)
}

fn group(
    kit: &Kit<'_>,
    page: &ResultPage,
    (heading, lead): (&'static str, &'static str),
    entries: &[Entry],
) -> Html {
    if entries.is_empty() {
        return Html::default();
    }
    let cards = stops::cards(kit, page, entries, None);
    el(
        "section",
        "place",
        vec![text("h2", "", heading), text("p", "soft", lead), cards],
    )
}

fn then(kit: &Kit<'_>, guide: &Guide) -> Html {
    let words = kit.words;
    let row = vec![
        kit.link(
            "button",
            word(words.review()),
            Route::Review {
                event: guide.id.clone(),
            },
        ),
        kit.button(
            "button",
            word(words.print()),
            Msg::PrintChosen { is_receipt: false },
        ),
        kit.button("button", word(words.end()), Msg::EndChosen),
    ];
    let head = text("h2", "", words.then());
    el(
        "section",
        "place",
        vec![
            head,
            text("p", "", words.guidance()),
            el("div", "row no-print", row),
        ],
    )
}
