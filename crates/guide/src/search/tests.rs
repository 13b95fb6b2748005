//! Folding, ranks, marks and what is forgiven, over a few procedures.

use proptest::prelude::*;

use super::{Catalogue, Found, Listed, Rank, find, fold};
use crate::publish::{Refusal, read_search, write_search};
use crate::{Lang, Translated};

fn listed(id: &str, names: (&str, &str), summary: &str, keywords: &[&str]) -> Listed {
    let text = |ja: &str, en: &str| Translated {
        ja: ja.to_owned(),
        en: (!en.is_empty()).then(|| en.to_owned()),
    };
    Listed {
        id: id.to_owned(),
        name: text(names.0, names.1),
        summary: text(summary, ""),
        keywords: keywords.iter().map(|word| (*word).to_owned()).collect(),
        events: vec![0],
    }
}

fn catalogue() -> Catalogue {
    let procedures = vec![
        listed(
            "elsewhere",
            ("引っ越し先での転入届", "Notification at the new place"),
            "新しい住所の区市町村で出します。",
            &["転入"],
        ),
        listed(
            "move-in",
            ("転入届", "Moving-in notification"),
            "新しい住所を届け出ます。",
            &["引っ越し", "ひっこし", "てんにゅう"],
        ),
        listed(
            "dog",
            ("犬の登録の住所変更", "Dog registration"),
            "鑑札を取りかえます。",
            &["犬", "いぬ", "ペット"],
        ),
        listed(
            "card",
            ("マイナンバー・カード", ""),
            "カードの住所を書きかえます。",
            &["マイナカード"],
        ),
        listed(
            "funeral",
            ("葬祭費", "Funeral benefit"),
            "葬儀をした方に支払われます。",
            &["葬式", "お金"],
        ),
        listed("burial", ("埋葬料", ""), "葬儀の費用の一部です。", &["葬式"]),
        listed(
            "allowance",
            ("児童手当の申請", "Child allowance"),
            "子を育てる方の手当です。",
            &["じどうてあて"],
        ),
    ];
    Catalogue::new(vec!["move-in".to_owned()], procedures).unwrap()
}

fn ranks(typed: &str) -> Vec<(String, Rank)> {
    let catalogue = catalogue();
    let found = find(&catalogue, typed, Lang::Ja, 10);
    let hits = found.hits().iter();
    hits.map(|hit| (catalogue.procedures()[hit.procedure].id.clone(), hit.rank))
        .collect()
}

#[test]
fn the_ways_to_match_come_in_their_order() {
    use Rank::*;
    let cases: &[(&str, &[(&str, Rank)])] = &[
        ("転入届", &[("move-in", NameIs), ("elsewhere", NameHas)]),
        (
            "引っ越し",
            &[("move-in", KeywordIs), ("elsewhere", NameBeginsLonger)],
        ),
        ("引越", &[("move-in", KeywordLoosely), ("elsewhere", NameLoosely)]),
        ("犬", &[("dog", NameBegins)]),
        ("犬を飼っている", &[("dog", Phrase)]),
        ("お葬式のお金", &[("funeral", Phrase), ("burial", Phrase)]),
        ("葬儀", &[("funeral", SummaryHas), ("burial", SummaryHas)]),
        (
            "新しい 転入",
            &[("elsewhere", SummaryHas), ("move-in", SummaryHas)],
        ),
        ("児童手当 犬", &[("allowance", NameNearly)]),
        (
            "葬式 児童手当",
            &[("allowance", Phrase), ("funeral", Phrase), ("burial", Phrase)],
        ),
        ("児童手当て", &[("allowance", NameLoosely)]),
        ("児重手当", &[("allowance", NameNearly)]),
        ("じどうてて", &[("allowance", KeywordNearly)]),
        ("moving", &[("move-in", NameBegins)]),
        ("oving", &[("move-in", NameNearly)]),
        ("new", &[("elsewhere", NameHas)]),
    ];
    for (typed, wanted) in cases {
        let wanted: Vec<(String, Rank)> = wanted
            .iter()
            .map(|(id, rank)| ((*id).to_owned(), *rank))
            .collect();
        assert_eq!(ranks(typed), wanted, "{typed}");
    }
}

#[test]
fn marks_are_parts_of_the_name_as_it_is_written() {
    let catalogue = catalogue();
    for (typed, lang, wanted) in [
        ("ﾏｲﾅﾝﾊﾞｰｶｰﾄﾞ", Lang::Ja, &["マイナンバー・カード"][..]),
        ("かーど", Lang::Ja, &["カード"]),
        ("引越し先", Lang::Ja, &["引っ越し先"]),
        ("住所 登録", Lang::Ja, &["登録", "住所"]),
        ("dog", Lang::En, &["Dog"]),
        ("dog", Lang::Ja, &[]),
        ("てんにゅう", Lang::Ja, &[]),
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
    assert_eq!(
        find(&catalogue, "zz", Lang::Ja, 10),
        Found::Nothing { nearest: None }
    );
    let nearest = Some("いぬ");
    assert_eq!(find(&catalogue, "いね", Lang::Ja, 10), Found::Nothing { nearest });
}

#[test]
fn only_the_nearest_are_handed_back_and_all_are_counted() {
    let catalogue = catalogue();
    let Found::Hits { hits, all } = find(&catalogue, "住所", Lang::Ja, 2) else {
        panic!("住所 is in many procedures");
    };
    assert_eq!((hits.len(), all), (2, 4));
    assert_eq!(hits[0].rank, Rank::NameHas);
}

#[test]
fn a_catalogue_survives_its_file_and_an_unsound_one_is_refused() {
    let catalogue = catalogue();
    let file = write_search(&catalogue).unwrap();
    assert_eq!(read_search(&file), Ok(catalogue.clone()));
    assert_eq!(
        read_search(&write_search(&Catalogue::default()).unwrap()),
        Ok(Catalogue::default())
    );
    let procedures = catalogue.procedures().to_vec();
    assert_eq!(Catalogue::new(Vec::new(), procedures), Err(Refusal::Damaged));
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
        2 => prop::sample::select(vec!["転入", "届", "引っ越し", "犬", "葬式", "の", "児童手当", "\u{3099}", "ー", "　"]).prop_map(str::to_owned),
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
            let mut last = Rank::NameIs;
            for hit in found.hits() {
                prop_assert!(last <= hit.rank);
                last = hit.rank;
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
