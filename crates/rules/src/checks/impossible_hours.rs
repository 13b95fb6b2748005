//! Opening hours that end before they begin. A time that does not exist is reported where it is read.

use crate::findings::Diagnostic;
use crate::findings::wording::impossible_hours::order;
use crate::source::Pack;

/// Looks at the hours of every window.
pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    for hours in pack.windows.iter().flat_map(|entry| &entry.value.hours) {
        if hours.from.value >= hours.to.value {
            let (from, to) = (clock(hours.from.value), clock(hours.to.value));
            out.push(order(&hours.from.place, &from, &to));
        }
    }
}

/// Minutes after midnight as they are written.
fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
