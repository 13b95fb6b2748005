//! What a program prints, kept for the case that it fails; cargo's bar of progress is read out of it.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read};

use super::progress::Units;

/// More than the last lines of a failed program nobody reads.
const KEPT_LINES: usize = 400;

/// The last lines of what a program has printed.
#[derive(Default)]
pub(super) struct Output {
    lines: VecDeque<String>,
}

impl Output {
    /// Reads until the program closes its end; tells how many of how many units of work are done.
    pub(super) fn read(from: impl Read, mut tell: impl FnMut(Units)) -> Self {
        let mut output = Self::default();
        let mut from = BufReader::new(from);
        let mut bytes = Vec::new();
        while from.read_until(b'\n', &mut bytes).is_ok_and(|count| count > 0) {
            for piece in String::from_utf8_lossy(&bytes).split(['\r', '\n']) {
                match units(piece) {
                    Some(units) => tell(units),
                    None => output.keep(piece),
                }
            }
            bytes.clear();
        }
        output
    }

    fn keep(&mut self, line: &str) {
        let line = line.trim_end().trim_start_matches("\u{1b}[K");
        if line.is_empty() {
            return;
        }
        if self.lines.len() == KEPT_LINES {
            self.lines.pop_front();
        }
        self.lines.push_back(line.to_owned());
    }

    /// The last lines.
    pub(super) fn end(&self) -> String {
        self.lines.iter().map(|line| format!("{line}\n")).collect()
    }
}

/// `    Building [=====>     ] 12/345: serde, syn`: 12 of 345.
fn units(line: &str) -> Option<Units> {
    let (_, rest) = line.split_once("Building [")?;
    let (_, rest) = rest.split_once("] ")?;
    let (done, rest) = rest.split_once('/')?;
    let digits = rest.find(|letter: char| !letter.is_ascii_digit());
    let all = digits.map_or(rest, |end| rest.split_at(end).0);
    Some(Units {
        done: done.trim().parse().ok()?,
        all: all.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_of_progress_is_told_and_not_kept() {
        let text = "   Compiling serde v1.0.0\n    Building [==>  ] 12/345: syn\r    Building [==> ] 13/345\r\
                    \u{1b}[Kerror: no such crate\n\n";
        let mut told = Vec::new();
        let output = Output::read(text.as_bytes(), |units| told.push((units.done, units.all)));
        assert_eq!(told, [(12, 345), (13, 345)]);
        assert_eq!(output.end(), "   Compiling serde v1.0.0\nerror: no such crate\n");
    }

    #[test]
    fn only_the_last_lines_are_kept() {
        let text: String = (0..500).map(|number| format!("{number}\n")).collect();
        let output = Output::read(text.as_bytes(), |_| {});
        assert!(output.end().starts_with("100\n"));
        assert!(output.end().ends_with("\n499\n"));
    }
}
