//! A keyword by which a search finds nothing more.

use std::collections::BTreeMap;

use guide::search::fold;

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{Pack, Wording};

/// `michi explain idle-keyword`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`keywords` と `search.yaml` の言葉が、検索の役に立つかを調べます。ひらがなとカタカナ、全角と半角、「ー」の有無は、検索では同じ言葉です。",
        "Every word under `keywords` and in `search.yaml` helps the search; kind and width of kana and long vowel marks make no difference to it.",
    ),
    why: StaticText(
        "同じ言葉を2つ書いても見つかりやすくはならず、住民が受け取るファイルが大きくなるだけです。",
        "The same word twice finds nothing more, and every resident downloads it.",
    ),
    example: StaticText(
        "keywords: [ごみ, ゴミ]    # 検索では同じ言葉",
        "keywords: [ごみ, ゴミ]    # one word to the search",
    ),
    instead: StaticText(
        "どちらかを消すか、別の言い方（ふだんの言葉、読み）に変えてください。",
        "Delete one, or write another word instead: an everyday one, or the reading.",
    ),
};

pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    for entry in pack.procedures.iter() {
        of_list(&entry.value.keywords, out);
    }
    for words in pack.search.lists() {
        of_list(words, out);
    }
}

fn of_list(words: &[Wording], out: &mut Vec<Diagnostic>) {
    let mut known: BTreeMap<String, &Wording> = BTreeMap::new();
    for word in words {
        let folded = fold(&word.value);
        if folded.is_empty() {
            if !word.value.trim().is_empty() {
                out.push(unsearchable(word)); // `blank-text` says so of an empty one
            }
        } else if let Some(first) = known.get(&folded) {
            out.push(repeated(word, first));
        } else {
            known.insert(folded, word);
        }
    }
}

fn unsearchable(word: &Wording) -> Diagnostic {
    let headline = Message::new(
        format!("「{}」には、検索できる文字がありません", word.value),
        format!("there is no letter to search for in 「{}」", word.value),
    );
    Diagnostic::new(Code::IdleKeyword, &word.place, headline).help(EXPLANATION.instead.message())
}

fn repeated(word: &Wording, first: &Wording) -> Diagnostic {
    let headline = Message::new(
        format!("「{}」は、検索では「{}」と同じ言葉です", word.value, first.value),
        format!(
            "「{}」 is the same word as 「{}」 to the search",
            word.value, first.value
        ),
    );
    Diagnostic::new(Code::IdleKeyword, &word.place, headline).help(EXPLANATION.instead.message())
}
