//! Every sentence of the interface, once for each language. A sentence that one language lacks does not compile.
//!
//! What rules say (names of procedures, questions, notes) is not here: it comes with the guide.

mod en;
mod ja;

use guide::Lang;
use guide::due::Period;

/// The interface texts in `lang`.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Ja => &ja::WORDS,
        Lang::En => &en::WORDS,
    }
}

/// What a language calls itself, for the switch and for texts that are not translated.
pub fn own_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "日本語",
        Lang::En => "English",
    }
}

type Plain = &'static str;
/// What stands before and after a rule's own words.
type Around = (&'static str, &'static str);
type Of<T> = fn(T) -> String;
type Paragraphs = &'static [&'static str];

/// The table. Names say where a text stands; functions take what varies.
#[expect(missing_docs, reason = "the names and the Japanese beside them say it")]
pub struct Words {
    // Every page
    pub app: Plain,
    pub skip: Plain,
    pub end: Plain,
    pub home: Plain,
    pub catalogue: Plain,
    pub about: Plain,
    pub call: Plain,
    pub back: Plain,
    pub next: Plain,
    pub close: Plain,
    pub loading: Plain,
    pub preview_day: Around,
    pub tools: Plain,
    pub more_pages: Plain,
    pub new_tab: Plain,
    pub guidance: Plain,
    /// Between the items of a list inside a sentence.
    pub comma: Plain,
    /// Between alternatives inside a sentence.
    pub or: Plain,
    pub and: Plain,
    pub colon: Plain,
    pub untranslated: Plain,
    pub translation_failed: Plain,

    // Start
    pub start_title: Plain,
    pub start_lead: Plain,
    pub start_choose: Plain,
    pub start_private: Plain,
    pub start_private_more: Plain,
    pub card_counts: fn(u16, u16) -> String,
    pub sample_title: Plain,
    pub sample: Plain,

    // Event
    pub event_most: Of<usize>,
    pub event_procedures: Of<usize>,
    pub event_unsure: Plain,
    pub event_begin: Plain,
    pub event_go_on: Plain,
    pub date_optional: Plain,
    pub date_later: Plain,
    pub date_wrong: Plain,

    // Question and pick
    pub left: Of<usize>,
    pub left_last: Plain,
    pub yes: Plain,
    pub no: Plain,
    pub unsure: Plain,
    pub unsure_means: Plain,
    pub pick_unsure_means: Plain,
    pub pick_hint: Plain,
    pub pick_none: Plain,
    pub pick_refused: Plain,
    pub change_hint: Plain,

    // Review
    pub review: Plain,
    pub review_lead: Plain,
    pub review_empty: Plain,
    pub answers: Plain,
    pub change: Plain,
    pub change_of: Around,
    pub to_result: Plain,
    pub go_on: Plain,
    pub go_on_lead: Plain,

    // Result
    pub result: Plain,
    pub dates_missing: Plain,
    pub dates_given: Plain,
    pub sum_title: Plain,
    pub sum_procedures: Plain,
    pub sum_windows: Plain,
    pub sum_without_visit: Plain,
    pub sum_first_due: Plain,
    pub sum_possible: Of<usize>,
    pub count: Of<usize>,
    pub count_places: Of<usize>,
    pub no_due: Plain,
    pub no_date_yet: Plain,
    pub result_news: fn(usize, usize) -> String,
    pub stop: Of<usize>,
    pub without_visit: Plain,
    pub without_visit_lead: Plain,
    pub outside: Plain,
    pub offers: Plain,
    pub offers_lead: Plain,
    pub knows: Plain,
    pub knows_lead: Plain,
    pub possible: Plain,
    pub possible_if: Plain,
    pub everybody: Plain,
    pub reason: Plain,
    pub reason_or: Plain,
    pub fact_no: Around,
    pub fact_unsure: Around,
    pub fact_open: Around,
    pub due: Plain,
    pub due_possible: Plain,
    pub late: Of<u32>,
    pub today: Plain,
    pub in_days: Of<u32>,
    pub opens_in: Of<u32>,
    pub begins: Around,
    pub ended: Around,
    pub who: Plain,
    pub bring: Plain,
    pub bring_nothing: Plain,
    pub for_proxy: Plain,
    pub bring_possible: Plain,
    pub any_of: Plain,
    pub copies: fn(u16, u16) -> String,
    pub handed_in: Plain,
    pub get: Plain,
    pub takes: Around,
    pub period: Of<Period>,
    pub also_at: Plain,
    pub first: Plain,
    pub online: Plain,
    pub visit_spared: Plain,
    pub visit_needed: Plain,
    pub post: Plain,
    pub fee: Plain,
    pub missed: Plain,
    pub note: Plain,
    pub law: Plain,
    pub source: Plain,
    pub checked: Around,
    pub check_overdue: Plain,
    pub details_of: Around,
    pub window: Plain,
    pub window_more: Around,
    pub place: Plain,
    pub place_more: Plain,
    pub map: Plain,
    pub hours: Plain,
    pub hours_unknown: Plain,
    /// From Monday.
    pub weekdays: [Plain; 7],
    pub to: Plain,
    pub phone: Plain,
    pub payment: Plain,
    pub pay_cash: Plain,
    pub pay_card: Plain,
    pub pay_code: Plain,
    pub pay_ic: Plain,
    pub reserve: Plain,
    pub reserve_at: Around,
    pub busy: Plain,
    pub month: [Plain; 12],
    pub bring_list: Plain,
    pub bring_list_lead: Plain,
    pub bring_list_empty: Plain,
    pub bring_proxy: Plain,
    pub bring_proxy_lead: Plain,
    pub used_for: Plain,
    pub then: Plain,
    pub print: Plain,
    pub kind_irreversible: Plain,
    pub kind_legal: Plain,
    pub kind_before: Plain,
    pub kind_advised: Plain,
    pub kind_claim: Plain,
    pub kind_opens: Plain,
    pub nothing_title: Plain,
    pub nothing: Plain,
    pub all_unsure_title: Plain,
    pub all_unsure: Plain,

    // All procedures
    pub catalogue_lead: Plain,
    pub catalogue_failed: Plain,

    // About
    pub about_lead: Plain,
    pub about_sections: &'static [(Plain, Paragraphs)],
    pub about_version: Plain,
    pub version: Plain,

    // What went wrong
    pub fail_offline: Plain,
    pub fail_offline_do: Plain,
    pub fail_missing: Plain,
    pub fail_missing_do: Plain,
    pub fail_damaged: Plain,
    pub fail_damaged_do: Plain,
    pub fail_format: Plain,
    pub fail_format_do: Plain,
    pub fail_call: Plain,
    pub fail_code: Plain,
    pub answers_kept: Plain,
    pub retry: Plain,
    pub link_damaged: Plain,
    pub link_kept: Plain,
    pub dropped_page: Plain,
    pub dropped_event: Plain,
    pub dropped_question: Plain,
    pub dropped_date: Plain,
    pub dropped_day: Plain,
    pub dropped_twice: Plain,
    pub dropped_lang: Plain,
    pub dropped_part: Plain,
    pub problems: Of<usize>,
    pub problems_lead: Plain,
    pub problem_error: Plain,
    pub problem_warning: Plain,
    pub problem_place: fn(u32, u32) -> String,
    pub problem_help: Plain,
    pub problem_code: Plain,
}
