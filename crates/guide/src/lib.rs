//! The linked guide and everything that happens with it.
//!
//! Compiled rules ([`Guide`]) + [`Answers`] + today's date → [`interview`](fn@interview) (next question,
//! questions left, outcome with reasons) → [`Plan`](plan::Plan) (deadlines, windows, one list of what to bring).
//! What a plan leads to beside it: its [timeline](plan::timeline), what [changes](plan::diff) with other answers,
//! and when a window is [open](opening).
//!
//! Pure functions only. This crate never reads YAML, clocks, files or the browser, and never panics on
//! anything an author or a resident can cause.
//!
//! This file is the crate's face and its map: every room (a folder) with what it offers to the others. A room imports
//! only rooms that stand above it here, so that no two import each other (`tests/rooms.rs`).

#![cfg_attr(not(test), deny(clippy::disallowed_methods))]

pub mod ids;
mod lang;
pub mod link_words;
mod refusal;
mod table;

pub mod calendar {
    //! Days: how they are written, which are holidays, and on which the offices are closed.

    mod closed_days;
    pub mod day;
    mod holidays;
    pub mod typed_day;

    pub use closed_days::{Calendar, Closed, Day, Ordinals, Weekdays, YearlySpan};
    pub(crate) use day::days_between;
    pub use holidays::{Holiday, holiday};
}

pub mod facts {
    //! Facts about a household: what is known of them, what follows from them, and conditions over them.

    mod bits;
    mod condition;
    mod implication;
    mod known;
    mod literal;

    pub(crate) use bits::Bits;
    pub use condition::{Condition, DayTest, Open};
    pub use implication::{Follows, Implications};
    pub use known::Facts;
    pub use literal::{Literal, Truth};
}

pub mod model {
    //! The linked guide: values only, as the linker made them or a published file has them.

    pub(crate) mod deadline;
    mod documents;
    mod guide;
    mod procedure;
    mod program;
    mod texts;
    mod windows;

    pub(crate) use deadline::{
        ClosedDay, Deadline, DueKind, DueRule, FirstDay, Period, Plausible, Shift, Unit, Year,
    };
    pub use documents::{Document, Obtain, Parts, Replaces};
    pub use guide::{EventDate, Guide, Question};
    pub use procedure::{Bring, Fee, FeeIf, Handed, Kind, Office, Online, Procedure, Source, Visit, Worth};
    pub(crate) use program::Block;
    pub use program::{DEEPEST, Op, Program, Step};
    pub use texts::{Overlay, Shown, Text, Texts, Translated};
    pub use windows::{Busy, Hours, Payment, Site, Window};
}

pub mod opening;

pub mod deadline {
    //! Deadlines: by when something must be done, as the law that sets it counts (see `docs/deadlines.md`).

    mod count;
    mod dates;
    mod due_date;
    mod estimate;
    mod plausible;
    mod sentence;
    mod status;
    #[cfg(test)]
    mod tests;

    pub use crate::model::deadline::{
        ClosedDay, Deadline, DueKind, DueRule, FirstDay, Period, Plausible, Shift, Unit, Year,
    };
    pub use count::{period_end, shifted};
    pub use dates::Dates;
    pub(crate) use due_date::due_date_at;
    pub use due_date::{DueDate, DueDay, LastDay, due_date, due_date_of};
    pub use estimate::estimate;
    pub use plausible::Doubt;
    pub use sentence::day_with_weekday;
    pub use status::{Status, status};
}

mod interview {
    //! The interview: what is asked, what is known then, what it leads to, and how much is left.

    mod answers;
    mod known_facts;
    mod masks;
    mod outcome;
    mod relevance;
    mod screen;
    mod screens_left;
    mod stepper;
    mod walk;

    pub use answers::{Answer, Answers};
    pub use known_facts::given_facts;
    pub(crate) use known_facts::{answers_on, learn};
    pub use outcome::{Because, Certainty, Given, Listing, Outcome};
    pub(crate) use relevance::{ListedProcedures, Relevance};
    pub use screen::{AnsweredScreen, Screen};
    pub use screens_left::{Bounds, Counts, left};
    pub(crate) use stepper::{Stepped, Stepper};
    pub use walk::{Interview, interview};
    pub(crate) use walk::{Observer, Walk};
}

