//! What `michi explain` says about a code. The texts themselves stand with the checks and the wording of findings.

use guide::Lang;

use super::{Code, StaticText};

/// What `michi explain` says about a code, under fixed headings.
#[derive(Clone, Copy, Debug)]
pub struct Explanation {
    /// What it checks.
    pub what: StaticText,
    /// Why it matters.
    pub why: StaticText,
    /// YAML that is reported.
    pub example: StaticText,
    /// What to write instead.
    pub instead: StaticText,
}

impl Explanation {
    /// The whole text, with its headings.
    pub fn text(&self, code: Code, lang: Lang) -> String {
        let [what, why, head, instead] = match lang {
            Lang::Ja => ["調べること", "なぜ大切か", "例", "代わりに"],
            Lang::En => ["What it checks", "Why it matters", "Example", "Instead"],
        };
        let quoted: String = self
            .example
            .shown(lang)
            .lines()
            .map(|line| format!("    {line}\n"))
            .collect();
        format!(
            "{code}（{severity}）\n\n{what}\n  {0}\n\n{why}\n  {1}\n\n{head}\n{quoted}\n{instead}\n  {2}\n",
            indented(self.what.shown(lang)),
            indented(self.why.shown(lang)),
            indented(self.instead.shown(lang)),
            code = code.name(),
            severity = code.severity().name(),
        )
    }
}

fn indented(text: &str) -> String {
    text.replace('\n', "\n  ")
}
