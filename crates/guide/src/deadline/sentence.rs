//! Due date → one sentence that explains it, and a short form for badges, in Japanese and English.
//!
//! The year stands only where it is not today's. English names of dates are written so that they fit after a
//! preposition: "the day you moved in".

mod en;
mod ja;

use super::due_date::DueDate;
use super::status::{Status, status};
use crate::Date;
use crate::facts::DayTest;
use crate::ids::DateIx;
use crate::lang::Lang;
use crate::model::{Guide, Text};

impl DueDate {
    /// How the day comes about: 「住み始めた日（4月1日）の翌日から数えて14日目の4月15日（水）までです。」
    pub fn sentence(&self, guide: &Guide, lang: Lang, today: Date) -> String {
        let tell = Tell { guide, lang, today };
        match lang {
            Lang::Ja => ja::sentence(self, &tell),
            Lang::En => en::sentence(self, &tell),
        }
    }

    /// The day alone: 「4月15日（水）まで」; the rule in words where there is none.
    pub fn badge(&self, guide: &Guide, lang: Lang, today: Date) -> String {
        let tell = Tell { guide, lang, today };
        match lang {
            Lang::Ja => ja::badge(self, &tell),
            Lang::En => en::badge(self, &tell),
        }
    }

    /// What to do now, where the day has passed and that costs something.
    pub fn late(&self, lang: Lang, today: Date) -> Option<String> {
        let Status::Late { .. } = status(self, today) else {
            return None;
        };
        let day = day_with_weekday(self.last_day()?, lang, today);
        Some(match lang {
            Lang::Ja => ja::late(self.kind, &day),
            Lang::En => en::late(self.kind, &day),
        })
    }
}

impl DayTest {
    /// The condition in words, or its opposite: 「住み始めた日が2026年4月1日以後」.
    pub fn in_words(&self, guide: &Guide, lang: Lang, holds: bool) -> String {
        let tell = Tell {
            guide,
            lang,
            today: Date::MIN, // the year always stands
        };
        let name = tell.name(self.date);
        let (from, until) = (
            self.from.map(|day| tell.short_day(day)),
            self.until.map(|day| tell.short_day(day)),
        );
        match lang {
            Lang::Ja => ja::lies(name, from, until, holds),
            Lang::En => en::lies(&en::in_sentence(name), from, until, holds),
        }
    }
}

/// A day as residents read it: 「4月15日（水）」, "Wed 15 April"; with the year where it is not today's.
pub fn day_with_weekday(day: Date, lang: Lang, today: Date) -> String {
    let weekday = WEEKDAYS.get(usize::from(day.weekday().to_monday_zero_offset().unsigned_abs()));
    let (ja, en) = weekday.copied().unwrap_or_default();
    let date = short_day(day, lang, today);
    match lang {
        Lang::Ja => format!("{date}（{ja}）"),
        Lang::En => format!("{en} {date}"),
    }
}

/// A day without its weekday: 「4月15日」, "15 April".
fn short_day(date: Date, lang: Lang, today: Date) -> String {
    let (year, day) = (date.year(), day_of_month(date.month(), date.day(), lang));
    match lang {
        _ if year == today.year() => day,
        Lang::Ja => format!("{year}年{day}"),
        Lang::En => format!("{day} {year}"),
    }
}

fn day_of_month(month: i8, day: i8, lang: Lang) -> String {
    let name = MONTHS.get(usize::from(month.unsigned_abs()).wrapping_sub(1));
    match lang {
        Lang::Ja => format!("{month}月{day}日"),
        Lang::En => format!("{day} {}", name.copied().unwrap_or_default()),
    }
}

/// From Monday.
const WEEKDAYS: [(&str, &str); 7] = [
    ("月", "Mon"),
    ("火", "Tue"),
    ("水", "Wed"),
    ("木", "Thu"),
    ("金", "Fri"),
    ("土", "Sat"),
    ("日", "Sun"),
];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// What every sentence is told with.
struct Tell<'g> {
    guide: &'g Guide,
    lang: Lang,
    today: Date,
}

impl Tell<'_> {
    fn day(&self, day: Date) -> String {
        day_with_weekday(day, self.lang, self.today)
    }

    fn short_day(&self, day: Date) -> String {
        short_day(day, self.lang, self.today)
    }

    fn text(&self, text: Text) -> &str {
        self.guide.texts.shown(text, self.lang).text
    }

    fn name(&self, date: DateIx) -> &str {
        self.text(self.guide.dates[date].name)
    }
}

#[cfg(test)]
mod tests;
