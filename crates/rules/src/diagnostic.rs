//! What is wrong in a pack, where, and what to do about it: one type for everything from broken YAML to a step
//! that no household can reach. Texts in Japanese and English; how they are shown is the renderers' business.

mod code;
mod near;
mod render;

use std::sync::Arc;

use guide::Lang;
use guide::publish::Problem;

pub use code::{Code, Explanation, Said, Severity};
pub use near::nearest;
pub use render::{Format, Sources, render, value};

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which check found it.
    pub code: Code,
    /// The smallest thing that is wrong.
    pub place: Place,
    /// What is wrong; makes sense alone.
    pub headline: Words,
    /// Related places: the first of two definitions, the question that settles another.
    pub labels: Vec<Label>,
    /// What to do about it.
    pub help: Option<Words>,
}

/// A place that has to do with a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub place: Place,
    /// What is there, in a few words.
    pub words: Words,
}

/// A place in a pack.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// File within the pack, with forward slashes.
    pub file: Arc<str>,
    /// Line, from 1; 0 where the whole file is meant.
    pub line: u32,
    /// Column in characters, from 1; 0 where the whole line is meant.
    pub column: u32,
    /// How many characters of that line; at least 1 where there is a column.
    pub width: u32,
}

/// The same sentence in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Japanese, what authors read.
    pub ja: String,
    /// English.
    pub en: String,
}

impl Diagnostic {
    /// A finding without labels or help.
    pub fn new(code: Code, place: &Place, headline: Words) -> Self {
        Self {
            code,
            place: place.clone(),
            headline,
            labels: Vec::new(),
            help: None,
        }
    }

    /// With what to do about it.
    pub fn help(mut self, help: Words) -> Self {
        self.help = Some(help);
        self
    }

    /// With what to do about it, where that is known.
    pub fn maybe_help(mut self, help: Option<Words>) -> Self {
        self.help = help;
        self
    }

    /// With a related place.
    pub fn label(mut self, place: &Place, words: Words) -> Self {
        self.labels.push(Label {
            place: place.clone(),
            words,
        });
        self
    }

    /// Whether it keeps the pack from being published.
    pub fn is_error(&self) -> bool {
        self.code.severity() == Severity::Error
    }

    /// As the preview page shows it, with the line it is about.
    pub fn problem(&self, sources: &impl Sources, lang: Lang) -> Problem {
        let labels = self
            .labels
            .iter()
            .map(|label| format!("{}: {}", label.place, label.words.shown(lang)));
        Problem {
            code: self.code.name().to_owned(),
            is_error: self.is_error(),
            file: self.place.file.to_string(),
            line: self.place.line,
            column: self.place.column,
            source: one_line(sources.line(&self.place).unwrap_or_default().to_owned()),
            headline: self.headline.shown(lang).to_owned(),
            labels: labels.collect(),
            help: self.help.as_ref().map(|help| help.shown(lang).to_owned()),
        }
    }
}

/// Without the line itself, in Japanese, for places that have no texts at hand.
impl From<&Diagnostic> for Problem {
    fn from(diagnostic: &Diagnostic) -> Self {
        diagnostic.problem(&(), Lang::Ja)
    }
}

impl Place {
    /// `width` characters from `line` and `column` on, both from 1.
    pub fn new(file: &Arc<str>, line: u32, column: u32, width: u32) -> Self {
        Self {
            file: Arc::clone(file),
            line,
            column,
            width: width.max(1),
        }
    }

    /// A file as a whole.
    pub fn whole_file(file: impl Into<Arc<str>>) -> Self {
        Self {
            file: file.into(),
            line: 0,
            column: 0,
            width: 0,
        }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.line, self.column) {
            (0, _) => write!(to, "{}", self.file),
            (line, 0) => write!(to, "{}:{line}", self.file),
            (line, column) => write!(to, "{}:{line}:{column}", self.file),
        }
    }
}

impl Words {
    /// The same thing said in Japanese and in English. What authors wrote may be quoted in it: it becomes one
    /// line of bearable length.
    pub fn new(ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            ja: one_line(ja.into()),
            en: one_line(en.into()),
        }
    }

    /// The sentence in `lang`.
    pub fn shown(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.ja,
            Lang::En => &self.en,
        }
    }
}

/// Longer sentences are cut; only a text quoted whole makes one so long.
const LONGEST: usize = 400;

fn one_line(text: String) -> String {
    if text.len() <= LONGEST && !text.contains(char::is_control) {
        return text;
    }
    let plain = |letter: char| if letter.is_control() { ' ' } else { letter };
    let mut line: String = text.chars().take(LONGEST).map(plain).collect();
    if text.chars().nth(LONGEST).is_some() {
        line.push('…');
    }
    line
}

/// Sorts findings, errors first, each by place, and drops those that say the same thing of the same place twice.
pub fn tidy(diagnostics: &mut Vec<Diagnostic>) {
    let order = |one: &Diagnostic| (one.code.severity(), one.place.clone(), one.code);
    diagnostics.sort_by_cached_key(order);
    diagnostics.dedup_by(|a, b| a.code == b.code && a.place == b.place && a.headline == b.headline);
}
