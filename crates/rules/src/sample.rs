//! A small pack for tests, and ways to break it; and the whole pack of the sample ward.

use std::path::Path;

use crate::source::PackFile;

const FILES: [(&str, &str); 8] = [
    (
        "pack.yaml",
        "format: 1
id: sample-ward
name: 見本区
version: 2026-11-20
contact: {name: 総合案内, phone: 03-0000-0000}
languages: [ja, en]
events:
  - {group: 引っ越し, events: [move-in]}
often: [move-in]
closed: {weekly: [sat, sun], holidays: japan, yearly: [\"12-29..01-03\"], dates: [2026-06-08]}
",
    ),
    (
        "questions/people.yaml",
        "has-child: {ask: お子さんはいますか。, short: 子がいる, implied-by: [has-preschooler]}
has-preschooler: {ask: 小学校に入る前のお子さんはいますか。, short: 就学前の子がいる, implied-by: [has-baby]}
has-baby: {ask: 赤ちゃんはいますか。, short: 赤ちゃんがいる}
lives-alone: {ask: お一人ですか。, short: 一人で住んでいる, sensitive: true, excludes: [has-child]}
",
    ),
    (
        "dates.yaml",
        "moved-in: {name: 住み始めた日, ask: 住み始めた日はいつですか。, plausible: {past: 2 years, future: 1 year}}\n",
    ),
    (
        "documents.yaml",
        "id-document: {name: 本人確認書類, any-of: [my-number-card, {all-of: [book, card]}]}
my-number-card: {name: マイナンバーカード}
book: {name: 年金手帳}
card: {name: 社員証, get: {window: elsewhere, fee: 1通450円, takes: 1 day}}
",
    ),
    (
        "windows.yaml",
        "sites: {main: {name: 本庁舎}}
windows:
  records: {name: 住民記録窓口, site: main, hours: [{days: [mon-fri], from: \"08:30\", to: \"17:00\"}]}
  elsewhere: {name: 会社, external: true}
",
    ),
    (
        "procedures/moving.yaml",
        "move-in-notice:
  name: 転入届
  summary: 新しい住所を届け出ます。
  due: {within: 14 days, of: moved-in, law: 住民基本台帳法第22条}
  bring: [id-document]
  window: records
  fee: 無料
  source: {title: 見本区「転入届」}
  checked: 2026-11-20
  check-by: 2027-11-20
child-allowance:
  name: 児童手当
  summary: 手当を受ける手続です。
  bring: [{item: id-document, if: lives-alone}]
  after: [move-in-notice]
  fee: 無料
  source: {title: 見本区「児童手当」}
  checked: 2026-11-20
  check-by: 2027-11-20
",
    ),
    ("scenarios/base.yaml", "- {name: 一人, event: move-in}\n"),
    (
        "events/move-in.yaml",
        "title: 引っ越してきた
lead: ほかの市区町村から引っ越してきた方
date: moved-in
wording:
  lives-alone: {short: 一人で引っ越してきた, help: ペットは数えません。}
steps:
  - need: move-in-notice
  - ask: has-baby
    if-yes: [{offer: child-allowance}]
  - ask: lives-alone
    if-no:
      - when: {not: has-child}
        then: [{offer: child-allowance, note: お子さんが生まれたら, because: 手当の案内です。}]
",
    ),
];

const ENGLISH: [(&str, &str); 3] = [
    (
        "locales/en/pack.yaml",
        "{name: Sample Ward, groups: {引っ越し: Moving}}",
    ),
    (
        "locales/en/procedures.yaml",
        "move-in-notice: {name: Notice of moving in}",
    ),
    (
        "locales/en/phrases.yaml",
        "{無料: Free of charge, 一人で引っ越してきた: I moved in alone, 引っ越してきた: Moved in, お子さんが生まれたら: When you have a child}",
    ),
];

/// The pack, without a fault.
pub(crate) fn pack() -> Vec<PackFile> {
    let files = FILES.iter().chain(&ENGLISH);
    files.map(|(path, text)| file(path, text)).collect()
}

/// The pack with `path` replaced (or added).
pub(crate) fn with(path: &str, text: &str) -> Vec<PackFile> {
    let mut files = pack();
    files.retain(|file| file.path != path);
    files.push(file(path, text));
    files
}

/// A file.
pub(crate) fn file(path: &str, text: &str) -> PackFile {
    PackFile {
        path: path.to_owned(),
        bytes: text.as_bytes().to_vec(),
    }
}

/// The pack of the sample ward, as it lies in the repository.
pub(crate) fn ward() -> Vec<PackFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules/mihon-ward");
    let mut files = Vec::new();
    collect(&root, &root, &mut files);
    files
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<PackFile>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap();
            files.push(PackFile {
                path: name.replace('\\', "/"),
                bytes: std::fs::read(&path).unwrap(),
            });
        }
    }
}
