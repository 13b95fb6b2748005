//! Papers that look needed by everybody while a remark or their name says for whom, or when.

use std::collections::BTreeSet;

use super::analysis::word_place::word_place;
use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{BringSource, Id, Pack, PartsSource, Wording};

/// `michi explain hidden-condition`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`if` も `case` もない持ち物の `note` や名前に、「〜の方」「〜のとき」「〜の場合」のような条件がないかを調べます。",
        "The `note` and the name of a document without `if` and `case` do not say for whom or when it is needed.",
    ),
    why: StaticText(
        "プログラムは文の中の条件を読めません。その持ち物は、あてはまらない方にも「かならず」と出ます。",
        "The program cannot read a condition in a sentence: it tells everybody to bring the document.",
    ),
    example: StaticText::same("bring: [{item: residence-card, note: 外国籍の方}]"),
    instead: StaticText(
        "質問で分かる条件は `if` に、分からない条件は `case` に書いてください。どれかが選べるだけなら、`any-of` の中で `if` を書きます。",
        "Write it as `if` where a question asks it, else as `case`; for an alternative write `if` inside `any-of`.",
    ),
};

/// Words for times and persons: with them a sentence can say when or for whom something is needed.
const WORDS: [&str; 4] = ["とき", "場合", "世帯", "方"];

/// What stands behind such a word where it limits what the whole text is about; nothing is the end of the text.
const LIMITS: [&str; 5] = ["", "。", "だけ", "のみ", "）"];

/// What stands behind it where the sentence goes on: a limit only if it goes on to say what is needed. 「来る方のもの」
/// says whose it is, 「受け取ったときに決めた番号」 what it is, 「忘れた方は窓口で決め直します」 what to do.
const GOES_ON: [&str; 5] = ["は", "、", "に、", "も、", "が"];

/// What says that something is needed, or is not.
const NEEDED: [&str; 11] = [
    "いりません",
    "いらない",
    "要ります",
    "要りません",
    "必要",
    "不要",
    "委任状",
    "分も",
    "かまいません",
    "届",
    "持っています",
];

/// What stands before a word for persons that are described: 外国籍の方, 持っていない方, 引っ越した方.
const BEFORE_PERSONS: [char; 5] = ['の', 'る', 'た', 'い', 'う'];

pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    let brings = || {
        pack.procedures
            .iter()
            .flat_map(|procedure| &procedure.value.bring)
    };
    for bring in brings().filter(|bring| is_for_all(bring)) {
        bring.note.iter().for_each(|note| text(pack, note, out));
    }
    let mut for_all = BTreeSet::new();
    for bring in brings().filter(|bring| is_for_all(bring) && !bring.proxy) {
        document(pack, &bring.item, &mut for_all);
    }
    for id in for_all {
        if let Some(document) = pack.documents.get(id) {
            text(pack, &document.name, out);
            document.note.iter().for_each(|note| text(pack, note, out));
        }
    }
}

fn is_for_all(bring: &BringSource) -> bool {
    bring.condition.is_none() && bring.case.is_none()
}

/// The document and what it consists of, as far as that has no condition.
fn document<'p>(pack: &'p Pack, id: &'p Id, found: &mut BTreeSet<&'p str>) {
    if found.insert(&id.value)
        && let Some(made_of) = pack.documents.get(&id.value).and_then(|row| row.made_of.as_ref())
    {
        parts(pack, made_of, found);
    }
}

fn parts<'p>(pack: &'p Pack, of: &'p PartsSource, found: &mut BTreeSet<&'p str>) {
    match of {
        PartsSource::Document(id) => document(pack, id, found),
        PartsSource::AnyOf(all) | PartsSource::AllOf(all) => {
            all.value.iter().for_each(|part| parts(pack, part, found));
        }
        PartsSource::If(..) => {}
    }
}

/// One finding a text.
fn text(pack: &Pack, text: &Wording, out: &mut Vec<Diagnostic>) {
    let Some(word) = WORDS.iter().find_map(|word| limit(&text.value, word)) else {
        return;
    };
    let headline = Message::new(
        format!("条件「{word}」が文の中にあり、だれにでも「かならず」と出ます"),
        format!("a condition, 「{word}」, stands in a sentence, and everybody is told to bring this"),
    );
    let place = word_place(pack, text, word);
    out.push(Diagnostic::new(Code::HiddenCondition, &place, headline).help(EXPLANATION.instead.message()));
}

/// What cuts a sentence into the pieces that can be quoted.
const CUTS: [char; 8] = ['。', '、', '（', '）', '「', '」', '・', ' '];

/// `word` with what describes it (「持っていない方」), where it limits what is needed.
fn limit<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    text.match_indices(word).find_map(|(at, _)| {
        let (before, rest) = (text.get(..at)?, text.get(at + word.len()..)?);
        let letter = before.chars().next_back()?;
        let is_person = word == "方";
        let is_described = !is_person || BEFORE_PERSONS.contains(&letter);
        let begin = before
            .char_indices()
            .rfind(|(_, letter)| CUTS.contains(letter))
            .map_or(0, |(cut, letter)| cut + letter.len_utf8());
        (is_described && limits(rest, is_person)).then(|| text.get(begin..at + word.len()))?
    })
}

/// Whether a text that goes on so behind the word says what is needed, or by whom.
fn limits(rest: &str, is_person: bool) -> bool {
    let is_end = |end: &&&str| match **end {
        "" => rest.is_empty(),
        "）" if is_person => false, // 「親に代わる方）を選ぶ申立書」
        end => rest.starts_with(end) && !rest.starts_with("だけの"),
    };
    let sentence = rest.split('。').next().unwrap_or_default();
    let goes_on = GOES_ON.iter().any(|end| rest.starts_with(end));
    LIMITS.iter().any(|end| is_end(&end)) || goes_on && NEEDED.iter().any(|word| sentence.contains(word))
}
