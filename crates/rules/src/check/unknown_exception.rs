//! An exception in `words.yaml` for something that does not exist.

use crate::diagnostic::{Code, Diagnostic, Explanation, Said, Words, nearest};
use crate::source::{Id, Pack};

/// `michi explain unknown-exception`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: Said(
        "`words.yaml` の `except` の id が、手続・持ち物・窓口・質問などにあるかを調べます。",
        "Every id under `except` in `words.yaml` is that of an entry of the pack.",
    ),
    why: Said(
        "ない id の例外は効きません。消した手続の例外が残っていることもあります。",
        "Such an exception has no effect; often its entry was renamed or deleted.",
    ),
    example: Said(
        "資格喪失: {say: やめること, except: [nhi-leaf]}    # 正しくは nhi-leave",
        "資格喪失: {say: やめること, except: [nhi-leaf]}    # nhi-leave is meant",
    ),
    instead: Said("id を直すか、消してください。", "Correct the id, or delete it."),
};

pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    let ids = pack.office_words.iter().flat_map(|word| &word.except);
    out.extend(
        ids.filter(|id| !is_known(pack, &id.value))
            .map(|id| found(pack, id)),
    );
}

fn is_known(pack: &Pack, id: &str) -> bool {
    known(pack).any(|known| known == id)
}

fn known(pack: &Pack) -> impl Iterator<Item = &str> {
    let texts = pack.procedures.ids().chain(pack.documents.ids());
    let places = pack.windows.ids().chain(pack.sites.ids());
    let asked = pack.questions.ids().chain(pack.dates.ids());
    texts.chain(places).chain(asked).chain(pack.events.ids())
}

fn found(pack: &Pack, id: &Id) -> Diagnostic {
    let headline = Words::new(
        format!("「{}」という手続・持ち物・窓口・質問はありません", id.value),
        format!("there is no entry `{}`", id.value),
    );
    let near = nearest(&id.value, known(pack));
    let help = near.map_or_else(
        || EXPLANATION.instead.words(),
        |near| {
            Words::new(
                format!("もしかして「{near}」ですか"),
                format!("did you mean `{near}`?"),
            )
        },
    );
    Diagnostic::new(Code::UnknownException, &id.place, headline).help(help)
}
