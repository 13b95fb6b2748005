//! The one component with state: messages go into [`update`], effects out to the browser, views are drawn.

use yew::prelude::*;

use crate::browser::{self, Browser};
use crate::effect::Effect;
use crate::msg::Msg;
use crate::state::{Page, State, page};
use crate::update::update;
use crate::view;

/// The app. A component of the old kind: it needs one state and no hooks, which are 4 kB more to download.
pub(crate) struct App {
    state: State,
    /// What is shown of it, worked out once for each change.
    page: Page,
    /// What the browser is to do once the page is drawn.
    effects: Vec<Effect>,
    /// None until the page is drawn for the first time.
    browser: Option<Browser>,
    /// Takes what is done on the page.
    on: Callback<Msg>,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(context: &Context<Self>) -> Self {
        let state = State::default();
        Self {
            page: page(&state),
            state,
            effects: Vec::new(),
            browser: None,
            on: context.link().callback(|msg| msg),
        }
    }

    /// Draws only where something follows from the message.
    fn update(&mut self, _: &Context<Self>, msg: Msg) -> bool {
        let (state, effects) = update(&self.state, msg);
        if effects.iter().any(|effect| matches!(effect, Effect::Arrive)) {
            browser::let_go_of_focus();
        }
        self.effects.extend(effects);
        if state != self.state {
            self.page = page(&state);
            self.state = state;
            return true;
        }
        !self.effects.is_empty()
    }

    fn view(&self, _: &Context<Self>) -> Html {
        view::view(&self.state, &self.page, &self.on)
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        browser::set_lang(self.state.shown_lang());
        browser::set_title(&view::title(&self.state, &self.page));
        browser::set_body_class(view::body_class(&self.page));
        let browser = self
            .browser
            .get_or_insert_with(|| Browser::start(self.on.clone()));
        for effect in self.effects.drain(..) {
            browser.carry_out(effect, &view::announcement(&self.state, &self.page));
        }
    }
}
