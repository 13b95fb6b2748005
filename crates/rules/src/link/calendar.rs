//! When offices are closed: what is written for the municipality, for a site and for a window, one laid over the other.

use guide::calendar::{Calendar, Day, Weekdays};

use crate::source::{At, CalendarSource, SiteSource, WindowSource};

/// `source` over what holds without it: what recurs takes the other's place, single days are added, and a single day is
/// closed or open as it is written last.
pub(crate) fn over(mut base: Calendar, source: &CalendarSource) -> Calendar {
    if let Some(weekly) = &source.weekly {
        base.weekly = Weekdays::new(weekly.iter().map(|day| day.value));
    }
    if let Some(national_holidays) = source.national_holidays {
        base.national_holidays = national_holidays;
    }
    if let Some(yearly) = &source.yearly {
        base.yearly = yearly.iter().map(|span| span.value).collect();
    }
    add(&mut base.closed, &mut base.open, &source.closed);
    add(&mut base.open, &mut base.closed, &source.open);
    base
}

fn add(to: &mut Vec<Day>, other: &mut Vec<Day>, days: &[At<guide::Date>]) {
    for day in days.iter().map(|day| Day(day.value)) {
        other.retain(|known| *known != day);
        if !to.contains(&day) {
            to.push(day);
        }
    }
}

/// The calendar of a window, where something is written of its own days; none where it keeps those of the municipality.
pub(crate) fn own(
    municipality: &Calendar,
    site: Option<&SiteSource>,
    window: &WindowSource,
) -> Option<Calendar> {
    let written = site
        .map(|site| &site.calendar)
        .into_iter()
        .chain([&window.calendar]);
    let written = written.filter(|calendar| calendar.is_written());
    let base = || without(municipality, window);
    written.fold(None, |calendar, source| {
        Some(over(calendar.unwrap_or_else(base), source))
    })
}

/// What a window keeps of the municipality's days: an office outside only what recurs, which is the same by law; what has
/// nothing to do with public offices none.
fn without(municipality: &Calendar, window: &WindowSource) -> Calendar {
    match (window.office_days, window.external) {
        (false, _) => Calendar::default(),
        (true, true) => Calendar {
            closed: Vec::new(),
            open: Vec::new(),
            ..municipality.clone()
        },
        (true, false) => municipality.clone(),
    }
}

#[cfg(test)]
mod tests;
