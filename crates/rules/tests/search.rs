//! What residents type finds what they mean: over the sample ward's own procedures.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops where it cannot go on"
)]

#[path = "search/pack.rs"]
mod pack;
#[path = "common/sample.rs"]
mod sample;

use guide::Lang;
use guide::search::{Catalogue, Found, Listed, find, fold};
use proptest::prelude::*;
use std::sync::LazyLock;

static SAMPLE_WARD: LazyLock<Catalogue> = LazyLock::new(pack::sample_ward);

/// How many hits a page shows at first.
const FIRST: usize = 10;

fn ids<'c>(catalogue: &'c Catalogue, typed: &str) -> Vec<&'c str> {
    let found = find(catalogue, typed, Lang::Ja, FIRST);
    let hits = found.hits().iter();
    hits.map(|hit| catalogue.procedures()[hit.procedure].id.as_str())
        .collect()
}

/// What was typed, and what must be among the first hits.
const QUERIES: &[(&str, &[&str])] = &[
    (
        "引っ越し",
        &["resident-move-in", "resident-move-out", "resident-move-within"],
    ),
    ("引越し", &["resident-move-in", "resident-move-out"]),
    ("引越", &["resident-move-in", "resident-move-out"]),
    ("ひっこし", &["resident-move-in", "resident-move-out"]),
    ("ヒッコシ", &["resident-move-in", "resident-move-out"]),
    ("ﾋｯｺｼ", &["resident-move-in", "resident-move-out"]),
    ("ひっk", &["resident-move-in", "resident-move-out"]),
    ("赤ちゃん", &["birth-registration", "child-my-number-card"]),
    ("あかちゃん", &["birth-registration"]),
    (
        "お葬式のお金",
        &[
            "kokuho-funeral-benefit",
            "late-elderly-funeral-benefit",
            "funeral-public-assistance",
        ],
    ),
    (
        "お葬式の費用",
        &["kokuho-funeral-benefit", "funeral-public-assistance"],
    ),
    ("葬式", &["kokuho-funeral-benefit", "civic-funeral-voucher"]),
    (
        "葬祭費",
        &["kokuho-funeral-benefit", "late-elderly-funeral-benefit"],
    ),
    (
        "そうさいひ",
        &["kokuho-funeral-benefit", "late-elderly-funeral-benefit"],
    ),
    (
        "マイナンバー",
        &["mynumber-card-continue", "child-my-number-card"],
    ),
    (
        "まいなんばー",
        &["mynumber-card-continue", "mynumber-card-address-within"],
    ),
    ("マイナカード", &["mynumber-card-continue"]),
    ("保育園", &["nursery-application", "nursery-change-within"]),
    ("ほいくえん", &["nursery-application"]),
    ("犬", &["dog-registration-change", "dog-owner-change"]),
    ("いぬ", &["dog-registration-change", "dog-owner-change"]),
    ("犬を飼っている", &["dog-registration-change", "dog-owner-change"]),
    ("ねこ", &["microchip-owner-change"]),
    ("原付", &["moped-register", "moped-deregister"]),
    (
        "バイク",
        &["moped-register", "motorcycle-address", "moped-deregister"],
    ),
    ("母子手帳", &["pregnancy-notification"]),
    ("ぼしてちょう", &["pregnancy-notification"]),
    ("児童手当", &["child-allowance-claim", "child-allowance-end"]),
    ("じどうてあて", &["child-allowance-claim"]),
    ("児童手あて", &["child-allowance-claim"]),
    ("印鑑", &["seal-register", "seal-card-return"]),
    ("はんこ", &["seal-register", "seal-card-return"]),
    ("ハンコ", &["seal-register"]),
    ("年金", &["pension-address-unlinked", "pension-death-report"]),
    ("国保", &["nhi-join", "nhi-leave"]),
    ("こくほ", &["nhi-join", "nhi-leave"]),
    ("健康保険", &["nhi-join", "employee-insurance-dependent"]),
    ("保険証", &["nhi-join", "nhi-leave"]),
    ("介護", &["ltc-transfer-in", "ltc-transfer-out"]),
    (
        "障害者手帳",
        &[
            "physical-handbook-address",
            "mental-handbook-address",
            "intellectual-handbook-address",
        ],
    ),
    ("水道", &["utilities", "water-service"]),
    ("電気", &["utilities", "electricity-gas-nhk"]),
    ("ガス", &["utilities", "electricity-gas-nhk"]),
    ("車", &["car-address", "car-ownership-transfer"]),
    ("くるま", &["car-address"]),
    ("駐車場", &["parking-space"]),
    ("車庫証明", &["parking-space"]),
    ("免許", &["driver-licence-address", "drivers-license-of-deceased"]),
    ("自転車", &["bicycle-registration", "bicycle-parking"]),
    (
        "相続",
        &[
            "inheritance-renunciation",
            "inheritance-registration",
            "inheritance-tax-return",
        ],
    ),
    ("遺言", &["will-probate", "stored-will-search"]),
    ("ゆいごん", &["will-probate"]),
    ("お墓", &["grave-succession", "reburial-permit"]),
    ("墓じまい", &["reburial-permit"]),
    ("死亡届", &["death-notification"]),
    ("しぼうとどけ", &["death-notification"]),
    ("転入とどけ", &["resident-move-in"]),
    ("テンニュウ", &["resident-move-in"]),
    ("てんにゅうとどけ", &["resident-move-in"]),
    ("転出", &["resident-move-out"]),
    ("住民票", &["resident-move-in", "resident-move-out"]),
    (
        "世帯主",
        &["household-change", "household-head-left", "household-head-change"],
    ),
    ("就学援助", &["school-aid", "school-expense-aid"]),
    ("給食費", &["school-aid", "school-expense-aid"]),
    ("転校", &["school-transfer-in", "school-transfer-within"]),
    ("学童", &["after-school-club"]),
    ("予防接種", &["child-vaccination-vouchers", "child-vaccinations"]),
    ("ワクチン", &["child-vaccination-vouchers", "child-vaccinations"]),
    (
        "離婚",
        &["birth-within-300-days-of-divorce", "child-surname-change"],
    ),
    ("養子", &["ordinary-adoption", "special-adoption-registration"]),
    ("パスポート", &["passport-return"]),
    ("ごみ", &["waste-rules"]),
    ("粗大ゴミ", &["waste-rules", "bulky-waste"]),
    ("郵便", &["mail-forwarding"]),
    ("税金", &["resident-tax-agent", "inheritance-tax-return"]),
    ("ビザ", &["residence-status-acquisition"]),
    ("選挙", &["election-roll"]),
    ("生活保護", &["welfare-consult", "public-assistance-report"]),
    ("育休", &["childcare-leave", "childcare-leave-benefits"]),
    ("つわり", &["pregnancy-notification"]),
    ("ふたご", &["twins-transport-aid"]),
    ("シングルマザー", &["child-rearing-allowance"]),
    ("銀行口座", &["bank-accounts"]),
    ("亡くなった", &["death-notification"]),
    ("赤ちゃんが生まれた", &["birth-registration"]),
    ("子供が生まれた", &["birth-registration"]),
    ("妊娠した", &["pregnancy-notification"]),
    ("父が亡くなった", &["death-notification"]),
    ("海外に引っ越す", &["resident-move-out-abroad"]),
    ("国民健康保検", &["nhi-join"]),
    ("マイナンパーカード", &["mynumber-card-continue"]),
    ("ほいくねん", &["nursery-application"]),
    ("犬 引っ越し先", &["dog-registration-change"]),
    ("moving", &["resident-move-in"]),
    ("dog", &["dog-registration-change"]),
    ("Pension", &["pension-address-unlinked"]),
    ("ｎｈｋ", &["nhk-address"]),
];

