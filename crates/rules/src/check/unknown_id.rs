//! `unknown-question`, `unknown-procedure` and so on: an id that nothing has.

use crate::diagnostic::{Code, Diagnostic, Explanation, Place, Said, Words, nearest};

/// What has ids.
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
    /// Every kind.
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
    pub(crate) fn said(self) -> Said {
        match self {
            Self::Question => Said("質問", "question"),
            Self::Procedure => Said("手続", "procedure"),
            Self::Document => Said("持ち物", "document"),
            Self::Window => Said("窓口", "window"),
            Self::Site => Said("庁舎", "site"),
            Self::Date => Said("日付", "date"),
            Self::Event => Said("イベント", "event"),
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
    pub(crate) fn room(self) -> &'static str {
        let home = self.home();
        home.split(['/', '.']).next().unwrap_or(home)
    }

    /// The code of an unknown id of this kind.
    fn unknown_code(self) -> Code {
        match self {
            Self::Question => Code::UnknownQuestion,
            Self::Procedure => Code::UnknownProcedure,
            Self::Document => Code::UnknownDocument,
            Self::Window => Code::UnknownWindow,
            Self::Site => Code::UnknownSite,
            Self::Date => Code::UnknownDate,
            Self::Event => Code::UnknownEvent,
        }
    }
}

/// `id` at `place` is none of `known`.
pub(crate) fn found<'k>(
    place: &Place,
    kind: IdKind,
    id: &str,
    known: impl IntoIterator<Item = &'k str>,
) -> Diagnostic {
    let Said(ja, en) = kind.said();
    let headline = Words::new(
        format!("「{id}」という{ja}はありません"),
        format!("there is no {en} `{id}`"),
    );
    let help = match nearest(id, known) {
        Some(near) => Words::new(
            format!("もしかして「{near}」ですか"),
            format!("did you mean `{near}`?"),
        ),
        None => Words::new(
            format!("つづりを直すか、{} に書き足してください", kind.home()),
            format!("correct the id, or add it to {}", kind.home()),
        ),
    };
    Diagnostic::new(kind.unknown_code(), place, headline).help(help)
}

/// Says in the last finding that is shown how many unknown ids of its kind are not.
pub(crate) fn and_more(last: &mut Diagnostic, kind: IdKind, left: usize) {
    let Said(ja, en) = kind.said();
    let Some(help) = &last.help else {
        return;
    };
    last.help = Some(Words::new(
        format!(
            "{}（{ja}はほかにも {left} 件ありません。ファイルが足りないかもしれません）",
            help.ja
        ),
        format!(
            "{} ({left} more ids of a {en} are unknown; a file may be missing)",
            help.en
        ),
    ));
}

macro_rules! explanations {
    ($($name:ident $ja:literal $en:literal $home:literal $example:expr;)*) => {$(
        #[doc = concat!("`michi explain unknown-", $en, "`")]
        pub(crate) const $name: Explanation = Explanation {
            what: Said(
                concat!("書かれた", $ja, "のIDが ", $home, " にあるかを調べます。"),
                concat!("Every ", $en, " id that is used stands in ", $home, "."),
            ),
            why: Said(
                "ないものを指す規則は、案内に出せません。",
                "A rule that points to nothing cannot be shown to anybody.",
            ),
            example: $example,
            instead: Said(
                concat!("つづりを直すか、", $ja, "を ", $home, " に書き足してください。"),
                concat!("Correct the id, or add the ", $en, " to ", $home, "."),
            ),
        };
    )*};
}

explanations! {
    QUESTION "質問" "question" "questions/*.yaml" Said("- ask: has-dgo    # 正しくは has-dog", "- ask: has-dgo    # has-dog is meant");
    PROCEDURE "手続" "procedure" "procedures/*.yaml" Said::same("- need: dog-registraton");
    DOCUMENT "持ち物" "document" "documents.yaml" Said::same("bring: [id-documnet]");
    WINDOW "窓口" "window" "windows.yaml" Said::same("window: resident-recrod");
    SITE "庁舎" "site" "windows.yaml" Said::same("windows:\n  resident-record: {name: 住民記録窓口, site: main-ofice}");
    DATE "日付" "date" "dates.yaml" Said::same("due: {within: 14 days, of: moved-inn}");
    EVENT "イベント" "event" "events/*.yaml" Said::same("- name: 単身で引っ越し\n  event: move-inn");
}
