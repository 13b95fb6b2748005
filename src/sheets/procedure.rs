//! One procedure: whether it is needed (with only the questions that decide it), why, what would change that, and
//! everything to know about it.

use guide::deadline::{Dates, due_date};

use guide::ids::{ProcedureIx, QuestionIx};

use guide::{Answer, Answers, Certainty, Decision, Explanation, Guide, Kind, Verdict, decide_one, explain};

use super::Sheet;
use super::el::{
    Gather, Html, all, around, el, el_with, fact, facts, joined, list, one, para, pressed, said, text, voice,
    word,
};
use super::html::On;
use super::kit::{Kit, part, told};
use super::old::title;
use super::{catalogue_entry, why};
use crate::msg::Msg;
use crate::state::{Route, State};
use crate::text::counted;

/// The page, drawn.
pub(super) fn sheet(kit: &Kit<'_>, state: &State, event: &str, id: &str) -> Option<(Sheet, Vec<Html>)> {
    let guide = state.whole_guide(event)?;
    let Some(procedure) = guide.procedure_by_id(id) else {
        return Some(missing(kit, state));
    };
    let answers = state.visit.answers_for(guide);
    let settling = decide_one(guide, &answers, procedure);
    let explained = explain(guide, &answers, procedure);
    let verdict = verdict(kit, &settling);
    let row = &guide.procedures[procedure];
    let inside = vec![
        title(kit.text(guide, row.name)),
        para("soft", kit.text(guide, guide.title)),
        para("lead", kit.text(guide, row.summary)),
        check(kit, guide, &answers, (procedure, &settling)),
        if is_told_alike(&settling, &explained) {
            why::view(kit, guide, &answers, procedure, &explained)
        } else {
            Html::Nothing
        },
        one("div", "card", facts(details(kit, guide, procedure))),
        onward(kit, guide),
    ];
    let heading = guide.texts.shown(row.name, kit.lang).text;
    let sheet = Sheet::of(&state.route, heading, verdict);
    Some((sheet, inside))
}

/// Whether all the answers say the same as those that matter here. They do not while a screen of the whole interview has
/// answers to some of its check boxes only: then its reasons would be told wrongly.
fn is_told_alike(settling: &Decision, explained: &Explanation) -> bool {
    let listed = explained.listing.as_ref().map(|listing| listing.certainty);
    match settling.verdict {
        Verdict::Certain(_) => listed == Some(Certainty::Certain),
        Verdict::Possible => listed == Some(Certainty::Possible),
        Verdict::Not => listed.is_none(),
    }
}

fn missing(kit: &Kit<'_>, state: &State) -> (Sheet, Vec<Html>) {
    let inside = vec![
        title(word(kit.more.p_missing())),
        para(
            "",
            kit.link("button", word(kit.words.catalogue()), Route::Procedures),
        ),
    ];
    let sheet = Sheet::of(&state.route, kit.more.p_missing(), "");
    (sheet, inside)
}

fn verdict(kit: &Kit<'_>, settling: &Decision) -> &'static str {
    let more = kit.more;
    match settling.verdict {
        Verdict::Certain(Kind::Need) => more.p_need(),
        Verdict::Certain(Kind::Offer) => more.p_offer(),
        Verdict::Certain(Kind::Know) => more.p_know(),
        Verdict::Possible if settling.next.is_some() => more.p_not_maybe(),
        Verdict::Possible => match settling.listing.as_ref().map(|listing| listing.kind) {
            Some(Kind::Offer) => more.p_offer_maybe(),
            Some(Kind::Know) => more.p_know_maybe(),
            Some(Kind::Need) | None => more.p_need_maybe(),
        },
        Verdict::Not => more.p_not(),
    }
}

/// 「自分に必要か調べる」: the next question that decides it, what was answered, and what that comes to.
fn check(
    kit: &Kit<'_>,
    guide: &Guide,
    answers: &Answers,
    (procedure, settling): (ProcedureIx, &Decision),
) -> Html {
    let class = match settling.verdict {
        Verdict::Certain(_) => "box good",
        Verdict::Possible => "box info",
        Verdict::Not => "box",
    };
    let mut inside = Vec::new();
    if let Some(screen) = &settling.next {
        inside.add(text("p", "soft", kit.more.p_check_lead()));
        inside.extend(screen.questions().iter().map(|some| question(kit, guide, *some)));
        inside.add(para(
            "fine",
            said(counted(kit.words.left(), &[usize::from(settling.left)])),
        ));
    }
    let given = given(kit, guide, answers, (procedure, settling));
    let status = el_with(
        "div",
        vec![("role", "status".into())],
        vec![told(class, verdict(kit, settling), vec![])],
    );
    part("check", kit.more.p_check(), vec![all(inside), status, given])
}

fn question(kit: &Kit<'_>, guide: &Guide, question: QuestionIx) -> Html {
    let row = &guide.questions[question];
    let way = |answer: Answer, label: &'static str| {
        let attributes = vec![("type", "button".into()), ("class", "answer".into())];
        let msg = Msg::Settled {
            question: row.id.clone(),
            answer: Some(answer),
        };
        let about = voice(around("({})", kit.text(guide, row.short)));
        pressed(
            "button",
            attributes,
            On::Press(msg),
            all(vec![word(label), about]),
        )
    };
    let ways = vec![
        way(Answer::Yes, kit.words.yes()),
        way(Answer::No, kit.words.no()),
        way(Answer::Unsure, kit.words.unsure()),
    ];
    let mut inside = vec![para("asked", one("b", "", kit.text(guide, row.ask)))];
    inside.add(kit.fine(guide, row.help));
    inside.add(el("div", "answers", ways));
    el("div", "stack", inside)
}

