//! What the device's clock says.

use guide::{Date, day};

/// A moment by the device's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The civil date where the device is.
    pub today: Date,
    /// Minutes since midnight, where the device is.
    pub minutes: u16,
    /// Minutes that the device's time is ahead of UTC: 540 in Japan.
    pub ahead_of_utc: i16,
}

impl Clock {
    /// Seconds since 1970 in UTC, to the minute: what a calendar file is stamped with (RFC 5545, 3.8.7.2).
    pub fn unix_seconds(self) -> i64 {
        let minutes = i64::from(self.minutes) - i64::from(self.ahead_of_utc);
        i64::from(day::since_1970(self.today)) * 86_400 + minutes * 60
    }
}

#[cfg(test)]
mod tests {
    use super::Clock;

    #[test]
    fn a_morning_in_japan_is_the_evening_before_in_utc() {
        let clock = Clock {
            today: guide::date(1970, 1, 2),
            minutes: 8 * 60 + 30,
            ahead_of_utc: 9 * 60,
        };
        assert_eq!(clock.unix_seconds(), (23 * 60 + 30) * 60);
        let west = Clock {
            ahead_of_utc: -5 * 60,
            ..clock
        };
        assert_eq!(west.unix_seconds(), 86_400 + (13 * 60 + 30) * 60);
    }
}
