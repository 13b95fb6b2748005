//! A household on the command line: a life event, and its answers by the ids of questions.

use guide::{Answer, Answers, Guide, Lang, interview};
use rules::LinkedPack;
use rules::findings::nearest;

use crate::Failure;
use crate::args::Household;

/// The guide of the event that is named.
pub(super) fn guide(pack: &LinkedPack, these: &Household, lang: Lang) -> Result<Guide, Failure> {
    let event = pack.events.iter().find(|event| event.guide.id == these.event);
    let id = &these.event;
    let unknown = || {
        let events = pack.events.iter().map(|event| event.guide.id.as_str());
        let failure = Failure::new(
            format!("イベント「{id}」はありません"),
            format!("there is no life event {id}"),
        );
        failure.near(nearest(id, events))
    };
    Ok(super::in_language(event.ok_or_else(unknown)?, lang))
}

/// What is answered. Check boxes beside one that is named are left empty; with `--rest-no`, every question not named
/// is answered with no.
pub(super) fn answers(guide: &Guide, these: &Household) -> Result<Answers, Failure> {
    let mut answers = named(guide, these)?;
    while let Some(screen) = interview(guide, &answers).next {
        let is_named = screen
            .questions()
            .iter()
            .any(|question| answers.get(*question).is_some());
        if !is_named && !these.rest_no {
            break;
        }
        for question in screen.questions() {
            if answers.get(*question).is_none() {
                answers.set(*question, Answer::No);
            }
        }
    }
    Ok(answers)
}

fn named(guide: &Guide, these: &Household) -> Result<Answers, Failure> {
    let mut answers = Answers::new();
    let all = [
        (&these.yes_to, Answer::Yes),
        (&these.no_to, Answer::No),
        (&these.unsure_of, Answer::Unsure),
    ];
    for (ids, answer) in all {
        for id in ids {
            let known = || guide.questions.iter().map(|(_, question)| question.id.as_str());
            let unknown = || none(guide, id, "質問", "question").near(nearest(id, known()));
            let question = guide.question_by_id(id).ok_or_else(unknown)?;
            if answers.get(question).is_some_and(|earlier| earlier != answer) {
                return Err(Failure::new(
                    format!("質問「{id}」に2通りの答えが書かれています。どちらかにしてください"),
                    format!("{id} is answered in two ways; leave one of them"),
                ));
            }
            answers.set(question, answer);
        }
    }
    Ok(answers)
}

/// The event has no such thing.
pub(super) fn none(guide: &Guide, id: &str, ja: &str, en: &str) -> Failure {
    let event = &guide.id;
    Failure::new(
        format!("イベント「{event}」に{ja}「{id}」はありません"),
        format!("the event {event} has no {en} {id}"),
    )
}
