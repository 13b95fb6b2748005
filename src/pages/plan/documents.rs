//! 「持ちもの」: what to take along in any case, and folded what only in some cases, each with its case.

use guide::Text;
use guide::model::Parts;
use guide::plan::agenda::{ConditionalDocument, ConditionalUse, LateDocument, ListedDocument, UseCondition};
use guide::plan::{Choice, Cost, DocumentList, Proposal, RequiredDocument};
use yew::prelude::*;

use super::{DOCUMENTS, PlanUi, part};
use crate::msg::Msg;
use crate::parts::words::{around, aside, filled, joined, number, say};
use crate::parts::{document, fact, fold, reason, screen_reader_only};
use crate::text::counted;

/// The whole section.
pub(super) fn view(plan: &PlanUi<'_>) -> Html {
    let lists = &plan.page.agenda.documents;
    let bag = &plan.made().document_list;
    let only_if = counted(plan.plan.documents_only_if(), &[lists.only_if.len()]);
    let inside = html! {
        <>
            { for lists.late.iter().map(|some| late(plan, some)) }
            if lists.always.is_empty() {
                <p>{ plan.plan.documents_none() }</p>
            } else {
                <p class="soft">{ plan.plan.documents_always() }</p>
            }
            { things(plan, lists.always.iter()) }
            { for bag.proposals.iter().map(|some| proposal(plan, some)) }
            if !lists.only_if.is_empty() {
                { fold::fold(plan, "documents-only-if", say(only_if), || conditional(plan)) }
            }
            { cost(plan, bag) }
            { proxy(plan) }
        </>
    };
    part(DOCUMENTS, say(plan.plan.part_documents()), inside)
}

/// Things, those that somebody else brings of their own apart.
fn things<'d>(plan: &PlanUi<'_>, listed: impl Iterator<Item = &'d ListedDocument> + Clone) -> Html {
    let of = |is_proxy: bool| {
        let some = listed.clone().filter(move |one| one.proxy == is_proxy);
        some.map(|one| thing(plan, one, html! { <b>{ name_and_copies(plan, one) }</b> }))
            .collect::<Vec<Html>>()
    };
    let (own, theirs) = (of(false), of(true));
    html! {
        <>
            if !own.is_empty() {
                <ul class="plain rows">{ for own }</ul>
            }
            if !theirs.is_empty() {
                <h3>{ plan.plan.by_proxy() }</h3>
                <ul class="plain rows">{ for theirs }</ul>
            }
        </>
    }
}

fn conditional(plan: &PlanUi<'_>) -> Html {
    let rows = plan.page.agenda.documents.only_if.iter();
    let row = |some: &ConditionalDocument| {
        let label = html! { <><b>{ named(plan, &some.listed) }</b>{ cases(plan, &some.uses) }</> };
        thing(plan, &some.listed, label)
    };
    html! { <ul class="plain rows">{ for rows.map(row) }</ul> }
}

/// A thing: the thing itself is the label of its box, with when it is needed.
fn thing(plan: &PlanUi<'_>, listed: &ListedDocument, label: Html) -> Html {
    let row = &plan.guide().documents[listed.document];
    let id = ["d-", if listed.proxy { "proxy-" } else { "" }, &row.id].concat();
    let is_packed = plan.state.visit.ticks.packed.contains(&row.id);
    let msg = Msg::PackedToggled {
        document: row.id.clone(),
    };
    let about = screen_reader_only(around("({})", plan.text(plan.guide(), row.name)));
    let more = html! { <>{ plan.plan.more() }{ about }</> };
    html! {
        <li class={classes!("item", is_packed.then_some("done"))} key={id.clone()}>
            <div class="line">
                <label class="thing">
                    <input type="checkbox" autocomplete="off" checked={is_packed} onchange={plan.tick(msg)} />
                    <span>{ label }</span>
                </label>
                { fold::handle(plan, &id, more) }
            </div>
            if fold::is_open(plan, &id) {
                { about_thing(plan, listed) }
            }
        </li>
    }
}

