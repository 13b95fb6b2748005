//! A procedure's texts, folded, and how a query matches them.

use super::field::Field;
use super::query::{Query, Word};
use super::{Listed, Nearness, Rank};

/// A procedure's texts as they are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// The name in each language that has one.
    pub(super) names: Vec<Field>,
    pub(super) keywords: Vec<Field>,
    /// The first sentence of the summary in each language that has one.
    pub(super) summaries: Vec<Field>,
}

impl Entry {
    pub(super) fn new(listed: &Listed) -> Self {
        let both = |ja: &str, en: Option<&str>| std::iter::once(ja).chain(en).map(Field::new).collect();
        Self {
            names: both(&listed.name.ja, listed.name.en.as_deref()),
            keywords: listed.keywords.iter().map(|word| Field::new(word)).collect(),
            summaries: both(&listed.summary.ja, listed.summary.en.as_deref()),
        }
    }

    /// How near it is, where every word matches. Spaces may also belong to a name.
    pub(super) fn matches(&self, query: &Query, forgiving: bool) -> Option<Nearness> {
        let [_, _, ..] = query.words.as_slice() else {
            return self.matches_word(&query.whole, forgiving);
        };
        let in_one = self.matches_word(&query.whole, forgiving);
        let apart = self.matches_all(&query.words, forgiving);
        match (in_one, apart) {
            (Some(in_one), Some(apart)) => Some(in_one.min(apart)),
            (one, other) => one.or(other),
        }
    }

    fn matches_all(&self, words: &[Word], forgiving: bool) -> Option<Nearness> {
        let mut all: Option<Nearness> = None;
        for word in words {
            let one = self.matches_word(word, forgiving)?;
            all = Some(all.map_or(one, |all| Nearness {
                rank: all.rank.max(one.rank),
                besides: all.besides.saturating_add(one.besides),
            }));
        }
        all
    }

    fn matches_word(&self, word: &Word, forgiving: bool) -> Option<Nearness> {
        let text = &word.text;
        self.by_name(Rank::NameIs, text, |name| name.letters == text.letters)
            .or_else(|| self.by_name(Rank::NameBegins, text, |name| name.begins_with_word(text)))
            .or_else(|| self.by_keyword(Rank::KeywordIs, |keyword| keyword.letters == text.letters))
            .or_else(|| self.by_name(Rank::NameBeginsLonger, text, |name| name.begins(text)))
            .or_else(|| self.by_name(Rank::NameHas, text, |name| name.has(text)))
            .or_else(|| self.by_keyword(Rank::KeywordHas, |keyword| keyword.has(text)))
            .or_else(|| self.by_keyword(Rank::KeywordLoosely, |keyword| keyword.has_loosely(&word.kanji)))
            .or_else(|| self.by_name(Rank::NameLoosely, text, |name| name.has_loosely(&word.kanji)))
            .or_else(|| self.by_summary(text))
            .or_else(|| if forgiving { self.nearly(word) } else { None })
    }

    fn nearly(&self, word: &Word) -> Option<Nearness> {
        let is_near = |field: &Field| field.has_nearly(&word.text, word.slips);
        self.by_name(Rank::NameNearly, &word.text, is_near)
            .or_else(|| self.by_keyword(Rank::KeywordNearly, is_near))
    }

    /// The shorter the name, the nearer.
    fn by_name(&self, rank: Rank, word: &Field, is_so: impl Fn(&Field) -> bool) -> Option<Nearness> {
        let name = self.names.iter().find(|name| is_so(name))?;
        Some(Nearness {
            rank,
            besides: small(name.len().saturating_sub(word.len())),
        })
    }

    /// The farther ahead the keyword stands, the nearer.
    fn by_keyword(&self, rank: Rank, is_so: impl Fn(&Field) -> bool) -> Option<Nearness> {
        let at = self.keywords.iter().position(is_so)?;
        Some(Nearness {
            rank,
            besides: small(at),
        })
    }

    fn by_summary(&self, word: &Field) -> Option<Nearness> {
        let has = self.summaries.iter().any(|summary| summary.has(word));
        has.then_some(Nearness {
            rank: Rank::SummaryHas,
            besides: 0,
        })
    }
}

fn small(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
