//! Text as typed → the letters that are compared: width, kind and size of kana, long vowel marks, case and punctuation
//! make no difference.
//!
//! An own table of what Japanese keyboards produce, not a Unicode crate: `docs/decisions.md` says why. Beside it, what the
//! search knows of languages as such: [endings of English words](stem), [romaji](romaji), [sounds of kanji](readings),
//! and [words that ask and name nothing](idle_words).

pub(super) mod idle_words;
pub(super) mod kana;
pub(super) mod readings;
pub(super) mod romaji;
mod stem;

/// A letter as it is compared, with the bytes of the text it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    pub(super) letter: char,
    pub(super) script: Script,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// What a letter was written in, before it was folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    Kanji,
    Hiragana,
    Katakana,
    /// Latin letters and digits, and the space between such words.
    Latin,
    Other,
}

/// `text` as it is compared: two texts with the same fold are the same word to the search.
///
/// ```
/// use guide::search::fold;
/// assert_eq!(fold("ﾊﾞｰｽﾃﾞｰ・サポート"), fold("ばーすでーさぽーと"));
/// assert_eq!(fold("Ｅ−ｔａｘ"), "e tax");
/// ```
pub fn fold(text: &str) -> String {
    letters(text).iter().map(|letter| letter.letter).collect()
}

/// The letters of [`fold`] with their places.
pub(super) fn letters(text: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::new();
    let mut is_apart = false;
    for (from, typed) in text.char_indices() {
        let to = from + typed.len_utf8();
        let Some(letter) = folded(typed) else {
            if let Some(last) = letters.last_mut() {
                sound(last, typed, to);
                if matches!(typed, 'ー' | 'ｰ') && last.to == from {
                    last.to = to;
                }
            }
            is_apart = true;
            continue;
        };
        let between_words = is_apart && is_latin(letter);
        if between_words && letters.last().is_some_and(|last| is_latin(last.letter)) {
            letters.push(Letter {
                letter: ' ',
                script: Script::Latin,
                from,
                to: from,
            });
        }
        let script = script_of(typed, letter);
        letters.push(Letter {
            letter,
            script,
            from,
            to,
        });
        is_apart = false;
    }
    letters
}

/// The letters of a text as the search compares them: like [`letters`], and English words without their endings.
pub(super) fn compared(text: &str) -> Vec<Letter> {
    stem::without_endings(letters(text))
}

fn script_of(typed: char, folded: char) -> Script {
    match typed {
        'ァ'..='ヶ' | 'ｦ'..='ﾝ' => Script::Katakana,
        _ if is_kanji(folded) => Script::Kanji,
        _ if is_hiragana(folded) => Script::Hiragana,
        _ if is_latin(folded) => Script::Latin,
        _ => Script::Other,
    }
}

/// Latin letters and digits: they have words with spaces between.
pub(super) fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
}

/// Kanji: the Unified Ideographs with Extension A and those outside the basic plane, and 々.
pub(super) fn is_kanji(letter: char) -> bool {
    matches!(letter, '々' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

/// Hiragana, which all kana are once they are folded.
pub(super) fn is_hiragana(letter: char) -> bool {
    matches!(letter, 'ぁ'..='ゟ')
}

/// U+FF66 ｦ to U+FF9D ﾝ, folded.
const HALF_WIDTH: &str = "をあいうえおやゆよつーあいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん";

/// One character; none for what is dropped, and for the marks that [`sound`] takes.
fn folded(typed: char) -> Option<char> {
    let letter = match typed {
        // full-width ASCII: 0xFEE0 above its own
        '！'..='～' => moved(typed, -0xFEE0),
        'ｦ'..='ﾝ' => HALF_WIDTH
            .chars()
            .nth(typed as usize - 'ｦ' as usize)
            .unwrap_or(typed),
        // katakana: 0x60 above hiragana
        'ァ'..='ヶ' => moved(typed, -0x60),
        '①'..='⑨' => moved(typed, '1' as i32 - '①' as i32),
        _ => typed,
    };
    (!is_dropped(letter)).then(|| plain(letter.to_ascii_lowercase()))
}

fn moved(letter: char, by: i32) -> char {
    let moved = (letter as u32).checked_add_signed(by);
    moved.and_then(char::from_u32).unwrap_or(letter)
}

/// Small kana large, and those of one sound alike: ぢ is じ, and the ヶ of 1ヶ月 か.
fn plain(letter: char) -> char {
    match letter {
        'ぁ' => 'あ',
        'ぃ' | 'ゐ' => 'い',
        'ぅ' => 'う',
        'ぇ' | 'ゑ' => 'え',
        'ぉ' => 'お',
        'っ' => 'つ',
        'ゃ' => 'や',
        'ゅ' => 'ゆ',
        'ょ' => 'よ',
        'ゎ' => 'わ',
        'ゕ' | 'ゖ' => 'か',
        'ぢ' => 'じ',
        'づ' => 'ず',
        'ゔ' => 'ぶ',
        _ => letter,
    }
}

const UNVOICED: &str = "うかきくけこさしすせそたちつてとはひふへほ";
const VOICED: &str = "ぶがぎぐげござじずぜぞだじずでどばびぶべぼ";
const PLAIN_H: &str = "はひふへほ";
const P: &str = "ぱぴぷぺぽ";

/// A voicing mark typed apart (half-width kana, text from macOS) goes into the letter before.
fn sound(last: &mut Letter, mark: char, to: usize) {
    let (from, into) = match mark {
        'ﾞ' | '\u{3099}' | '゛' => (UNVOICED, VOICED),
        'ﾟ' | '\u{309a}' | '゜' => (PLAIN_H, P),
        _ => return,
    };
    let mut pairs = from.chars().zip(into.chars());
    if let Some((_, voiced)) = pairs.find(|(letter, _)| *letter == last.letter) {
        last.letter = voiced;
        last.to = to;
    }
}

/// Control characters, spaces, punctuation, symbols, the long vowel mark and every dash that is typed for it, marks that
/// join the letter before.
fn is_dropped(letter: char) -> bool {
    matches!(letter,
        '\0'..='/' | ':'..='@' | '['..='`' | '{'..='\u{bf}' | '×' | '÷'
        | '\u{300}'..='\u{36f}'       // combining accents
        | '\u{2000}'..='\u{206f}'     // general punctuation, zero-width and direction marks
        | '\u{2190}'..='\u{245f}'     // arrows, mathematics (−), technical
        | '\u{2500}'..='\u{2bff}'     // lines (─), shapes, symbols
        | '\u{3000}'..='〄' | '〈'..='〠' | '〰' | '\u{303d}'..='\u{303f}'
        | '\u{3099}'..='゜' | '゠' | '・' | 'ー'
        | '\u{fe00}'..='\u{fe6f}'     // variation selectors, vertical and small forms
        | '\u{feff}' | '｟'..='･' | 'ﾞ' | 'ﾟ' | '￠'..='\u{ffff}'
        | '\u{e0000}'..='\u{e0fff}'   // tags and variants of kanji
    )
}
