//! Fragment → what it says, and what of it could not be used.

use guide::link_words::PAGES;
use guide::{Answer, Date, Lang, typed_day};

use super::{
    ABOUT, CHANGE, CODE, LANG, MADE, NO, OFFICE, PAPER, PROCEDURE, PROCEDURES, PROXY, QUESTION, RESULT,
    REVIEW, RULES, TODAY, TYPED, UNSURE, VISIT, WITHOUT, YES,
};
use crate::ids::Ids;
use crate::state::{Dropped, Route};
use crate::visit::{SharedPlan, Visit};

/// What a link says. Ids have the right shape; whether the rules know them is not known here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// The page.
    pub route: Route,
    /// Answers, days and choices.
    pub visit: Visit,
    /// The language.
    pub lang: Option<Lang>,
    /// The day a preview pretends it is.
    pub preview_day: Option<Date>,
    /// Values that are no days, by what may be the id of a date.
    pub no_days: Vec<(String, String)>,
    /// The code that is typed already, on the page of codes.
    pub code: String,
    /// What could not be used, each thing once.
    pub dropped: Vec<Dropped>,
}

/// The longest part of a damaged link that is shown again.
const SHOWN_CHARS: usize = 40;

/// More than this many dropped parts are not listed: the link is no link of ours then.
const MOST_DROPPED: usize = 8;

/// Reads a fragment without `#`. Never fails; see [`Link::dropped`].
pub fn read(fragment: &str) -> Link {
    let text = unescape(fragment);
    let text = without_tail(&text);
    let (path, params) = text.split_once('?').unwrap_or((text, ""));
    let mut reader = Reader::default();
    reader.path(path);
    for param in params.split('&').filter(|param| !param.is_empty()) {
        reader.param(param);
    }
    reader.link()
}

/// Mail programs and messengers escape `,`, `=` and the like on the way, and browsers whatever is not ASCII.
fn unescape(fragment: &str) -> String {
    let mut bytes = Vec::with_capacity(fragment.len());
    let mut rest = fragment;
    while let Some((before, after)) = rest.split_once('%') {
        bytes.extend_from_slice(before.as_bytes());
        let code = after.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok());
        match code.filter(|byte| byte.is_ascii_graphic() || !byte.is_ascii()) {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(b'%');
                rest = after;
            }
        }
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8(bytes).unwrap_or_else(|_| fragment.to_owned())
}

/// What a link was written into often clings to its end: 「…has-dog。」, a bracket, the next word. All of ours is ASCII and
/// ends with a letter, a digit or `/`.
fn without_tail(text: &str) -> &str {
    let is_ours = |sign: char| sign.is_ascii_graphic();
    let end = text.find(|sign| !is_ours(sign)).unwrap_or(text.len());
    let (ours, tail) = text.split_at_checked(end).unwrap_or((text, ""));
    let ours = if tail.contains(['&', '=']) { text } else { ours };
    ours.trim_end_matches(['.', ',', ';', ':', '!', ')', ']', '>', '}', '"', '\''])
}

#[derive(Default)]
struct Reader {
    link: Link,
    /// Questions with two different answers: neither stands, they are asked again.
    twice: Vec<String>,
}

impl Reader {
    fn path(&mut self, path: &str) {
        let path = path.trim_matches('/');
        let mut parts = path.split('/');
        let (first, second, third) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
        let event = || first.to_owned();
        let route = match (first, second, third) {
            ("", None, None) => Some(Route::Start),
            (ABOUT, None, None) => Some(Route::About),
            (PROCEDURES, None, None) => Some(Route::Procedures),
            (CODE, None, None) => Some(Route::Code),
            (_, Some(PROCEDURE), Some(procedure)) if is_id(procedure) => Some(Route::Procedure {
                event: event(),
                procedure: procedure.to_owned(),
            }),
            (_, None, None) => Some(Route::Event { event: event() }),
            (_, Some(REVIEW), None) => Some(Route::Review { event: event() }),
            (_, Some(RESULT), None) => Some(Route::Result { event: event() }),
            (_, Some(kind @ (QUESTION | CHANGE)), Some(question)) if is_id(question) => {
                Some(Route::Question {
                    event: event(),
                    question: question.to_owned(),
                    is_change: kind == CHANGE,
                })
            }
            _ => None,
        };
        let is_sound = parts.next().is_none() && (first.is_empty() || is_id(first));
        match route.filter(|_| is_sound) {
            Some(route) => self.link.route = route,
            None => {
                self.drop(Dropped::Page, path);
                if is_event(first) {
                    self.link.route = Route::Event { event: event() };
                }
            }
        }
    }

