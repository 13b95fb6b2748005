//! After every message: the page that was asked for exists, what it needs is asked for, and its check boxes stand
//! as they were answered.

use guide::{Answer, Guide, Lang};

use super::Transition;
use crate::effect::Effect;
use crate::ids::Ids;
use crate::link::note_dropped;
use crate::page::TypedCode;
use crate::page::walk::Walk;
use crate::state::{Draft, Dropped, English, Front, Load, Route, State, Translation, UncheckedMeans};

/// Makes the state whole again after a message; `before` is how it was when the message came.
pub(super) fn settle(before: &State, turn: &mut Transition) {
    turn.refuse_unknown_event();
    turn.leave_the_page(before);
    turn.ask_for_words();
    turn.ask_for_files();
    turn.check_ids();
    turn.place_question();
    let is_new_page = before.route != turn.state.route || !is_here(before);
    if is_new_page {
        turn.state.draft = draft(&turn.state);
        turn.state.doubted_day = None;
    }
    turn.state.has_ended &= turn.state.route == Route::Start;
}

fn is_here(state: &State) -> bool {
    state
        .route
        .event()
        .is_none_or(|event| state.guide(event).is_some())
}

impl Transition {
    fn refuse_unknown_event(&mut self) {
        let (Some(_), Some(event)) = (self.state.index(), self.state.route.event()) else {
            return;
        };
        if self.state.card(event).is_none() {
            let dropped = Dropped::Event(event.to_owned());
            note_dropped(&mut self.state.dropped, dropped);
            self.state.route = Route::Start;
        }
    }

    fn ask_for_words(&mut self) {
        if self.state.lang == Lang::En && self.state.english == English::NotAsked {
            self.state.english = match self.state.front {
                Front::Loading => English::Awaited,
                _ => English::Loading,
            };
            self.effects.push(Effect::FetchWords);
        }
    }

    fn ask_for_files(&mut self) {
        let Some(index) = self.state.index().cloned() else {
            return;
        };
        self.state.code_of = code_of(&self.state);
        self.ask_for_catalogue(&index.search);
        let code_of = self
            .state
            .code_of
            .clone()
            .filter(|_| self.state.route == Route::Code);
        let wanted = self.state.route.event().map(str::to_owned).or(code_of);
        let lang = self.state.lang;
        for card in index.groups.iter().flat_map(|group| &group.events) {
            if wanted.as_ref() != Some(&card.id) {
                continue;
            }
            let file = card.overlays.iter().find(|(of, _)| *of == lang);
            let overlay = file.filter(|_| lang != Lang::Ja).cloned();
            match self.state.guides.get_mut(&card.id) {
                None => {
                    self.state.guides.insert(card.id.clone(), Load::Loading);
                }
                Some(Load::Ready(loaded)) if loaded.translation.is_wanting(lang) => {
                    if overlay.is_none() {
                        loaded.translation = Translation::Missing(lang);
                        continue;
                    }
                    loaded.translation = Translation::Loading(lang);
                }
                Some(_) => continue,
            }
            self.effects.push(Effect::FetchGuide {
                event: card.id.clone(),
                file: card.file.clone(),
                rest: card.plan_texts.clone(),
                overlay,
            });
        }
    }

    fn ask_for_catalogue(&mut self, file: &str) {
        let is_here = matches!(&self.state.catalogue, Some((of, _)) if of == file);
        if self.state.route == Route::Procedures && !is_here {
            let file = file.to_owned();
            self.state.catalogue = Some((file.clone(), Load::Loading));
            self.effects.push(Effect::FetchCatalogue { file });
        }
    }

