//! What several pages use: what a view is told, links and buttons, texts of a guide in the language shown.

pub mod block;
pub mod deadline;
pub mod document;
pub mod fact;
pub mod field;
pub mod fold;
pub mod key_day;
pub mod online;
pub mod opens;
pub mod reason;
pub mod search_field;
pub mod source;
pub mod window_block;
pub mod words;

use guide::publish::Index;
use guide::{Date, Guide, Lang, Shown, Text, Translated};
use ui_text::Words;
use ui_text::plan::Words as PlanWords;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::link::print;
use crate::msg::Msg;
use crate::state::{Route, State};
use crate::text::own_name;
use words::{around, say};

/// What every view is told: the state, the interface texts, and where to send what happens.
#[derive(Clone, Copy)]
pub struct Ui<'s> {
    /// The state.
    pub state: &'s State,
    /// The language of the page.
    pub lang: Lang,
    /// The interface texts.
    pub words: &'static Words,
    /// Those of plans, procedures and the search.
    pub plan: &'static PlanWords,
    /// Takes what happens.
    pub on: &'s Callback<Msg>,
    /// Where several pages stand in one document ([`first_page`](crate::first_page)): what sets the ids of this one apart.
    scope: &'s str,
}

impl<'s> Ui<'s> {
    /// For one render.
    pub fn new(state: &'s State, on: &'s Callback<Msg>) -> Self {
        Self {
            state,
            lang: state.shown_lang(),
            words: state.words(),
            plan: state.plan_words(),
            on,
            scope: "",
        }
    }

    /// For one of several pages in one document.
    pub fn within(self, scope: &'s str) -> Self {
        Self { scope, ..self }
    }

    /// The id of an element of this page.
    pub fn id(&self, name: &str) -> AttrValue {
        AttrValue::from([name, self.scope].concat())
    }

    /// What a press sends.
    pub fn press(&self, msg: Msg) -> Callback<MouseEvent> {
        self.on.reform(move |_| msg.clone())
    }

    /// What a press on a link sends. A plain one stays in the app; with Ctrl and the like the browser opens a tab.
    pub fn follow(&self, route: Route) -> Callback<MouseEvent> {
        let on = self.on.clone();
        Callback::from(move |click: MouseEvent| {
            if click.button() == 0 && !(click.ctrl_key() || click.meta_key() || click.shift_key()) {
                click.prevent_default();
                on.emit(Msg::PageChosen { route: route.clone() });
            }
        })
    }

    /// What a tick, or its end, sends.
    pub fn tick(&self, msg: Msg) -> Callback<Event> {
        self.on.reform(move |_| msg.clone())
    }

    /// What a field sends once its text has changed.
    pub fn change(&self, msg: impl Fn(String) -> Msg + 'static) -> Callback<Event> {
        self.on.reform(move |event: Event| msg(text_in(&event)))
    }

    /// What a field sends at each letter.
    pub fn input(&self, msg: impl Fn(String) -> Msg + 'static) -> Callback<InputEvent> {
        self.on.reform(move |event: InputEvent| msg(text_in(&event)))
    }

    /// A button. `class` says how it looks.
    pub fn button(&self, class: &'static str, label: Html, msg: Msg) -> Html {
        html! { <button type="button" {class} onclick={self.press(msg)}>{ label }</button> }
    }

    /// A button among others of which one is taken; it says whether it is the one.
    pub fn choice(&self, label: Html, is_taken: bool, msg: Msg) -> Html {
        let pressed = if is_taken { "true" } else { "false" };
        html! {
            <button type="button" class="button small" aria-pressed={pressed} onclick={self.press(msg)}>{ label }</button>
        }
    }

    /// A link to a page of the app: a real address, so that it can be opened in another tab or copied.
    pub fn link(&self, class: &'static str, label: Html, route: Route) -> Html {
        let href = ["#", &print(self.state, &route)].concat();
        html! { <a {class} {href} onclick={self.follow(route)}>{ label }</a> }
    }

    /// A text of the rules. Where it is not in the language of the page, it is marked, for eyes and for voices.
    pub fn shown(&self, shown: Shown<'_>) -> Html {
        let text = say(shown.text);
        if shown.lang == self.lang {
            return text;
        }
        html! {
            <span lang={shown.lang.tag()}>
                { text }<span class="foreign" aria-hidden="true">{ own_name(shown.lang) }</span>
            </span>
        }
    }

