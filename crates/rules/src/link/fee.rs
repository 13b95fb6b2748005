//! 無料, 450円, 1通450円 → the amount, where it is one amount.

/// The amount in yen that `text` states; none where it depends on something, or is put in other words.
pub(crate) fn yen(text: &str) -> Option<u32> {
    let plain: String = text.chars().filter_map(plain).collect();
    if plain == "無料" {
        return Some(0);
    }
    let plain = plain.strip_prefix("手数料").unwrap_or(&plain);
    let amount = without_one(plain).strip_suffix('円')?;
    let is_number = !amount.is_empty() && amount.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| amount.parse().ok()).flatten()
}

/// Half-width digits, and neither commas nor spaces.
fn plain(letter: char) -> Option<char> {
    match letter {
        ',' | '，' | ' ' | '\u{3000}' => None,
        '０'..='９' => char::from_digit(u32::from(letter) - u32::from('０'), 10),
        _ => Some(letter),
    }
}

/// Without 「1通」「1枚につき」 and the like in front.
fn without_one(text: &str) -> &str {
    const COUNTERS: [char; 9] = ['通', '枚', '部', '件', '冊', '台', '頭', '人', '個'];
    let Some(rest) = text
        .strip_prefix('1')
        .and_then(|rest| rest.strip_prefix(COUNTERS))
    else {
        return text;
    };
    let links = ["につき", "あたり", "、"];
    links
        .iter()
        .find_map(|link| rest.strip_prefix(link))
        .unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::yen;

    #[test]
    fn one_amount_is_a_number() {
        let amounts = [
            ("無料", 0),
            ("450円", 450),
            ("1通450円", 450),
            ("１通につき３，０００円", 3000),
            ("1頭 3,000円", 3000),
            ("手数料1,200円", 1200),
        ];
        for (text, expected) in amounts {
            assert_eq!(yen(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn anything_else_is_left_in_words() {
        for text in [
            "2通900円",
            "450円から",
            "450円（郵送は500円）",
            "金額は窓口で",
            "円",
            "",
            "99999999999円",
        ] {
            assert_eq!(yen(text), None, "{text}");
        }
    }
}
