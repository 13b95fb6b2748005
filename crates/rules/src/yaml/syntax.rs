//! What the YAML reader stumbles over, in an author's words: first the slips that authors really make, seen in
//! the line itself, then what the reader says.

use std::sync::Arc;

use serde_yaml::granit_parser::{ErrorKind, ScanError};

use crate::findings::wording::{nested_too_deeply, too_many_aliases, yaml_syntax};
use crate::findings::{Diagnostic, Message};
use crate::place::Place;

use super::{DEEPEST, number};

/// The finding for what stopped the reader.
pub(crate) fn finding(file: &Arc<str>, text: &str, error: &ScanError) -> Diagnostic {
    let mark = error.marker();
    let lines: Vec<&str> = text.lines().collect();
    let line = mark.line().clamp(1, lines.len().max(1));
    let at = StopPosition {
        file,
        lines: &lines,
        line,
        column: if mark.line() > line {
            usize::MAX
        } else {
            mark.col() + 1
        },
    };
    match error.kind() {
        ErrorKind::RecursionLimitExceeded => nested_too_deeply::found(&at.place(), DEEPEST),
        ErrorKind::UnknownAnchor => alias(&at),
        kind => at.slip().unwrap_or_else(|| as_the_parser_says(kind, &at)),
    }
}

/// `*text` without an anchor is nearly always a text that begins with an asterisk.
fn alias(at: &StopPosition<'_>) -> Diagnostic {
    too_many_aliases::found(&at.place()).help(Message::new(
        "「*」から始まる文は \"…\" で囲んでください。",
        "Put a text that begins with * in quotes.",
    ))
}

/// Where the reader stopped. The mistake is there or on the line before.
struct StopPosition<'t> {
    file: &'t Arc<str>,
    lines: &'t [&'t str],
    line: usize,
    column: usize,
}

impl StopPosition<'_> {
    fn place(&self) -> Place {
        let length = self.text(self.line).chars().count();
        let column = self.column.clamp(1, length.max(1));
        Place::new(self.file, number(self.line), number(column), 1)
    }

    /// The quote that is never closed: the last one at the beginning of a text. The reader itself notices only at
    /// the end of the file.
    fn opening_quote(&self) -> Option<Place> {
        let lines = self.lines.iter().enumerate().take(self.line).rev();
        let mut quotes = lines.filter_map(|(at, line)| Some((at + 1, quote_on(line)?)));
        let (line, column) = quotes.next()?;
        Some(Place::new(self.file, number(line), number(column), 1))
    }

    fn text(&self, line: usize) -> &str {
        let line = line.checked_sub(1).and_then(|at| self.lines.get(at));
        line.copied().unwrap_or_default()
    }

    /// A tab, a full-width colon or space, or a missing space on this line or the one written before.
    fn slip(&self) -> Option<Diagnostic> {
        let written = (1..=self.line).rev().filter(|line| is_written(self.text(*line)));
        written
            .take(2)
            .find_map(|line| slip_on(self.file, line, self.text(line)))
    }
}

/// The column of the last quote on a line that stands where a text begins.
fn quote_on(line: &str) -> Option<usize> {
    let begins = |before: Option<&char>| before.is_none_or(|letter| " \t[{,".contains(*letter));
    let letters: Vec<char> = line.chars().collect();
    let at = letters.iter().enumerate().rposition(|(at, letter)| {
        let before = at.checked_sub(1).and_then(|before| letters.get(before));
        matches!(letter, '"' | '\'') && begins(before)
    });
    at.map(|at| at + 1)
}

/// Whether there is more on a line than a comment.
fn is_written(line: &str) -> bool {
    let line = line.trim();
    !line.is_empty() && !line.starts_with('#')
}

fn slip_on(file: &Arc<str>, line: usize, text: &str) -> Option<Diagnostic> {
    let place = |column: usize| Place::new(file, number(line), number(column), 1);
    let indentation = text.chars().take_while(|letter| letter.is_whitespace());
    for (at, letter) in indentation.enumerate() {
        match letter {
            '\t' => return Some(yaml_syntax::tab(&place(at + 1))),
            '\u{3000}' => return Some(yaml_syntax::full_width_space(&place(at + 1))),
            _ => {}
        }
    }
    if let Some(column) = full_width_colon(text) {
        return Some(yaml_syntax::full_width_colon(&place(column)));
    }
    let column = tight_colon(text)?;
    Some(no_space(&place(column)))
}

/// The column of a colon after what looks like a key, with no space behind it.
fn tight_colon(text: &str) -> Option<usize> {
    let (key, rest) = text.split_once(':')?;
    let is_tight = !rest.is_empty() && !rest.starts_with(char::is_whitespace) && !rest.starts_with("//");
    (is_tight && is_key(key)).then(|| key.chars().count() + 1)
}

