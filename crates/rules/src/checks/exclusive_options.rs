//! Check boxes of one `pick` that exclude each other.

use super::analysis::theory::Theory;
use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{Id, Steps};

/// `michi explain exclusive-options`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "1つの `pick` に、同時に当てはまらない項目が並んでいないかを調べます。",
        "The options of one `pick` can all hold at once.",
    ),
    why: StaticText(
        "両方にチェックを付けた人には、一方の手続が案内されません。",
        "Somebody who ticks both would be shown only what follows one of them.",
    ),
    example: StaticText(
        "# insured-by-employer は insured-by-nhi を excludes としている\npick: 入っている保険はどれですか。\nfrom:\n  insured-by-employer: []\n  insured-by-nhi: []",
        "# insured-by-employer excludes insured-by-nhi\npick: 入っている保険はどれですか。\nfrom:\n  insured-by-employer: []\n  insured-by-nhi: []",
    ),
    instead: StaticText(
        "別々の `ask` にするか、`excludes` を見直してください。",
        "Make them separate `ask`s, or reconsider `excludes`.",
    ),
};

pub(super) fn check(theory: &Theory<'_>, options: &[(Id, Steps)], out: &mut Vec<Diagnostic>) {
    for (at, (option, _)) in options.iter().enumerate() {
        let earlier = options.iter().take(at);
        let against = earlier
            .map(|(other, _)| other)
            .find(|other| theory.settles(&other.value, &option.value, false));
        if let Some(other) = against {
            out.push(found(option, other));
        }
    }
}

fn found(option: &Id, other: &Id) -> Diagnostic {
    let (one, two) = (&other.value, &option.value);
    let headline = Message::new(
        format!("「{one}」と「{two}」は同時に成り立たないので、1つの画面に並べられません"),
        format!("`{one}` and `{two}` exclude each other and cannot stand on one screen"),
    );
    Diagnostic::new(Code::ExclusiveOptions, &option.place, headline)
        .label(&other.place, Message::new("もう一方", "the other one"))
        .help(EXPLANATION.instead.message())
}
