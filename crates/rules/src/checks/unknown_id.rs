//! `unknown-question`, `unknown-procedure` and so on: an id that nothing has. It is reported once, with the other
//! places that name it.

use std::collections::BTreeMap;

use super::analysis::references::references;
use super::missing_event;
use crate::findings::wording::missing_file;
use crate::findings::{Code, Diagnostic, Explanation, IdKind, Message, StaticText, did_you_mean};
use crate::source::{Id, Pack};

/// A pack with more unknown ids of one kind than this lacks whole files: the first ones tell which.
const MOST_UNKNOWN: usize = 40;

/// More places than this help nobody.
const MOST_LABELS: usize = 5;

/// Looks at every id that is named; where a kind has no file at all, only that is said.
pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    let mut by_id: BTreeMap<(IdKind, &str), Vec<&Id>> = BTreeMap::new();
    for reference in references(pack) {
        let key = (reference.kind, reference.id.value.as_str());
        by_id.entry(key).or_default().push(reference.id);
    }
    by_id.retain(|(kind, id), _| !pack.defines(*kind, id) && !may_be_unread(pack, *kind, id));
    for kind in IdKind::ALL {
        let of_kind = by_id.iter().filter(|((of, _), _)| *of == kind);
        let unknown: Vec<&[&Id]> = of_kind.map(|(_, ids)| ids.as_slice()).collect();
        if has_home(pack, kind) {
            of_one_kind(pack, kind, &unknown, out);
        } else if let Some(first) = unknown.first().and_then(|ids| ids.first()) {
            out.push(missing_file::home(kind, &first.place));
        }
    }
}

/// Whether it may stand in a file that could not be read: then nothing is said.
fn may_be_unread(pack: &Pack, kind: IdKind, id: &str) -> bool {
    if kind == IdKind::Event {
        return pack.unread_events.iter().any(|event| event == id);
    }
    let mut unread = pack.unread.iter();
    unread.any(|place| place.file.starts_with(kind.folder()))
}

/// Whether there is any file in which things of this kind are written.
fn has_home(pack: &Pack, kind: IdKind) -> bool {
    let folder = kind.folder();
    let is_in = |path: &str| {
        path.strip_prefix(folder)
            .is_some_and(|rest| rest.starts_with(['/', '.']))
    };
    pack.files.iter().any(|file| is_in(&file.path))
}

/// The unknown ids of one kind, but for those of events that `pack.yaml` lists: these are reported there.
fn of_one_kind(pack: &Pack, kind: IdKind, unknown: &[&[&Id]], out: &mut Vec<Diagnostic>) {
    if kind == IdKind::Event {
        missing_event::check(pack, out);
    }
    let is_listed = |ids: &&&[&Id]| {
        let is_listed = |id: &&Id| pack.listed_events().any(|listed| listed.value == id.value);
        kind == IdKind::Event && ids.iter().any(is_listed)
    };
    let unknown: Vec<_> = unknown.iter().filter(|ids| !is_listed(ids)).collect();
    let shown = unknown.iter().take(MOST_UNKNOWN);
    out.extend(shown.filter_map(|ids| found(pack, kind, ids)));
    let left = unknown.len().saturating_sub(MOST_UNKNOWN);
    if let (1.., Some(last)) = (left, out.last_mut()) {
        and_more(last, kind, left);
    }
}

/// The finding for an id that is named in these places.
fn found(pack: &Pack, kind: IdKind, ids: &[&Id]) -> Option<Diagnostic> {
    let (first, others) = ids.split_first()?;
    let (StaticText(ja, en), id) = (kind.name(), &first.value);
    let headline = Message::new(
        format!("「{id}」という{ja}はありません"),
        format!("there is no {en} `{id}`"),
    );
    let known = pack.ids(kind).into_iter().map(|id| id.value.as_str());
    let help = did_you_mean(id, known).unwrap_or_else(|| {
        Message::new(
            format!("つづりを直すか、{} に書き足してください", kind.home()),
            format!("correct the id, or add it to {}", kind.home()),
        )
    });
    let finding = Diagnostic::new(code(kind), &first.place, headline).help(help);
    let labels = others.iter().take(MOST_LABELS);
    Some(labels.fold(finding, |finding, other| {
        finding.label(
            &other.place,
            Message::new("ここでも使われています", "used here too"),
        )
    }))
}

/// The code of an unknown id of a kind.
fn code(kind: IdKind) -> Code {
    match kind {
        IdKind::Question => Code::UnknownQuestion,
        IdKind::Procedure => Code::UnknownProcedure,
        IdKind::Document => Code::UnknownDocument,
        IdKind::Window => Code::UnknownWindow,
        IdKind::Site => Code::UnknownSite,
        IdKind::Date => Code::UnknownDate,
        IdKind::Event => Code::UnknownEvent,
    }
}

/// Says in the last finding that is shown how many unknown ids of its kind are not.
fn and_more(last: &mut Diagnostic, kind: IdKind, left: usize) {
    let StaticText(ja, en) = kind.name();
    let Some(help) = &last.help else {
        return;
    };
    last.help = Some(Message::new(
        format!(
            "{}（{ja}はほかにも {left} 件ありません。ファイルが足りないかもしれません）",
            help.ja
        ),
        format!(
            "{} ({left} more ids of a {en} are unknown; a file may be missing)",
            help.en
        ),
    ));
}

macro_rules! explanations {
    ($($name:ident $ja:literal $en:literal $home:literal $example:expr;)*) => {$(
        #[doc = concat!("`michi explain unknown-", $en, "`")]
        pub(crate) const $name: Explanation = Explanation {
            what: StaticText(
                concat!("書かれた", $ja, "のIDが ", $home, " にあるかを調べます。"),
                concat!("Every ", $en, " id that is used stands in ", $home, "."),
            ),
            why: StaticText(
                "ないものを指す規則は、案内に出せません。",
                "A rule that points to nothing cannot be shown to anybody.",
            ),
            example: $example,
            instead: StaticText(
                concat!("つづりを直すか、", $ja, "を ", $home, " に書き足してください。"),
                concat!("Correct the id, or add the ", $en, " to ", $home, "."),
            ),
        };
    )*};
}

explanations! {
    QUESTION "質問" "question" "questions/*.yaml" StaticText("- ask: has-dgo    # 正しくは has-dog", "- ask: has-dgo    # has-dog is meant");
    PROCEDURE "手続" "procedure" "procedures/*.yaml" StaticText::same("- need: dog-registraton");
    DOCUMENT "持ち物" "document" "documents.yaml" StaticText::same("bring: [id-documnet]");
    WINDOW "窓口" "window" "windows.yaml" StaticText::same("window: resident-recrod");
    SITE "庁舎" "site" "windows.yaml" StaticText::same("windows:\n  resident-record: {name: 住民記録窓口, site: main-ofice}");
    DATE "日付" "date" "dates.yaml" StaticText::same("due: {within: 14 days, of: moved-inn}");
    EVENT "イベント" "event" "events/*.yaml" StaticText::same("- name: 単身で引っ越し\n  event: move-inn");
}
