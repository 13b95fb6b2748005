//! A procedure that is said to have been compared with its source, and names nothing it could be compared with.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{LawSource, Pack, ProcedureSource, SourceSource};

/// `michi explain unfounded-check`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`checked` のある手続に、見比べられるもの（法律の条文、ページの題名か住所）があるかを調べます。",
        "A procedure with `checked` names what it can be compared with: a law, or a page by its title or address.",
    ),
    why: StaticText(
        "もとの資料がわからないと、ほんとうに確かめたのかも、次に何と見比べるのかもわかりません。",
        "Without it nobody can tell whether it was really checked, nor check it again.",
    ),
    example: StaticText::same("source: {title: 区の案内}\n  checked: 2026-11-20"),
    instead: StaticText(
        "`source` に `url` か、「…」で囲んだページの題名か、法律の条文を書いてください。`law` に書いてもかまいません。",
        "Give the `url` of `source`, the title of the page in 「…」, or an article of a law; `law` will do, too.",
    ),
};

/// At `checked`.
pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    for entry in &pack.procedures {
        let procedure = &entry.value;
        let (Some(checked), Some(source)) = (&procedure.checked, &procedure.source) else {
            continue; // that something is missing has been reported
        };
        if cites_law(procedure) || names_page(source) {
            continue;
        }
        let id = &entry.id.value;
        let headline = Message::new(
            format!("手続「{id}」は、何と見比べて確かめたのかがわかりません"),
            format!("what the procedure `{id}` was checked against is not told"),
        );
        let finding = Diagnostic::new(Code::UnfoundedCheck, &checked.place, headline);
        out.push(finding.help(EXPLANATION.instead.message()));
    }
}

fn cites_law(procedure: &ProcedureSource) -> bool {
    let mut dues = procedure.due.iter();
    !procedure.law.is_empty() || dues.any(|due| matches!(due.law, Some(LawSource::Cited(_))))
}

/// Whether it has an address, the title of a page, or an article.
fn names_page(source: &SourceSource) -> bool {
    let title = &source.title.value;
    let is_title = title.contains(['「', '『']);
    let is_article = title.contains('第') && title.contains('条');
    source.url.is_some() || is_title || is_article
}
