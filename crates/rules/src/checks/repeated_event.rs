//! A life event that `pack.yaml` names twice in `events`, or twice in `often`.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{Id, Pack};

/// `michi explain repeated-event`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`pack.yaml` の `events` や `often` に、同じできごとが2回書かれていないかを調べます。",
        "No life event stands twice in `events`, or twice in `often`, of `pack.yaml`.",
    ),
    why: StaticText(
        "最初の画面に同じものが並び、片方は書きまちがいかもしれません。",
        "The start page would show it twice, and one of the two may be a slip.",
    ),
    example: StaticText::same("often: [move-in, birth, move-in]"),
    instead: StaticText(
        "1つを消すか、別のできごとのidに直してください。",
        "Delete one, or write the id of the event that was meant.",
    ),
};

/// Looks at both lists.
pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    let Some(head) = &pack.head else {
        return;
    };
    let listed: Vec<&Id> = head.groups.iter().flat_map(|group| &group.events).collect();
    let often: Vec<&Id> = head.often.iter().collect();
    repeated(&listed, out);
    repeated(&often, out);
}

fn repeated(events: &[&Id], out: &mut Vec<Diagnostic>) {
    for (at, event) in events.iter().enumerate() {
        let mut earlier = events.iter().take(at);
        if let Some(first) = earlier.find(|earlier| earlier.value == event.value) {
            out.push(found(event, first));
        }
    }
}

fn found(event: &Id, first: &Id) -> Diagnostic {
    let id = &event.value;
    let headline = Message::new(
        format!("「{id}」が2回書かれています"),
        format!("`{id}` is named twice"),
    );
    Diagnostic::new(Code::RepeatedEvent, &event.place, headline)
        .label(&first.place, Message::new("1回目", "named here first"))
        .help(EXPLANATION.instead.message())
}
