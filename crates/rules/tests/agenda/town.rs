//! A small town: a pack in words with the procedures and steps of one test.

use std::fmt::Write;

use guide::{Date, Guide};
use rules::check;
use rules::source::PackFile;

use crate::household::Household;

/// A Monday.
pub(crate) const TODAY: Date = guide::date(2026, 11, 30);

const PACK: &str = "
format: 1
id: small-town
name: 小さな町
version: 2026-11-20
contact: {name: 総合案内, phone: 03-0000-0000}
languages: [ja]
events: [life]
closed: {weekly: [sat, sun], holidays: japan}
";

const DATES: &str = "
moved: {name: 住み始めた日, ask: 住み始めた日はいつですか。}
filed: {name: 届け出た日, ask: 届け出た日はいつですか。, not-before: moved}
other: {name: ほかの日, ask: ほかの日はいつですか。}
";

const DOCUMENTS: &str = "
card: {name: カード}
seal: {name: はんこ}
form: {name: 申請書}
letter: {name: 委任状}
register: {name: 戸籍, get: {place: 本籍地, fee: 450円, takes: 10 days}}
identity: {name: 本人確認書類, any-of: [{item: card, if: has-car}, seal]}
proof: {name: 理由の分かる書類, any-of: [{item: form, if: is-employed}, {item: letter, if: {not: is-employed}}]}
";

const WINDOWS: &str = "
sites:
  hall: {name: 役場}
windows:
  desk: {name: 住民窓口, site: hall, hours: [{days: [mon-fri], from: \"08:30\", to: \"17:00\"}]}
  money: {name: 手当窓口, site: hall, hours: [{days: [mon-fri], from: \"08:30\", to: \"17:00\"}, {days: [sun], from: \"09:00\", to: \"12:00\", note: 第2日曜日だけ}]}
  court: {name: 裁判所, external: true}
  boss: {name: 勤め先, external: true, office-days: false}
";

const QUESTIONS: &str = "
has-child: {ask: お子さんはいますか。, short: 子どもがいる, implied-by: has-pupil}
has-pupil: {ask: 小学生はいますか。, short: 小学生がいる}
has-dog: {ask: 犬を飼っていますか。, short: 犬を飼っている}
has-car: {ask: 車はありますか。, short: 車を持っている}
is-employed: {ask: お勤めですか。, short: 勤めている}
is-ill: {ask: 病気の方はいますか。, short: 病気の人がいる}
";

/// A town with these procedures (id, and what is written of it beside name and source) and this life event.
pub(crate) fn town(procedures: &[(&str, &str)], steps: &str) -> Guide {
    let mut catalogue = String::new();
    for (id, fields) in procedures {
        write!(catalogue, "{id}:\n  name: 手続き{id}\n  summary: 手続きです。\n").unwrap();
        catalogue += "  source: {title: 見本}\n  checked: 2026-11-20\n  check-by: 2027-11-20\n";
        fields
            .lines()
            .for_each(|line| writeln!(catalogue, "  {line}").unwrap());
    }
    let steps: String = steps.lines().map(|line| format!("  {line}\n")).collect();
    let event = format!("title: くらし\nlead: 町の方\ndate: moved\nsteps:\n{steps}");
    let file = |path: &str, text: &str| PackFile {
        path: path.into(),
        bytes: text.as_bytes().to_vec(),
    };
    let files = [
        file("pack.yaml", PACK),
        file("dates.yaml", DATES),
        file("documents.yaml", DOCUMENTS),
        file("windows.yaml", WINDOWS),
        file("questions.yaml", QUESTIONS),
        file("procedures/all.yaml", &catalogue),
        file("events/life.yaml", &event),
    ];
    let checked = check(&files, None);
    let errors = checked.diagnostics.iter().filter(|found| found.is_error());
    let errors: Vec<String> = errors
        .map(|found| format!("{} {}", found.place, found.headline.ja))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    checked.pack.unwrap().guide("life").unwrap().clone()
}

/// A household that moved five days ago.
pub(crate) fn moved(guide: &Guide) -> Household<'_> {
    Household::new(guide, TODAY).day("moved", day(11, 25))
}

/// A day of 2026.
pub(crate) fn day(month: i8, day: i8) -> Date {
    Date::new(2026, month, day).unwrap()
}

/// A deadline so many days after the day of moving, with its law.
pub(crate) fn within(kind: &str, days: u16) -> String {
    format!("due: {{kind: {kind}, within: {days} days, of: moved, closed-day: as-is, law: 町の法}}")
}
