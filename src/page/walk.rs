//! Where a screen stands in the walk: the answered ones that count, in order, and then the next one.

use std::rc::Rc;

use guide::{Answer, AnsweredScreen, Answers, Counts, Guide, Interview, Screen, interview};

use crate::state::{Load, Remembered, Route, State};

/// A walk over one life event with the answers given so far.
#[derive(Clone, Debug)]
pub(crate) struct Walk {
    pub(crate) guide: Rc<Guide>,
    pub(crate) interview: Rc<Interview>,
    pub(super) remembered: Remembered,
}

/// What was worked out of a guide last.
#[derive(Debug, Default)]
struct Last {
    /// How many screens may follow.
    counts: Counts,
    /// Where answers lead.
    walked: Option<(Answers, Rc<Interview>)>,
}

impl Last {
    fn interview(&mut self, guide: &Guide, answers: Answers) -> Rc<Interview> {
        match &self.walked {
            Some((walked, interview)) if *walked == answers => Rc::clone(interview),
            _ => {
                let interview = Rc::new(interview(guide, &answers));
                self.walked = Some((answers, Rc::clone(&interview)));
                interview
            }
        }
    }
}

impl Walk {
    /// The walk over this life event, when its guide is here.
    pub(crate) fn of(state: &State, event: &str) -> Option<Self> {
        let Load::Ready(loaded) = state.guides.get(event)? else {
            return None;
        };
        let (guide, remembered) = (Rc::clone(&loaded.guide), loaded.remembered.clone());
        let answers = state.visit.answers_for(&guide);
        let last = remembered.get::<Last>();
        let interview = last.borrow_mut().interview(&guide, answers);
        Some(Self {
            guide,
            interview,
            remembered,
        })
    }

    /// The screen at this position; the last one is the one without answers.
    pub(crate) fn screen(&self, at: usize) -> Option<&Screen> {
        let answered = &self.interview.answered;
        match answered.get(at) {
            Some(answered) => Some(&answered.screen),
            None => self.interview.next.as_ref().filter(|_| at == answered.len()),
        }
    }

    /// The position of the screen that has this question on it.
    pub(crate) fn place(&self, question: &str) -> Option<usize> {
        let question = self.guide.question_by_id(question)?;
        (0..=self.interview.answered.len()).find(|at| {
            let screen = self.screen(*at);
            screen.is_some_and(|screen| screen.questions().contains(&question))
        })
    }

    /// The answers given on the screen at this position, none while it has none.
    pub(crate) fn given(&self, at: usize) -> &[Answer] {
        self.interview
            .answered
            .get(at)
            .map_or(&[], |screen| &screen.answers)
    }

    /// The screens that may follow, the one at this position included, whatever is answered from there on.
    pub(crate) fn most_left(&self, at: usize) -> usize {
        let before = self.interview.answered.get(..at).unwrap_or_default();
        let last = self.remembered.get::<Last>();
        let left = last.borrow_mut().counts.left(&self.guide, &answers_on(before));
        left.most.into()
    }

    /// The address of the screen at this position; of the page that follows the last screen where there is none.
    pub(crate) fn route(&self, at: usize, is_change: bool) -> Route {
        let event = self.guide.id.clone();
        let first = self.screen(at).and_then(|screen| screen.questions().first());
        match first {
            Some(question) => Route::Question {
                event,
                question: self.guide.questions[*question].id.clone(),
                is_change,
            },
            None if is_change => Route::Review { event },
            None => Route::Result { event },
        }
    }

    /// The address of the first screen without answers.
    pub(crate) fn next_route(&self, is_change: bool) -> Route {
        self.route(self.interview.answered.len(), is_change)
    }
}

fn answers_on(screens: &[AnsweredScreen]) -> Answers {
    let mut answers = Answers::new();
    for screen in screens {
        for (question, answer) in screen.screen.questions().iter().zip(&screen.answers) {
            answers.set(*question, *answer);
        }
    }
    answers
}
