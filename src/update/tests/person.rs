//! A person before the app, and a browser that is only a list of history entries and a line of storage.

use std::collections::VecDeque;

use guide::{Answer, Date, Lang};

use super::sample;
use crate::effect::Effect;
use crate::exported::{ExportKind, Exported};
use crate::msg::Msg;
use crate::native;
use crate::page::{Page, QuestionPage, page};
use crate::state::{Clock, Device, English, Searchable, State, Translation};
use crate::update::update;
use crate::view::view;
use crate::visit::{Persistence, Ticks};
use yew::Callback;

/// The day of every test.
pub(crate) const TODAY: Date = guide::date(2026, 4, 10);

/// Nine o'clock on that day, in Japan.
pub(crate) const MORNING: Clock = Clock {
    today: TODAY,
    minutes: 9 * 60,
    ahead_of_utc: 9 * 60,
};

/// The page's own address.
const HERE: &str = "https://example.jp/guide/";

/// One person and their tab.
pub(crate) struct Person {
    pub(crate) state: State,
    pub(crate) entries: Vec<String>,
    pub(crate) at: usize,
    /// What the device's clock says.
    pub(crate) now: Clock,
    /// Effects since they were last looked at.
    pub(crate) effects: Vec<Effect>,
    /// What is to be delivered, in its turn.
    asked: VecDeque<Effect>,
    is_delivering: bool,
    /// Everything is delivered as soon as it is asked for.
    pub(crate) is_online: bool,
    /// First screens stand in the page.
    pub(crate) is_covered: bool,
    /// What the device keeps; nothing can be kept where its storage is off.
    pub(crate) device: Option<String>,
    pub(crate) has_storage: bool,
}

impl Person {
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
            now: MORNING,
            effects: Vec::new(),
            asked: VecDeque::new(),
            is_delivering: false,
            is_online: false,
            is_covered: false,
            device: None,
            has_storage: true,
        };
        visit.start();
        visit
    }

    /// The page is loaded (again) at the entry it stands on.
    pub(crate) fn start(&mut self) {
        self.state = State::default();
        let fragment = self.address().to_owned();
        self.send(Msg::Started {
            here: HERE.to_owned(),
            device: Device {
                can_share: true,
                is_in_app: false,
            },
            fragment,
            lang: Lang::Ja,
            is_covered: self.is_covered,
        });
        if let Some(ticks) = self.device.as_deref().map(Ticks::read) {
            self.send(Msg::KeptFound { ticks });
        }
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

    pub(crate) fn deliver_catalogue(&mut self) {
        self.send(Msg::CatalogueFetched {
            file: "search-1.guide".to_owned(),
            result: Ok(Searchable::new(sample::catalogue())),
        });
    }

    pub(crate) fn deliver_words(&mut self) {
        self.send(Msg::WordsFetched {
            english: English::Here(&ui_text::EN, &ui_text::plan::EN),
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
        let (state, effects) = update(&self.state, self.now, msg);
        self.state = state;
        effects.iter().for_each(|effect| self.carry_out(effect));
        self.asked.extend(effects.iter().cloned());
        self.effects.extend(effects);
        if !std::mem::replace(&mut self.is_delivering, true) {
            while let Some(effect) = self.asked.pop_front() {
                self.deliver(&effect);
            }
            self.is_delivering = false;
        }
    }

    /// What network and storage do: their answers come when everything else is done.
    fn deliver(&mut self, effect: &Effect) {
        match effect {
            Effect::FetchCatalogue { .. } if self.is_online => self.deliver_catalogue(),
            Effect::Keep { .. } => {
                let kept = if self.has_storage {
                    Persistence::On
                } else {
                    Persistence::Refused
                };
                self.send(Msg::KeepingTried { kept });
            }
            _ => {}
        }
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
            Effect::Keep { ticks } if self.has_storage => self.device = Some(ticks.print()),
            Effect::ForgetKept => self.device = None,
            _ => {}
        }
    }

    /// What is taken along from the page that is shown.
    pub(crate) fn exported(&mut self, kind: ExportKind) -> Exported {
        self.take_effects();
        self.send(Msg::ExportChosen { kind });
        let exported = self.take_effects().into_iter().find_map(|effect| match effect {
            Effect::Export { exported } => Some(exported),
            _ => None,
        });
        exported.unwrap()
    }

    /// The page that is shown, one tag a line.
    pub(crate) fn shown(&self) -> String {
        let view = view(&self.state, &page(&self.state), &Callback::noop());
        native::lines(&native::html(view))
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
        let Page::Plan(shown) = page(&self.state) else {
            panic!("no plan is shown but {:?}", self.state.route)
        };
        let listings = shown.interview.outcome.listings.iter();
        listings
            .map(|listing| shown.guide.procedures[listing.procedure].id.clone())
            .collect()
    }
}
