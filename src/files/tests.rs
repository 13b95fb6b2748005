//! Files that come, late or not at all, and files that are not what was asked for.

use std::cell::RefCell;

use guide::ids::{Ix, ProcedureIx};
use guide::publish::{
    Contact, FORMAT, FirstFile, Index, write_first_file, write_guide, write_overlay, write_search,
    write_ui_texts,
};
use guide::search::{Catalogue, Contents};
use guide::testing::{GuideBuilder, need, procedure};
use guide::{Lang, Overlay, Procedure, Translated};

use super::{Came, catalogue, fetch_guide, front, judge, words};
use crate::msg::Msg;
use crate::state::{English, Failure, Front, Translation};

const EVENT: &str = "move-in";
const FILE: &str = "move-in.guide";
const REST: &str = "move-in.rest.guide";
const OVERLAY: &str = "move-in.en.guide";

/// What may come instead of a sound file, and what is said of it then.
fn failing(sound: &[u8], of_another_kind: &[u8]) -> impl Iterator<Item = (Came, Failure)> {
    let mut changed = sound.to_vec();
    *changed.last_mut().unwrap() ^= 1;
    let mut next = sound.to_vec();
    next[4..6].copy_from_slice(&(FORMAT + 1).to_le_bytes());
    let spoilt = [
        (b"<!doctype html><title>Log in</title>".to_vec(), Failure::Foreign),
        (sound[..sound.len() - 1].to_vec(), Failure::Damaged),
        (changed, Failure::Damaged),
        (next, Failure::OtherFormat(FORMAT + 1)),
        (of_another_kind.to_vec(), Failure::Unexpected),
    ];
    let none = [Failure::Offline, Failure::Missing, Failure::Refused(503)];
    let none = none.map(|failure| (Err(failure), failure));
    none.into_iter()
        .chain(spoilt.map(|(file, failure)| (Ok(file), failure)))
}

fn index_file() -> Vec<u8> {
    let name = || Translated {
        ja: "みほん区".into(),
        en: None,
    };
    let index = Index {
        pack: "sample".into(),
        name: name(),
        version: "2026-11-20".into(),
        contact: Contact {
            name: name(),
            phone: "03-0000-0000".into(),
        },
        languages: Lang::ALL.to_vec(),
        often: Vec::new(),
        groups: Vec::new(),
        search: "search.guide".into(),
    };
    write_first_file(&FirstFile::Index(index)).unwrap()
}

fn search_file() -> Vec<u8> {
    write_search(&Catalogue::new(Contents::default()).unwrap()).unwrap()
}

/// A life event's files: the guide, the texts of the plan, the translation.
fn guide_files(event: &str) -> [Vec<u8>; 3] {
    let mut builder = GuideBuilder::new().named(event, "sample", "2026-11-20");
    let summary = builder.text("計画の文");
    let row = Procedure {
        summary,
        ..procedure("p0")
    };
    let steps = [need(ProcedureIx::new(0))];
    let guide = builder.procedures(vec![row]).steps(&steps).build();
    let (file, rest) = write_guide(&guide).unwrap();
    let overlay = Overlay {
        lang: Lang::En,
        entries: vec![Some("a text".into()), Some("a summary".into())],
    };
    let overlay = write_overlay(&file, overlay).unwrap();
    [file, rest, overlay]
}

/// What a server has of the life event.
struct Server {
    file: Came,
    rest: Came,
    overlay: Came,
}

impl Server {
    fn sound() -> Self {
        let [file, rest, overlay] = guide_files(EVENT).map(Ok);
        Self { file, rest, overlay }
    }

    /// The files that are asked for, with what is told before each, and what is told at last.
    fn fetch(&self, overlay: Option<(Lang, String)>) -> (Vec<String>, Vec<Told>) {
        let (asked, told) = (RefCell::new(Vec::new()), RefCell::new(Vec::new()));
        let fetch = async |file: &str| {
            asked.borrow_mut().push(file.to_owned());
            match file {
                FILE => self.file.clone(),
                REST => self.rest.clone(),
                OVERLAY => self.overlay.clone(),
                _ => panic!("{file}"),
            }
        };
        let tell = |msg| told.borrow_mut().push(Told::of(msg));
        let [event, file, rest] = [EVENT, FILE, REST].map(str::to_owned);
        pollster::block_on(fetch_guide(event, file, rest, overlay, fetch, tell));
        (asked.into_inner(), told.into_inner())
    }

    fn told(&self) -> Vec<Told> {
        self.fetch(Some((Lang::En, OVERLAY.to_owned()))).1
    }
}

/// What is told of a guide.
#[derive(Debug, PartialEq)]
enum Told {
    Begun(Translation),
    Whole(Translation),
    Failed(Failure),
    RestFailed(Failure),
}

