//! Single values: texts, ids, days, periods, times, words of a closed list.

use guide::calendar::YearlySpan;
use guide::deadline::{Period, Unit};
use guide::{Date, day};

use crate::findings::wording::{
    bad_id, bare_yes_no, blank_text, impossible_date, impossible_hours, impossible_period, unknown_word,
    wrong_type, yaml_syntax,
};
use crate::findings::{Diagnostic, Message, StaticText};
use crate::place::Place;
use crate::source::{At, Id, Wording};
use crate::yaml::{Node, NodeKind, full_width_colon};

const TEXT: StaticText = StaticText("文", "a text");
/// What lists are called.
pub(crate) const LIST: StaticText = StaticText("リスト（「- …」または [ ]）", "a list");
/// What mappings are called.
pub(crate) const MAPPING: StaticText = StaticText("「キー: 値」のまとまり", "a mapping");
const NUMBER: StaticText = StaticText("数", "a number");
const TRUTH: StaticText = StaticText("true か false", "true or false");

/// Collects findings while values are read.
#[derive(Default)]
pub(crate) struct Reader {
    found: Vec<Diagnostic>,
    /// How many findings there were when the file began.
    before: usize,
    key: String,
}

/// A file with more findings than this is no pack file: the rest would only hide what matters.
pub(crate) const MOST_FINDINGS: usize = 200;

impl Reader {
    /// Adds a finding.
    pub(crate) fn report(&mut self, finding: Diagnostic) {
        if !self.is_full() {
            self.found.push(finding);
        }
    }

    /// Another file begins.
    pub(crate) fn begin_file(&mut self) {
        self.before = self.found.len();
    }

    /// Whether the file has as many findings as are reported of one file.
    pub(crate) fn is_full(&self) -> bool {
        self.found.len() >= self.before + MOST_FINDINGS
    }

    /// Remembers which key's value is read next.
    pub(crate) fn enter(&mut self, key: &str) {
        key.clone_into(&mut self.key);
    }

    /// Where findings go that are made elsewhere.
    pub(crate) fn findings(&mut self) -> &mut Vec<Diagnostic> {
        &mut self.found
    }

    /// Everything found.
    pub(crate) fn into_findings(self) -> Vec<Diagnostic> {
        self.found
    }

    /// Reports that `node` is not what belongs there.
    pub(crate) fn wrong_type(&mut self, node: &Node, expected: StaticText) {
        let found = match &node.kind {
            NodeKind::Scalar { text, .. } if full_width_colon(text).is_some() => {
                return self.report(yaml_syntax::full_width_colon(&node.place));
            }
            NodeKind::Scalar { .. } => TEXT,
            NodeKind::List(_) => LIST,
            NodeKind::Map(_) => MAPPING,
        };
        let finding = wrong_type::found(&node.place, expected, found);
        self.report(finding.maybe_help(remedy(expected, node)));
    }

    fn blank(&mut self, place: &Place) {
        let finding = blank_text::found(place, &self.key);
        self.report(finding);
    }
}

/// What to write instead, where a slip explains it.
fn remedy(expected: StaticText, node: &Node) -> Option<Message> {
    match (&node.kind, expected.1) {
        (NodeKind::Scalar { text, .. }, "a list") => Some(Message::new(
            format!("[{text}] のように [ ] で囲んでください。"),
            format!("Put it in brackets: [{text}]."),
        )),
        (NodeKind::Map(_), "a list") => Some(Message::new(
            "はじめに「- 」を付けてください。",
            "Begin it with a dash.",
        )),
        (NodeKind::List(items), "a text") if items.len() == 1 => Some(Message::new(
            "[ ] や「- 」を取ってください。",
            "Take the brackets or the dash away.",
        )),
        _ => None,
    }
}

/// The text of a scalar, whatever it is to mean.
pub(crate) fn scalar<'n>(
    reader: &mut Reader,
    node: &'n Node,
    expected: StaticText,
) -> Option<(&'n str, bool)> {
    match &node.kind {
        NodeKind::Scalar { text, plain } => Some((text.trim(), *plain)),
        NodeKind::List(_) | NodeKind::Map(_) => {
            reader.wrong_type(node, expected);
            None
        }
    }
}

/// A text.
pub(crate) fn words(reader: &mut Reader, node: &Node) -> Option<Wording> {
    let (text, plain) = scalar(reader, node, TEXT)?;
    if text.is_empty() || node.is_nothing() {
        reader.blank(&node.place);
        return None;
    }
    if plain && is_bare(text) {
        reader.report(bare_yes_no::found(&node.place, text, &format!("\"{text}\"")));
        return None;
    }
    Some(At::new(text.to_owned(), node.place.clone()))
}

