//! Findings as text for a terminal, as one line each, and as JSON. All of them show the same values.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use guide::Lang;
use serde_json::{Value, json};

use super::{Diagnostic, Severity};
use crate::place::Place;

/// How findings are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// With the line they are about.
    #[default]
    Human,
    /// The same in colour.
    Colour,
    /// One line each: `file:line:column: error[code]: headline`.
    Short,
    /// One JSON value, as `docs/json.md` describes it.
    Json,
}

/// The texts that places point into.
pub trait Sources {
    /// The text of a file.
    fn text(&self, file: &str) -> Option<&str>;

    /// The line a place is about.
    fn line(&self, place: &Place) -> Option<&str> {
        let at = usize::try_from(place.line).ok()?.checked_sub(1)?;
        lines(self.text(&place.file)?).nth(at)
    }
}

/// The lines of a YAML file: they may also end as on old Macintoshes.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let Some(end) = text.find(['\n', '\r']) else {
            return rest.take();
        };
        let (line, ending) = text.split_at(end);
        let ending = ending.strip_prefix("\r\n").or_else(|| ending.get(1..));
        rest = ending;
        Some(line)
    })
}

/// Shows findings in `format`.
pub fn render(diagnostics: &[Diagnostic], sources: &impl Sources, lang: Lang, format: Format) -> String {
    match format {
        Format::Human => all(diagnostics, |one| human(one, sources, lang, &Renderer::plain())),
        Format::Colour => all(diagnostics, |one| human(one, sources, lang, &Renderer::styled())),
        Format::Short => all(diagnostics, |one| short(one, lang)),
        Format::Json => {
            let list: Vec<Value> = diagnostics
                .iter()
                .map(|one| to_json(one, sources, lang))
                .collect();
            format!("{:#}\n", Value::Array(list))
        }
    }
}

fn all(diagnostics: &[Diagnostic], show: impl Fn(&Diagnostic) -> String) -> String {
    diagnostics.iter().map(show).collect()
}

fn human(diagnostic: &Diagnostic, sources: &impl Sources, lang: Lang, renderer: &Renderer) -> String {
    let title = level(diagnostic.code.severity(), lang)
        .primary_title(diagnostic.headline.shown(lang))
        .id(diagnostic.code.name());
    let mut main = Group::with_title(title);
    main = with_place(main, sources, &diagnostic.place, AnnotationKind::Primary, None);
    for label in &diagnostic.labels {
        let text = Some(label.message.shown(lang));
        main = with_place(main, sources, &label.place, AnnotationKind::Context, text);
    }
    let mut groups = vec![main];
    if let Some(help) = &diagnostic.help {
        let name = match lang {
            Lang::Ja => "対応",
            Lang::En => "help",
        };
        groups.push(Group::with_title(
            Level::HELP.with_name(name).secondary_title(help.shown(lang)),
        ));
    }
    format!("{}\n\n", renderer.render(&groups))
}

fn level(severity: Severity, lang: Lang) -> Level<'static> {
    match (severity, lang) {
        (Severity::Error, Lang::Ja) => Level::ERROR.with_name("エラー"),
        (Severity::Error, Lang::En) => Level::ERROR,
        (Severity::Warning, Lang::Ja) => Level::WARNING.with_name("注意"),
        (Severity::Warning, Lang::En) => Level::WARNING,
        (Severity::Notice, Lang::Ja) => Level::NOTE.with_name("お知らせ"),
        (Severity::Notice, Lang::En) => Level::NOTE.with_name("notice"),
    }
}

/// Adds the line of `place`, or where there is none (a whole file), only its name.
fn with_place<'a>(
    group: Group<'a>,
    sources: &'a impl Sources,
    place: &'a Place,
    kind: AnnotationKind,
    text: Option<&'a str>,
) -> Group<'a> {
    let Some(line) = sources.line(place).filter(|line| line.chars().count() <= 2_000) else {
        return group.element(origin(place));
    };
    let first = usize::try_from(place.column.max(1) - 1).unwrap_or(0);
    let width = usize::try_from(place.width.max(1)).unwrap_or(1);
    let (from, to) = (offset(line, first), offset(line, first + width));
    group.element(
        Snippet::source(line)
            .path(&*place.file)
            .line_start(usize::try_from(place.line).unwrap_or(1))
            .annotation(kind.span(from..to).label(text)),
    )
}

fn origin(place: &Place) -> annotate_snippets::Origin<'_> {
    let origin = annotate_snippets::Origin::path(&*place.file);
    match (usize::try_from(place.line), usize::try_from(place.column)) {
        (Ok(line @ 1..), Ok(column @ 1..)) => origin.line(line).char_column(column),
        (Ok(line @ 1..), _) => origin.line(line),
        _ => origin,
    }
}

/// Bytes before the character at `at`.
fn offset(line: &str, at: usize) -> usize {
    line.char_indices().nth(at).map_or(line.len(), |(bytes, _)| bytes)
}

fn short(diagnostic: &Diagnostic, lang: Lang) -> String {
    let help = diagnostic.help.as_ref().map(|help| match lang {
        Lang::Ja => format!("（{}）", help.ja),
        Lang::En => format!(" ({})", help.en),
    });
    format!(
        "{}: {}[{}]: {}{}\n",
        diagnostic.place,
        diagnostic.code.severity().name(),
        diagnostic.code.name(),
        diagnostic.headline.shown(lang),
        help.unwrap_or_default(),
    )
}

/// One finding as JSON (`docs/json.md`).
pub fn to_json(diagnostic: &Diagnostic, sources: &impl Sources, lang: Lang) -> Value {
    let labels = diagnostic.labels.iter().map(|label| {
        let Place {
            file,
            line,
            column,
            width,
        } = &label.place;
        let text = label.message.shown(lang);
        json!({"file": &**file, "line": line, "column": column, "width": width, "text": text})
    });
    let Place {
        file,
        line,
        column,
        width,
    } = &diagnostic.place;
    json!({
        "code": diagnostic.code.name(),
        "severity": diagnostic.code.severity().name(),
        "file": &**file,
        "line": line,
        "column": column,
        "width": width,
        "headline": diagnostic.headline.shown(lang),
        "help": diagnostic.help.as_ref().map(|help| help.shown(lang)),
        "source": sources.line(&diagnostic.place),
        "labels": labels.collect::<Vec<Value>>(),
    })
}

#[cfg(test)]
mod tests;
