//! Both languages say the same.

use super::{EN, JA, Words, plan};

/// Every text in both languages, of both tables.
fn both() -> impl Iterator<Item = (&'static str, &'static str)> {
    let ja = JA.texts().iter().chain(plan::JA.texts()).copied();
    ja.zip(EN.texts().iter().chain(plan::EN.texts()).copied())
}

fn places(text: &str) -> Vec<usize> {
    text.split('|').map(|form| form.matches("{}").count()).collect()
}

#[test]
fn what_varies_stands_in_both_languages() {
    for (ja, en) in both() {
        let forms = places(en);
        assert!(places(ja).len() == 1 && forms.len() <= 2, "{ja}");
        assert!(forms.iter().all(|count| [*count] == *places(ja)), "{ja} {en}");
    }
}

#[test]
fn headings_paragraphs_and_names_are_as_many_in_both_languages() {
    for (ja, en) in both() {
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
fn both_tables_come_back_from_their_texts_and_only_from_all_of_them() {
    let all = || EN.texts().iter().chain(plan::EN.texts()).copied();
    let mut texts = all();
    assert_eq!(Words::from_texts(&mut texts).unwrap().texts(), EN.texts());
    assert_eq!(
        plan::Words::from_texts(&mut texts).unwrap().texts(),
        plan::EN.texts()
    );
    assert_eq!(texts.next(), None);
    let mut short = all().take(EN.texts().len() - 1);
    assert!(Words::from_texts(&mut short).is_none());
}