/// An id that is used, of something defined elsewhere. Whether it exists is the linker's business.
pub(crate) fn id(reader: &mut Reader, node: &Node) -> Option<Id> {
    words(reader, node)
}

/// Whether `id` may be given to something.
pub(crate) fn check_id(reader: &mut Reader, id: &Id) {
    if is_bare_id(id) {
        reader.report(bare_yes_no::id(&id.place, &id.value));
    } else if id.value.contains('：') {
        reader.report(yaml_syntax::full_width_colon(&id.place));
    } else if id.value.contains('\u{3000}') {
        reader.report(yaml_syntax::full_width_space(&id.place));
    } else if !is_id(&id.value) {
        reader.report(bad_id::found(&id.place, &id.value));
    }
}

/// Whether something has a bare `yes`, `no` or the like as its id; with quotes it is wider than its letters.
pub(super) fn is_bare_id(id: &Id) -> bool {
    let letters = u32::try_from(id.value.chars().count());
    is_bare(&id.value) && letters == Ok(id.place.width)
}

/// Whether `id` is written as ids are: lower-case words and digits, joined by hyphens.
pub(crate) fn is_id(id: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let mut words = id.split('-');
    id.len() <= LONGEST_ID && words.all(|word| !word.is_empty() && word.bytes().all(is_letter))
}

/// Ids stand in links and file names.
const LONGEST_ID: usize = 80;

/// The items of a list.
pub(crate) fn list<'n, T>(
    reader: &mut Reader,
    node: &'n Node,
    mut read: impl FnMut(&mut Reader, &'n Node) -> Option<T>,
) -> Vec<T> {
    let NodeKind::List(items) = &node.kind else {
        reader.wrong_type(node, LIST);
        return Vec::new();
    };
    let mut found = Vec::with_capacity(items.len());
    for item in items {
        if item.is_nothing() {
            reader.blank(&item.place);
        } else {
            found.extend(read(reader, item));
        }
    }
    found
}

/// The items of a list, or one that stands alone.
pub(crate) fn one_or_list<'n, T>(
    reader: &mut Reader,
    node: &'n Node,
    mut read: impl FnMut(&mut Reader, &'n Node) -> Option<T>,
) -> Vec<T> {
    match &node.kind {
        NodeKind::List(_) => list(reader, node, read),
        NodeKind::Scalar { .. } | NodeKind::Map(_) => read(reader, node).into_iter().collect(),
    }
}

/// A mapping whose keys are the author's own: ids, or texts.
pub(crate) fn pairs<'n, T>(
    reader: &mut Reader,
    node: &'n Node,
    mut read: impl FnMut(&mut Reader, &'n At<String>, &'n Node) -> Option<T>,
) -> Vec<T> {
    let NodeKind::Map(entries) = &node.kind else {
        reader.wrong_type(node, MAPPING);
        return Vec::new();
    };
    let mut found = Vec::with_capacity(entries.len());
    for (key, value) in entries {
        if value.is_nothing() {
            reader.report(blank_text::found(&key.place, &key.value));
        } else {
            found.extend(read(reader, key, value));
        }
    }
    found
}

/// `true` or `false`.
pub(crate) fn truth(reader: &mut Reader, node: &Node) -> Option<At<bool>> {
    let (text, plain) = scalar(reader, node, TRUTH)?;
    let value = match text {
        "true" if plain => true,
        "false" if plain => false,
        "yes" | "Yes" | "YES" | "on" | "y" => {
            reader.report(bare_yes_no::found(&node.place, text, "true"));
            return None;
        }
        "no" | "No" | "NO" | "off" | "n" => {
            reader.report(bare_yes_no::found(&node.place, text, "false"));
            return None;
        }
        _ => {
            reader.wrong_type(node, TRUTH);
            return None;
        }
    };
    Some(At::new(value, node.place.clone()))
}

/// A whole number that fits.
pub(crate) fn number<N: std::str::FromStr>(reader: &mut Reader, node: &Node) -> Option<At<N>> {
    let (text, _) = scalar(reader, node, NUMBER)?;
    let Ok(value) = text.parse() else {
        reader.wrong_type(node, NUMBER);
        return None;
    };
    Some(At::new(value, node.place.clone()))
}

/// A number from 1 to `most`.
pub(crate) fn count(reader: &mut Reader, node: &Node, most: u8) -> Option<At<u8>> {
    let number: At<u8> = number(reader, node)?;
    if (1..=most).contains(&number.value) {
        return Some(number);
    }
    let expected = format!("1〜{most}");
    let written = number.value.to_string();
    reader.report(unknown_word::found(&node.place, &written, &[&expected]));
    None
}

