//! The one component with state: messages go into [`update`], effects out to the browser, views are drawn.

use yew::prelude::*;

use crate::browser::{self, Browser, Redrawing};
use crate::effect::Effect;
use crate::msg::Msg;
use crate::page::{Page, page};
use crate::state::State;
use crate::update::update;
use crate::view;

/// The app. A component of the old kind: it needs one state and no hooks, which are 4 kB more to download.
pub(crate) struct App {
    state: State,
    /// What is shown of it, worked out once for each change.
    page: Page,
    /// How often all of the page had to be drawn anew, because somebody else had changed it.
    redrawn: u32,
    /// Where the focus was before that, until it is drawn.
    redrawing: Option<Redrawing>,
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
            redrawn: 0,
            redrawing: None,
            effects: Vec::new(),
            browser: None,
            on: context.link().callback(|msg| msg),
        }
    }

    /// Draws only where something follows from the message.
    fn update(&mut self, _: &Context<Self>, msg: Msg) -> bool {
        let msg = match msg {
            // Yew gives way to the browser between a message that is sent and its update, and between drawing and telling
            // that it is drawn; never between an update and what is drawn of it. So what was done on the first screens is
            // read here, and they go at the same moment: nothing can be done on them after this.
            Msg::TookOver { .. } => {
                let (noted, redrawing) = browser::take_over();
                self.redrawing.get_or_insert(redrawing);
                Msg::TookOver { noted }
            }
            msg => msg,
        };
        let (state, effects) = update(&self.state, browser::now(), msg);
        if effects.iter().any(|effect| matches!(effect, Effect::Arrive)) {
            browser::let_go_of_focus();
            if let Some(browser) = &self.browser {
                browser.page_comes();
            }
        }
        self.effects.extend(effects);
        if state == self.state {
            return !self.effects.is_empty();
        }
        self.page = page(&state);
        self.state = state;
        if self.browser.as_ref().is_some_and(Browser::was_changed) {
            self.redrawn += 1;
            self.redrawing = Some(Redrawing::begin());
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        if let Some(browser) = &self.browser {
            browser.drawing(self.redrawing.is_some());
        }
        let page = view::view(&self.state, &self.page, &self.on);
        html! { <div key={self.redrawn}>{ page }</div> }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        browser::set_lang(self.state.shown_lang());
        let knows_nobody = matches!(&self.page, Page::Failed(page) if page.index.is_none());
        browser::show_help(knows_nobody);
        browser::set_title(&view::title(&self.state, &self.page));
        let browser = self
            .browser
            .get_or_insert_with(|| Browser::start(self.on.clone()));
        if let Some(redrawing) = self.redrawing.take() {
            redrawing.end();
        }
        for effect in self.effects.drain(..) {
            browser.carry_out(effect, &view::announcement(&self.state, &self.page));
        }
        if self.state.is_covered && !matches!(self.page, Page::Loading(_)) {
            browser.take_over();
        }
        browser.drawn();
    }
}
