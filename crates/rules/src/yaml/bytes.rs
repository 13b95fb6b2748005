//! Bytes → text: what editors do to files before YAML comes into it.

use std::borrow::Cow;
use std::str::Utf8Error;
use std::sync::Arc;

use crate::findings::Diagnostic;
use crate::findings::wording::{empty_file, file_too_large, text_encoding};
use crate::place::Place;

use super::{LARGEST_FILE, number};

/// The text of a file, without a byte order mark, and with line ends that everything here takes for such.
pub(crate) fn text_of<'b>(file: &Arc<str>, bytes: &'b [u8]) -> Result<Cow<'b, str>, Box<Diagnostic>> {
    let whole = Place::whole_file(Arc::clone(file));
    if bytes.len() > LARGEST_FILE {
        return Err(file_too_large::found(&whole, LARGEST_FILE / 1024).into());
    }
    if is_utf16(bytes) {
        return Err(text_encoding::found(&whole, Some("UTF-16")).into());
    }
    let text = std::str::from_utf8(bytes).map_err(|error| not_utf8(file, bytes, error))?;
    let text = with_line_feeds(text.strip_prefix('\u{feff}').unwrap_or(text));
    if is_empty(&text) {
        return Err(empty_file::found(&whole).into());
    }
    Ok(text)
}

/// Lines may end as on old Macintoshes, with a carriage return alone: YAML takes that for a line's end.
fn with_line_feeds(text: &str) -> Cow<'_, str> {
    let is_alone = |(at, _): (usize, &str)| text.as_bytes().get(at + 1) != Some(&b'\n');
    if text.match_indices('\r').any(is_alone) {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether there is nothing but blank lines and comments.
fn is_empty(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim);
    lines.all(|line| line.is_empty() || line.starts_with('#') || line == "---")
}

fn is_utf16(bytes: &[u8]) -> bool {
    let marked = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let head = bytes.iter().take(64);
    let zeros = head.clone().filter(|byte| **byte == 0).count();
    marked || zeros > 1 && zeros * 4 >= head.len()
}

fn not_utf8(file: &Arc<str>, bytes: &[u8], error: Utf8Error) -> Diagnostic {
    let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
    let text = std::str::from_utf8(before).unwrap_or_default();
    let is_cut = error.error_len().is_none();
    let is_utf8_before = is_cut && !text.is_ascii();
    if !is_utf8_before && looks_like_shift_jis(bytes) {
        return text_encoding::found(&Place::whole_file(Arc::clone(file)), Some("Shift_JIS"));
    }
    let line = 1 + text.matches('\n').count();
    let column = 1 + text.rsplit('\n').next().unwrap_or_default().chars().count();
    let place = Place::new(file, number(line), number(column), 1);
    if is_cut {
        return text_encoding::cut(&place);
    }
    text_encoding::found(&place, None)
}

/// Whether all of it can be Shift_JIS and some of it is two-byte Japanese.
fn looks_like_shift_jis(bytes: &[u8]) -> bool {
    let mut rest = bytes.iter();
    let mut japanese = 0;
    while let Some(byte) = rest.next() {
        match byte {
            0x81..=0x9f | 0xe0..=0xfc => match rest.next() {
                Some(0x40..=0x7e | 0x80..=0xfc) => japanese += 1,
                _ => return false,
            },
            0x80 | 0xa0 | 0xfd.. => return false,
            _ => {}
        }
    }
    japanese > 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::Code;

    fn refused(bytes: &[u8]) -> Option<(Code, String)> {
        let refusal = text_of(&"a.yaml".into(), bytes).err()?;
        Some((refusal.code, refusal.headline.ja))
    }

    #[test]
    fn a_byte_order_mark_is_no_matter() {
        assert_eq!(text_of(&"a.yaml".into(), b"\xef\xbb\xbfa: b"), Ok("a: b".into()));
    }

    #[test]
    fn lines_may_end_as_on_old_macintoshes() {
        assert_eq!(
            text_of(&"a.yaml".into(), b"# a\rb: c\r\nd: e"),
            Ok("# a\nb: c\nd: e".into())
        );
        assert!(matches!(
            text_of(&"a.yaml".into(), b"a: b\r\n"),
            Ok(Cow::Borrowed(_))
        ));
    }

    #[test]
    fn other_encodings_are_named() {
        let shift_jis = b"name: \x93\x5d\x93\xfc\x93\xcd"; // 転入届
        assert_eq!(
            refused(shift_jis).map(|(_, headline)| headline.contains("Shift_JIS")),
            Some(true)
        );
        let utf16: Vec<u8> = "name: 転入届".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(
            refused(&utf16).map(|(_, headline)| headline.contains("UTF-16")),
            Some(true)
        );
        assert_eq!(
            refused(b"a: \xff\xff").map(|(code, _)| code),
            Some(Code::TextEncoding)
        );
    }

    #[test]
    fn a_file_that_ends_within_a_character_is_said_to_be_cut() {
        let whole = "name: 転入届";
        let refused = refused(&whole.as_bytes()[..whole.len() - 1]);
        let is_cut = refused.map(|(code, headline)| (code, headline.contains("途中で切れて")));
        assert_eq!(is_cut, Some((Code::TextEncoding, true)));
    }

    #[test]
    fn empty_and_huge_files_are_refused_unread() {
        assert_eq!(
            refused(b"\n# later\n").map(|(code, _)| code),
            Some(Code::EmptyFile)
        );
        assert_eq!(
            refused(&vec![b'a'; 5_000_000]).map(|(code, _)| code),
            Some(Code::FileTooLarge)
        );
    }
}
