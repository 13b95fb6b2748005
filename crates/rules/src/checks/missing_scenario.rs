//! A pack without a single household to try it with.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{Pack, Place};

/// `michi explain missing-scenario`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "シナリオ（`scenarios/`）が1つでもあるかを調べます。",
        "There is at least one scenario in `scenarios/`.",
    ),
    why: StaticText(
        "規則を直したときに、ほかの世帯への案内が変わっても、だれも気づけません。",
        "When rules change, nobody notices that other households get another plan.",
    ),
    example: StaticText("# scenarios/ がない", "# there is no scenarios/"),
    instead: StaticText(
        "よくある世帯を1つ、`scenarios/` に書いてください。",
        "Write one common household in `scenarios/`.",
    ),
};

/// At `pack.yaml`.
pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    if pack.scenarios.is_empty() {
        let headline = Message::new("シナリオが1つもありません", "there is no scenario");
        let place = Place::whole_file("pack.yaml");
        let finding = Diagnostic::new(Code::MissingScenario, &place, headline);
        out.push(finding.help(EXPLANATION.instead.message()));
    }
}
