//! Due dates told in Japanese.

use super::{Tell, day_of_month};
use crate::Date;
use crate::calendar::Closed;
use crate::deadline::{DueDate, DueDay, LastDay};
use crate::lang::Lang;
use crate::model::{DueKind, DueRule, FirstDay, Period, Shift, Unit, Year};

pub(super) fn sentence(due: &DueDate, tell: &Tell<'_>) -> String {
    match due.day {
        DueDay::Dated(last) => dated(due, last, tell),
        DueDay::Opens { from, first_day } => opens(&due.rule, from, &tell.day(first_day), tell),
        DueDay::InWords => match due.rule {
            DueRule::From { .. } => format!("{}手続きできます。", in_words(due, tell)),
            _ => format!("{}です。", in_words(due, tell)),
        },
        DueDay::Promptly => promptly(due.kind).1.into(),
        DueDay::Stated => format!("{}。くわしくは窓口でお確かめください。", in_words(due, tell)),
    }
}

pub(super) fn badge(due: &DueDate, tell: &Tell<'_>) -> String {
    match due.day {
        DueDay::Dated(last) => format!("{}まで", tell.day(last.last_day)),
        DueDay::Opens { first_day, .. } => format!("{}から", tell.day(first_day)),
        DueDay::InWords | DueDay::Promptly | DueDay::Stated => in_words(due, tell),
    }
}

/// How a day lies to two others.
pub(super) fn lies(name: &str, from: Option<String>, until: Option<String>, holds: bool) -> String {
    match (from, until, holds) {
        (Some(from), None, true) => format!("{name}が{from}以後"),
        (Some(from), None, false) => format!("{name}が{from}より前"),
        (None, Some(until), true) => format!("{name}が{until}以前"),
        (None, Some(until), false) => format!("{name}が{until}より後"),
        (from, until, _) => {
            let (from, until) = (from.unwrap_or_default(), until.unwrap_or_default());
            let not = if holds { "" } else { "ではない" };
            format!("{name}が{from}から{until}まで{not}")
        }
    }
}

/// Without a number of days, what being late means is all that can be told: short, and as a sentence. Only money
/// that is lost hurries anybody; what is merely advised does not.
fn promptly(kind: DueKind) -> (&'static str, &'static str) {
    match kind {
        DueKind::Irreversible | DueKind::Legal | DueKind::Before => (
            "遅れずに",
            "日数の決まりはありませんが、法律では、遅れずにすることになっています。お早めにどうぞ。",
        ),
        DueKind::Claim => (
            "なるべく早く",
            "日数の決まりはありませんが、遅れた分は受け取れないことがあります。なるべく早くどうぞ。",
        ),
        DueKind::Advised | DueKind::Opens => (
            "お早めに",
            "日数の決まりはありません。ご都合のつくときに、お早めにどうぞ。",
        ),
    }
}

pub(super) fn late(kind: DueKind, day: &str) -> String {
    if kind == DueKind::Legal {
        return format!(
            "期限は{day}でした。まだの方は、過ぎていても、気づいた日にすぐ窓口へお越しください。"
        );
    }
    format!("期限は{day}でした。間に合わないこともありますが、まず窓口にご相談ください。")
}

fn opens(rule: &DueRule, from: Date, day: &str, tell: &Tell<'_>) -> String {
    match how(rule) {
        Some((how, _, joined)) => format!(
            "{}{how}{joined}{day}から手続きできます。",
            named(rule, from, tell)
        ),
        None => format!("{day}から手続きできます。"),
    }
}

fn dated(due: &DueDate, last: LastDay, tell: &Tell<'_>) -> String {
    let rule = &due.rule;
    let (counted, day) = (tell.day(last.counted), tell.day(last.last_day));
    let how = last.from.map(|from| match how(rule) {
        _ if due.is_month_of_the_day() => Some((named(rule, from, tell) + "がある月の末日", "は", "の")),
        how => how.map(|(how, is, joined)| (named(rule, from, tell) + &how, is, joined)),
    });
    let how = how.flatten();
    let go_by = last.go_by.map_or_else(String::new, |open| {
        let open = tell.day(open);
        format!(
            "この日は窓口が閉まっています。窓口へ行く方は、その前に開いている{open}までにお越しください。"
        )
    });
    if let Some(closed) = last.moved_because() {
        let counted = match how {
            Some((how, is, _)) => format!("{how}{is}{counted}です。"),
            None => format!("{counted}は"),
        };
        if !due.is_counter_closed || last.go_by.is_some() {
            return format!("{counted}休みの日に当たるので、次の{day}までです。{go_by}");
        }
        let reason = reason(closed);
        return format!("{counted}{reason}窓口が閉まっているので、次に開く{day}までです。");
    }
    let how = how.map_or_else(String::new, |(how, _, joined)| how + joined);
    format!("{how}{day}までです。{go_by}")
}

/// 住み始めた日（4月1日）
fn named(rule: &DueRule, from: Date, tell: &Tell<'_>) -> String {
    let name = rule.counts_from().map_or("", |of| tell.name(of));
    format!("{name}（{}）", tell.short_day(from))
}

/// What leads from the day it counts from to the day it comes to; how it goes on with 「は」 and before a day.
fn how(rule: &DueRule) -> Option<(String, &'static str, &'static str)> {
    Some(match *rule {
        DueRule::Within {
            period,
            first_day,
            closed_day,
            ..
        } => {
            let start = start(first_day);
            let begins = if first_day.is_counted() {
                "を1日目として"
            } else {
                "の翌日から数えて"
            };
            let length = length(period);
            let (end, is, joined) = match period.unit {
                _ if closed_day.is_month_end() => ("がたつ月の末日", "は", "の"),
                Unit::Days => ("目", "は", "の"),
                Unit::Weeks | Unit::Months | Unit::Years => ("がたつ", "のは", ""),
            };
            (format!("{start}{begins}{length}{end}"), is, joined)
        }
        DueRule::Before { earlier: None, .. } => ("の前日".into(), "は", "の"),
        DueRule::Before {
            earlier: Some(period),
            ..
        } => (format!("の{}前", length(period)), "は", "の"),
        DueRule::From {
            shift: Some(shift), ..
        } => (format!("の{}", distance(shift)), "は", "の"),
        DueRule::From { shift: None, .. } | DueRule::On { .. } | DueRule::Promptly | DueRule::Stated(_) => {
            return None;
        }
    })
}

/// The rule without any day given: 住み始めた日から14日以内.
fn in_words(due: &DueDate, tell: &Tell<'_>) -> String {
    let name = due.rule.counts_from().map_or("", |of| tell.name(of));
    match due.rule {
        DueRule::Within {
            period,
            first_day,
            closed_day,
            ..
        } => {
            let (start, length) = (start(first_day), length(period));
            let counted = if first_day.is_counted() {
                "（その日を含む）"
            } else {
                ""
            };
            if closed_day.is_month_end() {
                return format!("{name}{start}から{length}{counted}がたつ月の末日まで");
            }
            let month = if closed_day.is_or_month_end() {
                "、または同じ月のうち"
            } else {
                ""
            };
            format!("{name}{start}から{length}以内{counted}{month}")
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
        DueRule::Promptly => promptly(due.kind).0.into(),
        DueRule::Stated(text) => tell.text(text).trim_end_matches('。').into(),
    }
}

/// What leads from its date to the day a period counts from: の8週間前の日.
fn start(first_day: FirstDay) -> String {
    let shift = first_day.shift();
    shift.map_or_else(String::new, |shift| format!("の{}の日", distance(shift)))
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
