//! Every sentence of the interface, once for each language. A sentence that one language lacks does not compile.
//!
//! The app has the Japanese in it, and the plan's program has [`plan`] besides. What else it speaks it fetches when somebody wants it: `michi build` writes it
//! ([`Words::texts`]), and the app reads it back ([`Words::from_texts`]). What rules say (names of procedures,
//! questions, notes) is not here: it comes with the guide.
//!
//! `{}` stands for what varies. `|` stands between the words for one and for more where a language tells them apart.
//! A text of several lines is a heading and paragraphs.

#[cfg(not(target_arch = "wasm32"))]
mod en;
mod ja;

/// Japanese.
pub static JA: Words = Words::of(&ja::NAMED);

/// English; the app fetches it.
#[cfg(not(target_arch = "wasm32"))]
pub static EN: Words = Words::of(&en::NAMED);

/// The file of the English texts, beside the index. Its name stays the same, so that it is asked for at once with
/// the index. (Files of life events have a dot behind their id.)
pub const EN_FILE: &str = "words-en.guide";

macro_rules! table {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// The texts as a language's file has them, by name.
        struct Named {
            $($name: &'static str,)*
        }

        #[expect(non_camel_case_types, reason = "they are the names of the texts")]
        enum At {
            $($name,)*
        }

        const COUNT: usize = [$(stringify!($name)),*].len();

        /// What the table holds, as a number.
        const ENTRIES: u64 = number(&[$(stringify!($name)),*]);

        /// The table, with a function for each text; names say where it stands. It is a list inside: filling in fields one by
        /// one would be 7 kB of code for every resident.
        pub struct Words([&'static str; COUNT]);

        impl Words {
            /// The texts in the order of the table.
            pub fn texts(&self) -> &[&'static str] {
                &self.0
            }

            /// The table with the first of these texts; none where they are too few. What follows them stays.
            pub fn from_texts(texts: &mut impl Iterator<Item = &'static str>) -> Option<Box<Self>> {
                let mut words = Box::new(Self([""; COUNT]));
                for text in &mut words.0 {
                    *text = texts.next()?;
                }
                Some(words)
            }
        }

        impl Words {
            const fn of(named: &Named) -> Self {
                Self([$(named.$name),*])
            }
        }

        #[expect(missing_docs, reason = "the names and the Japanese beside them say it")]
        #[expect(clippy::indexing_slicing, reason = "the list has a place for each name")]
        impl Words {
            $($(#[$doc])* pub const fn $name(&self) -> &'static str {
                self.0[At::$name as usize]
            })*
        }
    };
}

pub mod plan;

/// What the published file holds, as a number: the app refuses one with other entries. Both tables are in one file, this
/// one first.
pub const ALL: u64 = ENTRIES ^ plan::ALL.rotate_left(1);

table! {
    // Every page
    app,
    skip,
    end,
    home,
    catalogue,
    about,
    call,
    call_below,
    back,
    next,
    close,
    loading,
    preview_day,
    tools,
    more_pages,
    new_tab,
    guidance,
    /// Between the items of a list inside a sentence.
    comma,
    /// Between alternatives inside a sentence.
    or,
    and,
    colon,
    untranslated,
    translation_failed,

    // Start
    visit_ended,
    visit_ended_more,
    start_title,
    start_lead,
    start_choose,
    start_private,
    start_private_more,
    card_counts,
    plain_pages,
    plain_for,
    plain_and,
    plain_everybody,
    plain_not,
    sample,

    // Event
    event_most,
    event_procedures,
    event_unsure,
    event_begin,
    event_go_on,
    date_optional,
    date_later,
    date_wrong,
    date_asked_back,
    date_confirm,

    // Question and pick
    left,
    left_last,
    yes,
    no,
    unsure,
    unsure_means,
    pick_unsure_means,
    pick_hint,
    pick_none,
    pick_unsure,
    pick_refused,
    change_hint,

    // Review
    review,
    review_lead,
    review_empty,
    answers,
    change,
    to_result,
    go_on,
    go_on_lead,

    // Result
    result,
    dates_missing,
    dates_given,
    dates_more,
    count,
    result_news,
    outside,
    knows,
    possible,
    reason,
    fact_unsure,
    due,
    due_possible,
    late,
    today,
    in_days,
    opens_in,
    begins,
    ended,
    who,
    bring,
    bring_nothing,
    for_proxy,
    copies,
    for_each,
    copies_from_to,
    handed_in,
    get,
    takes,
    period_days,
    period_weeks,
    period_months,
    period_years,
    first,
    online,
    visit_spared,
    visit_needed,
    post,
    fee,
    missed,
    worth,
    note,
    law,
    source,
    checked,
    check_overdue,
    window,
    place,
    map,
    hours,
    hours_unknown,
    /// From Monday.
    weekdays,
    /// Which of a month's days of one weekday, separated by spaces: first to fifth, and the last.
    nth,
    /// Which of a month, and which days of the week.
    nth_days,
    to,
    phone,
    payment,
    pay_cash,
    pay_card,
    pay_code,
    pay_ic,
    reserve,
    reserve_at,
    busy,
    month,
    used_for,
    print,
    kind_irreversible,
    kind_legal,
    kind_before,
    own_target,
    kind_advised,
    kind_claim,
    kind_opens,
    nothing_title,
    nothing,
    all_unsure_title,
    all_unsure,

    // All procedures
    catalogue_lead,

    // About
    about_lead,
    about_limits,
    about_answers,
    about_access,
    about_licence,
    about_version,
    version,

    // What went wrong
    fail_offline,
    fail_offline_do,
    fail_missing,
    fail_missing_do,
    fail_damaged,
    fail_damaged_do,
    fail_format,
    fail_format_do,
    fail_call,
    fail_code,
    answers_kept,
    retry,
    link_damaged,
    link_kept,
    dropped_page,
    dropped_event,
    dropped_question,
    dropped_date,
    dropped_day,
    dropped_twice,
    dropped_lang,
    dropped_part,
    problems,
    problems_lead,
    problem_error,
    problem_warning,
    problem_line,
    problem_column,
    problem_help,
    problem_code,
}

/// FNV-1a over the names, with an end after each.
const fn number(names: &[&str]) -> u64 {
    let mut number = 0xcbf2_9ce4_8422_2325;
    let mut rest = names;
    while let [name, behind @ ..] = rest {
        let mut bytes = name.as_bytes();
        while let [byte, after @ ..] = bytes {
            number = step(number, *byte);
            bytes = after;
        }
        number = step(number, 0);
        rest = behind;
    }
    number
}

const fn step(number: u64, byte: u8) -> u64 {
    (number ^ byte as u64).wrapping_mul(0x0100_0000_01b3)
}

#[cfg(test)]
mod tests;
