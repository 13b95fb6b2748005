//! `michi check`: everything that is wrong in a pack.

use std::io::IsTerminal;

use guide::Lang;
use rules::Checked;
use rules::diagnostic::{self, render, value};
use serde_json::json;

use crate::args::{Args, Format, PackArg};
use crate::progress::Progress;
use crate::{Answer, Failure, pack};

/// Checks a pack.
pub(crate) fn run(these: &PackArg, args: &Args) -> Result<Answer, Failure> {
    let folder = pack::folder(these.pack.as_deref())?;
    let files = pack::files(&folder)?;
    let _progress = Progress::new("checking");
    let checked = rules::check(&files, args.today);
    let fine = checked.diagnostics.is_empty();
    Ok(Answer {
        text: shown(&checked, args, &folder.to_string_lossy()),
        fine,
    })
}

/// Findings and a line that sums them up.
pub(crate) fn shown(checked: &Checked, args: &Args, folder: &str) -> String {
    let (errors, warnings) = counts(checked);
    if args.format == Format::Json {
        let list = checked
            .diagnostics
            .iter()
            .map(|one| value(one, &checked.sources, args.lang));
        let findings: Vec<_> = list.collect();
        let all = json!({"pack": folder, "errors": errors, "warnings": warnings, "findings": findings});
        return format!("{all:#}\n");
    }
    let format = match args.format {
        Format::Human if std::io::stdout().is_terminal() => diagnostic::Format::Colour,
        Format::Human => diagnostic::Format::Human,
        Format::Short | Format::Json => diagnostic::Format::Short,
    };
    let findings = render(&checked.diagnostics, &checked.sources, args.lang, format);
    let summary = match (args.lang, errors + warnings) {
        (Lang::Ja, 0) => format!("{folder}: 問題はありません"),
        (Lang::En, 0) => format!("{folder}: nothing found"),
        (Lang::Ja, _) => {
            format!("{folder}: エラー {errors} 件、注意 {warnings} 件（説明: michi explain コード）")
        }
        (Lang::En, _) => format!("{folder}: {errors} errors, {warnings} warnings (more: michi explain CODE)"),
    };
    format!("{findings}{summary}\n")
}

fn counts(checked: &Checked) -> (usize, usize) {
    let errors = checked.diagnostics.iter().filter(|one| one.is_error()).count();
    (errors, checked.diagnostics.len() - errors)
}
