//! Every translation is looked at, whatever its key.

use crate::findings::{Code, Diagnostic};
use crate::sample::{file, with};
use crate::{check, read};

/// Files of a locale with an entry of the sample pack, and what stands around its keys.
const SECTIONS: [(&str, &str, &str); 8] = [
    ("pack", "{", "}"),
    ("questions", "has-baby: {", "}"),
    ("dates", "moved-in: {", "}"),
    ("documents", "card: {", "}"),
    ("windows", "sites: {main: {", "}}"),
    ("windows", "windows: {records: {", "}}"),
    ("procedures", "move-in-notice: {", "}"),
    ("events", "move-in: {", "}"),
];

/// The keys that may stand there, as the finding of an unknown key says.
fn known_keys(path: &str, open: &str, close: &str) -> Vec<String> {
    let (_, found) = read(&[file(path, &format!("{open}qqqqqqqqqqqqqqqq: x{close}"))]);
    let help = found.iter().filter_map(|one| one.help.as_ref());
    let keys = help.filter_map(|help| help.en.strip_prefix("known keys: "));
    let keys = keys.flat_map(|keys| keys.split(", ").map(str::to_owned));
    keys.collect()
}

fn is_markup(finding: &&Diagnostic) -> bool {
    finding.code == Code::MarkupInText
}

#[test]
fn every_key_of_a_locale_holds_a_text_that_is_checked() {
    for (name, open, close) in SECTIONS {
        let path = format!("locales/en/{name}.yaml");
        let keys = known_keys(&path, open, close);
        assert!(keys.len() > 1, "{path}: {keys:?}");
        for key in keys {
            let value = if key == "groups" {
                "{引っ越し: '**x**'}"
            } else {
                "'**x**'"
            };
            let text = format!("{open}{key}: {value}{close}");
            let checked = check(&with(&path, &text), None);
            let found = checked.diagnostics.iter().filter(is_markup).count();
            assert_eq!(found, 1, "{text}: {:#?}", checked.diagnostics);
        }
    }
}
