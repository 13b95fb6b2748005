//! A life event that `pack.yaml` lists and that has no file.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText, did_you_mean};
use crate::place::Place;
use crate::source::Pack;

/// `michi explain missing-event`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`pack.yaml` の `events` にあるイベントのファイルが `events/` にあるかを調べます。",
        "Every event listed in `pack.yaml` has its file in `events/`.",
    ),
    why: StaticText(
        "最初の画面に出せないイベントは、住民から見えません。",
        "An event without a file cannot be shown to anybody.",
    ),
    example: StaticText::same("events: [move-in, brith]"),
    instead: StaticText(
        "`events/` にファイルを作るか、一覧から消してください。",
        "Write the file in `events/`, or take it off the list.",
    ),
};

/// `known` are the events that have files.
pub(crate) fn found<'k>(place: &Place, id: &str, known: impl IntoIterator<Item = &'k str>) -> Diagnostic {
    let headline = Message::new(
        format!("イベント「{id}」のファイル「events/{id}.yaml」がありません"),
        format!("the event `{id}` has no file `events/{id}.yaml`"),
    );
    let help = did_you_mean(id, known).unwrap_or_else(|| EXPLANATION.instead.message());
    Diagnostic::new(Code::MissingEvent, place, headline).help(help)
}

/// Looks at every event that `pack.yaml` lists.
pub(crate) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    for id in pack.listed_events() {
        if !pack.events.has(&id.value) && !pack.unread_events.contains(&id.value) {
            out.push(found(&id.place, &id.value, pack.events.ids()));
        }
    }
}
