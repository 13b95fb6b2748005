//! The one place that decides what follows from what happened.
//!
//! Every message is taken in by one small function; then the state is settled: the page exists, what it needs is
//! asked for, and address, focus and announcement follow from what changed.

mod answer;
mod link;
mod load;
mod on_plan;
mod settle;
mod take_over;
#[cfg(test)]
mod tests;

use crate::effect::Effect;
use crate::link::address;
use crate::msg::Msg;
use crate::page::page;
use crate::parts::{field, search_field};
use crate::state::{Clock, English, Front, Load, Route, State};
use crate::view;

/// What follows from `msg`, which happened at `now`: the next state, and what the browser is to do.
pub fn update(state: &State, now: Clock, msg: Msg) -> (State, Vec<Effect>) {
    let mut turn = Transition {
        state: State {
            clock: Some(now),
            ..state.clone()
        },
        effects: Vec::new(),
        address: Address::Kept,
        focus: Focus::Heading,
    };
    turn.take_in(msg);
    settle::settle(state, &mut turn);
    turn.follow_up(state)
}

/// One message being worked on.
struct Transition {
    state: State,
    effects: Vec<Effect>,
    address: Address,
    focus: Focus,
}

/// Where the focus is to be on a page that has come.
enum Focus {
    /// On its heading.
    Heading,
    /// In the field of the search, where somebody is typing.
    Field,
}

/// What the address is to be in the end.
enum Address {
    /// The same history entry.
    Kept,
    /// A new history entry.
    Pushed,
    /// The same history entry, which has this fragment now.
    Given(String),
    /// All history entries of the visit are to be cleaned.
    Ended,
}

impl Transition {
    fn take_in(&mut self, msg: Msg) {
        match msg {
            Msg::PageChosen { route } if route.counts_days() && self.has_day_in_doubt() => self.ask_back(),
            Msg::QuestionsChosen { .. } if self.has_day_in_doubt() => self.ask_back(),
            Msg::PageChosen { route } => self.go(route),
            Msg::QuestionsChosen { event } => answer::go_on(self, &event),
            Msg::Answered { question, answer } => answer::answered(self, question, answer),
            Msg::BoxToggled { question } => answer::toggle_box(self, question),
            Msg::UnsureToggled { question } => answer::toggle_unsure(self, question),
            Msg::UncheckedToggled { means } => answer::toggle_unchecked(self, means),
            Msg::PickHandedIn => answer::hand_in(self),
            Msg::DateChanged { date, text } => answer::date_changed(self, date, &text),
            Msg::DayConfirmed { date, day } => answer::day_confirmed(self, date, day),
            Msg::ChangeChosen { question } => answer::change(self, question),
            Msg::WentBack => link::go_back(self),
            Msg::LangChosen { lang } => self.choose_lang(lang),
            Msg::EndChosen => self.end(),
            Msg::RetryChosen => load::retry(self),
            Msg::NoticeDismissed => self.state.dropped.clear(),
            Msg::ContentChosen => self.effects.push(Effect::FocusHeading),
            Msg::Started {
                here,
                device,
                fragment,
                lang,
                is_covered,
            } => {
                self.state.is_covered = is_covered;
                self.state.device = device;
                self.state.here = here;
                link::start(self, fragment, lang);
            }
            Msg::TookOver { noted } => take_over::take_over(self, noted),
            Msg::TimePassed => {} // the clock has been read
            Msg::CameBack => load::came_back(self),
            Msg::LinkOpened { fragment } => link::open(self, fragment),
            Msg::HistoryWalked { fragment } => link::walk(self, fragment),
            Msg::VisitEnded => self.visit_ended(),
            Msg::FrontFetched { front } => load::front(self, front),
            Msg::GuideFetched { event, file, result } => load::guide(self, &event, &file, result),
            Msg::WordsFetched { english } => {
                self.state.english = english;
            }
            Msg::RestFailed { event, file, failure } => load::rest_failed(self, &event, &file, failure),
            Msg::CatalogueFetched { file, result } => load::catalogue(self, &file, result),
            other => on_plan::take_in(self, other),
        }
    }

    /// Opens a page, as a step that Back undoes.
    fn go(&mut self, route: Route) {
        if self.state.route != route {
            self.note_seen();
            self.state.route = route;
            self.address = Address::Pushed;
        }
    }

    /// Whether a day was typed on this page that was not taken: whoever goes on would believe that it was.
    fn has_day_in_doubt(&self) -> bool {
        let has_field = matches!(self.state.route, Route::Event { .. } | Route::Review { .. });
        has_field && self.state.doubted_day.is_some()
    }

    /// The focus goes to the day, with what is asked about it.
    fn ask_back(&mut self) {
        if let Some((date, _)) = &self.state.doubted_day {
            let id = field::id_of(date);
            self.effects.push(Effect::FocusElement { id });
        }
    }

    /// Where a plan is shown: remembers it, so that the next one can say what a change has brought.
    fn note_seen(&mut self) {
        if let Route::Result { event } = &self.state.route
            && self.state.whole_guide(event).is_some()
        {
            let event = event.clone();
            self.state.visit.note_seen(&event);
        }
    }

