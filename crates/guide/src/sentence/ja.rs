//! Due dates told in Japanese.

use super::{Tell, counts_from, day_of_month};
use crate::Lang;
use crate::calendar::Closed;
use crate::due::{DueDate, DueDay, DueKind, DueRule, FirstDay, LastDay, Period, Shift, Unit, Year};

pub(super) fn sentence(due: &DueDate, tell: &Tell<'_>) -> String {
    match due.day {
        DueDay::Dated(last) => dated(&due.rule, last, tell),
        DueDay::Opens { from, first_day } => {
            let named = named(&due.rule, from, tell);
            format!(
                "{named}{}から手続きできます。",
                how(&due.rule) + &tell.day(first_day)
            )
        }
        DueDay::InWords => match due.rule {
            DueRule::From { .. } => format!("{}手続きできます。", in_words(&due.rule, tell)),
            _ => format!("{}です。", in_words(&due.rule, tell)),
        },
        DueDay::Promptly => "日数の決まりはありません。なるべく早く手続きしてください。".into(),
        DueDay::Stated => format!("{}。日付は窓口でお確かめください。", in_words(&due.rule, tell)),
    }
}

pub(super) fn badge(due: &DueDate, tell: &Tell<'_>) -> String {
    match due.day {
        DueDay::Dated(last) => format!("{}まで", tell.day(last.last_day)),
        DueDay::Opens { first_day, .. } => format!("{}から", tell.day(first_day)),
        DueDay::InWords | DueDay::Promptly | DueDay::Stated => in_words(&due.rule, tell),
    }
}

pub(super) fn late(kind: DueKind, day: &str) -> String {
    match kind {
        DueKind::Legal => {
            format!("期限は{day}でした。まだの方は、過ぎていても、気づいた日にすぐ窓口へお越しください。")
        }
        DueKind::Irreversible | DueKind::Claim => {
            format!("期限は{day}でした。間に合わないこともありますが、まず窓口にご相談ください。")
        }
        DueKind::Before | DueKind::Advised | DueKind::Opens => {
            format!("{day}までがめやすでした。まだの方は、すぐ窓口にご相談ください。")
        }
    }
}

fn dated(rule: &DueRule, last: LastDay, tell: &Tell<'_>) -> String {
    let named = last.from.map_or_else(String::new, |from| named(rule, from, tell));
    let counted = named + &how(rule) + &tell.day(last.counted);
    if let Some(closed) = last.moved_because() {
        let day = tell.day(last.last_day);
        return format!(
            "{counted}は{}窓口が閉まっているので、次に開く{day}までです。",
            reason(closed)
        );
    }
    let go_by = last.go_by.map_or_else(String::new, |open| {
        format!(
            "この日は窓口が閉まっています。窓口へ行く方は、その前に開いている{}までにお越しください。",
            tell.day(open)
        )
    });
    format!("{counted}までです。{go_by}")
}

/// 住み始めた日（4月1日）
fn named(rule: &DueRule, from: crate::Date, tell: &Tell<'_>) -> String {
    let name = counts_from(rule).map_or("", |of| tell.name(of));
    format!("{name}（{}）", tell.short_day(from))
}

/// What stands between the day it counts from and the day it comes to.
fn how(rule: &DueRule) -> String {
    match *rule {
        DueRule::Within {
            period, first_day, ..
        } => {
            let start = match first_day {
                FirstDay::Counted => "を1日目として",
                FirstDay::NotCounted => "の翌日から数えて",
            };
            let end = match period.unit {
                Unit::Days => "目の",
                Unit::Weeks | Unit::Months | Unit::Years => "たつ",
            };
            format!("{start}{}{end}", length(period))
        }
        DueRule::Before { earlier: None, .. } => "の前日の".into(),
        DueRule::Before {
            earlier: Some(period),
            ..
        } => format!("の{}前の", length(period)),
        DueRule::From {
            shift: Some(shift), ..
        } => format!("の{}の", distance(shift)),
        DueRule::From { shift: None, .. } => "の".into(),
        DueRule::On { .. } | DueRule::Promptly | DueRule::Stated(_) => String::new(),
    }
}

/// The rule without any day given: 住み始めた日から14日以内.
fn in_words(rule: &DueRule, tell: &Tell<'_>) -> String {
    let name = counts_from(rule).map_or("", |of| tell.name(of));
    match *rule {
        DueRule::Within {
            period, first_day, ..
        } => {
            let counted = match first_day {
                FirstDay::Counted => "（その日を含む）",
                FirstDay::NotCounted => "",
            };
            format!("{name}から{}以内{counted}", length(period))
        }
        DueRule::Before { earlier: None, .. } => format!("{name}の前日まで"),
        DueRule::Before {
            earlier: Some(period),
            ..
        } => format!("{name}の{}前まで", length(period)),
        DueRule::From { shift: None, .. } => format!("{name}から"),
        DueRule::From {
            shift: Some(shift), ..
        } => format!("{name}の{}から", distance(shift)),
        DueRule::On { month, day, year, .. } => {
            let year = if year == Year::Next { "翌年の" } else { "" };
            format!("{year}{}まで", day_of_month(month, day, Lang::Ja))
        }
        DueRule::Promptly => "なるべく早く".into(),
        DueRule::Stated(text) => tell.text(text).trim_end_matches('。').into(),
    }
}

fn distance(shift: Shift) -> String {
    format!(
        "{}{}",
        length(shift.period),
        if shift.earlier { "前" } else { "後" }
    )
}

fn length(period: Period) -> String {
    let unit = match period.unit {
        Unit::Days => "日",
        Unit::Weeks => "週間",
        Unit::Months => "か月",
        Unit::Years => "年",
    };
    format!("{}{unit}", period.count)
}

/// Why a window is closed, where the weekday does not say it.
fn reason(closed: Closed) -> String {
    match closed {
        Closed::Holiday(holiday) => format!("{}で", holiday.name(Lang::Ja)),
        Closed::NewYear => "年末年始で".into(),
        Closed::Yearly | Closed::Weekly | Closed::Own => String::new(),
    }
}
