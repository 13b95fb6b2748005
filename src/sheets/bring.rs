//! Everything to bring: the fewest things that serve all procedures, how many of each, what they cost, what would take
//! too long, and what one may choose.

use guide::model::{Document, Parts};
use guide::plan::{Choice, Copies, Cost, DocumentList, Proposal, RequiredDocument, Warning};
use guide::{Certainty, Guide};

use super::el::{Gather, Html, all, around, el, fact, facts, joined, list, one, para, said, text, word};
use super::kit::{Kit, filled, number, part};
use super::thing;
use crate::msg::Msg;
use crate::state::PlanPage as ResultPage;

/// The whole part.
pub(super) fn view(kit: &Kit<'_>, page: &ResultPage) -> Html {
    let (guide, bag) = (&page.guide, &page.plan.document_list);
    let mut inside = vec![proxy_switch(kit)];
    if bag.documents.is_empty() {
        inside.add(text("p", "", kit.words.bring_list_empty()));
        return part("bring", kit.words.bring_list(), inside);
    }
    inside.add(text("p", "soft", kit.words.bring_list_lead()));
    inside.extend(bag.warnings.iter().map(|some| warning(kit, guide, some)));
    inside.extend(bag.proposals.iter().map(|some| proposal(kit, guide, some)));
    let (theirs, own): (Vec<&RequiredDocument>, Vec<&RequiredDocument>) =
        bag.documents.iter().partition(|thing| thing.proxy);
    inside.add(things(kit, guide, bag, &own));
    if !theirs.is_empty() {
        inside.add(text("h3", "", kit.more.by_proxy()));
        inside.add(things(kit, guide, bag, &theirs));
    }
    if bag
        .documents
        .iter()
        .any(|thing| thing.copies.least < thing.copies.most)
    {
        inside.add(text("p", "fine", kit.more.copies_range()));
    }
    inside.add_some(cost(kit, bag.cost, true).map(|cost| facts(vec![fact(kit.more.cost(), cost)])));
    part("bring", kit.words.bring_list(), inside)
}

fn proxy_switch(kit: &Kit<'_>) -> Html {
    let is_on = kit.state.visit.choices.is_proxy;
    let switch = kit.tick(
        "check no-print",
        kit.more.go_as_proxy(),
        Html::Nothing,
        is_on,
        Msg::ProxyToggled,
    );
    all(vec![
        switch,
        text("p", "fine no-print", kit.more.go_as_proxy_lead()),
    ])
}

fn things(kit: &Kit<'_>, guide: &Guide, bag: &DocumentList, some: &[&RequiredDocument]) -> Html {
    list(
        "plain goods bag",
        some.iter().map(|some| one_thing(kit, guide, bag, some)).collect(),
    )
}

fn one_thing(kit: &Kit<'_>, guide: &Guide, bag: &DocumentList, some: &RequiredDocument) -> Html {
    let row = &guide.documents[some.document];
    let mut inside = vec![packed(kit, guide, row), para("thing", named(kit, guide, some))];
    inside.add(kit.fine(guide, row.note));
    let mut stands_for: Vec<_> = some.uses.iter().filter_map(|used| used.stands_for).collect();
    stands_for.dedup();
    let asked_for = stands_for.iter().map(|document| guide.documents[*document].note);
    inside.extend(asked_for.map(|note| kit.fine(guide, note)));
    let mut rows = vec![fact(kit.words.used_for(), para("", used_for(kit, guide, some)))];
    rows.add_some(
        some.obtain(guide)
            .map(|get| fact(kit.words.get(), thing::obtain(kit, guide, get))),
    );
    rows.add_some(
        some.ready
            .map(|day| fact(kit.words.note(), para("", around(kit.more.ready(), kit.day(day))))),
    );
    rows.add_some(cost(kit, some.cost, false).map(|cost| fact(kit.more.cost(), cost)));
    inside.add(facts(rows));
    let choices = bag.choices.iter().filter(|choice| choice.proxy == some.proxy);
    let choices = choices.filter(|choice| stands_for.contains(&choice.document));
    inside.extend(choices.map(|some| choice(kit, guide, some)));
    all(inside)
}

fn packed(kit: &Kit<'_>, guide: &Guide, row: &Document) -> Html {
    let is_packed = kit.state.visit.ticks.packed.contains(&row.id);
    let about = around("({})", kit.text(guide, row.name));
    let msg = Msg::PackedToggled {
        document: row.id.clone(),
    };
    kit.tick("check small no-print", kit.more.packed(), about, is_packed, msg)
}