    /// The answers are again what they were before one was tried out.
    fn undo_try(&mut self) {
        if let Some(before) = self.state.visit.tried_from.take() {
            self.state.visit.answers = before;
        }
    }

    fn choose_lang(&mut self, lang: guide::Lang) {
        match self.state.english {
            English::Failed => self.state.english = English::NotAsked, // pressing it again is asking again
            _ if self.state.lang == lang => return,
            English::Awaited => self.state.english = English::Loading, // something is shown from now on
            _ => {}
        }
        self.state.lang = lang;
        self.state.lang_is_named = true;
        self.effects.push(Effect::KeepLang { lang });
    }

    fn end(&mut self) {
        self.forget_everything();
        self.state.has_ended = true;
        self.effects.push(Effect::ForgetKept);
        self.address = Address::Ended;
    }

    /// The browser has come to an entry of a visit that is over.
    fn visit_ended(&mut self) {
        self.forget_everything();
        self.address = Address::Given(String::new());
    }

    /// What is left of a visit: the language, and what everybody gets.
    fn forget_everything(&mut self) {
        let old = std::mem::take(&mut self.state);
        self.state.lang = old.lang;
        self.state.lang_is_named = old.lang_is_named;
        self.state.english = old.english;
        self.state.clock = old.clock;
        self.state.here = old.here;
        self.state.device = old.device;
        self.state.is_wide = old.is_wide;
        self.state.is_covered = old.is_covered;
        self.state.front = old.front;
        self.state.catalogue = old.catalogue;
    }

    /// Address, focus and announcement follow from what changed.
    fn follow_up(mut self, before: &State) -> (State, Vec<Effect>) {
        let fragment = address(&self.state, &self.state.route);
        let has_ended = matches!(self.address, Address::Ended);
        match self.address {
            Address::Pushed => self.effects.push(Effect::Push { fragment }),
            Address::Ended => self.effects.push(Effect::EndVisit { fragment }),
            Address::Given(old) if old == fragment => {}
            Address::Kept if before.clock.is_none() || address(before, &before.route) == fragment => {}
            Address::Given(_) | Address::Kept => self.effects.push(Effect::Replace { fragment }),
        }
        let is_first = before.front == Front::Loading || before.awaits_words();
        match stage(&self.state) {
            after if after == stage(before) && has_news(before, &self.state) => {
                self.effects.push(Effect::Announce)
            }
            after if after == stage(before) && !has_ended => {}
            _ if stage(before) == Stage::NotStarted => {}
            _ if self.state.is_covered => {} // whoever reads the first screens hears and sees nothing of the app yet
            // The first view of the start page: the focus stays where the browser puts it on any page.
            Stage::Shown(Route::Start) if is_first => self.effects.push(Effect::Announce),
            _ if matches!(self.focus, Focus::Field) => {
                let id = search_field::FIELD.to_owned();
                self.effects.push(Effect::FocusElement { id });
                self.effects.push(Effect::Announce);
            }
            _ => self.effects.push(Effect::Arrive),
        }
        (self.state, self.effects)
    }
}

/// Whether the page that stays has something to say: it speaks another language now, or has come to another result.
fn has_news(before: &State, after: &State) -> bool {
    let result = |state: &State| view::result(state, &page(state));
    let has_result = matches!(after.route, Route::Procedures | Route::Result { .. });
    before.shown_lang() != after.shown_lang() || has_result && result(before) != result(after)
}

/// What makes a page another page to the person before it.
#[derive(PartialEq)]
enum Stage<'s> {
    NotStarted,
    Problems,
    Loading,
    Failed,
    Shown(&'s Route),
}

fn stage(state: &State) -> Stage<'_> {
    match &state.front {
        _ if state.clock.is_none() => Stage::NotStarted,
        Front::Loading => Stage::Loading,
        Front::Failed(_) => Stage::Failed,
        Front::Problems(_) => Stage::Problems,
        Front::Ready(_) if state.awaits_words() => Stage::Loading,
        Front::Ready(_) if state.code_failure().is_some() => Stage::Failed,
        Front::Ready(_) => match state.route.event().map(|event| state.guides.get(event)) {
            None if state.route == Route::Procedures => searchable(state),
            None => Stage::Shown(&state.route),
            Some(None | Some(Load::Loading)) => Stage::Loading,
            Some(Some(Load::Failed(_))) => Stage::Failed,
            Some(Some(Load::Ready(loaded))) if state.route.is_whole() => match loaded.whole() {
                Err(_) => Stage::Failed,
                Ok(None) => Stage::Loading,
                Ok(Some(_)) => Stage::Shown(&state.route),
            },
            Some(Some(Load::Ready(_))) => Stage::Shown(&state.route),
        },
    }
}

/// How far the search has come. Its field can be typed in while its file is under way.
fn searchable(state: &State) -> Stage<'_> {
    match &state.catalogue {
        Some((_, Load::Failed(_))) => Stage::Failed,
        Some((_, Load::Ready(_) | Load::Loading)) | None => Stage::Shown(&state.route),
    }
}
