//! `michi run`: answers questions of a life event, and shows the next one or the plan.

mod bag_json;
mod plan_json;
mod plan_text;

use guide::due::Dates;
use guide::plan::{Wishes, plan};
use guide::{Answer as Given, Answers, Bounds, Guide, Interview, Lang, Screen, interview, left};
use rules::diagnostic::nearest;
use serde_json::{Value, json};

use super::{linked, sound};
use crate::args::{Args, Format, Run};
use crate::{Answer, Failure};

/// Walks a life event with the answers given.
pub(crate) fn run(these: &Run, args: &Args) -> Result<Answer, Failure> {
    let (folder, checked) = linked(these.pack.as_deref(), args)?;
    let pack = match sound(&checked, args, &folder) {
        Ok(pack) => pack,
        Err(answer) => return Ok(*answer),
    };
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
    let event = event.ok_or_else(unknown)?;
    let guide = super::in_language(event, args.lang);
    let answers = answers(&guide, these)?;
    let (walked, left) = walk(&guide, answers, these.rest_no);
    let dates = dates(&guide, these)?;
    let wishes = Wishes {
        proxy: true,
        ..Wishes::default()
    };
    Ok(Answer::fine(match (&walked.next, args.format()) {
        (Some(screen), Format::Json) => next_json(&guide, screen, (&walked, left), args.lang),
        (Some(screen), _) => next_text(&guide, screen, left, args.lang),
        (None, Format::Json) => {
            let plan = plan(&guide, &walked.outcome, &dates, &wishes, args.today_or_now());
            plan_json::shown(
                &guide,
                &plan,
                walked.answered.len(),
                args.lang,
                args.today_or_now(),
            )
        }
        (None, _) => {
            let plan = plan(&guide, &walked.outcome, &dates, &wishes, args.today_or_now());
            plan_text::shown(&guide, &plan, args.lang, args.today_or_now())
        }
    }))
}

fn answers(guide: &Guide, these: &Run) -> Result<Answers, Failure> {
    let mut answers = Answers::new();
    let all = [
        (&these.yes_to, Given::Yes),
        (&these.no_to, Given::No),
        (&these.unsure_of, Given::Unsure),
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

fn dates(guide: &Guide, these: &Run) -> Result<Dates, Failure> {
    let mut dates = Dates::new();
    for (id, day) in &these.dates {
        let known = || guide.dates.iter().map(|(_, date)| date.id.as_str());
        let unknown = || none(guide, id, "日付", "date").near(nearest(id, known()));
        dates.set(guide.date_by_id(id).ok_or_else(unknown)?, *day);
    }
    Ok(dates)
}

fn none(guide: &Guide, id: &str, ja: &str, en: &str) -> Failure {
    let event = &guide.id;
    Failure::new(
        format!("イベント「{event}」に{ja}「{id}」はありません"),
        format!("the event {event} has no {en} {id}"),
    )
}

/// The interview. Check boxes beside one that is named are left empty; with `rest_no`, every question not named is
/// answered with no.
fn walk(guide: &Guide, mut answers: Answers, rest_no: bool) -> (Interview, Bounds) {
    let mut walked = interview(guide, &answers);
    while let Some(screen) = &walked.next {
        let named = screen
            .questions()
            .iter()
            .any(|question| answers.get(*question).is_some());
        if !named && !rest_no {
            break;
        }
        for question in screen.questions() {
            if answers.get(*question).is_none() {
                answers.set(*question, Given::No);
            }
        }
        walked = interview(guide, &answers);
    }
    (walked, left(guide, &answers))
}

fn next_text(guide: &Guide, screen: &Screen, left: Bounds, lang: Lang) -> String {
    let text = |text| guide.texts.shown(text, lang).text;
    let questions = screen
        .questions()
        .iter()
        .map(|ix| (&guide.questions[*ix].id, &guide.questions[*ix]));
    let shown: String = match screen {
        Screen::Question(_) => questions
            .map(|(id, question)| format!("{id}: {}\n", text(question.ask)))
            .collect(),
        Screen::Pick { prompt, .. } => {
            let boxes = questions.map(|(id, question)| format!("  {id}: {}\n", text(question.short)));
            format!("{}\n{}", text(*prompt), boxes.collect::<String>())
        }
    };
    let Bounds { least, most } = left;
    match lang {
        Lang::Ja => format!("{shown}（あと {least}〜{most} 画面）\n"),
        Lang::En => format!("{shown}({least} to {most} screens left)\n"),
    }
}

fn next_json(guide: &Guide, screen: &Screen, (walked, left): (&Interview, Bounds), lang: Lang) -> String {
    let text = |text| guide.texts.shown(text, lang).text;
    let questions = screen.questions().iter().map(|ix| {
        let question = &guide.questions[*ix];
        json!({
            "id": question.id,
            "ask": text(question.ask),
            "short": text(question.short),
            "help": question.help.map(text),
        })
    });
    let prompt = match screen {
        Screen::Question(_) => None,
        Screen::Pick { prompt, .. } => Some(text(*prompt)),
    };
    let all = json!({
        "event": guide.id,
        "answered": walked.answered.len(),
        "next": {"prompt": prompt, "questions": questions.collect::<Vec<Value>>()},
        "left": {"least": left.least, "most": left.most},
        "plan": null,
    });
    format!("{all:#}\n")
}