mod explain {
    //! One procedure: why it is on the list or not, what would change that, and the shortest interview about it alone.

    mod decide_one;
    mod listed_when;
    mod requirements;
    mod slice;
    mod trace;
    mod what_if;
    mod why;

    pub use decide_one::{Decision, Verdict, decide_one};
    pub use listed_when::{ListedWhen, listed_when};
    pub use what_if::{Change, Changes, Goal, MOST_ANSWERS, changes, changes_to};
    pub use why::{ExplainedOccurrence, Explanation, Origin, Reason, explain};
}

pub mod plan {
    //! The plan a resident carries: what to do at which window in which order, by when, and what to bring.

    pub mod agenda;
    mod asked;
    mod assemble;
    mod choices;
    pub mod diff;
    mod documents;
    mod entries;
    mod route;
    pub mod timeline;

    pub use asked::{AskReason, AskedDocument, asked_documents};
    pub use assemble::{Plan, Summary, entry, plan};
    pub use choices::PlanChoices;
    pub use documents::{
        Choice, Copies, Cost, DocumentList, DocumentUse, ForEach, Pieces, Proposal, RequiredDocument, Warning,
    };
    pub use entries::{Due, Entry, Item, Scheme};
    pub use route::Stop;
}

pub mod search;

pub mod publish {
    //! Published files: what `michi build` writes and the app downloads.
    //!
    //! Every file is an envelope (magic, format number, kind, hash of the content) around a postcard value. Japanese
    //! texts stand in it as UTF-16, which compresses a tenth better than UTF-8, and after the structure, not within. A
    //! file that is damaged, cut short, foreign or of another format is refused with the reason; one that passes is
    //! verified link by link, so that nothing read from it can make a look-up fail.

    mod envelope;
    mod first_file;
    mod guide_files;
    mod search_file;
    mod text_order;
    mod translations;
    mod verify;

    pub use crate::refusal::Refusal;
    pub use envelope::{FORMAT, short_hash};
    pub use first_file::{
        Contact, EventCard, FirstFile, Group, INDEX_FILE, Index, Problem, read_first_file, write_first_file,
    };
    pub use guide_files::{ReadGuide, complete_guide, read_guide, write_guide};
    pub use search_file::{read_search, write_search};
    pub use text_order::number_texts;
    pub use translations::{lay_overlay, read_ui_texts, write_overlay, write_ui_texts};
}

pub mod handover_code {
    //! The hand-over code: one visit's answers and days ⇄ a short code that a person can read out, write down and type.

    mod check_digits;
    mod code;
    mod content_number;
    mod letters;
    mod likelihood;
    mod problem;
    mod range_coder;
    mod screens;
    #[cfg(test)]
    mod tests;

    pub use code::{Header, Restored, decode, encode, encode_left_out, identify};
    pub use letters::GROUP;
    pub use problem::CodeProblem;
}

#[cfg(any(test, feature = "testing"))]
pub mod testing {
    //! Guides for tests, made piece by piece: `Procedure { fee, ..procedure("p0") }`. Compiled for tests only (feature
    //! `testing`).

    mod builder;
    mod rows;
    mod ward;

    pub use builder::GuideBuilder;
    pub use rows::{
        TEXT, ask, bring, days, deadline, document, event_date, hours, list, months, need, obtain, online,
        pick, procedure, procedures, question, site, weeks, window, within, years,
    };
    pub use ward::{STATED, day, moved_in, moved_out, ward, ward_calendar};
}

pub use calendar::{day, typed_day};
pub use explain::{
    Change, Changes, Decision, ExplainedOccurrence, Explanation, Goal, ListedWhen, MOST_ANSWERS, Origin,
    Reason, Verdict, changes, changes_to, decide_one, explain, listed_when,
};
pub use facts::{Condition, DayTest, Facts, Literal, Open, Truth};
pub use interview::{
    Answer, AnsweredScreen, Answers, Because, Bounds, Certainty, Counts, Given, Interview, Listing, Outcome,
    Screen, given_facts, interview, left,
};
pub use lang::Lang;
pub use model::{Guide, Kind, Op, Overlay, Procedure, Program, Shown, Step, Text, Texts, Translated};
pub use publish::number_texts;
pub use table::Table;

/// A civil date; the engine knows no time zones and no clock.
pub use jiff_core::civil::{Date, date};
