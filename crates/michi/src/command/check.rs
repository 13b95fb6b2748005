//! `michi check`: everything that is wrong in a pack.

use std::io::IsTerminal;

use guide::Lang;
use rules::CheckedPack;
use rules::findings::{self, Diagnostic, render, to_json};
use serde_json::json;

use super::linked;
use crate::args::{Args, Format, PackArg};
use crate::progress::Progress;
use crate::{Answer, Failure};

/// Checks a pack.
pub(crate) fn run(these: &PackArg, args: &Args) -> Result<Answer, Failure> {
    let _progress = Progress::new(args.lang, "確認しています", "checking");
    let (folder, checked) = linked(these.pack.as_deref(), args)?;
    let fine = checked.diagnostics.iter().all(Diagnostic::is_notice);
    let text = shown(&checked, args, &folder);
    Ok(Answer { text, fine })
}

/// Findings and a line that sums them up.
pub(crate) fn shown(checked: &CheckedPack, args: &Args, folder: &str) -> String {
    let Counts {
        errors,
        warnings,
        notices,
    } = counts(checked);
    if args.format() == Format::Json {
        let list = checked
            .diagnostics
            .iter()
            .map(|one| to_json(one, &checked.sources, args.lang));
        let findings: Vec<_> = list.collect();
        let all = json!({"pack": folder, "errors": errors, "warnings": warnings, "notices": notices, "findings": findings});
        return format!("{all:#}\n");
    }
    let format = match args.format() {
        Format::Human => human(),
        Format::Short | Format::Json => findings::Format::Short,
    };
    let findings = render(&checked.diagnostics, &checked.sources, args.lang, format);
    let more = match (args.lang, notices) {
        (_, 0) => String::new(),
        (Lang::Ja, _) => format!("、お知らせ {notices} 件"),
        (Lang::En, _) => format!(", {notices} notices"),
    };
    let summary = match (args.lang, errors + warnings) {
        (Lang::Ja, 0) => format!("{folder}: 問題はありません{more}"),
        (Lang::En, 0) => format!("{folder}: nothing found{more}"),
        (Lang::Ja, _) => {
            format!("{folder}: エラー {errors} 件、注意 {warnings} 件{more}（説明: michi explain コード）")
        }
        (Lang::En, _) => {
            format!("{folder}: {errors} errors, {warnings} warnings{more} (more: michi explain CODE)")
        }
    };
    format!("{findings}{summary}\n")
}

/// In colour where a person reads it.
pub(crate) fn human() -> findings::Format {
    if std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none() {
        findings::Format::Colour
    } else {
        findings::Format::Human
    }
}

/// How many findings of each severity.
struct Counts {
    errors: usize,
    warnings: usize,
    notices: usize,
}

fn counts(checked: &CheckedPack) -> Counts {
    let all = checked.diagnostics.iter();
    let errors = all.clone().filter(|one| one.is_error()).count();
    let notices = all.clone().filter(|one| one.is_notice()).count();
    Counts {
        errors,
        warnings: all.count() - errors - notices,
        notices,
    }
}
