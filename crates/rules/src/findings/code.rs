//! The codes of all findings. A code names the defect, never an order, and never changes its meaning: authors
//! search for it and `michi explain` takes it.

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The pack cannot be published.
    Error,
    /// The pack can be published, but somebody should look.
    Warning,
    /// Something that could be better; the pack is sound all the same.
    Notice,
}

impl Severity {
    /// `error`, `warning` or `notice`, as in JSON and in fixtures.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Notice => "notice",
        }
    }
}

macro_rules! codes {
    ($($code:ident $name:literal $severity:ident;)*) => {
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
        }
    };
}

codes! {
    TextEncoding "text-encoding" Error;
    EmptyFile "empty-file" Error;
    FileTooLarge "file-too-large" Error;
    YamlSyntax "yaml-syntax" Error;
    SeveralDocuments "several-documents" Error;
    NestedTooDeeply "nested-too-deeply" Error;
    TooManyAliases "too-many-aliases" Error;
    UnknownFile "unknown-file" Warning;
    MissingFile "missing-file" Error;
    UnknownKey "unknown-key" Error;
    MissingKey "missing-key" Error;
    DuplicateKey "duplicate-key" Error;
    ConflictingKeys "conflicting-keys" Error;
    WrongType "wrong-type" Error;
    UnknownWord "unknown-word" Error;
    BareYesNo "bare-yes-no" Error;
    BadId "bad-id" Error;
    BlankText "blank-text" Error;
    UnknownFormat "unknown-format" Error;
    ImpossibleDate "impossible-date" Error;
    ImpossiblePeriod "impossible-period" Error;
    HoursOnClosedDay "hours-on-closed-day" Error;
    ImpossibleHours "impossible-hours" Error;
    BadLink "bad-link" Error;
    TooManyEntries "too-many-entries" Error;
    DuplicateId "duplicate-id" Error;
    ReservedId "reserved-id" Error;
    UnknownQuestion "unknown-question" Error;
    UnknownProcedure "unknown-procedure" Error;
    UnknownDocument "unknown-document" Error;
    UnknownWindow "unknown-window" Error;
    UnknownSite "unknown-site" Error;
    UnknownDate "unknown-date" Error;
    UnknownEvent "unknown-event" Error;
    MissingEvent "missing-event" Error;
    UnlistedEvent "unlisted-event" Warning;
    UnknownTranslation "unknown-translation" Warning;
    UnusedPhrase "unused-phrase" Warning;
    UnknownException "unknown-exception" Warning;
    RepeatedEvent "repeated-event" Warning;
    TooManyOften "too-many-often" Warning;
    UnlistedLanguage "unlisted-language" Warning;
    UnusedWording "unused-wording" Warning;
    UnusedQuestion "unused-question" Warning;
    UnusedProcedure "unused-procedure" Warning;
    UnusedDocument "unused-document" Warning;
    UnusedWindow "unused-window" Warning;
    UnusedSite "unused-site" Warning;
    UnusedDate "unused-date" Warning;
    EmptyEvent "empty-event" Error;
    MarkupInText "markup-in-text" Warning;
    OfficeWord "office-word" Warning;
    AnswerInBoxHelp "answer-in-box-help" Warning;
    HiddenCondition "hidden-condition" Warning;
    IdleKeyword "idle-keyword" Warning;
    TextTooLong "text-too-long" Warning;
    CheckOverdue "check-overdue" Warning;
    CheckedAfterCheckBy "checked-after-check-by" Error;
    CheckedInFuture "checked-in-future" Warning;
    ValidNever "valid-never" Error;
    DayOpenAndClosed "day-open-and-closed" Error;
    DayNever "day-never" Error;
    DayInWhen "day-in-when" Error;
    UnsourcedDeadline "unsourced-deadline" Warning;
    LawlessDuty "lawless-duty" Error;
    UnfoundedCheck "unfounded-check" Warning;
    PlacelessProcedure "placeless-procedure" Warning;
    CircularAfter "circular-after" Error;
    NestedVariant "nested-variant" Error;
    CircularDocument "circular-document" Error;
    MissingAlternative "missing-alternative" Warning;
    CircularImplication "circular-implication" Error;
    ContradictoryFacts "contradictory-facts" Error;
    RevealingQuestion "revealing-question" Warning;
    ExclusiveOptions "exclusive-options" Error;
    TooManyOptions "too-many-options" Warning;
    RepeatedQuestion "repeated-question" Warning;
    SettledQuestion "settled-question" Warning;
    SettledCondition "settled-condition" Warning;
    IdleQuestion "idle-question" Warning;
    UnreachableStep "unreachable-step" Error;
    UnknowableFact "unknowable-fact" Error;
    UnknowableCondition "unknowable-condition" Warning;
    UnservedHousehold "unserved-household" Warning;
    FailedScenario "failed-scenario" Error;
    UnaskedAnswer "unasked-answer" Warning;
    MissingScenario "missing-scenario" Notice;
    UnsaidReason "unsaid-reason" Notice;
}
