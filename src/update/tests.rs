//! Whole visits as messages, in a browser that is only a list of history entries.

mod changing;
mod code;
mod days;
mod ending;
mod first_screens;
mod keeping;
mod language;
mod leaks;
mod links;
mod loading;
mod on_plan;
mod person;
mod procedure;
mod sample;
mod searching;
mod sharing;
mod trying;
mod versions;
mod walking;
