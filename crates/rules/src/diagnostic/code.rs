//! The codes of all findings. A code names the defect, never an order, and never changes its meaning: authors
//! search for it and `michi explain` takes it.

use guide::Lang;

use super::Words;
use crate::check;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The pack cannot be published.
    Error,
    /// The pack can be published, but somebody should look.
    Warning,
}

impl Severity {
    /// `error` or `warning`, as in JSON and in fixtures.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// What `michi explain` says about a code, under fixed headings.
#[derive(Clone, Copy, Debug)]
pub struct Explanation {
    /// What it checks.
    pub what: Said,
    /// Why it matters.
    pub why: Said,
    /// YAML that is reported.
    pub example: Said,
    /// What to write instead.
    pub instead: Said,
}

/// A fixed text in Japanese and English, in this order.
#[derive(Clone, Copy, Debug)]
pub struct Said(pub &'static str, pub &'static str);

impl Said {
    /// The same in both languages: rules are Japanese.
    pub const fn same(text: &'static str) -> Self {
        Self(text, text)
    }

    /// The text in `lang`.
    pub fn shown(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ja => self.0,
            Lang::En => self.1,
        }
    }

    /// As words of a finding.
    pub fn words(self) -> Words {
        Words::new(self.0, self.1)
    }
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

macro_rules! codes {
    ($($code:ident $name:literal $severity:ident $explanation:expr;)*) => {
        /// The code of a finding. What each means: `michi explain CODE`, or the file of its check.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = concat!("`", $name, "`")] $code,)*
        }

        impl Code {
            /// Every code, reading first, then linking, then the checks of the linked pack.
            pub const ALL: &[Self] = &[$(Self::$code),*];

            /// The name, as in `michi explain unknown-question`.
            pub fn name(self) -> &'static str {
                match self { $(Self::$code => $name,)* }
            }

            /// How bad it is.
            pub fn severity(self) -> Severity {
                match self { $(Self::$code => Severity::$severity,)* }
            }

            /// What it means and what to do.
            pub fn explanation(self) -> &'static Explanation {
                match self { $(Self::$code => &$explanation,)* }
            }
        }
    };
}

