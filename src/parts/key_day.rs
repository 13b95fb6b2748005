//! The day that is told of a procedure, in words: page, paper, text and calendar say it alike.

use guide::deadline::DueKind;
use guide::deadline::day_with_weekday;
use guide::plan::agenda::{DayKind, KeyDay};
use guide::{Certainty, Date};

use super::Ui;
use crate::text::{counted, put};

/// Days further off than this are not counted down: the day says it.
const MOST_DAYS: i32 = 99;

/// The day with what it is: 「12月9日（水）まで」, 「12月9日（水）から」, 「12月9日（水）ごろまで（目安）」.
pub fn told(ui: &Ui<'_>, day: &KeyDay, today: Date) -> String {
    let words = match day.kind {
        DayKind::Opens => ui.plan.day_from(),
        DayKind::Estimate => ui.plan.day_about(),
        DayKind::LastDay if day.is_late() => ui.plan.day_was(),
        DayKind::LastDay if day.meaning == DueKind::Advised => ui.plan.day_advised(),
        DayKind::LastDay => ui.plan.day_until(),
    };
    let told = put(words, &day_with_weekday(day.day, ui.lang, today));
    match day.certainty {
        Certainty::Certain => told,
        Certainty::Possible => put(ui.plan.day_if(), &told),
    }
}

/// How many days are left of a last day that is near: 「あと9日」. Advice and estimates hurry nobody.
pub fn left(ui: &Ui<'_>, day: &KeyDay) -> Option<String> {
    let counts = day.kind == DayKind::LastDay && day.meaning != DueKind::Advised;
    match day.days {
        0 if counts => Some(ui.words.today().to_owned()),
        1..=MOST_DAYS if counts => Some(counted(ui.words.in_days(), &[usize::try_from(day.days).ok()?])),
        _ => None,
    }
}

/// Whether something is lost for good behind this day.
pub fn is_hard(day: &KeyDay) -> bool {
    day.meaning == DueKind::Irreversible && day.kind == DayKind::LastDay
}
