//! What is published can be read back.

use guide::Lang;
use guide::publish::{
    FirstFile, INDEX_FILE, Index, complete_guide, lay_overlay, read_first_file, read_guide, read_search,
};

use crate::sample::{pack, with};
use crate::{PublishedFile, build, catalogue as catalogue_of, check, problems_front};

fn built() -> Vec<PublishedFile> {
    build(&check(&pack(), None).pack.unwrap()).unwrap()
}

fn bytes<'f>(files: &'f [PublishedFile], name: &str) -> &'f [u8] {
    &files.iter().find(|file| file.name == name).unwrap().bytes
}

fn index(files: &[PublishedFile]) -> Index {
    match read_first_file(bytes(files, INDEX_FILE)) {
        Ok(FirstFile::Index(index)) => index,
        other => panic!("no index: {other:?}"),
    }
}

#[test]
fn the_index_names_the_files_beside_it() {
    let files = built();
    let index = index(&files);
    assert_eq!(index.languages, [Lang::Ja, Lang::En]);
    assert_eq!(index.name.en.as_deref(), Some("Sample Ward"));
    assert_eq!(index.often, ["move-in"]);
    let group = &index.groups[0];
    assert_eq!(group.title.as_ref().unwrap().en.as_deref(), Some("Moving"));
    let card = &group.events[0];
    assert_eq!((card.id.as_str(), card.most, card.procedures), ("move-in", 2, 2));
    assert_eq!(card.title.en.as_deref(), Some("Moved in"));
    let mut read = read_guide(bytes(&files, &card.file)).unwrap();
    assert!(!read.guide.texts.is_whole());
    complete_guide(&mut read, bytes(&files, &card.plan_texts)).unwrap();
    assert!(read.guide.texts.is_whole());
    let (_, overlay) = &card.overlays[0];
    lay_overlay(&mut read, bytes(&files, overlay)).unwrap();
    assert_eq!(
        read.guide.texts.shown(read.guide.title, Lang::En).text,
        "Moved in"
    );
    assert_eq!(files.len(), 5);
}

#[test]
fn every_procedure_is_published_once_for_the_search() {
    let files = built();
    let catalogue = read_search(bytes(&files, &index(&files).search)).unwrap();
    assert_eq!(
        catalogue,
        catalogue_of(&check(&pack(), None).pack.unwrap()).unwrap()
    );
    let ids: Vec<&str> = catalogue
        .procedures()
        .iter()
        .map(|listed| listed.id.as_str())
        .collect();
    assert_eq!(ids, ["move-in-notice", "child-allowance"]);
    let first = &catalogue.procedures()[0];
    assert_eq!(first.summary.ja, "新しい住所を届け出ます。");
    assert_eq!(catalogue.events_of(first).collect::<Vec<_>>(), ["move-in"]);
    assert_eq!(catalogue.events()[0].title.en.as_deref(), Some("Moved in"));
    assert!(catalogue.contents().readings.contains("届とどけ"));
}

#[test]
fn the_same_pack_makes_the_same_files() {
    let mut backwards = pack();
    backwards.reverse();
    assert_eq!(build(&check(&backwards, None).pack.unwrap()).unwrap(), built());
}

#[test]
fn a_broken_pack_becomes_its_findings() {
    let checked = check(
        &with("dates.yaml", "moved-in: {name: 日, aks: いつですか。}\n"),
        None,
    );
    assert!(checked.pack.is_none());
    let front = problems_front(&checked.diagnostics, &checked.sources).unwrap();
    let Ok(FirstFile::Problems(problems)) = read_first_file(&front) else {
        panic!("no problems");
    };
    assert_eq!(problems.len(), checked.diagnostics.len());
    assert_eq!((problems[0].file.as_str(), problems[0].line), ("dates.yaml", 1));
    assert!(problems[0].source.starts_with("moved-in:"));
}
