//! A translation of something that does not exist.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText, did_you_mean};
use crate::place::Place;
use crate::source::{Entries, LocaleSource, Pack, PackWording, Section, Wording};

/// `michi explain unknown-translation`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`locales/` の訳のIDが、もとの規則にあるかを調べます。",
        "Every id under `locales/` exists in the rules.",
    ),
    why: StaticText(
        "IDがちがう訳は表示されず、日本語のままになります。",
        "A translation under a wrong id is never shown.",
    ),
    example: StaticText::same(
        "# locales/en/questions.yaml
has-dgo: {ask: Do you have a dog?}",
    ),
    instead: StaticText(
        "もとの規則のIDに合わせるか、いらない訳なら消してください。",
        "Use the id of the rules, or delete the translation.",
    ),
};

/// `known` are the ids (or texts) that can be translated there.
pub(crate) fn found<'k>(place: &Place, id: &str, known: impl IntoIterator<Item = &'k str>) -> Diagnostic {
    let headline = Message::new(
        format!("訳のもとになる「{id}」がありません"),
        format!("there is no `{id}` to translate"),
    );
    let help = did_you_mean(id, known).unwrap_or_else(|| EXPLANATION.instead.message());
    Diagnostic::new(Code::UnknownTranslation, place, headline).help(help)
}

/// Looks at every id under `locales/`.
pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    for locale in &pack.locales {
        let LocaleSource {
            lang: _,
            pack:
                PackWording {
                    name: _,
                    contact: _,
                    groups,
                },
            questions,
            dates,
            documents,
            sites,
            windows,
            procedures,
            events,
            phrases: _, // `unused-phrase` looks at them
        } = locale;
        section(questions, &pack.questions, out);
        section(dates, &pack.dates, out);
        section(documents, &pack.documents, out);
        section(sites, &pack.sites, out);
        section(windows, &pack.windows, out);
        section(procedures, &pack.procedures, out);
        section(events, &pack.events, out);
        self::groups(pack, groups, out);
    }
}

fn section<T>(translated: &Section, originals: &Entries<T>, out: &mut Vec<Diagnostic>) {
    let unknown = translated.iter().filter(|entry| !originals.has(&entry.id.value));
    out.extend(unknown.map(|entry| found(&entry.id.place, &entry.id.value, originals.ids())));
}

fn groups(pack: &Pack, translated: &Entries<Wording>, out: &mut Vec<Diagnostic>) {
    let groups = pack.head.iter().flat_map(|head| &head.groups);
    let titles: Vec<&str> = groups
        .filter_map(|group| Some(group.title.as_ref()?.value.as_str()))
        .collect();
    let unknown = translated
        .iter()
        .filter(|entry| !titles.contains(&entry.id.value.as_str()));
    out.extend(unknown.map(|entry| found(&entry.id.place, &entry.id.value, titles.iter().copied())));
}
