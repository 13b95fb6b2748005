//! A life event that has a file and is not listed in `pack.yaml`.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;
use crate::source::Pack;

/// `michi explain unlisted-event`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`events/` のファイルが `pack.yaml` の `events` に載っているかを調べます。",
        "Every file in `events/` is listed in `pack.yaml`.",
    ),
    why: StaticText(
        "一覧にないイベントは、最初の画面に出ません。",
        "An event that is not listed is not shown on the first page.",
    ),
    example: StaticText(
        "（events/birth.yaml があり、pack.yaml に birth がない）",
        "(there is events/birth.yaml, and no birth in pack.yaml)",
    ),
    instead: StaticText(
        "`pack.yaml` の `events` に書き足すか、ファイルを消してください。",
        "Add it to `events` in `pack.yaml`, or delete the file.",
    ),
};

/// At the file of the event.
pub(crate) fn found(place: &Place, id: &str) -> Diagnostic {
    let headline = Message::new(
        format!("イベント「{id}」が `pack.yaml` の一覧にありません"),
        format!("the event `{id}` is not listed in `pack.yaml`"),
    );
    Diagnostic::new(Code::UnlistedEvent, place, headline).help(EXPLANATION.instead.message())
}

/// Looks at every event that has a file.
pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    if pack.head.is_none() {
        return;
    }
    let is_listed = |id: &str| pack.listed_events().any(|event| event.value == id);
    let events = pack.events.iter().filter(|entry| !is_listed(&entry.id.value));
    out.extend(events.map(|entry| found(&entry.id.place, &entry.id.value)));
}
