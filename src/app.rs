//! The one component with state: messages go into the reducer, effects out to the browser, views are drawn.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{self, Browser};
use crate::effect::Effect;
use crate::msg::Msg;
use crate::state::{State, page};
use crate::update::update;
use crate::view;

/// The state, and the effects that wait for the page to be drawn.
#[derive(Default)]
struct Store {
    state: Rc<State>,
    effects: Vec<(u32, Effect)>,
    /// The number of the next effect.
    next: u32,
    /// Effects below this number were carried out.
    done: Rc<Cell<u32>>,
}

impl Reducible for Store {
    type Action = Msg;

    /// The same store where nothing follows from the message: then nothing is drawn again.
    fn reduce(self: Rc<Self>, msg: Msg) -> Rc<Self> {
        let (state, new) = update(&self.state, msg);
        let is_same = state == *self.state;
        if is_same && new.is_empty() {
            return self;
        }
        let waiting = self
            .effects
            .iter()
            .filter(|(number, _)| *number >= self.done.get());
        let mut effects: Vec<_> = waiting.cloned().collect();
        let mut next = self.next;
        for effect in new {
            effects.push((next, effect));
            next = next.wrapping_add(1);
        }
        Rc::new(Self {
            state: if is_same {
                Rc::clone(&self.state)
            } else {
                Rc::new(state)
            },
            effects,
            next,
            done: Rc::clone(&self.done),
        })
    }
}

/// The app.
#[function_component]
pub fn App() -> Html {
    let store = use_reducer(Store::default);
    let on = use_callback((), {
        let dispatcher = store.dispatcher();
        move |msg: Msg, ()| dispatcher.dispatch(msg)
    });
    let browser = use_mut_ref(|| None::<Browser>);
    let page = use_memo(Rc::clone(&store.state), |state| page(state));
    let announcement = view::announcement(&store.state, &page);

    use_effect_with(view::title(&store.state, &page), |title| {
        browser::set_title(title)
    });
    use_effect_with(store.state.lang, |lang| browser::set_lang(*lang));
    use_effect_with((), {
        let (browser, on) = (Rc::clone(&browser), on.clone());
        move |()| {
            let started = Browser::start(on);
            browser.replace(Some(started));
        }
    });
    use_effect_with(store.next, {
        let (effects, done) = (store.effects.clone(), Rc::clone(&store.done));
        move |_| {
            let browser = browser.borrow();
            for (number, effect) in effects {
                if let Some(browser) = browser.as_ref().filter(|_| number >= done.get()) {
                    done.set(number.wrapping_add(1));
                    browser.carry_out(effect, &announcement);
                }
            }
        }
    });

    view::view(&store.state, &page, &on)
}
