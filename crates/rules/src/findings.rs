//! What is wrong in a pack, where, and what to do about it: one type for everything from broken YAML to a step
//! that no household can reach. Texts in Japanese and English; how they are shown is the renderers' business.

mod code;
mod explanation;
mod id_kind;
mod message;
mod nearest;
mod rendering;
pub(crate) mod wording;

use guide::Lang;
use guide::publish::Problem;

use crate::place::Place;
use message::one_line;

pub use code::{Code, Severity};
pub use explanation::Explanation;
pub use id_kind::IdKind;
pub use message::{Message, StaticText};
pub(crate) use nearest::did_you_mean;
pub use nearest::nearest;
pub use rendering::{Format, Sources, render, to_json};

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which check found it.
    pub code: Code,
    /// The smallest thing that is wrong.
    pub place: Place,
    /// What is wrong; makes sense alone.
    pub headline: Message,
    /// Related places: the first of two definitions, the question that settles another.
    pub labels: Vec<Label>,
    /// What to do about it.
    pub help: Option<Message>,
}

/// A place that has to do with a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The related place.
    pub place: Place,
    /// What is there, in a few words.
    pub message: Message,
}

impl Diagnostic {
    /// A finding without labels or help.
    pub fn new(code: Code, place: &Place, headline: Message) -> Self {
        Self {
            code,
            place: place.clone(),
            headline,
            labels: Vec::new(),
            help: None,
        }
    }

    /// With what to do about it.
    pub fn help(mut self, help: Message) -> Self {
        self.help = Some(help);
        self
    }

    /// With what to do about it, where that is known.
    pub fn maybe_help(mut self, help: Option<Message>) -> Self {
        self.help = help;
        self
    }

    /// With a related place.
    pub fn label(mut self, place: &Place, message: Message) -> Self {
        self.labels.push(Label {
            place: place.clone(),
            message,
        });
        self
    }

    /// Whether it keeps the pack from being published.
    pub fn is_error(&self) -> bool {
        self.code.severity() == Severity::Error
    }

    /// Whether the pack is sound all the same.
    pub fn is_notice(&self) -> bool {
        self.code.severity() == Severity::Notice
    }

    /// As the preview page shows it, with the line it is about.
    pub fn to_problem(&self, sources: &impl Sources, lang: Lang) -> Problem {
        let labels = self
            .labels
            .iter()
            .map(|label| format!("{}: {}", label.place, label.message.shown(lang)));
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

/// Sorts findings, errors first, each by place, and drops those that say the same thing of the same place twice.
pub fn tidy(diagnostics: &mut Vec<Diagnostic>) {
    let order = |one: &Diagnostic| (one.code.severity(), one.place.clone(), one.code);
    diagnostics.sort_by_cached_key(order);
    diagnostics.dedup_by(|a, b| a.code == b.code && a.place == b.place && a.headline == b.headline);
}