/// 住民票の写し 2通 [必要かもしれません]
fn named(kit: &Kit<'_>, guide: &Guide, some: &RequiredDocument) -> Html {
    let mut parts = vec![kit.text(guide, guide.documents[some.document].name)];
    let amount = amount(kit, some.copies);
    if !amount.is_empty() {
        parts.add(one("b", "", said(amount)));
    }
    if some.certainty == Certainty::Possible {
        parts.add(text("span", "chip warn", kit.words.bring_possible()));
    }
    joined(parts, " ")
}

/// 2通; nothing for one.
pub(super) fn amount(kit: &Kit<'_>, copies: Copies) -> String {
    crate::text::copies(kit.words, copies.least, copies.most)
}

fn used_for(kit: &Kit<'_>, guide: &Guide, some: &RequiredDocument) -> Html {
    let names = some
        .procedures()
        .into_iter()
        .map(|procedure| kit.name(guide, procedure));
    joined(names.collect(), kit.words.comma())
}

/// What papers cost; nothing where they are free and nothing is open.
fn cost(kit: &Kit<'_>, cost: Cost, says_open: bool) -> Option<Html> {
    let more = kit.more;
    let mut lines = Vec::new();
    if cost.most > 0 {
        let (least, most) = (number(cost.least), number(cost.most));
        lines.add(para(
            "",
            if cost.least == cost.most {
                around(more.cost_exact(), most)
            } else {
                filled(more.cost_range(), vec![least, most])
            },
        ));
    }
    if cost.is_open && says_open {
        lines.add(text("p", "fine", more.cost_open()));
    }
    (!lines.is_empty()).then(|| all(lines))
}

/// What will do as well, open to change.
fn choice(kit: &Kit<'_>, guide: &Guide, choice: &Choice) -> Html {
    let id = &guide.documents[choice.document].id;
    let way = |(at, parts): (usize, &Parts)| {
        let is_taken = at == choice.taken;
        let label = thing::in_words(kit, guide, parts);
        let label = match is_taken {
            true => all(vec![
                label,
                word(kit.words.colon()),
                word(kit.more.choice_taken()),
            ]),
            false => around(kit.more.choice_take(), label),
        };
        let msg = Msg::WayChosen {
            document: id.clone(),
            way: u8::try_from(at).unwrap_or(u8::MAX),
        };
        kit.choose(label, is_taken, msg)
    };
    let ways: Vec<Html> = choice.alternatives.iter().enumerate().map(way).collect();
    let asked = kit.text(guide, guide.documents[choice.document].name);
    let label = all(vec![
        around(kit.more.stands_for(), asked),
        word(kit.words.colon()),
        word(kit.more.choice()),
    ]);
    el(
        "details",
        "no-print",
        vec![one("summary", "", label), list("plain", ways)],
    )
}

fn warning(kit: &Kit<'_>, guide: &Guide, warning: &Warning) -> Html {
    let parts = vec![
        kit.text(guide, guide.documents[warning.document].name),
        kit.day(warning.ready),
        kit.name(guide, warning.procedure),
    ];
    let mut inside = vec![para("", filled(kit.more.trap(), parts))];
    inside.add_some(warning.last_day.map(|day| {
        let day = all(vec![word(kit.words.due()), word(kit.words.colon()), kit.day(day)]);
        para("fine", day)
    }));
    el("div", "box warn", inside)
}

fn proposal(kit: &Kit<'_>, guide: &Guide, proposal: &Proposal) -> Html {
    let name = |document| kit.text(guide, guide.documents[document].name);
    let originals = said(proposal.originals.most.to_string());
    let line = filled(kit.more.proposal(), vec![name(proposal.paper), originals]);
    let papers = joined(
        proposal.instead_of.iter().map(|paper| name(*paper)).collect(),
        kit.words.comma(),
    );
    let mut inside = vec![
        para("", line),
        para(
            "fine",
            all(vec![
                word(kit.more.proposal_instead()),
                word(kit.words.colon()),
                papers,
            ]),
        ),
    ];
    let replaces = guide.documents[proposal.paper].replaces.as_ref();
    inside.add(kit.fine(guide, replaces.and_then(|replaces| replaces.note)));
    if !proposal.alternatives.is_empty() {
        let id = |document| guide.documents[document].id.clone();
        let ways = proposal
            .alternatives
            .iter()
            .map(|(document, way)| (id(*document), *way))
            .collect();
        inside.add(para(
            "no-print",
            kit.button(
                "button small",
                word(kit.more.proposal_take()),
                Msg::WaysChosen { ways },
            ),
        ));
    }
    el("div", "box info", inside)
}
