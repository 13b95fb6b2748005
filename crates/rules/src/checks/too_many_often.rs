//! More life events under `often` than fit the first screen of the start page.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;
use crate::source::Pack;

/// `michi explain too-many-often`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`pack.yaml` の `often`（最初に見せるできごと）が6つを超えないかを調べます。",
        "`often` in `pack.yaml` names at most 6 life events.",
    ),
    why: StaticText(
        "電話の最初の画面に収まらず、よく使われるものを先に出す意味がなくなります。",
        "They do not fit a phone's first screen, and putting some first has no use any more.",
    ),
    example: StaticText(
        "often: [move-in, birth, bereavement, …]    # 7つある",
        "often: [move-in, birth, bereavement, …]    # seven of them",
    ),
    instead: StaticText(
        "利用の多い順に、3つから6つにしてください。ほかは `events` の一覧に出ます。",
        "Name the 3 to 6 that most people come for. The others are in the list of `events`.",
    ),
};

/// More do not fit the first screen of a phone.
const MOST: usize = 6;

/// Looks at the event after the last that fits.
pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    let Some(head) = &pack.head else {
        return;
    };
    if let Some(event) = head.often.get(MOST) {
        out.push(found(&event.place, head.often.len()));
    }
}

fn found(place: &Place, count: usize) -> Diagnostic {
    let headline = Message::new(
        format!("`often` にできごとが{count}あります（上限 {MOST}）"),
        format!("`often` names {count} life events (at most {MOST})"),
    );
    Diagnostic::new(Code::TooManyOften, place, headline).help(EXPLANATION.instead.message())
}
