//! A special case (`variant-of`) of itself, or of a procedure that is a special case itself.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{Id, Pack};

/// `michi explain nested-variant`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`variant-of` が、その手続自身や、`variant-of` のある手続を指していないかを調べます。",
        "`variant-of` names neither the procedure itself nor one that has `variant-of` itself.",
    ),
    why: StaticText(
        "検索は、もとの手続を先に出します。もとが1つに決まらないと、どれを先に出せばよいか分かりません。",
        "The search shows the main procedure of a family first, so a family has one.",
    ),
    example: StaticText::same(
        "move-out-abroad: {variant-of: move-out, …}\nmove-out: {variant-of: move-in, …}",
    ),
    instead: StaticText(
        "家族の中でいちばんふつうの手続を1つ決め、ほかの手続からそれを指してください。",
        "Choose the most ordinary procedure of the family, and name that one in all others.",
    ),
};

/// Looks at every procedure that is a special case of another.
pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    for entry in &pack.procedures {
        let Some(main) = &entry.value.variant_of else {
            continue;
        };
        let of_main = pack
            .procedures
            .get(&main.value)
            .and_then(|main| main.variant_of.as_ref());
        if main.value == entry.id.value || of_main.is_some() {
            out.push(found(&entry.id, main));
        }
    }
}

fn found(variant: &Id, main: &Id) -> Diagnostic {
    let headline = if variant.value == main.value {
        Message::new(
            format!("「{}」の `variant-of` が自分自身です", variant.value),
            format!("`{}` is said to be a variant of itself", variant.value),
        )
    } else {
        Message::new(
            format!("`variant-of` の「{}」にも `variant-of` があります", main.value),
            format!("`{}` is a variant itself", main.value),
        )
    };
    Diagnostic::new(Code::NestedVariant, &main.place, headline).help(EXPLANATION.instead.message())
}
