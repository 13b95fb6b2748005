//! The hand-over code: one visit's answers and days ⇄ a short code that a person can read out, write down and type.
//!
//! It holds no ids. The rules themselves tell which question comes next, so an answer takes a bit or less, and a
//! code is as long as the household is unusual. At its end a number tells what all of it must spell in ids: under
//! other rules the code gives exactly what was put into it, or [`CodeProblem::OtherRules`], never something else.
//!
//! What does not travel: answers that do not count (the plan is the same without them) and what was chosen on the
//! plan itself ([`Wishes`](crate::plan::Wishes)). The answers are packed, not locked away: whoever holds the code can
//! read them.

use super::check_digits;
use super::content_number::{self, content_number, event_number, pack_number};
use super::letters::{self, GROUP};
use super::likelihood::{self, DaySlot, Habits};
use super::problem::CodeProblem;
use super::range_coder::{Reader, Writer};
use super::screens::screens;
use crate::Date;
use crate::calendar::day;
use crate::deadline::Dates;
use crate::ids::QuestionIx;
use crate::interview::{Answer, Answers, Screen};
use crate::model::Guide;

/// The number of this layout. Any change to what stands where, or to how likely what is taken to be, is a new one;
/// the letters and the check characters stay, so that a newer code is told from a damaged one.
pub(super) const FORMAT: u32 = 0;
/// The same layout, where answers to sensitive questions were left out: who reads it must say so.
pub(super) const FORMAT_LEFT_OUT: u32 = 1;
pub(super) const FORMATS: u32 = 8;

/// What a code is about; known before the rules of its life event are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header<'e> {
    /// The life event: almost always one. Where several ids look alike to the code, only one of them can read it.
    pub events: Vec<&'e str>,
    /// The version of the rules that it was made with, where that is a day.
    pub made_with: Option<Date>,
}

/// What a code held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// The answers that counted.
    pub answers: Answers,
    /// The days.
    pub dates: Dates,
    /// The version of the rules that it was made with, where that is a day. Where it is not today's, the plan may
    /// differ from the one printed with the code.
    pub made_with: Option<Date>,
    /// Whether answers to sensitive questions were left out. They stand here as not sure.
    pub has_left_out: bool,
}

/// The code of a visit, in groups: `0000-0000-0000`.
pub fn encode(guide: &Guide, answers: &Answers, dates: &Dates) -> String {
    print(guide, FORMAT, answers, dates)
}

/// The code of a visit from which answers to sensitive questions were left out: `answers` has them as not sure.
pub fn encode_left_out(guide: &Guide, answers: &Answers, dates: &Dates) -> String {
    print(guide, FORMAT_LEFT_OUT, answers, dates)
}

fn print(guide: &Guide, format: u32, answers: &Answers, dates: &Dates) -> String {
    let head = (format, day::parse(&guide.version));
    letters::print(&digits(guide, head, answers, dates))
}

/// Which of the life events of `pack` a code is for.
///
/// # Errors
/// All but [`CodeProblem::OtherRules`]; [`CodeProblem::OtherEvent`] where it is none of `events`.
pub fn identify<'e>(
    code: &str,
    pack: &str,
    events: impl IntoIterator<Item = &'e str>,
) -> Result<Header<'e>, CodeProblem> {
    let head = read_head(&mut Reader::new(&read_digits(code)?), pack)?;
    let alike = events
        .into_iter()
        .filter(|event| event_number(event) == head.event);
    let events: Vec<&str> = alike.collect();
    if events.is_empty() {
        return Err(CodeProblem::OtherEvent);
    }
    Ok(Header {
        events,
        made_with: head.made_with,
    })
}

/// What a code of `guide`'s life event holds.
///
/// # Errors
/// See [`CodeProblem`]; whatever is wrong, nothing is restored.
pub fn decode(guide: &Guide, code: &str) -> Result<Restored, CodeProblem> {
    let typed = read_digits(code)?;
    let mut from = Reader::new(&typed);
    let head = read_head(&mut from, &guide.pack)?;
    if head.event != event_number(&guide.id) {
        return Err(CodeProblem::OtherEvent);
    }
    let made_with = head.made_with;
    let content = from.below(content_number::NUMBERS);
    let is_finished = from.choice(likelihood::IS_FINISHED) == 0;
    let dates = read_dates(&mut from, guide, made_with);
    let mut habits = Habits::NONE;
    let answers = screens(guide, |screen| {
        let is_open = !is_finished && from.choice(likelihood::IS_OPEN) == 1;
        (!is_open).then(|| read_screen(&mut from, screen, &mut habits))
    });
    let is_as_meant = content == content_number(guide, &answers, &dates);
    if !is_as_meant || digits(guide, (head.format, made_with), &answers, &dates) != typed {
        return Err(CodeProblem::OtherRules { made_with });
    }
    Ok(Restored {
        answers,
        dates,
        made_with,
        has_left_out: head.format == FORMAT_LEFT_OUT,
    })
}

