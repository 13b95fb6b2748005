//! A pack written for another version of the format.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;
use crate::source::Pack;

/// `michi explain unknown-format`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`pack.yaml` の `format` がこのプログラムの知っている番号かを調べます。",
        "The format number in `pack.yaml` is one that this program knows.",
    ),
    why: StaticText(
        "番号がちがうと、同じ書き方でも意味が変わることがあります。",
        "Under another number the same words may mean something else.",
    ),
    example: StaticText::same("format: 2"),
    instead: StaticText(
        "`format: 1` と書くか、新しい版のプログラムを使ってください。",
        "Write `format: 1`, or use a newer version of the program.",
    ),
};

/// `number` as written.
pub(crate) fn found(place: &Place, number: &str) -> Diagnostic {
    let headline = Message::new(
        format!("形式番号「{number}」はわかりません"),
        format!("the format number `{number}` is not known"),
    );
    Diagnostic::new(Code::UnknownFormat, place, headline).help(EXPLANATION.instead.message())
}

/// The format this program reads.
const FORMAT: i64 = 1;

pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    let format = pack.head.as_ref().and_then(|head| head.format.as_ref());
    if let Some(format) = format.filter(|format| format.value != FORMAT) {
        out.push(found(&format.place, &format.value.to_string()));
    }
}
