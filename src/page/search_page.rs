//! What the page of the search shows. A search is carried out once, however often its page is worked out.

use std::rc::Rc;

use guide::publish::Index;
use guide::search::{Catalogue, Found, Hit, find};
use guide::{Lang, Translated};

use crate::state::{Searchable, State};

/// See [`Page::Search`](super::Page).
#[derive(Clone, Debug)]
pub struct SearchPage {
    /// The life events.
    pub index: Rc<Index>,
    /// What there is to search in, and what was found; none while the file is under way.
    pub searched: Option<(Rc<Catalogue>, Rc<SearchResult>)>,
}

impl PartialEq for SearchPage {
    fn eq(&self, other: &Self) -> bool {
        let is_same = match (&self.searched, &other.searched) {
            (Some((_, one)), Some((_, two))) => Rc::ptr_eq(one, two),
            (None, None) => true,
            _ => false,
        };
        is_same && Rc::ptr_eq(&self.index, &other.index)
    }
}

impl SearchPage {
    /// The page for what is typed.
    pub(super) fn of(state: &State, index: Rc<Index>, searchable: Option<&Searchable>) -> Self {
        let searched = searchable.map(|searchable| {
            let result = search(searchable, &state.search, state.shown_lang());
            (Rc::clone(&searchable.catalogue), result)
        });
        Self { index, searched }
    }
}

/// What a search has come to.
#[derive(Debug, PartialEq, Eq)]
pub enum SearchResult {
    /// Nothing was asked.
    Blank,
    /// These match.
    Hits {
        /// The nearest ones, nearest first; never empty.
        hits: Vec<Hit>,
        /// How many match in all.
        all: usize,
    },
    /// Nothing matches.
    Nothing {
        /// What was probably meant, and the pack has nothing on it.
        not_here: Option<Translated>,
        /// Id of the life event that is nearest to what was typed, where one is near.
        near_event: Option<String>,
        /// 「もしかして」: the word nearest to what was typed, where one is near.
        nearest: Option<String>,
    },
}

/// More hits than that help nobody.
const MOST: usize = 20;

impl SearchResult {
    fn of(found: Found<'_>) -> Self {
        match found {
            Found::Blank => Self::Blank,
            Found::Hits { hits, all } => Self::Hits { hits, all },
            Found::Nothing {
                topic,
                event,
                nearest,
            } => Self::Nothing {
                not_here: topic.map(|topic| topic.name.clone()),
                near_event: event.map(|event| event.id.clone()),
                nearest: nearest.map(str::to_owned),
            },
        }
    }
}

/// The last search of a catalogue.
#[derive(Debug)]
struct LastSearch {
    typed: String,
    lang: Lang,
    result: Rc<SearchResult>,
}

fn search(searchable: &Searchable, typed: &str, lang: Lang) -> Rc<SearchResult> {
    let last = searchable.remembered.get::<Option<LastSearch>>();
    let mut last = last.borrow_mut();
    if let Some(last) = last
        .as_ref()
        .filter(|last| last.typed == typed && last.lang == lang)
    {
        return Rc::clone(&last.result);
    }
    let result = Rc::new(SearchResult::of(find(&searchable.catalogue, typed, lang, MOST)));
    *last = Some(LastSearch {
        typed: typed.to_owned(),
        lang,
        result: Rc::clone(&result),
    });
    result
}
