//! What can be taken along: calendar, text, link, QR code, a code to type, paper; and what is kept on the device.

use guide::handover_code;

use super::el::{Gather, all, el, el_with, folded, one, para, said, text, word};
use super::goods;
use super::html::Html;
use super::kit::{Kit, part};
use crate::exported::ExportKind as Take;
use crate::msg::Msg;
use crate::state::PlanPage as ResultPage;
use crate::visit::Persistence;

/// The whole part.
pub(super) fn view(kit: &Kit<'_>, page: &ResultPage) -> Html {
    let more = kit.more;
    let button =
        |label: &'static str, take| kit.button("button", word(label), Msg::ExportChosen { kind: take });
    let mut row = vec![
        button(more.calendar(), Take::Calendar),
        button(more.copy(), Take::Copy),
    ];
    if kit.state.can_share {
        row.add(button(more.share(), Take::Share));
    }
    row.add(button(more.link(), Take::Link));
    row.add(button(more.text_file(), Take::TextFile));
    row.add(kit.button(
        "button",
        word(more.print_paper()),
        Msg::PrintChosen { is_receipt: false },
    ));
    row.add(kit.button(
        "button",
        word(more.print_receipt()),
        Msg::PrintChosen { is_receipt: true },
    ));
    let inside = vec![
        text("p", "soft", more.along_lead()),
        taken(kit),
        el("div", "row", row),
        text("p", "fine", more.calendar_lead()),
        hand_over(kit, page),
        keeping(kit),
    ];
    one("div", "no-print", part("along", more.part_along(), inside))
}

/// What came of the last press; a screen reader says it.
fn taken(kit: &Kit<'_>) -> Html {
    let more = kit.more;
    let said = kit.state.exported.map(|(take, is_done)| match (take, is_done) {
        (_, false) => ("box warn", more.taken_not()),
        (Take::Calendar, true) => ("box good", more.taken_calendar()),
        (Take::Copy, true) => ("box good", more.taken_copy()),
        (Take::Share, true) => ("box good", more.taken_share()),
        (Take::Link, true) => ("box good", more.taken_link()),
        (Take::TextFile, true) => ("box good", more.taken_file()),
    });
    said.map(|(class, words)| text("p", class, words))
        .unwrap_or_default()
}

fn hand_over(kit: &Kit<'_>, page: &ResultPage) -> Html {
    let more = kit.more;
    let mut inside = Vec::new();
    inside.add(text("h3", "", more.code()));
    inside.add(text("p", "", more.code_lead()));
    inside.add(para("code", said(code(page))));
    inside.add(text("h3", "", more.qr()));
    inside.add(qr(kit));
    let label = all(vec![word(more.code()), word(kit.words.comma()), word(more.qr())]);
    folded(label, all(inside))
}

/// The code that holds these answers.
pub(super) fn code(page: &ResultPage) -> String {
    handover_code::encode(&page.guide, &page.answers, &page.days)
}

/// The link as a QR code.
pub(super) fn qr(kit: &Kit<'_>) -> Html {
    let Ok(qr) = export::qr::draw(&goods::link(kit.state)) else {
        return text("p", "fine", kit.more.qr_too_long());
    };
    let side = qr.side.to_string();
    let attributes = vec![
        ("class", "qr".into()),
        ("viewBox", ["0 0 ", &side, " ", &side].concat().into()),
        ("role", "img".into()),
        ("aria-label", kit.more.qr().into()),
    ];
    let ground = vec![
        ("width", side.clone().into()),
        ("height", side.into()),
        ("fill", "#fff".into()),
    ];
    let inside = vec![
        el_with("rect", ground, vec![]),
        el_with(
            "path",
            vec![("d", qr.path.into()), ("fill", "#000".into())],
            vec![],
        ),
    ];
    all(vec![
        el_with("svg", attributes, inside),
        text("p", "fine", kit.more.qr_lead()),
    ])
}

/// Ticks stay on the device only where somebody says so.
fn keeping(kit: &Kit<'_>) -> Html {
    let (more, persistence) = (kit.more, kit.state.visit.persistence);
    let is_kept = persistence == Persistence::On;
    let mut inside = vec![
        kit.tick("check", more.keep(), Html::Nothing, is_kept, Msg::KeepToggled),
        text("p", "fine", more.keep_lead()),
    ];
    if persistence == Persistence::Refused {
        inside.add(text("p", "box warn", more.keep_refused()));
    }
    inside.add(para(
        "",
        kit.button("button small", word(more.keep_delete()), Msg::KeptDeleted),
    ));
    el("div", "stack", inside)
}
