//! How long a key stroke takes: `cargo run --release -p guide --example search_speed`.
//!
//! Five hundred made-up procedures, or the search file named as an argument, and every beginning of queries as they are
//! typed; how long it takes to get the file ready, too.

#![expect(clippy::print_stdout, reason = "an example tells what it measured")]

use std::time::{Duration, Instant};

use guide::search::{Catalogue, Contents, Event, Listed, find};
use guide::{Lang, Translated};

const PROCEDURES: usize = 500;
const ROUNDS: usize = 40;

const ABOUT: [&str; 12] = [
    "児童手当",
    "国民健康保険",
    "マイナンバーカード",
    "犬の登録",
    "葬祭費",
    "転入届",
    "原付（125cc以下）",
    "保育園",
    "介護保険証",
    "障害者手帳",
    "年金",
    "水道・電気・ガス",
];
const WHAT: [&str; 7] = [
    "の申請",
    "をやめる届出",
    "の住所変更",
    "の引き継ぎ",
    "の払い戻し",
    "を返す",
    "の再発行",
];
const SUMMARIES: [&str; 3] = [
    "お子さんを育てている方に、区から手当が支払われます。",
    "引っ越してきた方が、新しい住所を届け出る手続きです。",
    "亡くなった方の名義のままになっているものを、ご家族の名義に変えます。",
];
const KEYWORDS: [&str; 16] = [
    "引っ越し",
    "ひっこし",
    "赤ちゃん",
    "こくほ",
    "国保",
    "じどうてあて",
    "手当",
    "犬",
    "いぬ",
    "ペット",
    "バイク",
    "葬式",
    "お金",
    "名義変更",
    "まいなんばー",
    "ほいくえん",
];
const SAME: [&[&str]; 4] = [
    &["引っ越し", "転居", "moving"],
    &["葬式", "葬儀", "funeral"],
    &["お金", "費用", "手当", "money"],
    &["犬", "ペット", "dog"],
];
const READINGS: &str = "以い 住じゆう,す 保ほ 健けん 児じ 入にゆう,い 再さい 割わ 区く 号ごう 名めい,な 国こく,くに 園えん \
    変へん,か 姓せい 子し,こ 学がく 年ねん,とし 引いん,ひ,ひき 当とう,あて 戻もどし 所しよ,ところ 手しゆ,て \
    払はらい 料りよう 更こう 権けん 民みん 水すい,みず 療りよう 発はつ 登とう 祭さい 童どう 義ぎ 育いく 葬そう \
    行こう,い 費ひ 赤せき,あか 越えつ,こ,こし 車しや,くるま 転てん 返かえ 道どう,みち 金きん,かね 録ろく \
    険けん 障しよう 電でん";
const QUERIES: [&str; 14] = [
    "引っ越し",
    "ひっこし",
    "ﾋｯｺｼ",
    "赤ちゃんが生まれた",
    "お葬式のお金",
    "犬を飼っている",
    "マイナンバーカード",
    "国民健康保検をやめたい",
    "じどうてあて",
    "driving licence",
    "犬 住所 変更",
    "しらないことばをながくながくかいてみた",
    "jido teate no shinsei",
    "引っ越してきたばかりで子どもの保険証をどうしたらいいか教えてください",
];

fn main() {
    let made_up = contents();
    let (ready, catalogue) = match std::env::args().nth(1) {
        Some(file) => read(&file),
        None => made_ready(made_up),
    };
    println!(
        "{} procedures are ready after {ready:?}",
        catalogue.procedures().len()
    );
    let mut times: Vec<(Duration, String)> = Vec::new();
    for typed in QUERIES.iter().flat_map(|query| beginnings(query)) {
        let fastest = (0..ROUNDS).map(|_| timed(&catalogue, &typed)).min();
        times.push((fastest.unwrap_or_default(), typed));
    }
    times.sort();
    let at = |percent: usize| times.get((times.len() - 1) * percent / 100);
    for percent in [50, 95, 100] {
        if let Some((time, typed)) = at(percent) {
            println!(
                "{percent:>3} % of {} queries within {time:?} ({typed})",
                times.len()
            );
        }
    }
}

/// A published catalogue, and how long it took to read.
fn read(file: &str) -> (Duration, Catalogue) {
    let Ok(bytes) = std::fs::read(file) else {
        println!("{file} cannot be read");
        return (Duration::ZERO, Catalogue::default());
    };
    let begun = Instant::now();
    let catalogue = guide::publish::read_search(&bytes).unwrap_or_default();
    (begun.elapsed(), catalogue)
}

fn made_ready(contents: Contents) -> (Duration, Catalogue) {
    let begun = Instant::now();
    let catalogue = Catalogue::new(contents).unwrap_or_default();
    (begun.elapsed(), catalogue)
}

fn timed(catalogue: &Catalogue, typed: &str) -> Duration {
    let begun = Instant::now();
    std::hint::black_box(find(catalogue, std::hint::black_box(typed), Lang::Ja, 20));
    begun.elapsed()
}

fn beginnings(query: &str) -> Vec<String> {
    let ends = query.char_indices().map(|(at, letter)| at + letter.len_utf8());
    ends.filter_map(|end| query.get(..end).map(str::to_owned))
        .collect()
}

fn contents() -> Contents {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let event = Event {
        id: "move-in".to_owned(),
        title: Translated {
            ja: "引っ越してきた".to_owned(),
            en: Some("Moving in".to_owned()),
        },
        keywords: words(&["引っ越し", "転入", "moving in"]),
    };
    Contents {
        events: vec![event],
        procedures: (0..PROCEDURES).map(procedure).collect(),
        same: SAME.iter().map(|group| words(group)).collect(),
        readings: READINGS.to_owned(),
        ..Contents::default()
    }
}

fn procedure(at: usize) -> Listed {
    let pick =
        |list: &'static [&'static str], by: usize| list.iter().copied().cycle().nth(by).unwrap_or_default();
    let text = |ja: String, en: &str| Translated {
        ja,
        en: Some(format!("{en} {at}")),
    };
    let name = format!("{}{}（{at}）", pick(&ABOUT, at), pick(&WHAT, at / ABOUT.len()));
    Listed {
        id: format!("procedure-{at}"),
        name: text(name, "Application for the allowance for children"),
        summary: text(
            pick(&SUMMARIES, at).to_owned(),
            "The ward pays an allowance to those who bring up children.",
        ),
        keywords: (0..8)
            .map(|word| {
                format!(
                    "{}{}",
                    pick(&KEYWORDS, at + word * 3),
                    if word == 0 { "" } else { "届" }
                )
            })
            .collect(),
        events: vec![0],
        is_variant: !at.is_multiple_of(3),
    }
}