    /// What is said in English too while the English texts are not here; nothing otherwise.
    pub fn meanwhile(&self, english: &'static str) -> Html {
        let lang = self.state.lang;
        if lang == self.lang {
            return Html::default();
        }
        html! { <span lang={lang.tag()}>{ " " }{ english }</span> }
    }

    /// A text of `guide`.
    pub fn text(&self, guide: &Guide, text: Text) -> Html {
        self.shown(guide.texts.shown(text, self.lang))
    }

    /// A text of `guide` in a paragraph of its own, in small; nothing where there is none.
    pub fn fine(&self, guide: &Guide, text: Option<Text>) -> Html {
        text.map_or_else(
            Html::default,
            |text| html! { <p class="fine">{ self.text(guide, text) }</p> },
        )
    }

    /// A text of the index.
    pub fn translated(&self, text: &Translated) -> Html {
        self.shown(text.shown(self.lang))
    }

    /// A day, with its year where that is not this year.
    pub fn day(&self, day: Date) -> Html {
        let today = self.state.today().unwrap_or(day);
        say(guide::deadline::day_with_weekday(day, self.lang, today))
    }

    /// A day with its year, whatever year it is.
    pub fn full_day(&self, day: Date) -> Html {
        say(guide::deadline::day_with_weekday(day, self.lang, Date::MIN))
    }

    /// 「変更」, with what it is about for voices.
    pub fn change_button(&self, class: &'static str, about: Html, question: &str) -> Html {
        let label = html! { <>{ self.words.change() }{ screen_reader_only(around("({})", about)) }</> };
        let question = question.to_owned();
        self.button(class, label, Msg::ChangeChosen { question })
    }

    /// A check box with its label; `about` is for voices, where the label alone is one of many.
    pub fn check(&self, class: &'static str, label: Html, about: Html, is_ticked: bool, msg: Msg) -> Html {
        html! {
            <label {class}>
                <input type="checkbox" autocomplete="off" checked={is_ticked} onchange={self.tick(msg)} />
                <span>{ label }{ screen_reader_only(about) }</span>
            </label>
        }
    }
}

fn text_in(event: &Event) -> String {
    event
        .target_dyn_into::<HtmlInputElement>()
        .map(|field| field.value())
        .unwrap_or_default()
}

/// Id of the heading of a page.
pub const HEADING: &str = "heading";

/// The heading of a page; the focus goes there after each step.
pub fn title(ui: &Ui<'_>, label: Html) -> Html {
    html! { <h1 id={ui.id(HEADING)} tabindex="-1">{ label }</h1> }
}

/// 「もどる」. Before the app is here it leads to `before`, where nothing of ours is behind.
pub fn back_button(ui: &Ui<'_>, before: &str) -> Html {
    html! {
        <button type="button" class="link" data-back={before.to_owned()} onclick={ui.press(Msg::WentBack)}>
            { ui.words.back() }
        </button>
    }
}

/// Text for voices only, such as what a button of many is about; nothing where there is nothing to say.
pub fn screen_reader_only(text: Html) -> Html {
    if text == Html::default() {
        return text;
    }
    html! { <span class="hidden">{ text }</span> }
}

/// A telephone number that can be called by pressing it.
pub fn phone(number: &str) -> Html {
    html! { <a class="link" href={["tel:", number].concat()} translate="no">{ say(number) }</a> }
}

/// A link to another site, in a new tab: the answers stay open in this one. Telephone links stay as they are.
pub fn outside(ui: &Ui<'_>, address: &str, label: Html) -> Html {
    let href = address.to_owned();
    if address.starts_with("tel:") {
        return html! { <a {href}>{ label }</a> };
    }
    html! {
        <a {href} target="_blank" rel="noopener noreferrer">
            { label }{ screen_reader_only(say(ui.words.new_tab())) }
        </a>
    }
}

/// A link to another site where there is an address; else the label alone.
pub fn linked(ui: &Ui<'_>, address: Option<&str>, label: Html) -> Html {
    match address {
        Some(address) => outside(ui, address, label),
        None => label,
    }
}

/// Whom to ask.
pub fn contact(ui: &Ui<'_>, index: &Index) -> Html {
    html! {
        <p class="tel">
            <span>{ ui.words.call() }</span>
            <b class="phrase">{ ui.translated(&index.contact.name) }</b>
            { phone(&index.contact.phone) }
        </p>
    }
}

/// A box with a line in bold and what belongs to it.
pub fn boxed(class: &'static str, headline: Html, inside: Html) -> Html {
    html! { <div {class}><p><b>{ headline }</b></p>{ inside }</div> }
}