/// 住民票の写し 2通; of what somebody brings who goes in the person's place with a word that it is theirs.
pub(super) fn named(plan: &PlanUi<'_>, listed: &ListedDocument) -> Html {
    let name = name_and_copies(plan, listed);
    match listed.proxy {
        true => html! { <>{ name }{ aside(plan.lang, say(plan.plan.by_proxy())) }</> },
        false => name,
    }
}

fn name_and_copies(plan: &PlanUi<'_>, listed: &ListedDocument) -> Html {
    let name = plan.text(plan.guide(), plan.guide().documents[listed.document].name);
    match document::pieces(plan, plan.guide(), &listed.pieces) {
        Some(pieces) => html! { <>{ name }{ " " }{ pieces }</> },
        None => name,
    }
}

/// Everything else to know of a thing.
fn about_thing(plan: &PlanUi<'_>, listed: &ListedDocument) -> Html {
    let guide = plan.guide();
    let row = &guide.documents[listed.document];
    let is_it = |thing: &&RequiredDocument| (thing.document, thing.proxy) == (listed.document, listed.proxy);
    let Some(thing) = plan.made().document_list.documents.iter().find(is_it) else {
        return Html::default();
    };
    let stands_for = thing.uses.iter().filter_map(|used| used.stands_for);
    let notes = row.note.into_iter().chain(listed.notes.iter().copied());
    let notes = notes.chain(
        stands_for
            .clone()
            .filter_map(|document| guide.documents[document].note),
    );
    let choices = plan.made().document_list.choices.iter();
    let choices = choices
        .filter(|choice| choice.proxy == listed.proxy && stands_for.clone().any(|it| it == choice.document));
    let is_range = listed.pieces.copies.least < listed.pieces.copies.most;
    let names = listed.procedures.iter().map(|procedure| plan.name(*procedure));
    let obtain = thing
        .obtain(guide)
        .map(|get| fact::fact(plan.words.get(), document::obtain(plan, guide, get)));
    let ready = thing
        .ready
        .map(|day| fact::fact(plan.words.note(), around(plan.plan.ready(), plan.day(day))));
    let rows = [
        Some(fact::fact(
            plan.words.used_for(),
            joined(names, plan.words.comma()),
        )),
        obtain,
        ready,
    ];
    html! {
        <div class="folded">
            { for each_once(notes).into_iter().map(|note| html! { <p>{ plan.text(guide, note) }</p> }) }
            { fact::facts(rows.into_iter().flatten()) }
            if is_range {
                <p class="fine">{ plan.plan.copies_range() }</p>
            }
            { for choices.map(|some| choice(plan, some)) }
        </div>
    }
}

fn each_once(texts: impl Iterator<Item = Text>) -> Vec<Text> {
    let mut once = Vec::new();
    for text in texts {
        if !once.contains(&text) {
            once.push(text);
        }
    }
    once
}

/// What will do as well, to be chosen.
fn choice(plan: &PlanUi<'_>, choice: &Choice) -> Html {
    let guide = plan.guide();
    let row = &guide.documents[choice.document];
    let facts = &plan.page.interview.outcome.facts;
    let alternative = |(at, parts): &(usize, Parts)| {
        let msg = Msg::WayChosen {
            document: row.id.clone(),
            way: u8::try_from(*at).unwrap_or(u8::MAX),
        };
        let label = document::in_words(plan, guide, facts, parts);
        plan.choice(label, Some(*at) == choice.taken, msg)
    };
    html! {
        <div class="choices no-print">
            <p>{ around(plan.plan.choice_for(), plan.text(guide, row.name)) }</p>
            <div class="row">{ for choice.alternatives.iter().map(alternative) }</div>
        </div>
    }
}

/// The cases in which a thing is needed, each once.
pub(super) fn cases(plan: &PlanUi<'_>, uses: &[ConditionalUse]) -> Html {
    let mut cases: Vec<Html> = Vec::new();
    for used in uses {
        let case = case(plan, used);
        if !cases.contains(&case) {
            cases.push(case);
        }
    }
    html! { <span class="fine">{ joined(cases, plan.words.or()) }</span> }
}

