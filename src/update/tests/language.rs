//! The language switch.

use guide::Lang;

use super::person::Person;
use crate::effect::Effect;
use crate::msg::Msg;
use crate::page::{Page, WhatFor, page};
use crate::state::{English, Failure, Load, State, Translation};

fn translation(state: &State, event: &str) -> Option<Translation> {
    match state.guides.get(event)? {
        Load::Ready(loaded) => Some(loaded.translation),
        Load::Loading | Load::Failed(_) => None,
    }
}

#[test]
fn the_language_is_kept_named_in_the_address_and_its_texts_are_fetched_once() {
    let mut visit = Person::begin();
    visit.take_effects();
    visit.send(Msg::LangChosen { lang: Lang::En });
    assert_eq!(
        translation(&visit.state, "move-in"),
        Some(Translation::Laid(Lang::En))
    );
    assert_eq!(visit.address(), "/move-in/q/has-dog?lang=en");
    let overlay = Some((Lang::En, "move-in-1.en.guide".to_owned()));
    let fetch = Effect::FetchGuide {
        event: "move-in".to_owned(),
        file: "move-in-1.guide".to_owned(),
        rest: "move-in-1.rest.guide".to_owned(),
        overlay,
    };
    let effects = visit.take_effects();
    assert!(effects.contains(&Effect::KeepLang { lang: Lang::En }));
    assert!(effects.contains(&fetch));
    visit.send(Msg::LangChosen { lang: Lang::Ja });
    visit.send(Msg::LangChosen { lang: Lang::En });
    assert!(!visit.take_effects().contains(&fetch), "they are here already");
}

#[test]
fn a_guide_without_translation_stays_japanese() {
    let mut visit = Person::at("/birth?lang=en");
    assert_eq!(
        translation(&visit.state, "birth"),
        Some(Translation::Missing(Lang::En))
    );
    visit.send(Msg::QuestionsChosen {
        event: "birth".to_owned(),
    });
    assert_eq!(visit.questions(), ["is-first-child"]);
}

#[test]
fn a_translation_that_does_not_come_leaves_the_guide_as_it_is() {
    let mut visit = Person::begin();
    visit.is_online = false;
    visit.send(Msg::LangChosen { lang: Lang::En });
    visit.send(Msg::GuideFetched {
        event: "move-in".to_owned(),
        file: "move-in-1.guide".to_owned(),
        result: Err(Failure::Offline),
    });
    let failed = Translation::Failed(Lang::En, Failure::Offline);
    assert_eq!(translation(&visit.state, "move-in"), Some(failed));
    assert_eq!(visit.questions(), ["has-dog"]);
    visit.is_online = true;
    visit.send(Msg::RetryChosen);
    assert_eq!(
        translation(&visit.state, "move-in"),
        Some(Translation::Laid(Lang::En))
    );
}

#[test]
fn choosing_the_same_language_does_nothing() {
    let mut visit = Person::begin();
    visit.take_effects();
    let before = visit.state.clone();
    visit.send(Msg::LangChosen { lang: Lang::Ja });
    assert_eq!((visit.take_effects(), visit.state), (vec![], before));
}

#[test]
fn the_page_changes_its_language_when_the_words_are_here() {
    let mut visit = Person::begin();
    visit.is_online = false;
    visit.take_effects();
    visit.send(Msg::LangChosen { lang: Lang::En });
    assert_eq!(visit.state.shown_lang(), Lang::Ja);
    assert_eq!(visit.questions(), ["has-dog"]);
    let effects = visit.take_effects();
    assert!(effects.contains(&Effect::FetchWords) && !effects.contains(&Effect::Announce));
    visit.deliver_words();
    assert_eq!(visit.state.shown_lang(), Lang::En);
    assert_eq!(visit.take_effects(), [Effect::Announce]);
    visit.send(Msg::LangChosen { lang: Lang::Ja });
    visit.send(Msg::LangChosen { lang: Lang::En });
    assert_eq!(visit.state.shown_lang(), Lang::En);
    assert!(!visit.take_effects().contains(&Effect::FetchWords));
}

