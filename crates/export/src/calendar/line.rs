//! Names and values → content lines (RFC 5545, 3.1): escaped, folded, ended by CR LF.

/// 3.1: lines longer than this many octets are folded. The space that begins a folded line counts.
const MOST_OCTETS: usize = 75;

/// Content lines.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
}

impl Lines {
    /// A line whose value is no text: a number, a day, a word of the standard.
    pub(super) fn push(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{value}"));
    }

    /// A line whose value is somebody's text.
    pub(super) fn push_text(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{}", escaped(value)));
    }

    /// All lines.
    pub(super) fn text(self) -> String {
        self.text
    }

    /// Characters stay whole, though the standard would let them be cut: many programs unfold after decoding.
    fn fold(&mut self, line: &str) {
        let mut octets = 0;
        for letter in line.chars() {
            if octets + letter.len_utf8() > MOST_OCTETS {
                self.text.push_str("\r\n ");
                octets = 1;
            }
            self.text.push(letter);
            octets += letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// 3.3.11: what has a meaning in a text is escaped, ends of lines are written `\n`; other control characters may not
/// stand in one.
fn escaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for letter in value.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => text.extend(['\\', letter]),
            '\n' | '\r' => text.push_str("\\n"),
            '\t' => text.push(letter),
            control if control.is_control() => {}
            plain => text.push(plain),
        }
    }
    text
}
