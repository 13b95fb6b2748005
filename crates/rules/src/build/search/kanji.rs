//! The Joyo Kanji Table → how the kanji of a catalogue sound, as its search file says it.

use std::collections::BTreeSet;

use guide::search::{Contents, fold};

/// Kanji, readings with 「-」 before their okurigana, and other forms.
const TABLE: &str = include_str!("kanji.tsv");

/// `届とど,とどけ 辺へん,べ=邊邉`: the kanji that are searched for, in their order; of each its sounds and other forms.
pub(super) fn readings(contents: &Contents) -> String {
    let used = used(contents);
    let is_used = |kanji: char, before_kana: bool| used.contains(&(kanji, before_kana));
    let mut lines: Vec<(char, String)> = Vec::new();
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let kanji = columns.next().and_then(|kanji| kanji.chars().next());
        let Some(kanji) = kanji.filter(|kanji| is_used(*kanji, true) || is_used(*kanji, false)) else {
            continue;
        };
        let readings = columns.next().unwrap_or_default();
        let sounds = sounds(readings, is_used(kanji, true), is_used(kanji, false));
        let forms = columns.next().map(|forms| format!("={forms}"));
        lines.push((
            kanji,
            format!("{kanji}{}{}", sounds.join(","), forms.unwrap_or_default()),
        ));
    }
    lines.sort();
    let lines: Vec<String> = lines.into_iter().map(|(_, line)| line).collect();
    lines.join(" ")
}

/// Every kanji in names, keywords and other words that are searched for, and whether hiragana follow it there.
fn used(contents: &Contents) -> BTreeSet<(char, bool)> {
    let names = contents.procedures.iter().map(|listed| &listed.name.ja);
    let keywords = contents.procedures.iter().flat_map(|listed| &listed.keywords);
    let events = contents
        .events
        .iter()
        .flat_map(|event| event.keywords.iter().chain([&event.title.ja]));
    let topics = contents
        .topics
        .iter()
        .flat_map(|topic| topic.keywords.iter().chain([&topic.name.ja]));
    let same = contents.same.iter().flatten();
    let texts = names.chain(keywords).chain(events).chain(topics).chain(same);
    texts
        .flat_map(|text| {
            let behind = text.chars().skip(1).map(|letter| matches!(letter, 'ぁ'..='ん'));
            text.chars().zip(behind.chain([false]))
        })
        .collect()
}

/// The sounds of readings, folded: before kana the stem alone, elsewhere with its okurigana as a noun (届: とど, とどけ).
fn sounds(readings: &str, before_kana: bool, elsewhere: bool) -> Vec<String> {
    let mut sounds: Vec<String> = Vec::new();
    for reading in readings.split(' ').filter(|reading| !reading.is_empty()) {
        let (stem, okurigana) = reading.split_once('-').unwrap_or((reading, ""));
        let noun = noun(stem, okurigana).filter(|_| elsewhere);
        let stem = (before_kana || okurigana.is_empty()).then(|| fold(stem));
        for sound in [stem, noun.map(|noun| fold(&noun))].into_iter().flatten() {
            if !sounds.contains(&sound) {
                sounds.push(sound);
            }
        }
    }
    sounds
}

/// The noun that a verb makes: とど-ける → とどけ, こ-す → こし, はら-う → はらい.
fn noun(stem: &str, okurigana: &str) -> Option<String> {
    const ENDS: &str = "うくぐすつぬぶむる";
    const NOUN: &str = "いきぎしちにびみり";
    let last = okurigana.chars().last()?;
    let rest = okurigana.strip_suffix(last)?;
    let at = ENDS.chars().position(|end| end == last)?;
    if last == 'る'
        && rest.ends_with([
            'え', 'け', 'げ', 'せ', 'て', 'で', 'ね', 'べ', 'め', 'れ', 'い', 'き', 'ち', 'り', 'じ', 'び',
            'み',
        ])
    {
        return Some(format!("{stem}{rest}"));
    }
    Some(format!("{stem}{rest}{}", NOUN.chars().nth(at)?))
}

#[cfg(test)]
mod tests {
    use super::{sounds, used};
    use guide::search::{Contents, Listed};

    #[test]
    fn a_verb_is_heard_as_a_noun_too() {
        let both = |readings| sounds(readings, true, true);
        assert_eq!(both("とど-ける とど-く"), ["とど", "とどけ", "とどき"]);
        assert_eq!(both("えつ こ-す こ-える"), ["えつ", "こ", "こし", "こえ"]);
        assert_eq!(both("しゅつ"), ["しゆつ"]);
        assert_eq!(sounds("たか-い", true, false), ["たか"]);
        assert_eq!(sounds("とう あ-てる", false, true), ["とう", "あて"]);
    }

    #[test]
    fn only_kanji_that_are_searched_for_are_told() {
        let mut contents = Contents {
            procedures: vec![Listed {
                keywords: vec!["届".to_owned()],
                ..Listed::default()
            }],
            ..Contents::default()
        };
        assert_eq!(super::readings(&contents), "届とどけ,とどき=屆");
        contents.procedures.clear();
        assert!(used(&contents).is_empty());
    }
}