#[test]
fn everyday_words_find_what_is_meant() {
    let catalogue = &*SAMPLE_WARD;
    let mut failures = String::new();
    for (typed, wanted) in QUERIES {
        let found = ids(catalogue, typed);
        for id in wanted.iter().filter(|id| !found.contains(id)) {
            failures += &format!("{typed}: no {id} in {found:?}\n");
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
}

#[test]
fn what_nobody_offers_finds_nothing_and_a_near_word_is_suggested() {
    let catalogue = &*SAMPLE_WARD;
    for nonsense in ["ｑｗｘ", "にゃんにゃんにゃん", "宇宙人"] {
        assert!(
            matches!(find(catalogue, nonsense, Lang::Ja, FIRST), Found::Nothing { .. }),
            "{nonsense}: {:?}",
            ids(catalogue, nonsense)
        );
    }
    assert_eq!(
        find(catalogue, "くるわ", Lang::Ja, FIRST),
        Found::Nothing {
            topic: None,
            event: None,
            nearest: Some("車")
        }
    );
    for blank in ["", " ", "　・ー", "。"] {
        assert_eq!(find(catalogue, blank, Lang::Ja, FIRST), Found::Blank, "{blank}");
    }
}

/// The ways one keyboard or another writes the same name: other kana, full-width, without long vowels, and with voicing
/// marks apart, also as half-width kana have them.
fn forms(name: &str) -> [String; 6] {
    const VOICED: &str = "がぎぐげござじずぜぞだでどばびぶべぼガギグゲゴザジズゼゾダデドバビブベボ";
    const PLAIN: &str = "かきくけこさしすせそたてとはひふへほカキクケコサシスセソタテトハヒフヘホ";
    let apart = |mark: char| {
        move |letter: char| match VOICED.chars().position(|voiced| voiced == letter) {
            Some(at) => format!("{}{mark}", PLAIN.chars().nth(at).unwrap()),
            None => letter.to_string(),
        }
    };
    let katakana = |letter: char| match letter {
        'ぁ'..='ゖ' => char::from_u32(letter as u32 + 0x60).unwrap(),
        _ => letter,
    };
    let hiragana = |letter: char| match letter {
        'ァ'..='ヶ' => char::from_u32(letter as u32 - 0x60).unwrap(),
        _ => letter,
    };
    let full_width = |letter: char| match letter {
        '!'..='~' => char::from_u32(letter as u32 + 0xFEE0).unwrap(),
        _ => letter,
    };
    [
        name.chars().map(katakana).collect(),
        name.chars().map(hiragana).collect(),
        name.chars().map(full_width).collect(),
        name.chars().filter(|letter| *letter != 'ー').collect(),
        name.chars().map(apart('\u{3099}')).collect(),
        name.chars().map(apart('ﾞ')).collect(),
    ]
}

#[test]
fn every_name_finds_its_procedure_first_however_it_is_written() {
    let catalogue = &*SAMPLE_WARD;
    let names = catalogue.procedures().iter().map(|listed| &listed.name.ja);
    for name in names {
        for typed in forms(name).iter().chain([name]) {
            let found = find(catalogue, typed, Lang::Ja, FIRST);
            let first = found.hits().first().unwrap();
            let listed = &catalogue.procedures()[first.procedure];
            assert_eq!(fold(&listed.name.ja), fold(name), "{typed}");
        }
    }
}

#[test]
fn every_keyword_finds_its_procedure() {
    let catalogue = &*SAMPLE_WARD;
    for (at, listed) in catalogue.procedures().iter().enumerate() {
        for word in &listed.keywords {
            let found = find(catalogue, word, Lang::Ja, usize::MAX);
            assert!(
                found.hits().iter().any(|hit| hit.procedure == at),
                "{word}: {}",
                listed.id
            );
        }
    }
}

/// A name with one letter left out, doubled, replaced, or swapped with the next.
fn with_a_slip(name: &str, at: usize, slip: usize, other: char) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = at % letters.len();
    match slip % 4 {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, other),
        2 => letters[at] = other,
        _ if at + 1 < letters.len() => letters.swap(at, at + 1),
        _ => {}
    }
    letters.into_iter().collect()
}

/// The procedures whose names are long enough for slips to be forgiven.
fn long_names() -> Vec<&'static Listed> {
    let procedures = SAMPLE_WARD.procedures().iter();
    procedures
        .filter(|listed| fold(&listed.name.ja).chars().count() >= 5)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn a_name_with_one_slip_is_still_found(which in any::<usize>(), at in any::<usize>(), slip in 0usize..4, other in "[ぁ-んァ-ヶ一-龠0-9a-z（・ 　]") {
        let names = long_names();
        let listed = names[which % names.len()];
        let typed = with_a_slip(&listed.name.ja, at, slip, other.chars().next().unwrap());
        let found = ids(&SAMPLE_WARD, &typed);
        prop_assert!(found.contains(&listed.id.as_str()), "{typed} of {}: {found:?}", listed.name.ja);
    }
}
