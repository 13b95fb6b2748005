//! A page as data → the same page in Yew's terms.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::Html as Drawn;
use yew::TargetCast;
use yew::html::{onchange, onclick};
use yew::prelude::{AttrValue, Callback, Event, MouseEvent};
use yew::virtual_dom::{VList, VTag, VText};

use super::html::{Element, Html, On};
use crate::msg::Msg;

/// Draws `html`; what is done on it goes to `on`.
pub(crate) fn draw(html: &Html, on: &Callback<Msg>) -> Drawn {
    match html {
        Html::Nothing => Drawn::default(),
        Html::Words(words) => Drawn::VText(VText::new(value(words))),
        Html::All(parts) => {
            VList::with_children(parts.iter().map(|part| draw(part, on)).collect(), None).into()
        }
        Html::Element(one) => element(one, on).into(),
    }
}

#[expect(clippy::ptr_arg, reason = "words of the interface are not copied")]
fn value(text: &std::borrow::Cow<'static, str>) -> AttrValue {
    match text {
        std::borrow::Cow::Borrowed(text) => AttrValue::Static(text),
        std::borrow::Cow::Owned(text) => AttrValue::from(text.clone()),
    }
}

fn element(one: &Element, on: &Callback<Msg>) -> VTag {
    let mut tag = VTag::new(one.tag.0);
    for (name, text) in &one.attributes {
        tag.add_attribute(name.0, value(text));
    }
    tag.add_children(one.inside.iter().map(|part| draw(part, on)));
    tag.key = one.key.as_deref().map(Into::into);
    if let Some(text) = &one.value {
        tag.set_value(AttrValue::from(text.clone()));
    }
    if let Some(is_ticked) = one.is_ticked {
        tag.set_checked(is_ticked);
    }
    match &one.on {
        None => {}
        Some(On::Press(msg)) => {
            let msg = msg.clone();
            let press = on.reform(move |_: MouseEvent| msg.clone());
            tag.add_listener(Rc::new(onclick::Wrapper::new(press)));
        }
        Some(On::Follow(msg)) => {
            _ = tag.add_listener(Rc::new(onclick::Wrapper::new(follow(msg.clone(), on.clone()))))
        }
        Some(On::Change(msg)) => {
            let msg = msg.clone();
            let change = on.reform(move |event: Event| with_text(msg.clone(), text_of_event(&event)));
            tag.add_listener(Rc::new(onchange::Wrapper::new(change)));
        }
    }
    tag
}

/// A plain press stays in the app; with Ctrl and the like the browser opens a tab.
fn follow(msg: Msg, on: Callback<Msg>) -> Callback<MouseEvent> {
    Callback::from(move |click: MouseEvent| {
        if click.button() == 0 && !(click.ctrl_key() || click.meta_key() || click.shift_key()) {
            click.prevent_default();
            on.emit(msg.clone());
        }
    })
}

fn text_of_event(event: &Event) -> String {
    event
        .target_dyn_into::<HtmlInputElement>()
        .map(|field| field.value())
        .unwrap_or_default()
}

fn with_text(msg: Msg, now: String) -> Msg {
    match msg {
        Msg::DateChanged { date, .. } => Msg::DateChanged { date, text: now },
        Msg::VisitChanged { .. } => Msg::VisitChanged { text: now },
        other => other,
    }
}
