//! What a history entry carries besides its address: `{visit, index, step}`. Never an answer.

use gloo::utils::window;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

/// The place of a history entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Entry {
    /// The visit it belongs to.
    pub(super) visit: f64,
    /// How many entries lie between it and the visit's first one, those of other sites counted.
    pub(super) index: u32,
    /// How many entries directly before it are ours.
    pub(super) step: u32,
}

impl Entry {
    /// The first entry of a visit.
    pub(super) fn first(visit: f64) -> Self {
        Self::at(visit, 0)
    }

    /// An entry of a visit that was reached from outside, such as by typing the address again.
    pub(super) fn at(visit: f64, index: u32) -> Self {
        Self {
            visit,
            index,
            step: 0,
        }
    }

    /// The entry after this one.
    pub(super) fn next(self) -> Self {
        Self {
            index: self.index.saturating_add(1),
            step: self.step.saturating_add(1),
            ..self
        }
    }

    /// The place of the present entry, if it has one.
    pub(super) fn read() -> Option<Self> {
        let state = window().history().ok()?.state().ok()?;
        let number = |key: &str| Reflect::get(&state, &key.into()).ok()?.as_f64();
        let count = |key: &str| u32::try_from(number(key)? as i64).ok();
        Some(Self {
            visit: number("visit")?,
            index: count("index")?,
            step: count("step")?,
        })
    }

    /// As the browser keeps it.
    pub(super) fn state(self) -> JsValue {
        let state = Object::new();
        for (key, value) in [
            ("visit", self.visit),
            ("index", self.index.into()),
            ("step", self.step.into()),
        ] {
            _ = Reflect::set(&state, &key.into(), &value.into()); // a new object takes every key
        }
        state.into()
    }
}
