//! The checks. One file each: its code, its explanation, how its finding is worded and, where it is raised here,
//! how it is found. The reader and the linker raise those that concern single files and ids.

pub(crate) mod bad_id;
pub(crate) mod bad_link;
pub(crate) mod bare_yes_no;
pub(crate) mod blank_text;
pub(crate) mod conflicting_keys;
pub(crate) mod duplicate_id;
pub(crate) mod duplicate_key;
pub(crate) mod empty_file;
pub(crate) mod file_too_large;
pub(crate) mod impossible_date;
pub(crate) mod impossible_hours;
pub(crate) mod impossible_period;
pub(crate) mod missing_event;
pub(crate) mod missing_file;
pub(crate) mod missing_key;
pub(crate) mod nested_too_deeply;
pub(crate) mod several_documents;
pub(crate) mod text_encoding;
pub(crate) mod too_many_aliases;
pub(crate) mod too_many_entries;
pub(crate) mod unknown_file;
pub(crate) mod unknown_format;
pub(crate) mod unknown_id;
pub(crate) mod unknown_key;
pub(crate) mod unknown_translation;
pub(crate) mod unknown_word;
pub(crate) mod unlisted_event;
pub(crate) mod unlisted_language;
pub(crate) mod unused_phrase;
pub(crate) mod wrong_type;
pub(crate) mod yaml_syntax;

pub use unknown_id::IdKind;
