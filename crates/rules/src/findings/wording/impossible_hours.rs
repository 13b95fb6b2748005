//! Opening hours that end before they begin, or a time that does not exist.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain impossible-hours`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "受付時間の時刻が正しく、始まりが終わりより前かを調べます。",
        "Opening hours are real times, and begin before they end.",
    ),
    why: StaticText(
        "まちがった時間に来庁した人は、出直すことになります。",
        "People would come at the wrong time.",
    ),
    example: StaticText::same("hours: [{days: [mon-fri], from: \"17:00\", to: \"08:30\"}]"),
    instead: StaticText(
        "時刻は \"08:30\" のように24時間で書き、`from` を `to` より前にしてください。",
        "Write times like \"08:30\", with `from` before `to`.",
    ),
};

/// A time that cannot be read.
pub(crate) fn time(place: &Place, written: &str) -> Diagnostic {
    let headline = Message::new(
        format!("「{written}」という時刻はありません"),
        format!("there is no time `{written}`"),
    );
    Diagnostic::new(Code::ImpossibleHours, place, headline).help(EXPLANATION.instead.message())
}

/// Hours that do not begin before they end.
pub(crate) fn order(place: &Place, from: &str, to: &str) -> Diagnostic {
    let headline = Message::new(
        format!("受付時間の始まり「{from}」が終わり「{to}」より前ではありません"),
        format!("the hours begin at `{from}`, not before they end at `{to}`"),
    );
    Diagnostic::new(Code::ImpossibleHours, place, headline).help(EXPLANATION.instead.message())
}