    fn param(&mut self, param: &str) {
        match param.split_once('=') {
            Some((YES, ids)) => self.answers(ids, Answer::Yes),
            Some((NO, ids)) => self.answers(ids, Answer::No),
            Some((UNSURE, ids)) => self.answers(ids, Answer::Unsure),
            Some((LANG, tag)) => match Lang::from_tag(tag) {
                Some(lang) => self.link.lang = Some(lang),
                None => self.drop(Dropped::Lang, tag),
            },
            Some((TODAY, text)) => match typed_day::read(text) {
                Some(date) => self.link.preview_day = Some(date),
                None => self.drop(Dropped::Day, param),
            },
            Some((VISIT, text)) => match typed_day::read(text) {
                Some(date) => self.link.visit.choices.day = Some(date),
                None => self.drop(Dropped::Day, param),
            },
            Some((MADE, text)) => self.shared_day(param, text, |shared| &mut shared.made),
            Some((RULES, text)) => self.shared_day(param, text, |shared| &mut shared.rules),
            Some((WITHOUT, ids)) => self.without(ids),
            Some((TYPED, code)) => code.clone_into(&mut self.link.code),
            Some((PROXY, "1")) => self.link.visit.choices.is_proxy = true,
            Some((OFFICE, chosen)) => self.chosen(chosen, |visit| &mut visit.choices.offices),
            Some((PAPER, chosen)) => self.chosen(chosen, |visit| &mut visit.choices.alternatives),
            Some((id, text)) if is_id(id) => self.date(id, text),
            Some(_) => {} // put there by others, on the way: `utm_source=…`
            None => self.drop(Dropped::Part, param),
        }
    }

    fn answers(&mut self, ids: &str, answer: Answer) {
        for id in ids.split(',').filter(|id| !id.is_empty()) {
            if !is_id(id) {
                self.drop(Dropped::Part, id);
                continue;
            }
            match self.link.visit.answers.insert(id.to_owned(), answer) {
                Some(other) if other != answer => self.twice.push(id.to_owned()),
                _ => {}
            }
        }
    }

    fn chosen(&mut self, choices: &str, of: fn(&mut Visit) -> &mut Ids<u8>) {
        for choice in choices.split(',').filter(|choice| !choice.is_empty()) {
            let parts = choice.split_once('.').filter(|(id, _)| is_id(id));
            match parts.and_then(|(id, at)| Some((id, at.parse().ok()?))) {
                Some((id, at)) => _ = of(&mut self.link.visit).insert(id.to_owned(), at),
                None => self.drop(Dropped::Part, choice),
            }
        }
    }

    fn shared_day(&mut self, param: &str, text: &str, of: fn(&mut SharedPlan) -> &mut Option<Date>) {
        match typed_day::read(text) {
            Some(day) => *of(self.link.visit.shared.get_or_insert_default()) = Some(day),
            None => self.drop(Dropped::Day, param),
        }
    }

    fn without(&mut self, ids: &str) {
        for id in ids.split(',').filter(|id| !id.is_empty()) {
            if !is_id(id) {
                self.drop(Dropped::Part, id);
                continue;
            }
            let without = &mut self.link.visit.shared.get_or_insert_default().without;
            if !without.iter().any(|other| other == id) {
                without.push(id.to_owned());
            }
        }
    }

    /// Whether the rules know a date with this id is not known here. What is neither a day nor the value of such a date was
    /// put there by others, on the way: `fbclid=…`.
    fn date(&mut self, id: &str, text: &str) {
        let dates = &mut self.link.visit.dates;
        match typed_day::read(text) {
            Some(date) if dates.get(id).is_none_or(|other| *other == date) => {
                _ = dates.insert(id.to_owned(), date)
            }
            _ => self.link.no_days.push((id.to_owned(), text.to_owned())),
        }
    }

    fn drop(&mut self, what: fn(String) -> Dropped, text: &str) {
        note_dropped(&mut self.link.dropped, what(text.to_owned()));
    }

    fn link(mut self) -> Link {
        for id in std::mem::take(&mut self.twice) {
            self.link.visit.answers.remove(&id);
            self.drop(Dropped::Twice, &id);
        }
        self.link
    }
}

/// Adds to what was dropped: each thing once, no more than fits on a page, nothing longer than a line.
pub(crate) fn note_dropped(list: &mut Vec<Dropped>, mut new: Dropped) {
    shorten(match &mut new {
        Dropped::Page(text)
        | Dropped::Event(text)
        | Dropped::Question(text)
        | Dropped::Date(text)
        | Dropped::Day(text)
        | Dropped::Twice(text)
        | Dropped::Lang(text)
        | Dropped::Part(text) => text,
    });
    if list.len() < MOST_DROPPED && !list.contains(&new) {
        list.push(new);
    }
}

fn shorten(text: &mut String) {
    if let Some((at, _)) = text.char_indices().nth(SHOWN_CHARS) {
        text.truncate(at);
        text.push('…');
    }
}

fn is_id(text: &str) -> bool {
    let is_kebab = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.len() <= 80 && text.bytes().all(is_kebab)
}

fn is_event(text: &str) -> bool {
    is_id(text) && !PAGES.contains(&text)
}
