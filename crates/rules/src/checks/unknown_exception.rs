//! An exception in `words.yaml` for something that does not exist.

use crate::findings::{Code, Diagnostic, Explanation, IdKind, Message, StaticText, did_you_mean};
use crate::source::{Id, Pack};

/// `michi explain unknown-exception`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`words.yaml` の `except` の id が、手続・持ち物・窓口・質問などにあるかを調べます。",
        "Every id under `except` in `words.yaml` is that of an entry of the pack.",
    ),
    why: StaticText(
        "ない id の例外は効きません。消した手続の例外が残っていることもあります。",
        "Such an exception has no effect; often its entry was renamed or deleted.",
    ),
    example: StaticText(
        "資格喪失: {say: やめること, except: [nhi-leaf]}    # 正しくは nhi-leave",
        "資格喪失: {say: やめること, except: [nhi-leaf]}    # nhi-leave is meant",
    ),
    instead: StaticText("id を直すか、消してください。", "Correct the id, or delete it."),
};

pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    let ids = pack.office_words.iter().flat_map(|word| &word.except);
    let unknown = ids.filter(|id| !IdKind::ALL.into_iter().any(|kind| pack.defines(kind, &id.value)));
    out.extend(unknown.map(|id| found(pack, id)));
}

fn known(pack: &Pack) -> impl Iterator<Item = &str> {
    let ids = IdKind::ALL.into_iter().flat_map(|kind| pack.ids(kind));
    ids.map(|id| id.value.as_str())
}

fn found(pack: &Pack, id: &Id) -> Diagnostic {
    let headline = Message::new(
        format!("「{}」という手続・持ち物・窓口・質問はありません", id.value),
        format!("there is no entry `{}`", id.value),
    );
    let help = did_you_mean(&id.value, known(pack)).unwrap_or_else(|| EXPLANATION.instead.message());
    Diagnostic::new(Code::UnknownException, &id.place, headline).help(help)
}