    /// Drops what a link said that these rules do not know.
    fn check_ids(&mut self) {
        if !self.state.is_unchecked {
            return;
        }
        let Some(event) = self.state.route.event() else {
            self.state.is_unchecked = self.state.index().is_none();
            return;
        };
        let Some(guide) = self.state.guide(event).cloned() else {
            return;
        };
        self.state.is_unchecked = false;
        let dropped = &mut self.state.dropped;
        for (id, text) in std::mem::take(&mut self.state.no_days) {
            if guide.date_by_id(&id).is_some() {
                note_dropped(dropped, Dropped::Day([&id, "=", &text].concat()));
            }
        }
        keep_known(
            &mut self.state.visit.answers,
            |id| guide.question_by_id(id).is_some(),
            |id| note_dropped(dropped, Dropped::Question(id)),
        );
        keep_known(
            &mut self.state.visit.dates,
            |id| guide.date_by_id(id).is_some(),
            |id| note_dropped(dropped, Dropped::Date(id)),
        );
        self.refuse_unknown_question(&guide);
    }

    fn refuse_unknown_question(&mut self, guide: &Guide) {
        if let Route::Question { question, .. } = &self.state.route
            && guide.question_by_id(question).is_none()
        {
            let dropped = Dropped::Question(question.clone());
            note_dropped(&mut self.state.dropped, dropped);
        }
    }

    /// What was tried out or taken along on one page does not wander to the next.
    fn leave_the_page(&mut self, before: &State) {
        if before.route != self.state.route {
            self.undo_try();
            self.state.exported = None;
            self.state.paper = None;
            self.state.opened.clear();
        }
    }

    /// A question that is not asked (any more) gives way to the next one, and a screen has one address.
    fn place_question(&mut self) {
        let Route::Question {
            event,
            question,
            is_change,
        } = &self.state.route
        else {
            return;
        };
        if let Some(walk) = Walk::of(&self.state, event) {
            self.state.route = match walk.place(question) {
                Some(at) => walk.route(at, *is_change),
                None => walk.next_route(*is_change),
            };
        }
    }
}

/// The life event whose guide the typed code needs.
fn code_of(state: &State) -> Option<String> {
    let is_typed = state.route == Route::Code && !state.code.is_empty();
    match is_typed.then(|| TypedCode::read(state))? {
        TypedCode::Needs(event) => Some(event),
        TypedCode::Blank
        | TypedCode::Problem(_)
        | TypedCode::ForeignLink
        | TypedCode::Link { .. }
        | TypedCode::Plan { .. } => None,
    }
}

fn keep_known<T>(by_id: &mut Ids<T>, is_known: impl Fn(&str) -> bool, mut note: impl FnMut(String)) {
    by_id.retain(|id, _| {
        let known = is_known(id);
        if !known {
            note(id.to_owned());
        }
        known
    });
}

/// The check boxes of the screen shown, as they were answered before.
fn draft(state: &State) -> Draft {
    let Route::Question { event, question, .. } = &state.route else {
        return Draft::default();
    };
    let Some(walk) = Walk::of(state, event) else {
        return Draft::default();
    };
    let Some((at, screen)) = walk.place(question).and_then(|at| Some((at, walk.screen(at)?))) else {
        return Draft::default();
    };
    let given = walk.given(at);
    let ids_of = |wanted: Answer| -> Vec<String> {
        let answered = screen.questions().iter().zip(given);
        let some = answered.filter(|(_, answer)| **answer == wanted);
        some.map(|(question, _)| walk.guide.questions[*question].id.clone())
            .collect()
    };
    let (ticked, unsure) = (ids_of(Answer::Yes), ids_of(Answer::Unsure));
    let unchecked = match () {
        () if !unsure.is_empty() => Some(UncheckedMeans::Unsure),
        () if !given.is_empty() && ticked.is_empty() => Some(UncheckedMeans::No),
        () => None,
    };
    Draft {
        ticked,
        unsure,
        unchecked,
        is_empty_refused: false,
    }
}

impl Translation {
    /// Whether a page in `lang` still has to ask for it.
    fn is_wanting(self, lang: Lang) -> bool {
        let tried = match self {
            Self::NotAsked => Lang::Ja,
            Self::Loading(lang) | Self::Laid(lang) | Self::Failed(lang, _) | Self::Missing(lang) => lang,
        };
        lang != Lang::Ja && lang != tried
    }
}