/// All that must be so.
fn case(plan: &PlanUi<'_>, used: &ConditionalUse) -> Html {
    let guide = plan.guide();
    let condition = |condition: &UseCondition| match condition {
        UseCondition::Facts(facts) => reason::open_facts(plan, guide, facts),
        UseCondition::Day(date) => reason::open_day(plan, guide, *date),
        UseCondition::InWords(text) => plan.text(guide, *text),
        UseCondition::Applies(procedure) => around(plan.plan.case_applies(), plan.name(*procedure)),
        UseCondition::Wanted(procedure) => around(plan.plan.case_wanted(), plan.name(*procedure)),
    };
    // what is said in words may be a sentence or two: it ends what is said
    let is_in_words = |condition: &&UseCondition| matches!(condition, UseCondition::InWords(_));
    let first = used.conditions.iter().filter(|condition| !is_in_words(condition));
    let all = first.chain(used.conditions.iter().filter(is_in_words));
    joined(all.map(condition), plan.words.comma())
}

/// A paper that may come too late, and when it is needed at all.
fn late(plan: &PlanUi<'_>, late: &LateDocument) -> Html {
    let (guide, warning) = (plan.guide(), &late.warning);
    let parts = [
        plan.text(guide, guide.documents[warning.document].name),
        plan.day(warning.ready),
        plan.name(warning.procedure),
    ];
    html! {
        <p class="box warn">
            { filled(plan.plan.trap(), parts) }
            if !late.uses.is_empty() {
                { aside(plan.lang, cases(plan, &late.uses)) }
            }
        </p>
    }
}

fn proposal(plan: &PlanUi<'_>, proposal: &Proposal) -> Html {
    let guide = plan.guide();
    let name = |document| plan.text(guide, guide.documents[document].name);
    let originals = say(proposal.originals.most.to_string());
    let papers = joined(
        proposal.instead_of.iter().map(|paper| name(*paper)),
        plan.words.comma(),
    );
    let replaces = guide.documents[proposal.paper].replaces.as_ref();
    let id = |document| guide.documents[document].id.clone();
    let ways = proposal
        .alternatives
        .iter()
        .map(|(document, way)| (id(*document), *way))
        .collect();
    let label = filled(plan.plan.proposal(), [name(proposal.paper), originals]);
    let fold_id = ["proposal-", &guide.documents[proposal.paper].id].concat();
    fold::fold(plan, &fold_id, label, || {
        html! {
            <>
                <p class="fine">{ plan.plan.proposal_instead() }{ plan.words.colon() }{ papers }</p>
                { plan.fine(guide, replaces.and_then(|replaces| replaces.note)) }
                if !proposal.alternatives.is_empty() {
                    <p class="no-print">
                        { plan.button("button small", say(plan.plan.proposal_take()), Msg::WaysChosen { ways }) }
                    </p>
                }
            </>
        }
    })
}

/// What papers cost; nothing where they are free.
fn cost(plan: &PlanUi<'_>, bag: &DocumentList) -> Html {
    let Cost { least, most, is_open } = bag.cost;
    if most == 0 {
        return Html::default();
    }
    let yen = match least == most {
        true => around(plan.plan.cost_exact(), number(most)),
        false => filled(plan.plan.cost_range(), [number(least), number(most)]),
    };
    html! {
        <p>
            { plan.plan.cost() }{ plan.words.colon() }{ yen }
            if is_open {
                { plan.plan.stop() }<span class="fine">{ plan.plan.cost_open() }</span>
            }
        </p>
    }
}

/// Somebody else goes in the person's place.
fn proxy(plan: &PlanUi<'_>) -> Html {
    let is_on = plan.state.visit.choices.is_proxy;
    let lead =
        html! { <>{ plan.plan.go_as_proxy() }<span class="fine">{ plan.plan.go_as_proxy_lead() }</span></> };
    plan.check(
        "check small no-print",
        lead,
        Html::default(),
        is_on,
        Msg::ProxyToggled,
    )
}
