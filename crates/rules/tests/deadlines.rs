//! Every deadline of the sample ward that counts from a day has its row in `docs/deadlines.md`, and no row is left
//! over. That each row's test is there is held by the tests of `guide::deadline`.

#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use guide::deadline::{ClosedDay, FirstDay, Period, Shift, Unit};
use rules::read;
use rules::source::{Pack, PackFile, RuleSource};

/// The cells of a row that say how a deadline is read: period, law, day it counts from, day 1, closed last day, test.
type Reading = [String; 6];

const NONE: &str = "–";

fn sample_ward() -> Pack {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules/mihon-ward");
    let folder = fs::read_dir(root.join("procedures")).unwrap();
    let mut paths: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    paths.push(root.join("dates.yaml"));
    let file = |path: &std::path::PathBuf| PackFile {
        path: path
            .strip_prefix(&root)
            .unwrap()
            .to_str()
            .unwrap()
            .replace('\\', "/"),
        bytes: fs::read(path).unwrap(),
    };
    read(&paths.iter().map(file).collect::<Vec<_>>()).0
}

fn length(period: Period) -> String {
    let unit = match period.unit {
        Unit::Days => "day",
        Unit::Weeks => "week",
        Unit::Months => "month",
        Unit::Years => "year",
    };
    let plural = if period.count == 1 { "" } else { "s" };
    format!("{} {unit}{plural}", period.count)
}

fn shifted(shift: Shift) -> String {
    let side = if shift.earlier { "before" } else { "after" };
    format!("from {} {side}", length(shift.period))
}

/// Period, day 1, closed last day and test; none where a deadline counts from no day.
fn cells(rule: &RuleSource) -> Option<[String; 4]> {
    Some(match rule {
        RuleSource::Within {
            period,
            first_day,
            closed_day,
            ..
        } => within(period.value, *first_day, *closed_day),
        RuleSource::Before { earlier: None, .. } => {
            ["before", NONE, "stays", "calendar_days::before_a_day"].map(str::to_owned)
        }
        RuleSource::Before {
            earlier: Some(earlier),
            ..
        } => {
            let period = format!("{} before", length(earlier.value));
            let test = format!("before::at_least_{}", period.replace(' ', "_"));
            [&*period, NONE, "stays", &*test].map(str::to_owned)
        }
        RuleSource::From { shift, .. } => {
            let from = shift
                .as_ref()
                .map_or("from then on".to_owned(), |shift| shifted(shift.value));
            let test = format!("opens::{}", from.replace(' ', "_"));
            [&*from, NONE, NONE, &*test].map(str::to_owned)
        }
        RuleSource::On { .. } | RuleSource::Promptly | RuleSource::Stated(_) => return None,
    })
}

fn within(period: Period, first: FirstDay, closed: ClosedDay) -> [String; 4] {
    let (day_1, counted) = if first.is_counted() {
        ("that day", "_counted")
    } else {
        ("next day", "")
    };
    let (then, as_is) = if closed.moves() {
        ("next open", "")
    } else {
        ("stays", "_as_is")
    };
    let module = match period.unit {
        _ if first.is_counted() => "counted",
        Unit::Days => "days",
        Unit::Weeks | Unit::Months => "months",
        Unit::Years => "years",
    };
    let stays = if closed.moves() { "" } else { "_as_it_is" };
    let or = if closed.is_or_month_end() {
        "_or_the_month"
    } else {
        ""
    };
    let name = format!("within_{}{or}{counted}{stays}", length(period).replace(' ', "_"));
    let shift = first.shift().map(|shift| format!(" {}", shifted(shift)));
    let end = if closed.is_month_end() {
        ", to the end of the month"
    } else if closed.is_or_month_end() {
        " or the same month"
    } else {
        ""
    };
    let period = format!("{}{}{end}", length(period), shift.unwrap_or_default());
    let test = format!("{module}{as_is}::{name}");
    [period, day_1.to_owned(), then.to_owned(), test]
}

/// What the pack reads, each with the name of a procedure that reads it so.
fn of_the_pack(pack: &Pack) -> BTreeMap<Reading, String> {
    let mut readings = BTreeMap::new();
    for procedure in &pack.procedures {
        for due in &procedure.value.due {
            let (Some(date), Some([period, day_1, closed, test])) = (due.rule.date(), cells(&due.rule))
            else {
                continue;
            };
            let mut dates = pack.dates.iter();
            let date = dates.find(|entry| entry.id.value == date.value).unwrap();
            let law = due.cited().map_or(NONE, |law| &law.value).to_owned();
            let row = [period, law, date.value.name.value.clone(), day_1, closed, test];
            readings.insert(row, procedure.value.name.value.clone());
        }
    }
    readings
}

/// What the table says; one row may name several days.
fn of_the_table() -> BTreeMap<Reading, String> {
    let page = include_str!("../../../docs/deadlines.md");
    let (_, rest) = page.split_once("\n## Each period").unwrap();
    let (table, _) = rest.split_once("\n### In words").unwrap();
    let mut readings = BTreeMap::new();
    for line in table.lines().filter(|line| line.ends_with("` |")) {
        let row: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [what, period, law, dates, day_1, closed, test] = row[..] else {
            assert_eq!(row.len(), 7, "{line}");
            continue;
        };
        for date in dates.split('、') {
            let row = [period, law, date, day_1, closed, test.trim_matches('`')].map(str::to_owned);
            assert_eq!(readings.insert(row, what.to_owned()), None, "twice: {line}");
        }
    }
    readings
}

fn without(all: BTreeMap<Reading, String>, known: &BTreeMap<Reading, String>) -> String {
    let rows = all.into_iter().filter(|(row, _)| !known.contains_key(row));
    rows.map(|([period, law, date, day_1, closed, test], what)| {
        format!("| {what} | {period} | {law} | {date} | {day_1} | {closed} | `{test}` |\n")
    })
    .collect()
}

#[test]
fn every_deadline_has_its_row_and_no_row_is_left_over() {
    let (pack, table) = (of_the_pack(&sample_ward()), of_the_table());
    assert!(pack.len() > 100, "the pack was not read");
    let missing = without(pack.clone(), &table);
    let left_over = without(table, &pack);
    let says = format!("docs/deadlines.md\nmissing:\n{missing}left over:\n{left_over}");
    assert!(missing.is_empty() && left_over.is_empty(), "{says}");
}
