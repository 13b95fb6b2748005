//! Findings that reading, linking and scenarios report, a file each: how a finding is worded, and its explanation.
//! Those of the checks stand with the checks.

pub(crate) mod bad_id;
pub(crate) mod bare_yes_no;
pub(crate) mod blank_text;
pub(crate) mod conflicting_keys;
pub(crate) mod duplicate_id;
pub(crate) mod duplicate_key;
pub(crate) mod empty_file;
pub(crate) mod failed_scenario;
pub(crate) mod file_too_large;
pub(crate) mod impossible_date;
pub(crate) mod impossible_hours;
pub(crate) mod impossible_period;
pub(crate) mod missing_file;
pub(crate) mod missing_key;
pub(crate) mod nested_too_deeply;
pub(crate) mod several_documents;
pub(crate) mod text_encoding;
pub(crate) mod too_many_aliases;
pub(crate) mod too_many_entries;
pub(crate) mod unasked_answer;
pub(crate) mod unknown_file;
pub(crate) mod unknown_key;
pub(crate) mod unknown_word;
pub(crate) mod wrong_type;
pub(crate) mod yaml_syntax;
