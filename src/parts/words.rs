//! Words: those of the interface, those of the rules, and one put around the other.

use guide::Lang;
use yew::prelude::*;

use crate::text::around_place;

/// Words as text: whatever stands in them, they are nothing but words.
pub fn say(text: impl Into<AttrValue>) -> Html {
    Html::from(yew::virtual_dom::VText::new(text.into()))
}

/// Words of ours around something.
pub fn around(text: &'static str, inside: Html) -> Html {
    let (before, after) = around_place(text);
    html! { <>{ before }{ inside }{ after }</> }
}

/// Something said by the way, in the brackets of the language: （みどりの日）, (Greenery Day).
pub fn aside(lang: Lang, inside: Html) -> Html {
    match lang {
        Lang::Ja => around("（{}）", inside),
        Lang::En => around(" ({})", inside),
    }
}

/// `text` with `parts` in their places, one after the other.
pub fn filled(text: &'static str, parts: impl IntoIterator<Item = Html>) -> Html {
    let mut rest = text;
    let said: Vec<Html> = parts
        .into_iter()
        .map(|part| {
            let (before, behind) = around_place(rest);
            rest = behind;
            html! { <>{ before }{ part }</> }
        })
        .collect();
    html! { <>{ for said }{ rest }</> }
}

/// `parts` with `between` between them.
pub fn joined(parts: impl IntoIterator<Item = Html>, between: &'static str) -> Html {
    let parts = parts.into_iter().enumerate().map(|(at, part)| match at {
        0 => part,
        _ => html! { <>{ between }{ part }</> },
    });
    html! { <>{ for parts }</> }
}

/// A number as it is read, with commas between thousands.
pub fn number(number: u32) -> Html {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    say(text)
}

/// Minutes after midnight as on a clock: 8:30.
pub fn time(minutes: u16) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}
