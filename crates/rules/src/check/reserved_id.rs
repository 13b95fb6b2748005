//! A life event or a date named like something of the app's own links.

use guide::link_words::{KEYS, PAGES};

use crate::decode::is_bare_id;
use crate::diagnostic::{Code, Diagnostic, Explanation, Said, Words};
use crate::source::{Id, Pack};

/// `michi explain reserved-id`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: Said(
        "イベントと日付のIDが、アプリのリンクで別の意味を持つ言葉でないかを調べます。",
        "Ids of events and dates are not words that mean something else in the app's links.",
    ),
    why: Said(
        "リンクを開くと、そのイベントの代わりにアプリのページが開いたり、日付が読まれなかったりします。",
        "A link would open a page of the app instead of the event, or lose the date.",
    ),
    example: Said::same("today: {name: 今日, ask: 今日は何日ですか。}    # dates.yaml"),
    instead: Said(
        "`birth-day` のように、ほかの言葉にしてください。イベントでは about・procedures・code が、日付では yes・no・unsure・lang・today・office・paper・proxy・visit が使えません。",
        "Take another word, such as `birth-day`. Events cannot be about, procedures or code; dates cannot be yes, no, unsure, lang, today, office, paper, proxy or visit.",
    ),
};

/// Looks at every event that has a file, and at every date.
pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    let events = pack.events.iter().map(|entry| &entry.id);
    let dates = pack.dates.iter().map(|entry| &entry.id);
    out.extend(events.filter(|id| PAGES.contains(&&*id.value)).map(found));
    let dates = dates.filter(|id| !is_bare_id(id)); // that has been reported
    out.extend(dates.filter(|id| KEYS.contains(&&*id.value)).map(found));
}

fn found(id: &Id) -> Diagnostic {
    let headline = Words::new(
        format!("「{}」はアプリのリンクが使う言葉です", id.value),
        format!("`{}` is a word of the app's own links", id.value),
    );
    Diagnostic::new(Code::ReservedId, &id.place, headline).help(EXPLANATION.instead.words())
}

#[cfg(test)]
mod tests {
    use super::{EXPLANATION, KEYS, PAGES};

    #[test]
    fn the_help_names_every_reserved_word() {
        for word in PAGES.iter().chain(&KEYS) {
            assert!(EXPLANATION.instead.0.contains(word), "{word}");
            assert!(EXPLANATION.instead.1.contains(word), "{word}");
        }
    }
}