#[test]
fn a_link_that_names_english_shows_nothing_before_the_words_are_here() {
    let mut visit = Person::offline("/?lang=en");
    assert_eq!(visit.take_effects(), [Effect::FetchFront, Effect::FetchWords]);
    visit.deliver_front();
    assert_eq!(page(&visit.state), Page::Loading(WhatFor::Front));
    visit.deliver_words();
    assert!(matches!(page(&visit.state), Page::Start(_)));
    assert_eq!(visit.take_effects(), [Effect::Announce], "the focus stays");
}

#[test]
fn japanese_can_be_chosen_while_the_words_are_awaited() {
    let mut visit = Person::offline("/?lang=en");
    visit.deliver_front();
    visit.send(Msg::LangChosen { lang: Lang::Ja });
    assert!(matches!(page(&visit.state), Page::Start(_)));
    visit.send(Msg::LangChosen { lang: Lang::En });
    assert!(matches!(page(&visit.state), Page::Start(_)), "the page stays");
    visit.deliver_words();
    assert_eq!(visit.state.shown_lang(), Lang::En);
}

#[test]
fn words_that_do_not_come_leave_the_page_japanese_and_can_be_asked_for_again() {
    for again in [Msg::LangChosen { lang: Lang::En }, Msg::RetryChosen] {
        let mut visit = Person::offline("/?lang=en");
        visit.deliver_front();
        visit.send(Msg::WordsFetched {
            english: English::Failed,
        });
        assert!(matches!(page(&visit.state), Page::Start(_)));
        assert_eq!(visit.state.english, English::Failed);
        assert_eq!(
            (visit.state.shown_lang(), visit.address()),
            (Lang::Ja, "/?lang=en")
        );
        visit.take_effects();
        visit.send(again);
        assert!(visit.take_effects().contains(&Effect::FetchWords));
        visit.deliver_words();
        assert_eq!(visit.state.shown_lang(), Lang::En);
    }
}

#[test]
fn the_published_words_are_the_words() {
    let texts = [ui_text::EN.texts(), ui_text::plan::EN.texts()].concat();
    let file = guide::publish::write_ui_texts(ui_text::ALL, Lang::En, &texts).unwrap();
    let read = |of, lang| guide::publish::read_ui_texts(of, lang, &file).map(Iterator::collect::<Vec<_>>);
    assert_eq!(read(ui_text::ALL, Lang::En), Ok(texts));
    let unexpected = Err(guide::publish::Refusal::Unexpected);
    assert_eq!(read(0, Lang::En), unexpected, "the table of another version");
    assert_eq!(read(ui_text::ALL, Lang::Ja), unexpected);
}

#[test]
fn both_tables_are_in_the_one_file() {
    let texts = [ui_text::EN.texts(), ui_text::plan::EN.texts()].concat();
    let mut read = texts.iter().copied();
    let words = ui_text::Words::from_texts(&mut read).unwrap();
    let plan = ui_text::plan::Words::from_texts(&mut read).unwrap();
    assert_eq!(
        (words.texts(), plan.texts()),
        (ui_text::EN.texts(), ui_text::plan::EN.texts())
    );
    assert!(
        ui_text::plan::Words::from_texts(&mut read).is_none(),
        "there is nothing more"
    );
}

#[test]
fn the_plan_is_drawn_anew_when_its_language_changes() {
    let mut visit = Person::at("/move-in/result");
    assert!(visit.shown().contains(ui_text::JA.result()));
    visit.take_effects();
    visit.send(Msg::LangChosen { lang: Lang::En });
    assert!(visit.shown().contains(ui_text::EN.result()));
    assert!(visit.take_effects().contains(&Effect::Announce));
}
