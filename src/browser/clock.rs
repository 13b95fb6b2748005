//! Today and the time of day, where the device is.

use guide::Date;
use guide::day::UNIX_EPOCH;

use crate::state::Clock;

/// The device's clock; one that is far off gives 1 January 1970.
pub(crate) fn now() -> Clock {
    let now = js_sys::Date::new_0();
    let year = i16::try_from(now.get_full_year()).unwrap_or(1970);
    let month = i8::try_from(now.get_month() + 1).unwrap_or(1);
    let day = i8::try_from(now.get_date()).unwrap_or(1);
    Clock {
        today: Date::new(year, month, day).unwrap_or(UNIX_EPOCH),
        minutes: u16::try_from(now.get_hours() * 60 + now.get_minutes()).unwrap_or(0),
        ahead_of_utc: -(now.get_timezone_offset() as i16), // whole minutes, less than a day
    }
}
