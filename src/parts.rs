//! What pages are put together from: links, buttons, texts of a guide in the language shown, fields.
//!
//! Small functions on purpose: every `html!` block that stands once costs every resident bytes once.

pub mod document;
pub mod due;
pub mod entry;
pub mod field;
pub mod procedure;
pub mod reason;
pub mod window;

use guide::publish::Index;
use guide::{Date, Guide, Lang, Shown, Text, Translated};
use yew::prelude::*;

use crate::fragment::print;
use crate::msg::Msg;
use crate::state::{Route, State};
use crate::text::{Words, own_name, words};

/// What every view is told: the state, where messages go, and the interface texts.
#[derive(Clone, Copy)]
pub struct Ui<'s> {
    /// The state.
    pub state: &'s State,
    /// Where messages go.
    pub on: &'s Callback<Msg>,
    /// The language of the page.
    pub lang: Lang,
    /// The interface texts.
    pub words: &'static Words,
}

impl<'s> Ui<'s> {
    /// For one render.
    pub fn new(state: &'s State, on: &'s Callback<Msg>) -> Self {
        Self {
            state,
            on,
            lang: state.lang,
            words: words(state.lang),
        }
    }

    /// Sends `msg` when pressed.
    pub fn send(&self, msg: Msg) -> Callback<MouseEvent> {
        self.on.reform(move |_| msg.clone())
    }

    /// A button. `class` says how it looks.
    pub fn button(&self, class: &'static str, label: Html, msg: Msg) -> Html {
        html! { <button type="button" class={class} onclick={self.send(msg)}>{label}</button> }
    }

    /// A link to a page of the app: a real address, so that it can be opened in another tab or copied.
    pub fn link(&self, class: &'static str, label: Html, route: Route) -> Html {
        let href = format!("#{}", print(self.state, &route));
        let on = self.on.clone();
        let onclick = Callback::from(move |click: MouseEvent| {
            if click.button() == 0 && !(click.ctrl_key() || click.meta_key() || click.shift_key()) {
                click.prevent_default();
                on.emit(Msg::PageChosen { route: route.clone() });
            }
        });
        html! { <a class={class} href={href} {onclick}>{label}</a> }
    }

    /// A text of the rules. Where it is not in the language of the page, it is marked, for eyes and for voices.
    pub fn shown(&self, shown: Shown<'_>) -> Html {
        if shown.lang == self.lang {
            return html! { shown.text };
        }
        html! {
            <span lang={shown.lang.tag()}>
                {shown.text}<span class="foreign" aria-hidden="true">{own_name(shown.lang)}</span>
            </span>
        }
    }

    /// A text of `guide`.
    pub fn text(&self, guide: &Guide, text: Text) -> Html {
        self.shown(guide.texts.shown(text, self.lang))
    }

    /// A text of the index.
    pub fn translated(&self, text: &Translated) -> Html {
        self.shown(text.shown(self.lang))
    }

    /// A day, with its year where that is not this year.
    pub fn day(&self, day: Date) -> String {
        guide::sentence::day_with_weekday(day, self.lang, self.state.today().unwrap_or(day))
    }
}

/// The heading of a page; the focus goes there after each step.
pub fn title(label: Html) -> Html {
    html! { <h1 id="heading" tabindex="-1">{label}</h1> }
}

/// A paragraph.
pub fn para(class: &'static str, text: Html) -> Html {
    html! { <p class={class}>{text}</p> }
}

/// A short label with a coloured ground; the words carry the meaning.
pub fn chip(class: &'static str, label: Html) -> Html {
    html! { <span class={classes!("chip", class)}>{label}</span> }
}

/// A term and what is said of it, inside of [`facts`].
pub fn fact(term: &'static str, said: Html) -> Html {
    html! { <div><dt>{term}</dt><dd>{said}</dd></div> }
}

/// A list of [`fact`]s; nothing where there are none.
pub fn facts(rows: Vec<Html>) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    html! { <dl class="facts">{rows}</dl> }
}

/// A list without bullets.
pub fn list(class: &'static str, items: impl Iterator<Item = Html>) -> Html {
    html! { <ul class={classes!("plain", class)}>{for items.map(|item| html! { <li>{item}</li> })}</ul> }
}

/// Words of ours before and after words of the rules.
pub fn around((before, after): (&'static str, &'static str), words: Html) -> Html {
    html! { <>{before}{words}{after}</> }
}

/// `parts` with `between` between them.
pub fn joined(parts: impl Iterator<Item = Html>, between: &'static str) -> Html {
    let with_between = |(at, part): (usize, Html)| html! { <>{if at > 0 { between } else { "" }}{part}</> };
    parts.enumerate().map(with_between).collect()
}

/// Text for voices only, such as what a button of many is about.
pub fn voice(text: Html) -> Html {
    html! { <span class="hidden">{text}</span> }
}

/// A telephone number that can be called by pressing it.
pub fn phone(number: &str) -> Html {
    html! { <a class="link" href={format!("tel:{number}")}>{number.to_owned()}</a> }
}

/// A link to another site, in a new tab: the answers stay open in this one. Telephone links stay as they are.
pub fn outside(ui: &Ui<'_>, address: &str, label: Html) -> Html {
    let address = address.to_owned();
    if address.starts_with("tel:") {
        return html! { <a href={address}>{label}</a> };
    }
    html! {
        <a href={address} target="_blank" rel="noopener noreferrer">{label}{voice(ui.words.new_tab.into())}</a>
    }
}

/// Whom to ask.
pub fn contact(ui: &Ui<'_>, index: &Index) -> Html {
    let name = ui.translated(&index.contact.name);
    html! { <p class="tel"><span>{ui.words.call}</span><b class="phrase">{name}</b>{phone(&index.contact.phone)}</p> }
}