/// What stands first in every code of these formats.
struct Head {
    format: u32,
    event: u32,
    made_with: Option<Date>,
}

fn read_digits(code: &str) -> Result<Vec<u8>, CodeProblem> {
    let digits = letters::read(code)?;
    if check_digits::holds(&digits) {
        Ok(digits)
    } else {
        Err(CodeProblem::Mistyped {
            at: check_digits::suspect(&digits),
        })
    }
}

fn read_head(from: &mut Reader, pack: &str) -> Result<Head, CodeProblem> {
    let format = from.below(FORMATS);
    if format != FORMAT && format != FORMAT_LEFT_OUT {
        return Err(CodeProblem::OtherFormat);
    }
    if from.below(content_number::PACKS) != pack_number(pack) {
        return Err(CodeProblem::OtherPack);
    }
    Ok(Head {
        format,
        event: from.below(content_number::EVENTS),
        made_with: from.day(&DaySlot::VERSION),
    })
}

/// The digits of a visit's code, check digits and all.
fn digits(
    guide: &Guide,
    (format, made_with): (u32, Option<Date>),
    answers: &Answers,
    dates: &Dates,
) -> Vec<u8> {
    let mut shown: Vec<(Screen, Option<Vec<Answer>>)> = Vec::new();
    let counted = screens(guide, |screen| {
        let given = |question: &QuestionIx| answers.get(*question);
        let given: Option<Vec<Answer>> = screen.questions().iter().map(given).collect();
        shown.push((screen.clone(), given.clone()));
        given
    });
    let is_finished = shown.iter().all(|(_, given)| given.is_some());
    let mut to = Writer::default();
    to.below(FORMATS, format);
    to.below(content_number::PACKS, pack_number(&guide.pack));
    to.below(content_number::EVENTS, event_number(&guide.id));
    to.day(&DaySlot::VERSION, made_with);
    to.below(content_number::NUMBERS, content_number(guide, &counted, dates));
    to.choice(likelihood::IS_FINISHED, usize::from(!is_finished));
    write_dates(&mut to, guide, made_with, dates);
    let mut habits = Habits::NONE;
    for (screen, given) in &shown {
        if !is_finished {
            to.choice(likelihood::IS_OPEN, usize::from(given.is_none()));
        }
        write_screen(&mut to, screen, given.as_deref().unwrap_or_default(), &mut habits);
    }
    check_digits::appended(to.finish().digits(GROUP, check_digits::DIGITS))
}

fn write_dates(to: &mut Writer, guide: &Guide, made_with: Option<Date>, dates: &Dates) {
    let mut place = DaySlot::first_day(made_with);
    for (ix, _) in guide.dates.iter() {
        let given = dates.get(ix);
        to.day(&place, given);
        place = place.after(given);
    }
}

fn read_dates(from: &mut Reader, guide: &Guide, made_with: Option<Date>) -> Dates {
    let mut dates = Dates::new();
    let mut place = DaySlot::first_day(made_with);
    for (ix, _) in guide.dates.iter() {
        let given = from.day(&place);
        if let Some(day) = given {
            dates.set(ix, day);
        }
        place = place.after(given);
    }
    dates
}

fn write_screen(to: &mut Writer, screen: &Screen, given: &[Answer], habits: &mut Habits) {
    for answer in given {
        to.choice(habits.on(screen), likelihood::choice_of(*answer));
        habits.learn(screen, *answer);
    }
}

fn read_screen(from: &mut Reader, screen: &Screen, habits: &mut Habits) -> Vec<Answer> {
    let read = screen.questions().iter().map(|_| {
        let answer = likelihood::answer_of(from.choice(habits.on(screen)));
        habits.learn(screen, answer);
        answer
    });
    read.collect()
}
