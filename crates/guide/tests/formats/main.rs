//! Published formats: what stands in a file of this format never changes, and a file of the next format is refused.
//!
//! The files are in `published-<format>/` and `handover-code-<format>.csv`. Where a test says that a file has changed,
//! what is written has changed: give the format its next number (`guide::publish::FORMAT`, or `FORMAT` of the hand-over
//! code), and write the files of that number with `GOLDEN=write cargo test -p guide --test formats`.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets the impossible must fail"
)]

mod sample;

use std::path::PathBuf;
use std::{env, fs};

use guide::deadline::Dates;
use guide::handover_code::{decode, encode};
use guide::ids::{DateIx, Ix, QuestionIx};
use guide::publish::{
    FORMAT, Refusal, complete_guide, lay_overlay, read_first_file, read_guide, read_ui_texts,
    write_first_file, write_guide, write_overlay, write_ui_texts,
};
use guide::testing::day;
use guide::{Answer, Answers, Lang};

/// What stands in the file of this name. A new format's files are written on request, an old one's never.
fn golden(name: &str, written: &[u8]) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/formats")
        .join(name);
    if env::var_os("GOLDEN").is_some() && !path.exists() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, written).unwrap();
    }
    fs::read(&path).unwrap_or_else(|problem| {
        let hint = "GOLDEN=write cargo test -p guide --test formats";
        unreachable!("{}: {problem}. A new format? {hint}", path.display())
    })
}

/// Checks that `written` is what a file of this format holds; gives the file.
fn published(name: &str, written: &[u8]) -> Vec<u8> {
    let file = golden(&format!("published-{FORMAT}/{name}.bin"), written);
    assert!(
        file == written,
        "{name}: what is written has changed, so FORMAT must, too"
    );
    file
}

/// The same file, as the next format's would begin.
fn of_the_next_format(file: &[u8]) -> Vec<u8> {
    let mut next = file.to_vec();
    next[4..6].copy_from_slice(&(FORMAT + 1).to_le_bytes());
    next
}

const NEXT: Refusal = Refusal::OtherFormat(FORMAT + 1);

/// Files of formats that there were, if any: told as what they are.
#[test]
fn files_of_earlier_formats_are_refused() {
    let all = fs::read_dir(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/formats")).unwrap();
    for folder in all.map(|entry| entry.unwrap().path()) {
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let Some(format) = name
            .strip_prefix("published-")
            .map(|format| format.parse::<u16>().unwrap())
        else {
            continue;
        };
        let file = fs::read(folder.join("guide.bin")).unwrap();
        let refused = (format != FORMAT).then_some(Refusal::OtherFormat(format));
        assert_eq!(read_guide(&file).err(), refused, "{name}");
    }
}

#[test]
fn the_first_file_stays_as_it_is() {
    for (name, first) in [("index", sample::index()), ("problems", sample::problems())] {
        let file = published(name, &write_first_file(&first).unwrap());
        assert_eq!(read_first_file(&file), Ok(first));
        assert_eq!(read_first_file(&of_the_next_format(&file)), Err(NEXT));
    }
}

#[test]
fn a_guide_its_plan_texts_and_its_translation_stay_as_they_are() {
    let (guide, overlay) = sample::guide();
    let (first, second) = write_guide(&guide).unwrap();
    let translation = write_overlay(&first, overlay.clone()).unwrap();
    let first = published("guide", &first);
    let second = published("plan-texts", &second);
    let translation = published("translation", &translation);

    let mut read = read_guide(&first).unwrap();
    complete_guide(&mut read, &second).unwrap();
    let mut without_ids = guide.clone();
    forget_ids(&mut without_ids);
    assert_eq!(read.guide, without_ids);
    lay_overlay(&mut read, &translation).unwrap();
    without_ids.texts.translate(overlay).unwrap();
    assert_eq!(read.guide, without_ids);

    assert_eq!(read_guide(&of_the_next_format(&first)), Err(NEXT));
    assert_eq!(complete_guide(&mut read, &of_the_next_format(&second)), Err(NEXT));
    assert_eq!(
        lay_overlay(&mut read, &of_the_next_format(&translation)),
        Err(NEXT)
    );
}

/// What is not published: nothing that travels names these.
fn forget_ids(guide: &mut guide::Guide) {
    let sites = guide.sites.iter().map(|(_, row)| row.clone());
    let sites = sites.map(|row| guide::model::Site {
        id: String::new(),
        ..row
    });
    guide.sites = guide::Table::new(sites.collect());
    let windows = guide.windows.iter().map(|(_, row)| row.clone());
    let windows = windows.map(|row| guide::model::Window {
        id: String::new(),
        ..row
    });
    guide.windows = guide::Table::new(windows.collect());
}

#[test]
fn the_apps_own_texts_stay_as_they_are() {
    let file = published(
        "ui-texts",
        &write_ui_texts(7, Lang::En, &["Next", "", "Back"]).unwrap(),
    );
    let read = |file: &[u8]| read_ui_texts(7, Lang::En, file).map(Iterator::collect::<Vec<_>>);
    assert_eq!(read(&file), Ok(vec!["Next", "", "Back"]));
    assert_eq!(read(&of_the_next_format(&file)), Err(NEXT));
}

/// That a code of the next format is told is held beside the code's parts, where one can be made.
#[test]
fn a_hand_over_code_is_written_and_read_as_ever() {
    let (guide, _) = sample::guide();
    let mut lines = "code,answers,day\n".to_owned();
    for (marks, days) in [
        ("", ""),
        ("y", "2026-11-28"),
        ("n-n", ""),
        ("n-u", "1999-01-01"),
        ("u", ""),
    ] {
        let (answers, dates) = (answers(marks), dates(days));
        let code = encode(&guide, &answers, &dates);
        lines.push_str(&format!("{code},{marks},{days}\n"));
    }
    let file = String::from_utf8(golden("handover-code-0.csv", lines.as_bytes())).unwrap();
    assert_eq!(file, lines, "what is written has changed, so FORMAT must, too");
    for line in file.lines().skip(1) {
        let columns: Vec<&str> = line.split(',').collect();
        let read = decode(&guide, columns[0]).unwrap();
        assert_eq!(
            (read.answers, read.dates),
            (answers(columns[1]), dates(columns[2])),
            "{line}"
        );
    }
}

/// Answers to the first questions: `y`, `n`, `u`; `-` stands for none.
fn answers(marks: &str) -> Answers {
    let answer = |mark| match mark {
        'y' => Some(Answer::Yes),
        'n' => Some(Answer::No),
        'u' => Some(Answer::Unsure),
        _ => None,
    };
    let given = (0..).zip(marks.chars());
    given
        .filter_map(|(at, mark)| Some((QuestionIx::new(at), answer(mark)?)))
        .collect()
}

fn dates(text: &str) -> Dates {
    let given = (!text.is_empty()).then(|| (DateIx::new(0), day(text)));
    given.into_iter().collect()
}
