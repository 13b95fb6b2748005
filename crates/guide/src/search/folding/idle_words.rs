//! Words that ask, want or go, and name nothing: what stands around the thing in a question.
//!
//! They are grammar and manners, of any municipality; what residents call a thing is data of the pack.

/// As they are folded.
const JAPANESE: &str = "手続き 手続 てつずき 方法 仕方 やり方 かた 必要 教えて 教え おしえて 知りたい しりたい 場合 場所 何 なに なん 誰 だれ \
    時 とき 人 ひと 方 行く 行け 行つ いけ いつたら いく 出す 出し 出て 出た 出る だす だし 出さ 取る 取り 取つ 取れ とる とり とれ もの 物 \
    欲しい ほしい 欲し 貰う 貰え 貰つ もらう もらえ もらい もらつ もらいたい 受けたい 受ける 受け うける うけたい うけ 使いたい 使う つかう \
    見る 言う 思う おもう 思つ 良い よい いい 私 わたし 自分 今 いま 今日 最近 先月 来月 今月 去年 今年 役所 市役所 区役所 役場 市 区 町 村 \
    窓口 書類 申請 しんせい 届出 届け 届け出 届 とどけ とどけで 申込み 申込 申し込み 申し込む 申し込 持ち物 持つ 持つて 期限 日 月 年 円 \
    お願い 願い おねがい 詳しく 質問 料金 代金 いくら いつ いつまで どこ どの どう どうすれば どうしたら どうやつて どうやつたら どうする どうなる \
    どんな どれ なぜ です ます ました ません ませ でしよう でしようか でしたら ですか ますか ください 下さい たい たく したい する します した \
    して しました している しよう しない される された できる できます でき できない なる なつた なりました なり ある あります あるの ない いる \
    います いた いて いけない いけません ならない しなければ しなくて しなきや なければ ので から だから けど けれど けれども だけど のですが んですが \
    んだけど んです のです という って つて について には では とは こと これ それ その この あの ところ 所 ため 為 そう よう ような まず \
    すぐ まだ もう また でも それとも または など まで までに あと 後 前 中 新しく 新しい あたらしい ほか 他 その他 すべて 全部 お ご の に は が \
    を で と へ や も か ね よ な だ て た し れ ら え う く い られ さん ちやん 様 市内 区内 県内 詳細 概要 案内 一覧 情報 相談したい 利用 対象 条件 変わつた 変えたい \
    変える 変えて 変わる 変わり 変更したい 変更 へんこう 住んで 住む 始める 始めた はじめる はじめた 入る 入りたい 入れる 入れたい 入れ はいりたい はいる 用 紙 物 分 回 本 件 発行 郵送 手数料 料金 大丈夫 可能 直接 考えて 忘れて 聞いて 聞いた 見つから 持つて行く 壊れた 分けて 分け 予定 希望 予約したい 以内 以下 以上 未満 歳 才 つて んやろか やろか んかな かな らしい みたい とか やつ 確認 状況 関する ところ 近く 近い 平日 遅い 早い 最低 一緒 一緒に いつしよに 持ち込む 持ち込み 出せ 出せる 出せます 行かせ 通い 通わせ 全く 公共 自宅 地域 市民 住民 区民 県民 機関 引き取つて 引き取る もらうには 制度 サービス さーびす いろいろ";

const ENGLISH: &str = "a an the i im we you he she it my our your his her their is am are was were be been do doe did have has had get \
    got to of in on at for from by with about into if and or but not no yes can could should would will want need must how what \
    where when which who why there here this that just need please tell me us them go going make use out up new if because after \
    before when while through one two some any more also so than then as off doing don t s";

/// Such words, by their first letter's hash.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct IdleWords {
    words: Vec<Vec<Vec<char>>>,
}

const BUCKETS: usize = 128;

impl IdleWords {
    /// The words, ready to be looked for.
    pub(crate) fn new() -> Self {
        let mut words = vec![Vec::new(); BUCKETS];
        let english = ENGLISH.split_whitespace().map(super::compared);
        let english = english.map(|word| word.iter().map(|letter| letter.letter).collect::<Vec<char>>());
        let japanese = JAPANESE.split_whitespace().map(|word| word.chars().collect());
        for word in japanese.chain(english) {
            if let Some(bucket) = words.get_mut(bucket(&word)) {
                bucket.push(word);
            }
        }
        Self { words }
    }

    pub(crate) fn has(&self, word: &[char]) -> bool {
        self.beginning(word).any(|idle| idle == word)
    }

    /// How long the longest of them is that `text` begins with; 0 where it begins with none.
    pub(crate) fn longest_at(&self, text: &[char]) -> usize {
        let words = self.beginning(text).filter(|word| text.starts_with(word));
        words.map(Vec::len).max().unwrap_or(0)
    }

    fn beginning(&self, text: &[char]) -> impl Iterator<Item = &Vec<char>> {
        self.words.get(bucket(text)).into_iter().flatten()
    }
}

fn bucket(word: &[char]) -> usize {
    word.first().map_or(0, |first| *first as usize % BUCKETS)
}
