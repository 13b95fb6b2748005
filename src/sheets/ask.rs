//! What is open: what to ask at the window, and what another answer would change.

use guide::plan::Entry;
use guide::plan::diff::PlanDiff;
use guide::{Answer, Given, Guide, Screen};

use super::el::{Gather, Html, all, around, el, fact, facts, folded, joined, list, one, para, text, word};
use super::kit::{Kit, part, told};
use crate::msg::Msg;
use crate::state::PlanPage as ResultPage;

/// 「窓口で聞くこと」: everything that is only possible, with the facts that decide it.
pub(super) fn view(kit: &Kit<'_>, page: &ResultPage) -> Html {
    let open: Vec<&Entry> = page.plan.entries().filter(|entry| !entry.is_certain()).collect();
    if open.is_empty() {
        return Html::Nothing;
    }
    let guide = &page.guide;
    let rows = open.iter().map(|entry| {
        let asked = around(kit.more.ask_whether(), kit.name(guide, entry.listing.procedure));
        let unknown = unknown(kit, guide, entry);
        let line = all(vec![word(kit.more.ask_say()), word(kit.words.colon()), unknown]);
        all(vec![para("", one("b", "", asked)), para("fine", line)])
    });
    let inside = vec![
        text("p", "soft", kit.more.ask_lead()),
        list("plain goods", rows.collect()),
    ];
    part("ask", kit.more.part_ask(), inside)
}

fn unknown(kit: &Kit<'_>, guide: &Guide, entry: &Entry) -> Html {
    let mut questions = Vec::new();
    for because in entry.listing.paths.iter().flatten() {
        let is_open = matches!(because.given, Given::Unsure | Given::Open);
        if is_open && !questions.contains(&because.question) {
            questions.push(because.question);
        }
    }
    let texts = questions
        .iter()
        .map(|question| kit.text(guide, guide.questions[*question].short));
    joined(texts.collect(), kit.words.comma())
}

/// What came and went since an answer was tried out: the box at the top of the plan.
pub(super) fn tried(changes: &PlanDiff, kit: &Kit<'_>, guide: &Guide) -> Html {
    let more = kit.more;
    let names = |procedures: &[guide::ids::ProcedureIx]| {
        let names = procedures.iter().map(|procedure| kit.name(guide, *procedure));
        list("", names.collect())
    };
    let turned: Vec<_> = changes.standings.iter().map(|turned| turned.procedure).collect();
    let mut dues: Vec<_> = changes.dues.iter().map(|due| due.procedure).collect();
    dues.dedup();
    dues.retain(|procedure| !turned.contains(procedure) && !changes.came.contains(procedure));
    dues.retain(|procedure| !changes.went.contains(procedure));
    let changed = [turned, dues].concat();
    let mut rows = Vec::new();
    for (term, some) in [
        (more.tried_came(), changes.came.as_slice()),
        (more.tried_went(), changes.went.as_slice()),
        (more.tried_turned(), changed.as_slice()),
    ] {
        if !some.is_empty() {
            rows.add(fact(term, names(some)));
        }
    }
    let what = if rows.is_empty() {
        text("p", "", more.tried_none())
    } else {
        facts(rows)
    };
    let buttons = vec![
        kit.button("button main", word(more.try_undo()), Msg::TryUndone),
        kit.button("button", word(more.try_take()), Msg::TryTaken),
    ];
    told(
        "box warn no-print",
        more.tried(),
        vec![what, el("div", "row", buttons)],
    )
}

/// Every answer with the others that might have been given.
pub(super) fn others(kit: &Kit<'_>, page: &ResultPage) -> Html {
    let guide = &page.guide;
    let mut rows = Vec::new();
    for answered in &page.interview.answered {
        for (question, given) in answered.screen.questions().iter().zip(&answered.answers) {
            let row = &guide.questions[*question];
            let asked = match answered.screen {
                Screen::Question(_) => row.ask,
                Screen::Pick { .. } => row.short,
            };
            let way = |answer: Answer, label: &'static str| {
                let msg = Msg::AnswerTried {
                    question: row.id.clone(),
                    answer,
                };
                let about = super::el::voice(around("({})", kit.text(guide, row.short)));
                kit.choose(all(vec![word(label), about]), *given == answer, msg)
            };
            let ways = vec![
                way(Answer::Yes, kit.words.yes()),
                way(Answer::No, kit.words.no()),
                way(Answer::Unsure, kit.words.unsure()),
            ];
            rows.add(all(vec![
                para("", kit.text(guide, asked)),
                el("div", "row", ways),
            ]));
        }
    }
    if rows.is_empty() {
        return Html::Nothing;
    }
    let inside = all(vec![
        text("p", "soft", kit.more.try_lead()),
        list("plain goods", rows),
    ]);
    el(
        "div",
        "no-print",
        vec![folded(word(kit.more.try_heading()), inside)],
    )
}
