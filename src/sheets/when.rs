//! The plan by date: what is lost for good first, as a list, and the same as a picture.

use guide::Guide;
use guide::plan::timeline::{Heading, Span, Timeline, TimelineGroup, TimelineRow, timeline};

use super::el::{Gather, Html, all, chip, el, el_with, one, para, said, text};
use super::kit::{Kit, part};
use crate::state::PlanPage as ResultPage;
use crate::text::{counted, period};

/// The whole part.
pub(super) fn view(kit: &Kit<'_>, page: &ResultPage) -> Html {
    let times = timeline(&page.plan, page.today);
    let mut inside = vec![text("p", "soft", kit.more.time_lead())];
    if times.groups.is_empty() {
        inside = vec![text("p", "", kit.more.time_none())];
    }
    inside.add(picture(kit, &times));
    inside.extend(times.groups.iter().map(|some| group(kit, page, some)));
    part("time", kit.more.part_time(), inside)
}

fn group(kit: &Kit<'_>, page: &ResultPage, group: &TimelineGroup) -> Html {
    let more = kit.more;
    let (heading, lead) = match group.heading {
        Heading::Irreversible => (more.time_irreversible(), None),
        Heading::Late => (more.time_past(), Some(more.time_past_lead())),
        Heading::Dated => (more.time_dated(), None),
        Heading::Undated => (more.time_undated(), None),
        Heading::Claim => (more.time_claim(), Some(more.time_claim_lead())),
        Heading::Opens => (more.time_opens(), None),
    };
    let mut inside = vec![text("h3", "", heading)];
    inside.add_some(lead.map(|lead| text("p", "soft", lead)));
    let rows = group.rows.iter().map(|some| row(kit, page, some)).collect();
    inside.add(el("ol", "plain times", rows));
    all(inside)
}

fn row(kit: &Kit<'_>, page: &ResultPage, row: &TimelineRow) -> Html {
    let guide: &Guide = &page.guide;
    let entry = page.plan.entry(row.procedure);
    let due = entry.and_then(|entry| entry.dues.iter().find(|due| due.at == row.due));
    let mut inside = Vec::new();
    let day = due.map(|due| said(due.date.badge(guide, kit.lang, page.today)));
    let mut line = vec![one("b", "phrase", day.unwrap_or_default())];
    line.add_some(left(kit, row));
    inside.add(el("p", "row", line));
    inside.add(para("", kit.name_link(guide, row.procedure)));
    if row.certainty == guide::Certainty::Possible {
        inside.add(text("p", "fine", kit.words.due_possible()));
    }
    let missed = guide.procedures[row.procedure].missed;
    if matches!(row.kind, guide::deadline::DueKind::Irreversible) || row.days.is_some_and(|days| days < 0) {
        inside.add(kit.fine(guide, missed));
    }
    el("li", "", inside)
}

/// あと5日, 3日過ぎています. The years left for a claim are no countdown.
fn left(kit: &Kit<'_>, row: &TimelineRow) -> Option<Html> {
    let days = row.days?;
    let count = usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX);
    let words = kit.words;
    Some(match row.kind {
        guide::deadline::DueKind::Claim if days > 0 => return None,
        guide::deadline::DueKind::Opens if days <= 0 => return None,
        guide::deadline::DueKind::Opens => chip("chip", said(counted(words.opens_in(), &[count]))),
        _ if days < 0 => chip("chip bad", said(counted(words.late(), &[count]))),
        _ if days == 0 => text("span", "chip warn", words.today()),
        _ => chip("chip", said(counted(words.in_days(), &[count]))),
    })
}

/// A line from today, dense at first and wide later. For the eyes only: the list below says the same.
fn picture(kit: &Kit<'_>, times: &Timeline) -> Html {
    let dated = times.groups.iter().flat_map(|group| &group.rows);
    let days: Vec<(i32, &TimelineRow)> = dated.filter_map(|row| Some((row.days?, row))).collect();
    if days.is_empty() {
        return Html::Nothing;
    }
    let mut inside = vec![line(LEFT, BASE, RIGHT, BASE, "axis")];
    for mark in times.scale.marks() {
        let x = place(mark.position);
        let label = match mark.span {
            Span::Today => kit.more.span_today().to_owned(),
            Span::Later(later) => period(kit.words, later),
        };
        inside.add(line(x, BASE - 6, x, BASE + 6, "axis"));
        inside.add(label_at(x, BASE + 24, said(label)));
    }
    let mut heights: Vec<(u16, i32)> = Vec::new();
    for (days, row) in days {
        let position = times.scale.position(days);
        let stacked = heights
            .iter()
            .filter(|(other, _)| other.abs_diff(position) < NEAR)
            .count();
        heights.push((position, days));
        let stacked = i32::try_from(stacked.min(MOST_STACKED)).unwrap_or(0);
        inside.add(dot(place(position), BASE - 14 - 16 * stacked, row));
    }
    let attributes = vec![
        ("class", "timeline no-print".into()),
        ("viewBox", "0 0 640 150".into()),
        ("role", "img".into()),
        ("aria-label", kit.more.time_picture().into()),
    ];
    el_with("svg", attributes, inside)
}

const LEFT: i32 = 24;
const RIGHT: i32 = 616;
const BASE: i32 = 112;
/// Nearer than this, dots stand on each other.
const NEAR: u16 = 24;
const MOST_STACKED: usize = 5;

fn place(position: u16) -> i32 {
    LEFT + i32::from(position) * (RIGHT - LEFT) / 1000
}

fn line(x1: i32, y1: i32, x2: i32, y2: i32, class: &'static str) -> Html {
    let at = |place: i32| place.to_string().into();
    let attributes = vec![
        ("class", class.into()),
        ("x1", at(x1)),
        ("y1", at(y1)),
        ("x2", at(x2)),
        ("y2", at(y2)),
    ];
    el_with("line", attributes, vec![])
}

fn dot(x: i32, y: i32, row: &TimelineRow) -> Html {
    let class = match row.kind {
        guide::deadline::DueKind::Irreversible => "dot hard",
        guide::deadline::DueKind::Claim | guide::deadline::DueKind::Opens => "dot calm",
        _ if row.days.is_some_and(|days| days < 0) => "dot late",
        _ => "dot",
    };
    let attributes = vec![
        ("class", class.into()),
        ("cx", x.to_string().into()),
        ("cy", y.to_string().into()),
        ("r", "6".into()),
    ];
    el_with("circle", attributes, vec![])
}

fn label_at(x: i32, y: i32, label: Html) -> Html {
    let attributes = vec![
        ("x", x.to_string().into()),
        ("y", y.to_string().into()),
        ("text-anchor", "middle".into()),
    ];
    el_with("text", attributes, vec![label])
}
