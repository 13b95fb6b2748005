#![allow(clippy::all)]
use guide::{due::Dates, plan::*, *};
use rules::source::PackFile;
use std::{fs, path::Path, time::Instant};
fn files(root: &Path, folder: &Path, into: &mut Vec<PackFile>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(root, &path, into);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap();
            into.push(PackFile {
                path: name.replace('\\', "/"),
                bytes: fs::read(&path).unwrap(),
            });
        }
    }
}
#[test]
fn timing() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules/mihon-ward");
    let mut found = Vec::new();
    files(&root, &root, &mut found);
    let pack = rules::check(&found, None).pack.unwrap();
    for event in pack.events {
        let guide = event.guide;
        for answer in [Answer::Yes, Answer::Unsure] {
            let mut answers = Answers::new();
            loop {
                let walked = interview(&guide, &answers);
                let Some(screen) = walked.next else {
                    let t = Instant::now();
                    let p = plan::plan(
                        &guide,
                        &walked.outcome,
                        &Dates::new(),
                        &Wishes::default(),
                        Date::constant(2026, 11, 28),
                    );
                    eprintln!(
                        "{} {:?} stops {} entries {} {:?}",
                        guide.id,
                        answer,
                        p.stops.len(),
                        p.entries().count(),
                        t.elapsed()
                    );
                    break;
                };
                for q in screen.questions() {
                    if answers.get(*q).is_none() {
                        answers.set(*q, answer);
                    }
                }
            }
        }
    }
}
