//! The kinds of things that have ids: what findings call them, and where they are written.

use super::StaticText;

/// A kind of thing that has ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IdKind {
    /// `questions/`
    Question,
    /// `procedures/`
    Procedure,
    /// `documents.yaml`
    Document,
    /// `windows` in `windows.yaml`
    Window,
    /// `sites` in `windows.yaml`
    Site,
    /// `dates.yaml`
    Date,
    /// `events/`
    Event,
}

impl IdKind {
    /// Every kind, in the order in which unknown ids are reported.
    pub(crate) const ALL: [Self; 7] = [
        Self::Question,
        Self::Procedure,
        Self::Document,
        Self::Window,
        Self::Site,
        Self::Date,
        Self::Event,
    ];

    /// What it is called.
    pub(crate) fn name(self) -> StaticText {
        match self {
            Self::Question => StaticText("質問", "question"),
            Self::Procedure => StaticText("手続", "procedure"),
            Self::Document => StaticText("持ち物", "document"),
            Self::Window => StaticText("窓口", "window"),
            Self::Site => StaticText("庁舎", "site"),
            Self::Date => StaticText("日付", "date"),
            Self::Event => StaticText("イベント", "event"),
        }
    }

    /// Where such things are written.
    pub(crate) fn home(self) -> &'static str {
        match self {
            Self::Question => "questions/*.yaml",
            Self::Procedure => "procedures/*.yaml",
            Self::Document => "documents.yaml",
            Self::Window | Self::Site => "windows.yaml",
            Self::Date => "dates.yaml",
            Self::Event => "events/*.yaml",
        }
    }

    /// With what the paths of those files begin.
    pub(crate) fn folder(self) -> &'static str {
        let home = self.home();
        home.split(['/', '.']).next().unwrap_or(home)
    }
}
