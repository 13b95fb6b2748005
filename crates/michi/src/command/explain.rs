//! `michi explain`: what a code means and what to do.

use rules::explanation;
use rules::findings::{Code, nearest};
use serde_json::json;

use crate::args::{Args, Explain, Format};
use crate::{Answer, Failure};

/// Explains one code, or lists all.
pub(crate) fn run(these: &Explain, args: &Args) -> Result<Answer, Failure> {
    let Some(name) = &these.code else {
        return Ok(Answer::fine(list(args)));
    };
    let code = Code::ALL.iter().find(|code| code.name() == name);
    let unknown = || {
        let failure = Failure::new(
            format!("「{name}」というコードはありません。`michi explain` で一覧が出ます"),
            format!("there is no code {name}; `michi explain` lists them"),
        );
        failure.near(nearest(name, Code::ALL.iter().map(|code| code.name())))
    };
    let code = code.ok_or_else(unknown)?;
    let explanation = explanation(*code);
    if args.format() != Format::Json {
        return Ok(Answer::fine(explanation.text(*code, args.lang)));
    }
    let value = json!({
        "code": code.name(),
        "severity": code.severity().name(),
        "what": explanation.what.shown(args.lang),
        "why": explanation.why.shown(args.lang),
        "example": explanation.example.shown(args.lang),
        "instead": explanation.instead.shown(args.lang),
    });
    Ok(Answer::fine(format!("{value:#}\n")))
}

fn list(args: &Args) -> String {
    let lines = Code::ALL.iter().map(|code| {
        let what = explanation(*code).what.shown(args.lang);
        format!("{:<24} {:<8} {what}\n", code.name(), code.severity().name())
    });
    lines.collect()
}
