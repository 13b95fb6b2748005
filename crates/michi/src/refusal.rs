//! Why a command line was not understood, in a short Japanese line; clap says it in English.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What is wrong with the command line, and what to do.
pub(crate) fn in_japanese(error: &Error) -> String {
    let written = said(error, ContextKind::InvalidArg);
    let value = said(error, ContextKind::InvalidValue);
    let what = match error.kind() {
        ErrorKind::UnknownArgument => format!("「{written}」という書き方はありません"),
        ErrorKind::InvalidSubcommand => {
            let command = said(error, ContextKind::InvalidSubcommand);
            format!("「{command}」というコマンドはありません")
        }
        ErrorKind::MissingRequiredArgument => format!("「{written}」が足りません"),
        ErrorKind::InvalidValue if value.is_empty() => format!("「{written}」に続く値がありません"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!("「{value}」は「{written}」に書けません{}", expected(&written))
        }
        ErrorKind::ArgumentConflict => format!("「{written}」を2度、または合わないものと一緒に書いています"),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            "コマンド（check、build、run、due、test、explain）を書いてください".to_owned()
        }
        _ => "書き方がちがいます".to_owned(),
    };
    format!("{what}{}。書き方は「michi --help」で出ます", near(error))
}

/// What has to be written there, where it is a day or one of a few words.
fn expected(written: &str) -> &'static str {
    match written {
        _ if written.starts_with("--today") => "（例: 2026-11-20）",
        _ if written.starts_with("--date") => "（例: moved-in=2026-04-01）",
        _ if written.starts_with("--lang") => "（ja か en）",
        _ if written.starts_with("--format") => "（human、short、json のどれか）",
        _ => "",
    }
}

fn near(error: &Error) -> String {
    let kinds = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ];
    let near = kinds
        .into_iter()
        .map(|kind| said(error, kind))
        .find(|near| !near.is_empty());
    near.map_or_else(String::new, |near| format!("。もしかして「{near}」ですか"))
}

/// What clap knows of one thing; nothing where it knows nothing.
fn said(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(said)) => said.clone(),
        Some(ContextValue::Strings(said)) => said.join("、"),
        _ => String::new(),
    }
}
