//! A person before the app, and a browser that is only a list of history entries.

use guide::{Answer, Date, Lang};

use super::sample;
use crate::effect::Effect;
use crate::msg::Msg;
use crate::state::{English, Page, QuestionPage, State, Translation, page};
use crate::update::update;

/// The day of every test.
pub(crate) const TODAY: Date = Date::constant(2026, 4, 10);

/// One visit.
pub(crate) struct Visit {
    pub(crate) state: State,
    pub(crate) entries: Vec<String>,
    pub(crate) at: usize,
    /// Effects since they were last looked at.
    pub(crate) effects: Vec<Effect>,
    /// What is delivered as soon as it is asked for.
    pub(crate) is_online: bool,
}

impl Visit {
    /// A visit that starts at this address, with everything delivered at once.
    pub(crate) fn at(fragment: &str) -> Self {
        let mut visit = Self::offline(fragment);
        visit.is_online = true;
        visit.deliver_front();
        visit
    }

    /// A visit to which nothing is delivered unless the test does it.
    pub(crate) fn offline(fragment: &str) -> Self {
        let mut visit = Self {
            state: State::default(),
            entries: vec![fragment.to_owned()],
            at: 0,
            effects: Vec::new(),
            is_online: false,
        };
        visit.start();
        visit
    }

    /// The page is loaded (again) at the entry it stands on.
    pub(crate) fn start(&mut self) {
        self.state = State::default();
        let fragment = self.address().to_owned();
        self.send(Msg::Started {
            today: TODAY,
            fragment,
            lang: Lang::Ja,
        });
    }

    pub(crate) fn reload(&mut self) {
        self.start();
        self.deliver_front();
    }

    pub(crate) fn deliver_front(&mut self) {
        self.send(Msg::FrontFetched {
            front: sample::front().into(),
        });
        if self.is_online && self.state.english == English::Awaited {
            self.deliver_words();
        }
    }

    pub(crate) fn deliver_words(&mut self) {
        self.send(Msg::WordsFetched {
            english: English::Here(&words::EN),
        });
    }

    pub(crate) fn deliver_guide(&mut self, event: &str, translation: Translation) {
        let guide = if event == "birth" {
            sample::birth()
        } else {
            sample::move_in()
        };
        self.send(Msg::GuideFetched {
            event: event.to_owned(),
            file: format!("{event}-1.guide"),
            result: Ok((guide, translation)),
        });
    }

    pub(crate) fn send(&mut self, msg: Msg) {
        let (state, effects) = update(&self.state, msg);
        self.state = state;
        effects.iter().for_each(|effect| self.carry_out(effect));
        let asked = effects.clone();
        self.effects.extend(effects);
        asked.iter().for_each(|effect| self.deliver(effect));
    }

    /// What the network does: its answer comes when everything else is done.
    fn deliver(&mut self, effect: &Effect) {
        if self.is_online && *effect == Effect::FetchWords && self.state.index().is_some() {
            self.deliver_words();
        }
        if let Effect::FetchGuide { event, overlay, .. } = effect
            && self.is_online
        {
            let translation = overlay.as_ref().map(|(lang, _)| Translation::Laid(*lang));
            self.deliver_guide(event, translation.unwrap_or(Translation::NotAsked));
        }
    }

    fn carry_out(&mut self, effect: &Effect) {
        match effect {
            Effect::Push { fragment } => {
                self.entries.truncate(self.at + 1);
                self.entries.push(fragment.clone());
                self.at += 1;
            }
            Effect::Replace { fragment } => self.entries[self.at] = fragment.clone(),
            Effect::Back { otherwise } if self.at == 0 => {
                self.entries[0] = otherwise.clone();
                self.walk_to(0);
            }
            Effect::Back { .. } => self.back(),
            Effect::EndVisit { fragment } => {
                self.entries = vec![fragment.clone(), fragment.clone()];
                self.at = 1;
            }
            _ => {}
        }
    }

    pub(crate) fn back(&mut self) {
        self.walk_to(self.at - 1);
    }

    pub(crate) fn forward(&mut self) {
        self.walk_to(self.at + 1);
    }

    fn walk_to(&mut self, at: usize) {
        self.at = at;
        let fragment = self.address().to_owned();
        self.send(Msg::HistoryWalked { fragment });
    }

    pub(crate) fn address(&self) -> &str {
        &self.entries[self.at]
    }

    pub(crate) fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    /// Presses はい, いいえ or わからない on the question shown.
    pub(crate) fn answer(&mut self, question: &str, answer: Answer) {
        assert_eq!(self.questions(), [question], "another question is shown");
        self.send(Msg::Answered {
            question: question.to_owned(),
            answer,
        });
    }

    /// Ticks boxes and hands them in.
    pub(crate) fn pick(&mut self, ticked: &[&str]) {
        for question in ticked {
            self.send(Msg::BoxToggled {
                question: (*question).to_owned(),
            });
        }
        self.send(Msg::PickHandedIn);
    }

    /// Goes from the start to the first question of moving in.
    pub(crate) fn begin() -> Self {
        let mut visit = Self::at("/move-in");
        visit.send(Msg::QuestionsChosen {
            event: "move-in".to_owned(),
        });
        visit
    }

    /// Answers everything about moving in, with a dog and a moped.
    pub(crate) fn answered_all() -> Self {
        let mut visit = Self::begin();
        visit.answer("has-dog", Answer::Yes);
        visit.answer("has-child", Answer::No);
        visit.pick(&["has-moped"]);
        visit.answer("is-insured", Answer::Yes);
        visit
    }

    pub(crate) fn question(&self) -> QuestionPage {
        match page(&self.state) {
            Page::Question(page) => page,
            other => panic!("no question is shown but {other:?}"),
        }
    }

    /// The ids of the questions shown.
    pub(crate) fn questions(&self) -> Vec<String> {
        let page = self.question();
        let questions = page.screen.questions().iter();
        questions
            .map(|question| page.guide.questions[*question].id.clone())
            .collect()
    }

    /// The ids of the procedures on the plan, needs with a visit apart from those without are not told apart here.
    pub(crate) fn plan(&self) -> Vec<String> {
        match page(&self.state) {
            Page::Result(page) => {
                let listings = page.interview.outcome.listings.iter();
                listings
                    .map(|listing| page.guide.procedures[listing.procedure].id.clone())
                    .collect()
            }
            other => panic!("no result is shown but {other:?}"),
        }
    }
}
