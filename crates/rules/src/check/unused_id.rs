//! `unused-question`, `unused-procedure` and so on: something defined that nothing uses.

use std::collections::BTreeSet;

use super::follows;
use super::unknown_id::IdKind;
use crate::diagnostic::{Code, Diagnostic, Explanation, Said, Words};
use crate::source::{Catalogue, ConditionSource, Id, Pack, PartsSource, StepSource, Steps};

/// Ids that are used, by kind.
#[derive(Default)]
struct Used<'p>(BTreeSet<(IdKind, &'p str)>);

/// Looks at every kind of which nothing reported explains why it looks unused.
pub(super) fn check(pack: &Pack, seen: &[Diagnostic], out: &mut Vec<Diagnostic>) {
    let mut used = Used::default();
    used.pack(pack);
    let mut report = |kind: IdKind, ids: Vec<&Id>| {
        if follows::is_silenced(code(kind), seen) {
            return;
        }
        let unused = ids
            .into_iter()
            .filter(|id| !used.0.contains(&(kind, id.value.as_str())));
        out.extend(unused.map(|id| found(kind, id)));
    };
    report(IdKind::Question, ids(&pack.questions));
    report(IdKind::Procedure, ids(&pack.procedures));
    report(IdKind::Document, ids(&pack.documents));
    report(IdKind::Window, ids(&pack.windows));
    report(IdKind::Site, ids(&pack.sites));
    report(IdKind::Date, ids(&pack.dates));
}

fn ids<T>(catalogue: &Catalogue<T>) -> Vec<&Id> {
    catalogue.iter().map(|entry| &entry.id).collect()
}

fn code(kind: IdKind) -> Code {
    match kind {
        IdKind::Question => Code::UnusedQuestion,
        IdKind::Procedure => Code::UnusedProcedure,
        IdKind::Document => Code::UnusedDocument,
        IdKind::Window => Code::UnusedWindow,
        IdKind::Date => Code::UnusedDate,
        IdKind::Site | IdKind::Event => Code::UnusedSite,
    }
}

fn found(kind: IdKind, id: &Id) -> Diagnostic {
    let Said(ja, en) = kind.said();
    let headline = Words::new(
        format!("{ja}「{}」はどこでも使われていません", id.value),
        format!("the {en} `{}` is not used anywhere", id.value),
    );
    Diagnostic::new(code(kind), &id.place, headline).help(Words::new(
        "使うところを書くか、いらなければ消してください",
        "use it somewhere, or delete it",
    ))
}

impl<'p> Used<'p> {
    fn add(&mut self, kind: IdKind, ids: impl IntoIterator<Item = &'p Id>) {
        self.0.extend(ids.into_iter().map(|id| (kind, id.value.as_str())));
    }

    fn pack(&mut self, pack: &'p Pack) {
        for entry in &pack.events {
            self.add(IdKind::Date, &entry.value.date);
            self.add(IdKind::Question, &entry.value.given.yes_to);
            self.add(IdKind::Question, &entry.value.given.no_to);
            self.steps(&entry.value.steps);
        }
        for entry in &pack.procedures {
            self.add(IdKind::Window, &entry.value.windows);
            self.add(
                IdKind::Document,
                entry.value.bring.iter().map(|bring| &bring.item),
            );
            self.add(
                IdKind::Date,
                entry.value.due.iter().filter_map(|due| due.rule.date()),
            );
            self.conditions(
                entry
                    .value
                    .bring
                    .iter()
                    .filter_map(|bring| bring.condition.as_ref()),
            );
            self.conditions(entry.value.due.iter().filter_map(|due| due.condition.as_ref()));
            let needs = entry.value.online.iter().flat_map(|online| &online.needs);
            self.add(IdKind::Question, needs);
        }
        for entry in &pack.documents {
            self.add(
                IdKind::Window,
                entry.value.get.iter().filter_map(|get| get.window.as_ref()),
            );
            if let Some(parts) = &entry.value.made_of {
                self.parts(&entry.id, parts);
            }
            let is_proposed = entry.value.replaces.is_some();
            self.add(IdKind::Document, is_proposed.then_some(&entry.id));
        }
        for entry in &pack.windows {
            self.add(IdKind::Site, &entry.value.site);
        }
    }

    /// What a document consists of is used, but a document does not use itself.
    fn parts(&mut self, whole: &Id, parts: &'p PartsSource) {
        parts.documents(&mut |part| {
            if part.value != whole.value {
                self.add(IdKind::Document, [part]);
            }
        });
    }

    fn conditions(&mut self, conditions: impl IntoIterator<Item = &'p ConditionSource>) {
        for condition in conditions {
            condition.questions(&mut |id| self.add(IdKind::Question, [id]));
        }
    }

    fn steps(&mut self, steps: &'p Steps) {
        for step in steps {
            match &step.value {
                StepSource::List { procedures, .. } => self.add(IdKind::Procedure, procedures),
                StepSource::Ask { question, .. } => self.add(IdKind::Question, [question]),
                StepSource::Pick { options, .. } => {
                    self.add(IdKind::Question, options.iter().map(|(id, _)| id));
                }
                StepSource::When { condition, .. } => self.conditions([condition]),
            }
            for block in step.value.blocks() {
                self.steps(block);
            }
        }
    }
}

macro_rules! explanations {
    ($($name:ident $ja:literal $en:literal $where_ja:literal $where_en:literal $example:expr;)*) => {$(
        #[doc = concat!("`michi explain unused-", $en, "`")]
        pub(crate) const $name: Explanation = Explanation {
            what: Said(
                concat!("定義された", $ja, "が、", $where_ja, "使われているかを調べます。"),
                concat!("Every ", $en, " that is defined is used ", $where_en, "."),
            ),
            why: Said(
                "つなぎ忘れかもしれません。使われないものは住民に届かず、手入れの手間だけが残ります。",
                "It may have been forgotten. What is not used reaches nobody and must still be kept up.",
            ),
            example: $example,
            instead: Said(
                "使うところを書くか、いらなければ消してください。",
                "Use it where it belongs, or delete it.",
            ),
        };
    )*};
}

explanations! {
    QUESTION "質問" "question" "イベントの手順か条件で" "in the steps of an event or in a condition" Said("has-cat: {ask: …, short: …}    # どのイベントも尋ねない", "has-cat: {ask: …, short: …}    # no event asks it");
    PROCEDURE "手続" "procedure" "イベントの手順で" "in the steps of an event" Said("cat-registration: {name: …}    # どのイベントも案内しない", "cat-registration: {name: …}    # no event lists it");
    DOCUMENT "持ち物" "document" "手続の `bring` か、ほかの持ち物で" "in `bring` of a procedure or in another document" Said::same("cat-photo: {name: 猫の写真}");
    WINDOW "窓口" "window" "手続の `window` か、持ち物の `get` で" "in `window` of a procedure or `get` of a document" Said::same("windows:\n  cat-desk: {name: 猫の窓口}");
    SITE "庁舎" "site" "窓口の `site` で" "in `site` of a window" Said::same("sites:\n  cat-house: {name: 猫の庁舎}");
    DATE "日付" "date" "イベントの `date` か期限で" "in `date` of an event or in a deadline" Said::same("cat-day: {name: 猫の日, ask: …}");
}
