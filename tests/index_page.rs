//! What the build makes of `public/index.html`: the page as it stands where the app cannot run.

use std::path::Path;
use std::process::Command;
use std::{env, fs, process};

use guide::Lang;
use guide::model::Translated;
use guide::publish::{Contact, FirstFile, INDEX_FILE, Index, write_first_file};

fn index() -> Index {
    Index {
        pack: "seaside".into(),
        name: in_japanese("海辺市"),
        version: "2026-11-30".into(),
        contact: Contact {
            name: in_japanese("総合案内"),
            phone: "0120-000-444".into(),
        },
        languages: vec![Lang::Ja],
        groups: vec![],
        often: vec![],
        search: "search.guide".into(),
    }
}

fn in_japanese(text: &str) -> Translated {
    Translated {
        ja: text.into(),
        en: None,
    }
}

/// Without scripts, or in a browser that is too old, the number is what helps.
#[test]
fn the_page_names_the_packs_telephone_number() {
    let site = env::temp_dir().join(format!("index-page-{}", process::id()));
    fs::create_dir_all(site.join("guide")).unwrap();
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/index.html");
    fs::copy(page, site.join("index.html")).unwrap();
    let first = write_first_file(&FirstFile::Index(index())).unwrap();
    fs::write(site.join("guide").join(INDEX_FILE), first).unwrap();
    let made = Command::new(env!("CARGO_BIN_EXE_first-page")).arg(&site).status();
    let html = fs::read_to_string(site.join("index.html")).unwrap();
    fs::remove_dir_all(&site).unwrap();
    assert!(made.unwrap().success());
    assert!(html.contains("href=\"tel:0120-000-444\""), "{html}");
    assert!(html.contains(">0120-000-444</a>"), "{html}");
    assert!(html.contains("海辺市</title>"), "{html}");
    assert!(!html.contains("PACK_"), "{html}");
}
