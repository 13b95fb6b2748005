//! The plan on paper, A4 or the narrow paper of a receipt printer: windows in order with boxes to tick, last days, what to
//! bring, and how to open it again. Nothing of it is on the screen.

use guide::Guide;
use guide::plan::{Entry, Stop};

use super::el::{Gather, Html, all, around, el, joined, list, one, para, said, text, word};
use super::kit::Kit;
use super::old::contact;
use super::{along, bring};
use crate::state::PlanPage as ResultPage;

/// The whole sheet of paper.
pub(super) fn view(kit: &Kit<'_>, page: &ResultPage) -> Html {
    let guide = &page.guide;
    let (words, more) = (kit.words, kit.more);
    let mut inside = vec![
        para(
            "paper-title",
            all(vec![
                word(words.result()),
                word(words.colon()),
                kit.text(guide, guide.title),
            ]),
        ),
        para("fine", around(more.paper_of(), kit.day(page.today))),
        text("p", "fine", words.guidance()),
    ];
    if !page.plan.without_visit.is_empty() {
        inside.add(block(
            words.without_visit(),
            entries(kit, page, &page.plan.without_visit),
        ));
    }
    if !page.plan.stops.is_empty() {
        let stops = page
            .plan
            .stops
            .iter()
            .enumerate()
            .map(|(at, some)| stop(kit, page, at + 1, some));
        inside.add(block(more.paper_route(), all(stops.collect())));
    }
    if !page.plan.offers.is_empty() {
        inside.add(block(words.offers(), entries(kit, page, &page.plan.offers)));
    }
    if !page.plan.document_list.documents.is_empty() {
        inside.add(block(more.part_bring(), things(kit, page)));
    }
    inside.add(again(kit, page));
    let class = if kit.state.is_receipt {
        "paper receipt"
    } else {
        "paper"
    };
    el("section", class, inside)
}

fn block(heading: &'static str, inside: Html) -> Html {
    el(
        "div",
        "paper-block",
        vec![text("p", "paper-head", heading), inside],
    )
}

fn stop(kit: &Kit<'_>, page: &ResultPage, number: usize, stop: &Stop) -> Html {
    let guide = &page.guide;
    let row = &guide.windows[stop.window];
    let mut signs = vec![one(
        "b",
        "",
        all(vec![said(format!("{number}. ")), kit.text(guide, row.name)]),
    )];
    signs.add_some(row.site.map(|site| kit.text(guide, guide.sites[site].name)));
    signs.add_some(row.floor.map(|sign| kit.text(guide, sign)));
    signs.add_some(row.counter.map(|sign| kit.text(guide, sign)));
    signs.add_some(row.phone.as_ref().map(|number| said(number.clone())));
    all(vec![
        para("paper-window", joined(signs, " ")),
        entries(kit, page, &stop.entries),
    ])
}

fn entries(kit: &Kit<'_>, page: &ResultPage, entries: &[Entry]) -> Html {
    list(
        "plain boxes",
        entries.iter().map(|some| entry(kit, page, some)).collect(),
    )
}

fn entry(kit: &Kit<'_>, page: &ResultPage, entry: &Entry) -> Html {
    let guide: &Guide = &page.guide;
    let is_done = {
        let id = &guide.procedures[entry.listing.procedure].id;
        kit.state.visit.ticks.done.contains(id)
    };
    let mut line = vec![
        word(if is_done { "☑ " } else { "☐ " }),
        kit.name(guide, entry.listing.procedure),
    ];
    if !entry.is_certain() {
        line.add(around("（{}）", word(kit.words.possible())));
    }
    let mut inside = vec![all(line)];
    for due in entry.dues.iter().filter(|due| !due.has_passed()) {
        let badge = due.date.badge(guide, kit.lang, page.today);
        inside.add(para(
            "fine",
            all(vec![
                word(kit.more.paper_due()),
                word(kit.words.colon()),
                said(badge),
            ]),
        ));
    }
    all(inside)
}

fn things(kit: &Kit<'_>, page: &ResultPage) -> Html {
    let guide = &page.guide;
    let thing = |some: &guide::plan::RequiredDocument| {
        let name = kit.text(guide, guide.documents[some.document].name);
        all(vec![
            word("☐ "),
            name,
            word(" "),
            said(bring::amount(kit, some.copies)),
        ])
    };
    list(
        "plain boxes two",
        page.plan.document_list.documents.iter().map(thing).collect(),
    )
}

fn again(kit: &Kit<'_>, page: &ResultPage) -> Html {
    let mut inside = vec![along::qr(kit)];
    let code = all(vec![
        word(kit.more.code()),
        word(kit.words.colon()),
        one("b", "", said(along::code(page))),
    ]);
    inside.add(para("", code));
    inside.add_some(kit.state.index().map(|index| contact(kit, index)));
    block(kit.more.paper_here(), all(inside))
}
