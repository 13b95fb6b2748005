//! Days as people type them, and today in Japan: the only clock of the project's native programs.

use std::time::{SystemTime, UNIX_EPOCH};

use guide::{Date, day};

/// Japan is nine hours ahead of UTC and knows no summer time.
const JAPAN: u64 = 9 * 60 * 60;

/// A day in ISO 8601, such as `2026-04-01`.
pub(crate) fn date(text: &str) -> Result<Date, String> {
    guide::day::parse(text).ok_or_else(|| "a day such as 2026-04-01".to_owned())
}

/// A day by its id, such as `moved-in=2026-04-01`.
pub(crate) fn named(text: &str) -> Result<(String, Date), String> {
    let (id, day) = text
        .split_once('=')
        .ok_or_else(|| "ID=DAY, such as moved-in=2026-04-01".to_owned())?;
    Ok((id.to_owned(), date(day)?))
}

/// A day, with or without its id.
pub(crate) fn maybe_named(text: &str) -> Result<(Option<String>, Date), String> {
    match text.contains('=') {
        true => named(text).map(|(id, day)| (Some(id), day)),
        false => date(text).map(|day| (None, day)),
    }
}

/// Today in Japan.
pub(crate) fn today() -> Date {
    let seconds = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs() + JAPAN);
    let days = i32::try_from(seconds / 86_400).unwrap_or(0);
    day::UNIX_EPOCH.checked_add(days).unwrap_or(day::UNIX_EPOCH)
}