/// Whether this is what stands before the colon of a key.
fn is_key(text: &str) -> bool {
    let key = text.trim_matches(|letter: char| letter.is_whitespace() || letter == '-' || letter == '{');
    !key.is_empty()
        && key
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// The column of a full-width colon that ends what looks like a key.
pub(crate) fn full_width_colon(text: &str) -> Option<usize> {
    let colon = text.chars().position(|letter| letter == '：')?;
    let key: String = text.chars().take(colon).collect();
    is_key(&key).then_some(colon + 1)
}

fn as_the_parser_says(kind: &ErrorKind, at: &StopPosition<'_>) -> Diagnostic {
    let place = at.place();
    match kind {
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInPlainScalar => yaml_syntax::tab(&place),
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::DocumentIndicatorInQuotedScalar => quotes(&at.opening_quote().unwrap_or(place)),
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::MisplacedFlowCollectionEnd
        | ErrorKind::MismatchedFlowCollectionEnd { .. } => brackets(&place),
        ErrorKind::UnexpectedEof
        | ErrorKind::UnexpectedEofBlockMapping
        | ErrorKind::UnexpectedEofBlockSequence => cut_short(&place),
        ErrorKind::MappingValueNotAllowed
        | ErrorKind::InvalidColonPlacement
        | ErrorKind::MappingKeyNotAllowed
        | ErrorKind::InvalidMappingValueWhitespace => colon(&place),
        ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar
        | ErrorKind::UnknownQuotedScalarEscape => inner_quotes(&place),
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::BlockEntryInFlowCollection
        | ErrorKind::InvalidBlockEntryWhitespace
        | ErrorKind::SimpleKeyExpected
        | ErrorKind::InvalidSimpleKey => indentation(&place),
        ErrorKind::UnexpectedCharacter { character } if character.is_control() => control(&place),
        ErrorKind::UnexpectedCharacter { character } => letter(&place, *character),
        _ => yaml_syntax::unreadable(&place),
    }
}

fn quotes(place: &Place) -> Diagnostic {
    let what = Message::new("引用符が閉じられていません", "a quote is not closed");
    yaml_syntax::found(place, what).help(Message::new(
        "文の終わりに、はじめと同じ「\"」または「'」を書いてください。",
        "End the text with the quote it begins with.",
    ))
}

fn inner_quotes(place: &Place) -> Diagnostic {
    let what = Message::new(
        "引用符「\"」「'」の使い方がおかしいところがあります",
        "a quote or backslash inside a quoted text",
    );
    yaml_syntax::found(place, what).help(Message::new(
        "文の中では「」などの全角のかぎかっこを使うか、文全体を '…' で囲んでください。",
        "Use other quotes inside the text, or put the whole text in '…'.",
    ))
}

fn brackets(place: &Place) -> Diagnostic {
    let what = Message::new(
        "[ ] や { } が閉じられていないか、「,」が足りません",
        "a bracket is not closed, or a comma is missing",
    );
    yaml_syntax::found(place, what).help(Message::new(
        "かっこの数と、半角の「,」で区切られていることを確かめてください。",
        "Count the brackets and look for commas.",
    ))
}

fn cut_short(place: &Place) -> Diagnostic {
    let what = Message::new("ファイルが途中で終わっています", "the file ends half way");
    yaml_syntax::found(place, what).help(Message::new(
        "保存が途中で止まっていないか確かめ、終わりを書き足してください。",
        "See whether it was saved completely, and write the end.",
    ))
}

fn colon(place: &Place) -> Diagnostic {
    let what = Message::new("ここに「:」は書けません", "there cannot be a colon here");
    yaml_syntax::found(place, what).help(Message::new(
        "字下げをそろえてください。文の中に「: 」があるときは、文全体を \"…\" で囲んでください。",
        "Align the indentation; put a text with a colon and a space in it in quotes.",
    ))
}

fn indentation(place: &Place) -> Diagnostic {
    let what = Message::new(
        "字下げがそろっていないか、「:」が足りません",
        "the indentation is uneven, or a colon is missing",
    );
    yaml_syntax::found(place, what).help(Message::new(
        "同じ段のものは同じ数の半角スペースで字下げし、キーのあとに「: 」を書いてください。",
        "Indent what belongs together by the same number of spaces, and write `: ` after a key.",
    ))
}

fn no_space(place: &Place) -> Diagnostic {
    let what = Message::new(
        "「:」のあとに半角スペースがありません",
        "there is no space after the colon",
    );
    yaml_syntax::found(place, what).help(Message::new(
        "「: 」（コロンと半角スペース）にしてください。",
        "Write `: ` (a colon and a space).",
    ))
}

fn control(place: &Place) -> Diagnostic {
    let what = Message::new(
        "目に見えない文字（制御文字）があります",
        "there is an invisible control character",
    );
    yaml_syntax::found(place, what).help(Message::new(
        "その文字を消すか、この行を打ち直してください。",
        "Delete it, or type the line again.",
    ))
}

fn letter(place: &Place, letter: char) -> Diagnostic {
    let what = Message::new(
        format!("ここから文を「{letter}」で始めることはできません"),
        format!("a text cannot begin with {letter} here"),
    );
    yaml_syntax::found(place, what).help(Message::new(
        "文全体を \"…\" で囲んでください。",
        "Put the whole text in quotes.",
    ))
}
