//! A word of the office in a text for residents, with what to say instead (`words.yaml`).

use super::analysis::texts::{self, TextKind};
use super::analysis::word_place::word_place;
use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{OfficeWordSource, Pack, Wording};

/// `michi explain office-word`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "住民の読む日本語の文に、`words.yaml` の役所の言葉がないかを調べます（法律、出典、検索の言葉は調べません）。",
        "Japanese texts for residents hold none of the office words in `words.yaml` (laws, sources and keywords aside).",
    ),
    why: StaticText(
        "役所の言葉は、知らない方には伝わりません。自分のことだと気づかれないこともあります。",
        "Who does not know the word cannot tell that it is about them.",
    ),
    example: StaticText(
        "summary: 国民健康保険の資格喪失の届出です。    # words.yaml に「資格喪失: {say: やめること}」",
        "summary: 国民健康保険の資格喪失の届出です。    # words.yaml: 資格喪失: {say: やめること}",
    ),
    instead: StaticText(
        "`say` の言葉で言いかえてください。正式な名前なら、`words.yaml` の `fine-in`（長い語）か `except`（手続などの id）に足します。",
        "Say it as `say` does. Where it is an official name, add that to `fine-in` or the entry's id to `except`.",
    ),
};

pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    if pack.office_words.is_empty() {
        return;
    }
    let search = Search::new(pack);
    texts::owned(pack, &mut |owner, kind, text| {
        if !matches!(kind, TextKind::Law | TextKind::SourceTitle | TextKind::Keyword) {
            search.text(owner, text, out);
        }
    });
}

/// What is looked for: the longer of two words that begin alike first.
struct Search<'p> {
    pack: &'p Pack,
    patterns: Vec<Pattern<'p>>,
}

struct Pattern<'p> {
    text: &'p str,
    /// None for a longer word that is fine.
    word: Option<&'p OfficeWordSource>,
}

impl<'p> Search<'p> {
    fn new(pack: &'p Pack) -> Self {
        let words = pack.office_words.iter();
        let mut patterns: Vec<Pattern<'p>> = words
            .flat_map(|word| {
                let fine = word.fine_in.iter().map(|fine| Pattern {
                    text: &fine.value,
                    word: None,
                });
                let own = Pattern {
                    text: &word.word.value,
                    word: Some(word),
                };
                fine.chain([own])
            })
            .collect();
        patterns.sort_by_key(|pattern| (std::cmp::Reverse(pattern.text.len()), pattern.word.is_some()));
        Self { pack, patterns }
    }

    fn text(&self, owner: &str, text: &'p Wording, out: &mut Vec<Diagnostic>) {
        let here: Vec<&Pattern<'p>> = self
            .patterns
            .iter()
            .filter(|pattern| text.value.contains(pattern.text))
            .collect();
        let mut met: Vec<&str> = Vec::new();
        let mut at = 0;
        while let Some(rest) = text.value.get(at..).filter(|rest| !rest.is_empty()) {
            let Some(found) = here.iter().find(|pattern| rest.starts_with(pattern.text)) else {
                at += rest.chars().next().map_or(1, char::len_utf8);
                continue;
            };
            let end = at + found.text.len();
            if let Some(word) = found.word.filter(|word| !met.contains(&word.word.value.as_str())) {
                met.push(&word.word.value); // one finding a text; what is explained once is known from then on
                if !is_fine(word, owner, &text.value, at, end) {
                    out.push(found_in(self.pack, text, word));
                }
            }
            at = end;
        }
    }
}

fn is_fine(word: &OfficeWordSource, owner: &str, text: &str, from: usize, to: usize) -> bool {
    let is_excepted = word.except.iter().any(|id| id.value == owner);
    is_excepted || word.explained && is_explained(text, from, to)
}

/// 「被保険者（入っている方）」, or 「入っている方（被保険者）」.
fn is_explained(text: &str, from: usize, to: usize) -> bool {
    let before = text
        .get(..from)
        .unwrap_or_default()
        .trim_end_matches(['「', '『']);
    let after = text
        .get(to..)
        .unwrap_or_default()
        .trim_start_matches(['」', '』']);
    after.starts_with(['（', '(']) || before.ends_with(['（', '(']) && after.starts_with(['）', ')'])
}

fn found_in(pack: &Pack, text: &Wording, word: &OfficeWordSource) -> Diagnostic {
    let OfficeWordSource {
        word, say, explained, ..
    } = word;
    let headline = Message::new(
        format!("「{}」は役所の言葉です", word.value),
        format!("「{}」 is a word of the office", word.value),
    );
    let (or_ja, or_en) = if *explained {
        (
            "（すぐあとの（…）で説明してもかまいません）",
            " (or explain it right behind in （…）)",
        )
    } else {
        ("", "")
    };
    let help = Message::new(
        format!("「{}」などと言いかえてください{or_ja}", say.value),
        format!("say 「{}」{or_en}", say.value),
    );
    Diagnostic::new(Code::OfficeWord, &word_place(pack, text, &word.value), headline).help(help)
}
