//! Today and the time of day, where the device is.

use guide::Date;

/// The civil date by the device's clock; a clock that is far off gives the first day of our era.
pub(super) fn today() -> Date {
    let now = js_sys::Date::new_0();
    let year = i16::try_from(now.get_full_year()).unwrap_or(1970);
    let month = i8::try_from(now.get_month() + 1).unwrap_or(1);
    let day = i8::try_from(now.get_date()).unwrap_or(1);
    Date::new(year, month, day).unwrap_or_default()
}

/// Minutes since midnight by the device's clock.
pub(super) fn minutes() -> u16 {
    let now = js_sys::Date::new_0();
    u16::try_from(now.get_hours() * 60 + now.get_minutes()).unwrap_or(0)
}
