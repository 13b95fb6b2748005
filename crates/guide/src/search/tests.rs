//! Order, marks, what is forgiven and what is not found, over a few procedures.

use proptest::prelude::*;

use super::{Catalogue, Contents, Event, Found, Listed, Place, Topic, find, fold};
use crate::publish::{Refusal, read_search, write_search};
use crate::{Lang, Translated};

/// In the order of the kanji, as `Readings::new` wants them.
const READINGS: &str = "亡ぼう,な 住じゆう,す 儀ぎ 児じ 入にゆう,い 再さい 出しゆつ,で 変へん,か 学がく 居きよ 届とどけ,とど 座ざ \
    引いん,ひ 当とう,あて 所しよ,ところ 手しゆ,て 料りよう 新しん 更こう 検けん 民みん 犬けん,いぬ 票ひよう \
    童どう 葬そう 証しよう 費ひ 越えつ,こ,こし 転てん 金きん 録ろく 険けん 飼し,か 高こう,たか=髙";

fn text(ja: &str, en: &str) -> Translated {
    Translated {
        ja: ja.to_owned(),
        en: (!en.is_empty()).then(|| en.to_owned()),
    }
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn listed(id: &str, names: (&str, &str), summary: &str, keywords: &[&str], event: u16) -> Listed {
    Listed {
        id: id.to_owned(),
        name: text(names.0, names.1),
        summary: text(summary, ""),
        keywords: words(keywords),
        events: vec![event],
        is_variant: id.ends_with("-elsewhere"),
    }
}

fn event(id: &str, title: &str, keywords: &[&str]) -> Event {
    Event {
        id: id.to_owned(),
        title: text(title, ""),
        keywords: words(keywords),
    }
}

fn contents() -> Contents {
    let procedures = vec![
        listed(
            "move-in-elsewhere",
            ("引っ越し先での転入届", "Notification at the new place"),
            "新しい住所の区市町村で出します。",
            &["転入"],
            0,
        ),
        listed(
            "move-in",
            ("転入届", "Moving-in notification"),
            "新しい住所を届け出ます。",
            &["引っ越し", "住民票"],
            0,
        ),
        listed(
            "dog",
            ("犬の登録の住所変更", "Dog registration"),
            "鑑札を取りかえます。",
            &["犬", "ペット", "飼う"],
            0,
        ),
        listed(
            "card",
            ("マイナンバー・カード", ""),
            "カードの住所を書きかえます。",
            &["マイナカード"],
            0,
        ),
        listed(
            "funeral",
            ("葬祭費", "Funeral benefit"),
            "葬儀をした方に支払われます。",
            &["葬式", "お金"],
            1,
        ),
        listed("burial", ("埋葬料", ""), "葬儀の費用の一部です。", &["葬式"], 1),
        listed(
            "allowance",
            ("児童手当の申請", "Child allowance"),
            "子を育てる方の手当です。",
            &["子育て"],
            0,
        ),
        listed(
            "insurance",
            ("保険証の再発行", ""),
            "なくした方へ。",
            &["保険証"],
            0,
        ),
    ];
    Contents {
        events: vec![
            event("move-in", "引っ越してきた", &["引っ越し"]),
            event("bereavement", "ご家族が亡くなった", &["亡くなった", "死んだ"]),
        ],
        procedures,
        same: vec![words(&["お金", "費用", "money"]), words(&["犬", "puppy"])],
        topics: vec![Topic {
            name: text("婚姻届", ""),
            keywords: words(&["結婚", "入籍", "犬"]),
            event: Some(0),
        }],
        readings: READINGS.to_owned(),
    }
}

fn catalogue() -> Catalogue {
    Catalogue::new(contents()).unwrap()
}

fn found(typed: &str) -> Vec<String> {
    let catalogue = catalogue();
    let found = find(&catalogue, typed, Lang::Ja, 10);
    let hits = found.hits().iter();
    hits.map(|hit| catalogue.procedures()[hit.procedure].id.clone())
        .collect()
}

#[test]
fn what_is_meant_comes_first() {
    for (typed, wanted) in [
        ("転入届", "move-in"),
        ("引っ越し", "move-in"),
        ("引越", "move-in"),
        ("ひっこし", "move-in"),
        ("転にゅう届", "move-in"),
        ("てんにゅうとどけ", "move-in"),
        ("tennyu todoke", "move-in"),
        ("てんに", "move-in"),
        ("引っ越し先での転入届", "move-in-elsewhere"),
        ("引っ越ししたら住民票はどうすればいいですか", "move-in"),
        ("犬", "dog"),
        ("犬を飼っている", "dog"),
        ("puppy", "dog"),
        ("お葬式のお金", "funeral"),
        ("葬式の費用", "funeral"),
        ("児童手当て", "allowance"),
        ("児童手あて", "allowance"),
        ("じどうてあて", "allowance"),
        ("jido teate", "allowance"),
        ("保検証", "insurance"),
        ("マイナンパーカード", "card"),
        ("moving", "move-in"),
        ("how do I register my dog", "dog"),
    ] {
        let found = found(typed);
        assert_eq!(
            found.first().map(String::as_str),
            Some(wanted),
            "{typed}: {found:?}"
        );
    }
}

#[test]
fn what_has_little_of_the_query_is_not_shown() {
    for typed in [
        "市バスの運賃",
        "スズメバチの巣",
        "swimming pool",
        "結婚したい",
        "宇宙人",
        "したい",
    ] {
        assert_eq!(found(typed), [] as [&str; 0], "{typed}");
    }
    assert_eq!(
        found("市役所で犬の登録の住所変更をするにはどうしたらいいですか")[0],
        "dog"
    );
}

#[test]
fn a_topic_that_the_pack_has_nothing_on_is_told_with_the_nearest_event() {
    let catalogue = catalogue();
    let Found::Nothing { topic, event, .. } = find(&catalogue, "結婚します", Lang::Ja, 10) else {
        panic!("nothing is there on marriages");
    };
    assert_eq!(topic.map(|topic| topic.name.ja.as_str()), Some("婚姻届"));
    assert_eq!(event.map(|event| event.id.as_str()), Some("move-in"));
    assert_eq!(
        found("犬")[0],
        "dog",
        "a procedure comes before a topic with the same word"
    );
}

#[test]
fn the_event_that_is_named_is_that_of_the_hit_and_the_nearest_one() {
    let catalogue = catalogue();
    let found = find(&catalogue, "死んだ 葬式", Lang::Ja, 10);
    assert_eq!(found.hits()[0].event, 1);
    assert!(
        found.hits()[0]
            .words
            .contains(&("葬式".to_owned(), Place::Keyword)),
        "{found:?}"
    );
    let Found::Nothing { event, .. } = find(&catalogue, "亡くなったあとの図書館の本棚", Lang::Ja, 10)
    else {
        panic!("there are no libraries");
    };
    assert_eq!(event.map(|event| event.id.as_str()), Some("bereavement"));
}

#[test]
fn marks_are_parts_of_the_name_as_it_is_written() {
    let catalogue = catalogue();
    for (typed, lang, wanted) in [
        ("ﾏｲﾅﾝﾊﾞｰｶｰﾄﾞ", Lang::Ja, &["マイナンバー・カード"][..]),
        ("かーど", Lang::Ja, &["カード"]),
        ("犬 住所変更", Lang::Ja, &["犬", "住所変更"]),
        ("dogs", Lang::En, &["Dog"]),
        ("registered dog", Lang::En, &["Dog"]),
        ("dog", Lang::Ja, &[]),
    ] {
        let found = find(&catalogue, typed, lang, 1);
        let hit = &found.hits()[0];
        let name = catalogue.procedures()[hit.procedure].name.shown(lang).text;
        let marked: Vec<&str> = hit.marks.iter().map(|range| &name[range.clone()]).collect();
        assert_eq!(marked, wanted, "{typed}");
    }
}

#[test]
fn nothing_found_is_something_else_than_nothing_typed() {
    let catalogue = catalogue();
    assert_eq!(find(&catalogue, " ・", Lang::Ja, 10), Found::Blank);
    let nothing = |nearest| Found::Nothing {
        topic: None,
        event: None,
        nearest,
    };
    assert_eq!(find(&catalogue, "zz", Lang::Ja, 10), nothing(None));
    assert_eq!(find(&catalogue, "埋装料", Lang::Ja, 10), nothing(Some("埋葬料")));
}

#[test]
fn only_the_nearest_are_handed_back_and_all_are_counted() {
    let catalogue = catalogue();
    let Found::Hits { hits, all } = find(&catalogue, "住所", Lang::Ja, 2) else {
        panic!("住所 is in many procedures");
    };
    assert_eq!((hits.len(), all), (2, 4));
}

#[test]
fn a_catalogue_survives_its_file_and_an_unsound_one_is_refused() {
    let catalogue = catalogue();
    let file = write_search(&catalogue).unwrap();
    assert_eq!(read_search(&file), Ok(catalogue.clone()));
    assert_eq!(
        read_search(&write_search(&Catalogue::default()).unwrap()),
        Catalogue::new(Contents::default())
    );
    for unsound in [
        Contents {
            events: Vec::new(),
            topics: Vec::new(),
            ..contents()
        },
        Contents {
            events: Vec::new(),
            procedures: Vec::new(),
            ..contents()
        },
    ] {
        assert_eq!(Catalogue::new(unsound), Err(Refusal::Damaged));
    }
    for cut in 0..file.len() {
        assert!(read_search(&file[..cut]).is_err());
    }
}

#[test]
fn what_sounds_or_looks_the_same_folds_the_same() {
    for (one, other) in [
        ("ﾋｯｺｼ", "ひっこし"),
        ("ガ", "ｶﾞ"),
        ("ば", "は\u{3099}"),
        ("パ", "ﾊﾟ"),
        ("サーバー", "サーバ"),
        ("さ−ば", "サ－バ"),
        ("１か月", "1ヶ月"),
        ("①", "1"),
        ("ＮＨＫ", "nhk"),
        ("「年金」（国民）", "年金国民"),
        ("ちぢむ", "ちじむ"),
    ] {
        assert_eq!(fold(one), fold(other), "{one} {other}");
    }
    for (one, other) in [("か", "が"), ("年金", "年"), ("a b", "ab"), ("は", "ば")] {
        assert_ne!(fold(one), fold(other), "{one} {other}");
    }
}

/// Text as it might be typed: mostly what Japanese keyboards make, and anything else.
fn typed() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        4 => "[ぁ-ゟァ-ヿｦ-ﾟ]{1,4}",
        2 => "[a-zA-Z0-9Ａ-ｚ -]{1,4}",
        2 => prop::sample::select(vec!["転入", "届", "引っ越し", "犬", "葬式", "の", "児童手当", "\u{3099}", "ー", "　", "tennyu"]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(pieces, 0..8).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

    #[test]
    fn folding_twice_changes_nothing(text in typed()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    /// Whatever is typed: no panic, the same hits each time, marks in the name and in order.
    #[test]
    fn any_text_can_be_searched(text in typed(), most in 0usize..9) {
        let catalogue = catalogue();
        for lang in Lang::ALL {
            let found = find(&catalogue, &text, lang, most);
            prop_assert_eq!(&find(&catalogue, &text, lang, most), &found);
            prop_assert!(found.hits().len() <= most.max(1));
            prop_assert_eq!(found == Found::Blank, fold(&text).is_empty());
            for hit in found.hits() {
                prop_assert!(hit.coverage <= 100 && !hit.words.is_empty());
                prop_assert!(catalogue.procedures()[hit.procedure].events.contains(&u16::try_from(hit.event).unwrap()));
                let name = catalogue.procedures()[hit.procedure].name.shown(lang).text;
                let mut end = 0;
                for mark in &hit.marks {
                    prop_assert!(end <= mark.start && name.get(mark.clone()).is_some_and(|part| !part.is_empty()));
                    end = mark.end;
                }
            }
        }
    }
}