/// One of a closed list of words.
pub(crate) fn word<T: Copy>(reader: &mut Reader, node: &Node, known: &[(&str, T)]) -> Option<At<T>> {
    let (text, _) = scalar(reader, node, StaticText("決められた語", "one of the known words"))?;
    if let Some((_, value)) = known.iter().find(|(name, _)| *name == text) {
        return Some(At::new(*value, node.place.clone()));
    }
    let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
    reader.report(unknown_word::found(&node.place, text, &names));
    None
}

/// A day: `2026-04-01`.
pub(crate) fn date(reader: &mut Reader, node: &Node) -> Option<At<Date>> {
    let (text, _) = scalar(
        reader,
        node,
        StaticText("日付（2026-04-01）", "a date (2026-04-01)"),
    )?;
    let Some(date) = day::parse(text) else {
        reader.report(impossible_date::found(&node.place, text));
        return None;
    };
    Some(At::new(date, node.place.clone()))
}

/// A day of every year: `"03-15"`.
pub(crate) fn day_of_year(reader: &mut Reader, node: &Node) -> Option<At<(i8, i8)>> {
    let (text, _) = scalar(
        reader,
        node,
        StaticText("月日（\"03-15\"）", "a day of the year (\"03-15\")"),
    )?;
    let Some(day) = parse_day_of_year(text) else {
        reader.report(impossible_date::found(&node.place, text));
        return None;
    };
    Some(At::new(day, node.place.clone()))
}

/// A stretch of every year: `"12-29..01-03"`, or one day of it.
pub(crate) fn yearly(reader: &mut Reader, node: &Node) -> Option<At<YearlySpan>> {
    let expected = StaticText(
        "期間（\"12-29..01-03\"）",
        "a stretch of the year (\"12-29..01-03\")",
    );
    let (text, _) = scalar(reader, node, expected)?;
    let (from, to) = text.split_once("..").unwrap_or((text, text));
    let Some((from, to)) = parse_day_of_year(from).zip(parse_day_of_year(to)) else {
        reader.report(impossible_date::found(&node.place, text));
        return None;
    };
    Some(At::new(YearlySpan { from, to }, node.place.clone()))
}

fn parse_day_of_year(text: &str) -> Option<(i8, i8)> {
    let day = day::parse(&format!("2028-{}", text.trim()))?; // a leap year: 29 February may be meant
    Some((day.month(), day.day()))
}

/// A period: `14 days`.
pub(crate) fn period(reader: &mut Reader, node: &Node) -> Option<At<Period>> {
    let (text, _) = scalar(reader, node, StaticText("期間（14 days）", "a period (14 days)"))?;
    let Some(period) = parse_period(text) else {
        reader.report(impossible_period::found(&node.place, text));
        return None;
    };
    Some(At::new(period, node.place.clone()))
}

/// The longest period that makes sense: the law knows nothing beyond a century.
const LONGEST_YEARS: u16 = 100;

fn parse_period(text: &str) -> Option<Period> {
    let (count, unit) = text.split_once(' ')?;
    let count: u16 = count.parse().ok()?;
    let (unit, a_year) = match unit.trim_start() {
        "day" | "days" => (Unit::Days, 366),
        "week" | "weeks" => (Unit::Weeks, 53),
        "month" | "months" => (Unit::Months, 12),
        "year" | "years" => (Unit::Years, 1),
        _ => return None,
    };
    (1..=LONGEST_YEARS * a_year)
        .contains(&count)
        .then_some(Period { count, unit })
}

/// A time of day, in minutes after midnight: `"08:30"`.
pub(crate) fn time(reader: &mut Reader, node: &Node) -> Option<At<u16>> {
    let (text, _) = scalar(
        reader,
        node,
        StaticText("時刻（\"08:30\"）", "a time (\"08:30\")"),
    )?;
    let Some(minutes) = parse_time(text) else {
        reader.report(impossible_hours::time(&node.place, text));
        return None;
    };
    Some(At::new(minutes, node.place.clone()))
}

fn parse_time(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(hour) || !is_number(minute) || minute.len() != 2 || hour.len() > 2 {
        return None;
    }
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (minute < 60 && hour * 60 + minute <= 24 * 60).then_some(hour * 60 + minute)
}

fn is_bare(text: &str) -> bool {
    const BARE: [&str; 6] = ["yes", "no", "on", "off", "true", "false"];
    BARE.iter().any(|bare| text.eq_ignore_ascii_case(bare))
}
