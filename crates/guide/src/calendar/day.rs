//! Civil dates as three small numbers (year, month, day) in published files, and as ISO 8601 text at the edges.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::Date;

/// Writes year, month, day.
///
/// # Errors
/// Where `to` refuses to take the three numbers.
pub fn serialize<S: Serializer>(day: &Date, to: S) -> Result<S::Ok, S::Error> {
    (day.year(), day.month(), day.day()).serialize(to)
}

/// Reads year, month, day; refuses days that do not exist.
///
/// # Errors
/// Where there are no three numbers, or there is no such day.
pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
    let (year, month, day) = Deserialize::deserialize(from)?;
    Date::new(year, month, day).map_err(|_| D::Error::custom("no such day"))
}

/// Days that may be missing.
pub mod option {
    use super::{Date, Deserialize, Deserializer, Serialize, Serializer};

    struct Written(Date);

    impl Serialize for Written {
        fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
            super::serialize(&self.0, to)
        }
    }

    impl<'de> Deserialize<'de> for Written {
        fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
            super::deserialize(from).map(Self)
        }
    }

    /// Writes the day, or that there is none.
    ///
    /// # Errors
    /// Where `to` refuses to take it.
    pub fn serialize<S: Serializer>(day: &Option<Date>, to: S) -> Result<S::Ok, S::Error> {
        day.map(Written).serialize(to)
    }

    /// Reads the day, if there is one.
    ///
    /// # Errors
    /// Where there is neither a day nor that there is none.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
        Ok(Option::<Written>::deserialize(from)?.map(|day| day.0))
    }
}

/// Reads an ISO 8601 calendar date in its extended form, `2026-04-01`. Nothing else is a date.
pub fn parse(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let shape = parts.next().is_none() && year.len() == 4 && month.len() == 2 && day.len() == 2;
    let digits = [year, month, day]
        .iter()
        .all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    if !shape || !digits {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Writes an ISO 8601 calendar date, `2026-04-01`.
pub fn format(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

/// The day from which days are counted; also what stands where no day is known and none is shown.
pub const UNIX_EPOCH: Date = crate::date(1970, 1, 1);

/// Days since 1 January 1970.
pub fn since_1970(day: Date) -> i32 {
    days_between(UNIX_EPOCH, day)
}

/// Days from `from` to `to`; negative where `to` is earlier.
pub(crate) fn days_between(from: Date, to: Date) -> i32 {
    from.until(to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_real_days_are_dates() {
        assert_eq!(parse("2028-02-29").map(format).as_deref(), Some("2028-02-29"));
        for bad in [
            "2026-02-29",
            "2026-4-1",
            "26-04-01",
            "2026-04-01-",
            "2026-04-0１",
            "",
            "+026-04-01",
        ] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }
}
