//! Both languages say the same.

use super::{EN, JA, Words};

fn places(text: &str) -> Vec<usize> {
    text.split('|').map(|form| form.matches("{}").count()).collect()
}

#[test]
fn what_varies_stands_in_both_languages() {
    for (ja, en) in JA.texts().iter().copied().zip(EN.texts().iter().copied()) {
        let forms = places(en);
        assert!(places(ja).len() == 1 && forms.len() <= 2, "{ja}");
        assert!(forms.iter().all(|count| [*count] == *places(ja)), "{ja} {en}");
    }
}

#[test]
fn headings_paragraphs_and_names_are_as_many_in_both_languages() {
    for (ja, en) in JA.texts().iter().copied().zip(EN.texts().iter().copied()) {
        assert_eq!(ja.lines().count(), en.lines().count(), "{ja}");
    }
    for (words, count) in [
        (JA.weekdays(), 7),
        (EN.weekdays(), 7),
        (JA.month(), 12),
        (EN.month(), 12),
    ] {
        assert_eq!(words.split(' ').count(), count);
    }
}

#[test]
fn a_table_comes_back_from_its_texts_and_only_from_all_of_them() {
    let back = Words::from_texts(EN.texts().iter().copied()).unwrap();
    assert_eq!(back.texts(), EN.texts());
    let len = EN.texts().len();
    assert!(Words::from_texts(EN.texts().iter().copied().take(len - 1)).is_none());
    assert!(Words::from_texts(EN.texts().iter().copied().chain(["more"])).is_none());
}
