//! `michi build`: the files that the app downloads.

use std::time::Duration;

use guide::Lang;
use guide::publish::{INDEX_FILE, write_ui_texts};
use rules::findings::to_json;
use rules::scenario::{ScenarioResult, try_all};
use rules::{CheckedPack, PublishedFile, build, problems_front};
use serde_json::{Value, json};

use super::{check, linked, test};
use crate::args::{Args, Build, Format};
use crate::progress::Progress;
use crate::{Answer, Failure, publish};

/// A page of a preview may still ask for files of the build before.
const PREVIEW_KEEPS: Duration = Duration::from_secs(60);

/// Builds a pack; one with errors only for a preview, which then shows them, and one of which a scenario fails, too.
pub(crate) fn run(these: &Build, args: &Args) -> Result<Answer, Failure> {
    let _progress = Progress::new(args.lang, "作成しています", "building");
    let (folder, checked) = linked(these.pack.as_deref(), args)?;
    let failed = checked.pack.iter().flat_map(|pack| try_all(pack, |_| true));
    let failed: Vec<ScenarioResult> = failed.filter(|one| !one.passed()).collect();
    if !(failed.is_empty() || these.preview) {
        return Ok(Answer {
            text: test::refused(&failed, &checked.sources, args, &folder),
            fine: false,
        });
    }
    let mut files = match &checked.pack {
        Some(pack) => build(pack).map_err(unwritten)?,
        None if these.preview => problems(&checked)?,
        None => {
            return Ok(Answer {
                text: check::shown(&checked, args, &folder),
                fine: false,
            });
        }
    };
    files.push(english().map_err(unwritten)?);
    let keep = if these.preview {
        PREVIEW_KEEPS
    } else {
        Duration::ZERO
    };
    publish::replace(&these.out, &files, keep)?;
    Ok(Answer::fine(shown(&checked, &files, these, args, &folder)))
}

fn problems(checked: &CheckedPack) -> Result<Vec<PublishedFile>, Failure> {
    let bytes = problems_front(&checked.diagnostics, &checked.sources);
    Ok(vec![PublishedFile {
        name: INDEX_FILE.to_owned(),
        bytes: bytes.map_err(unwritten)?,
    }])
}

/// The app's own English, which it fetches when somebody wants it.
fn english() -> Result<PublishedFile, rules::BuildError> {
    Ok(PublishedFile {
        name: ui_text::EN_FILE.to_owned(),
        bytes: write_ui_texts(
            ui_text::ALL,
            Lang::En,
            &[ui_text::EN.texts(), ui_text::plan::EN.texts()].concat(),
        )?,
    })
}

fn unwritten(error: rules::BuildError) -> Failure {
    Failure::new(error.to_string(), error.to_string())
}

fn shown(checked: &CheckedPack, files: &[PublishedFile], these: &Build, args: &Args, folder: &str) -> String {
    let out = these.out.to_string_lossy();
    if args.format() == Format::Json {
        return as_json(checked, files, &out, args, folder);
    }
    let findings = if checked.diagnostics.is_empty() {
        String::new()
    } else {
        check::shown(checked, args, folder)
    };
    let size: usize = files.iter().map(|file| file.bytes.len()).sum();
    let (count, size) = (files.len(), size.div_ceil(1000));
    let summary = match args.lang {
        Lang::Ja => format!("{out}: {count} 個のファイルを書きました（{size} kB）"),
        Lang::En => format!("{out}: wrote {count} files ({size} kB)"),
    };
    format!("{findings}{summary}\n")
}

fn as_json(checked: &CheckedPack, files: &[PublishedFile], out: &str, args: &Args, folder: &str) -> String {
    let files: Vec<Value> = files
        .iter()
        .map(|file| json!({"name": file.name, "bytes": file.bytes.len()}))
        .collect();
    let findings: Vec<Value> = checked
        .diagnostics
        .iter()
        .map(|one| to_json(one, &checked.sources, args.lang))
        .collect();
    let all = json!({
        "pack": folder,
        "out": out,
        "published": checked.pack.is_some(),
        "files": files,
        "findings": findings,
    });
    format!("{all:#}\n")
}
