//! A plan's lines → plain text to copy, send or print on a narrow printer.
//!
//! Only the form is made here: what stands where was decided before. No tables and no columns: mail programs and
//! screen readers show them in any width.

/// A whole text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What it is.
    pub title: String,
    /// What stands under the title: the day, how many windows, by when.
    pub lead: Vec<String>,
    /// The parts; those without entries are left out.
    pub sections: Vec<Section>,
    /// What stands at the end: where it is from, what it is not.
    pub foot: Vec<String>,
}

/// A part with a heading: a window, or what to bring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// The heading.
    pub title: String,
    /// What stands in it.
    pub entries: Vec<Entry>,
}

/// A procedure, or a thing to bring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// What it is called.
    pub title: String,
    /// What is said of it: by when, why, what to look out for.
    pub lines: Vec<String>,
}

/// How headings and entries are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks {
    title: &'static str,
    section: &'static str,
    entry: &'static str,
    line: &'static str,
}

impl Marks {
    /// As in Japanese mail.
    pub const JAPANESE: Self = Self {
        title: "■",
        section: "▼",
        entry: "・",
        line: "\u{3000}",
    };

    /// As in most other languages.
    pub const LATIN: Self = Self {
        title: "",
        section: "# ",
        entry: "- ",
        line: "  ",
    };
}

/// The text: parts with an empty line between them, lines ended by `\n`. A line end within a value becomes a space.
pub fn write(sheet: &Sheet, marks: Marks) -> String {
    let mut parts = vec![head(sheet, marks)];
    let sections = sheet
        .sections
        .iter()
        .filter(|section| !section.entries.is_empty());
    parts.extend(sections.map(|section| section_lines(section, marks)));
    parts.push(lines("", &sheet.foot));
    parts.retain(|part| !part.is_empty());
    parts.join("\n")
}

fn head(sheet: &Sheet, marks: Marks) -> String {
    line(marks.title, &sheet.title) + &lines("", &sheet.lead)
}

fn section_lines(section: &Section, marks: Marks) -> String {
    let mut text = line(marks.section, &section.title);
    for entry in &section.entries {
        text.push_str(&line(marks.entry, &entry.title));
        text.push_str(&lines(marks.line, &entry.lines));
    }
    text
}

fn lines(mark: &str, values: &[String]) -> String {
    values.iter().map(|value| line(mark, value)).collect()
}

/// One line; none where there is nothing to say.
fn line(mark: &str, value: &str) -> String {
    let words: Vec<&str> = value.split(['\r', '\n']).map(str::trim).collect();
    let value = words.join(" ");
    let value = value.trim();
    if value.is_empty() {
        String::new()
    } else {
        format!("{mark}{value}\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        let entry = |title: &str, lines: &[&str]| Entry {
            title: title.into(),
            lines: lines.iter().map(|line| (*line).into()).collect(),
        };
        let section = |title: &str, entries| Section {
            title: title.into(),
            entries,
        };
        Sheet {
            title: "引っ越してきた".into(),
            lead: vec!["手続き 2件".into()],
            sections: vec![
                section(
                    "住民記録窓口",
                    vec![entry("転入届", &["期限 4月12日（月）", "", "二行の\n注意"])],
                ),
                section("オンライン", vec![]),
                section(
                    "持ち物",
                    vec![entry("本人確認書類", &[]), entry("転出証明書", &[])],
                ),
            ],
            foot: vec!["見本区".into()],
        }
    }

    #[test]
    fn a_plan_reads_as_mail_does() {
        let text = "■引っ越してきた
手続き 2件

▼住民記録窓口
・転入届
\u{3000}期限 4月12日（月）
\u{3000}二行の 注意

▼持ち物
・本人確認書類
・転出証明書

見本区
";
        assert_eq!(write(&sheet(), Marks::JAPANESE), text);
    }

    #[test]
    fn other_languages_have_their_own_marks() {
        let text = write(&sheet(), Marks::LATIN);
        assert!(text.starts_with("引っ越してきた\n"));
        assert!(text.contains("\n\n# 住民記録窓口\n- 転入届\n  期限"));
    }

    #[test]
    fn nothing_to_say_is_no_text() {
        assert_eq!(write(&Sheet::default(), Marks::JAPANESE), "");
    }
}
