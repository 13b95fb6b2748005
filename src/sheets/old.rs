//! What pages are put together from: links, buttons, texts of a guide in the language shown, fields.

use guide::publish::Index;
use guide::{Date, Guide, Lang, Shown, Text, Translated};

use super::el::{Gather, Html, all, around, el, el_with, one, para, pressed, said, text, voice, word};
use super::html::On;
use crate::link::print;
use crate::msg::Msg;
use crate::state::{Route, State};
use crate::text::own_name;
use ui_text::Words;

/// What every view is told: the state and the interface texts.
#[derive(Clone, Copy)]
pub struct Ui<'s> {
    /// The state.
    pub state: &'s State,
    /// The language of the page.
    pub lang: Lang,
    /// The interface texts.
    pub words: &'static Words,
}

impl<'s> Ui<'s> {
    /// For one render.
    pub fn new(state: &'s State) -> Self {
        Self {
            state,
            lang: state.shown_lang(),
            words: state.words(),
        }
    }

    /// A button. `class` says how it looks.
    pub fn button(&self, class: &'static str, label: Html, msg: Msg) -> Html {
        let attributes = vec![("type", "button".into()), ("class", class.into())];
        pressed("button", attributes, On::Press(msg), label)
    }

    /// A link to a page of the app: a real address, so that it can be opened in another tab or copied.
    pub fn link(&self, class: &'static str, label: Html, route: Route) -> Html {
        let href = String::from("#") + &print(self.state, &route);
        pressed(
            "a",
            vec![("class", class.into()), ("href", href.into())],
            On::Follow(Msg::PageChosen { route }),
            label,
        )
    }

    /// A text of the rules. Where it is not in the language of the page, it is marked, for eyes and for voices.
    pub fn shown(&self, shown: Shown<'_>) -> Html {
        let text = said(shown.text.to_owned());
        if shown.lang == self.lang {
            return text;
        }
        let mark = vec![("class", "foreign".into()), ("aria-hidden", "true".into())];
        let mark = el_with("span", mark, vec![word(own_name(shown.lang))]);
        el_with("span", vec![("lang", shown.lang.tag().into())], vec![text, mark])
    }

    /// What is said in English too while the English texts are not here; nothing otherwise.
    pub fn meanwhile(&self, tag: &'static str, english: &'static str) -> Html {
        let lang = self.state.lang;
        if lang == self.lang {
            return Html::default();
        }
        el_with(
            tag,
            vec![("lang", lang.tag().into())],
            vec![word(" "), word(english)],
        )
    }

    /// A text of `guide`.
    pub fn text(&self, guide: &Guide, text: Text) -> Html {
        self.shown(guide.texts.shown(text, self.lang))
    }

    /// A text of `guide` in a paragraph of its own, in small; nothing where there is none.
    pub fn fine(&self, guide: &Guide, text: Option<Text>) -> Html {
        text.map_or_else(Html::default, |text| para("fine", self.text(guide, text)))
    }

    /// A text of the index.
    pub fn translated(&self, text: &Translated) -> Html {
        self.shown(text.shown(self.lang))
    }

    /// A day, with its year where that is not this year.
    pub fn day(&self, day: Date) -> Html {
        said(guide::deadline::day_with_weekday(
            day,
            self.lang,
            self.state.today().unwrap_or(day),
        ))
    }

    /// 「変更」, with what it is about for voices.
    pub fn change(&self, class: &'static str, about: Html, question: &str) -> Html {
        let label = all(vec![word(self.words.change()), voice(around("({})", about))]);
        self.button(
            class,
            label,
            Msg::ChangeChosen {
                question: question.to_owned(),
            },
        )
    }
}

/// The heading of a page; the focus goes there after each step.
pub fn title(label: Html) -> Html {
    el_with(
        "h1",
        vec![("id", "heading".into()), ("tabindex", "-1".into())],
        vec![label],
    )
}

/// A telephone number that can be called by pressing it.
pub fn phone(number: &str) -> Html {
    let address = format!("tel:{number}");
    el_with(
        "a",
        vec![("class", "link".into()), ("href", address.into())],
        vec![said(number.to_owned())],
    )
}

/// A link to another site, in a new tab: the answers stay open in this one. Telephone links stay as they are.
pub fn outside(ui: &Ui<'_>, address: &str, label: Html) -> Html {
    let mut attributes = vec![("href", address.to_owned().into())];
    let mut inside = vec![label];
    if !address.starts_with("tel:") {
        attributes.push(("target", "_blank".into()));
        attributes.push(("rel", "noopener noreferrer".into()));
        inside.add(voice(word(ui.words.new_tab())));
    }
    el_with("a", attributes, inside)
}

/// Whom to ask.
pub fn contact(ui: &Ui<'_>, index: &Index) -> Html {
    let name = ui.translated(&index.contact.name);
    let call = text("span", "", ui.words.call());
    el(
        "p",
        "tel",
        vec![call, one("b", "phrase", name), phone(&index.contact.phone)],
    )
}
