//! `unused-question`, `unused-procedure` and so on: something defined that nothing uses.

use std::collections::BTreeSet;

use super::analysis::references::references;
use super::analysis::suppression;
use crate::findings::{Code, Diagnostic, Explanation, IdKind, Message, StaticText};
use crate::source::{Id, Pack};

/// Looks at every kind of which nothing reported explains why it looks unused.
pub(super) fn check(pack: &Pack, seen: &[Diagnostic], out: &mut Vec<Diagnostic>) {
    let uses = references(pack).into_iter().filter(|reference| reference.is_use);
    let used: BTreeSet<(IdKind, &str)> = uses.map(|used| (used.kind, used.id.value.as_str())).collect();
    for kind in IdKind::ALL {
        if let Some(code) = code(kind).filter(|code| !suppression::is_silenced(*code, seen)) {
            let unused = pack
                .ids(kind)
                .into_iter()
                .filter(|id| !used.contains(&(kind, id.value.as_str())));
            out.extend(unused.map(|id| found(code, kind, id)));
        }
    }
}

/// The code of an unused id of a kind. Events are listed in `pack.yaml`: `unlisted-event`.
fn code(kind: IdKind) -> Option<Code> {
    match kind {
        IdKind::Question => Some(Code::UnusedQuestion),
        IdKind::Procedure => Some(Code::UnusedProcedure),
        IdKind::Document => Some(Code::UnusedDocument),
        IdKind::Window => Some(Code::UnusedWindow),
        IdKind::Site => Some(Code::UnusedSite),
        IdKind::Date => Some(Code::UnusedDate),
        IdKind::Event => None,
    }
}

fn found(code: Code, kind: IdKind, id: &Id) -> Diagnostic {
    let StaticText(ja, en) = kind.name();
    let headline = Message::new(
        format!("{ja}「{}」はどこでも使われていません", id.value),
        format!("the {en} `{}` is not used anywhere", id.value),
    );
    Diagnostic::new(code, &id.place, headline).help(Message::new(
        "使うところを書くか、いらなければ消してください",
        "use it somewhere, or delete it",
    ))
}

macro_rules! explanations {
    ($($name:ident $ja:literal $en:literal $where_ja:literal $where_en:literal $example:expr;)*) => {$(
        #[doc = concat!("`michi explain unused-", $en, "`")]
        pub(crate) const $name: Explanation = Explanation {
            what: StaticText(
                concat!("定義された", $ja, "が、", $where_ja, "使われているかを調べます。"),
                concat!("Every ", $en, " that is defined is used ", $where_en, "."),
            ),
            why: StaticText(
                "つなぎ忘れかもしれません。使われないものは住民に届かず、手入れの手間だけが残ります。",
                "It may have been forgotten. What is not used reaches nobody and must still be kept up.",
            ),
            example: $example,
            instead: StaticText(
                "使うところを書くか、いらなければ消してください。",
                "Use it where it belongs, or delete it.",
            ),
        };
    )*};
}

explanations! {
    QUESTION "質問" "question" "イベントの手順か条件で" "in the steps of an event or in a condition" StaticText("has-cat: {ask: …, short: …}    # どのイベントも尋ねない", "has-cat: {ask: …, short: …}    # no event asks it");
    PROCEDURE "手続" "procedure" "イベントの手順で" "in the steps of an event" StaticText("cat-registration: {name: …}    # どのイベントも案内しない", "cat-registration: {name: …}    # no event lists it");
    DOCUMENT "持ち物" "document" "手続の `bring` か、ほかの持ち物で" "in `bring` of a procedure or in another document" StaticText::same("cat-photo: {name: 猫の写真}");
    WINDOW "窓口" "window" "手続の `window` か、持ち物の `get` で" "in `window` of a procedure or `get` of a document" StaticText::same("windows:\n  cat-desk: {name: 猫の窓口}");
    SITE "庁舎" "site" "窓口の `site` で" "in `site` of a window" StaticText::same("sites:\n  cat-house: {name: 猫の庁舎}");
    DATE "日付" "date" "イベントの `date` か期限で" "in `date` of an event or in a deadline" StaticText::same("cat-day: {name: 猫の日, ask: …}");
}