/// The answers that matter: without one of them something else would be known, or asked.
fn given(
    kit: &Kit<'_>,
    guide: &Guide,
    answers: &Answers,
    (procedure, settling): (ProcedureIx, &Decision),
) -> Html {
    let matters = |question: QuestionIx| {
        let mut without = answers.clone();
        without.forget(question);
        let other = decide_one(guide, &without, procedure);
        other.verdict != settling.verdict || other.next != settling.next
    };
    let rows = answers
        .iter()
        .filter(|(question, _)| matters(*question))
        .map(|(question, answer)| {
            let row = &guide.questions[question];
            let said = match answer {
                Answer::Yes => kit.words.yes(),
                Answer::No => kit.words.no(),
                Answer::Unsure => kit.words.unsure(),
            };
            let msg = Msg::Settled {
                question: row.id.clone(),
                answer: None,
            };
            let about = voice(around("({})", kit.text(guide, row.short)));
            let back = kit.button("link", all(vec![word(kit.more.p_take_back()), about]), msg);
            let line = vec![
                kit.text(guide, row.short),
                word(kit.words.colon()),
                one("b", "", word(said)),
                word(" "),
                back,
            ];
            all(line)
        });
    let rows: Vec<Html> = rows.collect();
    if rows.is_empty() {
        return Html::Nothing;
    }
    all(vec![text("h3", "", kit.more.p_answers()), list("", rows)])
}

/// The catalogue entry.
fn details(kit: &Kit<'_>, guide: &Guide, procedure: ProcedureIx) -> Vec<Html> {
    let row = &guide.procedures[procedure];
    let today = kit.state.today();
    let mut rows = Vec::new();
    if let Some(today) = today.filter(|_| !row.due.is_empty()) {
        let days = Dates::from_iter(guide.by_date(kit.state.visit.dates.iter().map(|(id, day)| (id, *day))));
        let dues = row.due.iter().map(|due| {
            let sentence = due_date(guide, due, &days).sentence(guide, kit.lang, today);
            para("", said(sentence))
        });
        rows.add(fact(kit.words.due(), all(dues.collect())));
    }
    if !row.bring.is_empty() {
        let names = row.bring.iter().map(|bring| {
            let name = kit.text(guide, guide.documents[bring.document].name);
            let note = bring.note.map(|note| one("span", "fine", kit.text(guide, note)));
            joined(std::iter::once(name).chain(note).collect(), " ")
        });
        rows.add(fact(kit.words.bring(), list("", names.collect())));
    }
    rows.add_some(catalogue_entry::windows(
        kit,
        guide,
        kit.words.window(),
        &row.windows,
    ));
    rows.extend(catalogue_entry::ways(kit, guide, row, row.online.as_ref()));
    rows.add_some(catalogue_entry::missed(kit, guide, row));
    let is_overdue = today.is_some_and(|today| row.check_by < today);
    rows.extend(catalogue_entry::details(kit, guide, row, is_overdue));
    rows
}

fn onward(kit: &Kit<'_>, guide: &Guide) -> Html {
    let event = || guide.id.clone();
    let row = vec![
        kit.link(
            "button",
            word(kit.more.p_to_plan()),
            Route::Result { event: event() },
        ),
        kit.link("button", word(kit.words.catalogue()), Route::Procedures),
    ];
    el("div", "row", row)
}