impl Told {
    fn of(msg: Msg) -> Self {
        match msg {
            Msg::GuideFetched { event, file, result } if event == EVENT && file == FILE => match result {
                Ok((guide, translation)) if guide.texts.is_whole() => Self::Whole(translation),
                Ok((_, translation)) => Self::Begun(translation),
                Err(failure) => Self::Failed(failure),
            },
            Msg::RestFailed { event, file, failure } if event == EVENT && file == FILE => {
                Self::RestFailed(failure)
            }
            _ => panic!("{msg:?}"),
        }
    }
}

const LAID: Translation = Translation::Laid(Lang::En);

#[test]
fn a_status_says_whether_the_file_is_there() {
    for status in [200, 203, 299] {
        assert_eq!(judge(status), Ok(()));
    }
    for status in [404, 410] {
        assert_eq!(judge(status), Err(Failure::Missing));
    }
    for status in [199, 304, 401, 403, 429, 500, 503] {
        assert_eq!(judge(status), Err(Failure::Refused(status)));
    }
}

#[test]
fn each_file_is_read_or_it_is_told_why_not() {
    let (index, search) = (index_file(), search_file());
    assert!(matches!(front(Ok(index.clone())), Front::Ready(_)));
    assert!(catalogue(Ok(search.clone())).is_ok());
    for (came, failure) in failing(&index, &search) {
        assert_eq!(front(came), Front::Failed(failure));
    }
    for (came, failure) in failing(&search, &index) {
        assert_eq!(catalogue(came), Err(failure));
    }
}

#[test]
fn english_comes_whole_or_not_at_all() {
    let texts = [ui_text::EN.texts(), ui_text::plan::EN.texts()].concat();
    let file = |of, lang, texts: &[&str]| Ok(write_ui_texts(of, lang, texts).unwrap());
    assert!(matches!(
        words(file(ui_text::ALL, Lang::En, &texts)),
        English::Here(..)
    ));
    assert_eq!(words(file(ui_text::ALL, Lang::En, &texts[1..])), English::Failed);
    assert_eq!(words(file(ui_text::ALL, Lang::Ja, &texts)), English::Failed);
    assert_eq!(words(file(ui_text::ALL + 1, Lang::En, &texts)), English::Failed);
    assert_eq!(words(Err(Failure::Offline)), English::Failed);
}

#[test]
fn questions_can_be_asked_before_the_texts_of_the_plan_are_here() {
    let none = Translation::NotAsked;
    let server = Server::sound();
    let (asked, told) = server.fetch(None);
    assert_eq!(asked, [FILE, REST]);
    assert_eq!(told, [Told::Begun(none), Told::Whole(none)]);
    let (asked, told) = server.fetch(Some((Lang::En, OVERLAY.to_owned())));
    assert_eq!(
        asked,
        [FILE, OVERLAY, REST],
        "nobody reads one language first and then the other"
    );
    assert_eq!(told, [Told::Begun(LAID), Told::Whole(LAID)]);
}

#[test]
fn without_the_guide_the_texts_of_the_plan_are_not_asked_for() {
    let [sound, rest, _] = guide_files(EVENT);
    for (file, failure) in failing(&sound, &rest) {
        let has_come = file.is_ok();
        let server = Server {
            file,
            ..Server::sound()
        };
        let (asked, told) = server.fetch(Some((Lang::En, OVERLAY.to_owned())));
        assert_eq!(told, [Told::Failed(failure)]);
        let expected = if has_come { &[FILE, OVERLAY][..] } else { &[FILE] };
        assert_eq!(asked, expected);
    }
}

#[test]
fn without_its_translation_the_guide_is_of_use_all_the_same() {
    let [sound, _, overlay] = guide_files(EVENT);
    let [.., of_another_guide] = guide_files("birth");
    let of_another_guide = (Ok(of_another_guide), Failure::Unexpected);
    for (overlay, failure) in failing(&overlay, &sound).chain([of_another_guide]) {
        let server = Server {
            overlay,
            ..Server::sound()
        };
        let translation = Translation::Failed(Lang::En, failure);
        assert_eq!(
            server.told(),
            [Told::Begun(translation), Told::Whole(translation)]
        );
    }
}

#[test]
fn without_the_texts_of_the_plan_questions_can_be_asked() {
    let [sound, rest, _] = guide_files(EVENT);
    let [_, of_another_guide, _] = guide_files("birth");
    let of_another_guide = (Ok(of_another_guide), Failure::Unexpected);
    for (rest, failure) in failing(&rest, &sound).chain([of_another_guide]) {
        let server = Server {
            rest,
            ..Server::sound()
        };
        assert_eq!(server.told(), [Told::Begun(LAID), Told::RestFailed(failure)]);
    }
}