codes! {
    TextEncoding "text-encoding" Error check::text_encoding::EXPLANATION;
    EmptyFile "empty-file" Error check::empty_file::EXPLANATION;
    FileTooLarge "file-too-large" Error check::file_too_large::EXPLANATION;
    YamlSyntax "yaml-syntax" Error check::yaml_syntax::EXPLANATION;
    SeveralDocuments "several-documents" Error check::several_documents::EXPLANATION;
    NestedTooDeeply "nested-too-deeply" Error check::nested_too_deeply::EXPLANATION;
    TooManyAliases "too-many-aliases" Error check::too_many_aliases::EXPLANATION;
    UnknownFile "unknown-file" Warning check::unknown_file::EXPLANATION;
    MissingFile "missing-file" Error check::missing_file::EXPLANATION;
    UnknownKey "unknown-key" Error check::unknown_key::EXPLANATION;
    MissingKey "missing-key" Error check::missing_key::EXPLANATION;
    DuplicateKey "duplicate-key" Error check::duplicate_key::EXPLANATION;
    ConflictingKeys "conflicting-keys" Error check::conflicting_keys::EXPLANATION;
    WrongType "wrong-type" Error check::wrong_type::EXPLANATION;
    UnknownWord "unknown-word" Error check::unknown_word::EXPLANATION;
    BareYesNo "bare-yes-no" Error check::bare_yes_no::EXPLANATION;
    BadId "bad-id" Error check::bad_id::EXPLANATION;
    BlankText "blank-text" Error check::blank_text::EXPLANATION;
    UnknownFormat "unknown-format" Error check::unknown_format::EXPLANATION;
    ImpossibleDate "impossible-date" Error check::impossible_date::EXPLANATION;
    ImpossiblePeriod "impossible-period" Error check::impossible_period::EXPLANATION;
    ImpossibleHours "impossible-hours" Error check::impossible_hours::EXPLANATION;
    BadLink "bad-link" Error check::bad_link::EXPLANATION;
    TooManyEntries "too-many-entries" Error check::too_many_entries::EXPLANATION;
    DuplicateId "duplicate-id" Error check::duplicate_id::EXPLANATION;
    ReservedId "reserved-id" Error check::reserved_id::EXPLANATION;
    UnknownQuestion "unknown-question" Error check::unknown_id::QUESTION;
    UnknownProcedure "unknown-procedure" Error check::unknown_id::PROCEDURE;
    UnknownDocument "unknown-document" Error check::unknown_id::DOCUMENT;
    UnknownWindow "unknown-window" Error check::unknown_id::WINDOW;
    UnknownSite "unknown-site" Error check::unknown_id::SITE;
    UnknownDate "unknown-date" Error check::unknown_id::DATE;
    UnknownEvent "unknown-event" Error check::unknown_id::EVENT;
    MissingEvent "missing-event" Error check::missing_event::EXPLANATION;
    UnlistedEvent "unlisted-event" Warning check::unlisted_event::EXPLANATION;
    UnknownTranslation "unknown-translation" Warning check::unknown_translation::EXPLANATION;
    UnusedPhrase "unused-phrase" Warning check::unused_phrase::EXPLANATION;
    UnknownException "unknown-exception" Warning check::unknown_exception::EXPLANATION;
    UnlistedLanguage "unlisted-language" Warning check::unlisted_language::EXPLANATION;
    UnusedQuestion "unused-question" Warning check::unused_id::QUESTION;
    UnusedProcedure "unused-procedure" Warning check::unused_id::PROCEDURE;
    UnusedDocument "unused-document" Warning check::unused_id::DOCUMENT;
    UnusedWindow "unused-window" Warning check::unused_id::WINDOW;
    UnusedSite "unused-site" Warning check::unused_id::SITE;
    UnusedDate "unused-date" Warning check::unused_id::DATE;
    EmptyEvent "empty-event" Error check::empty_event::EXPLANATION;
    MarkupInText "markup-in-text" Warning check::markup_in_text::EXPLANATION;
    OfficeWord "office-word" Warning check::office_word::EXPLANATION;
    IdleKeyword "idle-keyword" Warning check::idle_keyword::EXPLANATION;
    TextTooLong "text-too-long" Warning check::text_too_long::EXPLANATION;
    CheckOverdue "check-overdue" Warning check::check_overdue::EXPLANATION;
    CheckedAfterCheckBy "checked-after-check-by" Error check::checked_after_check_by::EXPLANATION;
    CheckedInFuture "checked-in-future" Warning check::checked_in_future::EXPLANATION;
    ValidNever "valid-never" Error check::valid_never::EXPLANATION;
    UnsourcedDeadline "unsourced-deadline" Warning check::unsourced_deadline::EXPLANATION;
    CircularAfter "circular-after" Error check::circular_after::EXPLANATION;
    NestedVariant "nested-variant" Error check::nested_variant::EXPLANATION;
    CircularDocument "circular-document" Error check::circular_document::EXPLANATION;
    CircularImplication "circular-implication" Error check::circular_implication::EXPLANATION;
    ContradictoryFacts "contradictory-facts" Error check::contradictory_facts::EXPLANATION;
    ExclusiveOptions "exclusive-options" Error check::exclusive_options::EXPLANATION;
    TooManyOptions "too-many-options" Warning check::too_many_options::EXPLANATION;
    RepeatedQuestion "repeated-question" Warning check::repeated_question::EXPLANATION;
    SettledQuestion "settled-question" Warning check::settled_question::EXPLANATION;
    SettledCondition "settled-condition" Warning check::settled_condition::EXPLANATION;
    IdleQuestion "idle-question" Warning check::idle_question::EXPLANATION;
    UnreachableStep "unreachable-step" Error check::unreachable_step::EXPLANATION;
    UnknowableFact "unknowable-fact" Error check::unknowable_fact::EXPLANATION;
    UnknowableCondition "unknowable-condition" Warning check::unknowable_condition::EXPLANATION;
    FailedScenario "failed-scenario" Error check::failed_scenario::EXPLANATION;
    UnaskedAnswer "unasked-answer" Warning check::unasked_answer::EXPLANATION;
}
