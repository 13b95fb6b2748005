//! `michi run`: answers questions of a life event, and shows the next one or the plan.

mod bag_json;
mod plan_json;
mod plan_text;

use guide::deadline::Dates;
use guide::plan::{PlanChoices, plan};
use guide::{Bounds, Guide, Interview, Lang, Screen, interview, left};
use rules::findings::nearest;
use serde_json::{Value, json};

use super::voice::Voice;
use super::{household, linked, sound};
use crate::args::{Args, Format, Run};
use crate::{Answer, Failure};

/// Walks a life event with the answers given.
pub(crate) fn run(these: &Run, args: &Args) -> Result<Answer, Failure> {
    let (folder, checked) = linked(these.pack.as_deref(), args)?;
    let pack = match sound(&checked, args, &folder) {
        Ok(pack) => pack,
        Err(answer) => return Ok(*answer),
    };
    let guide = household::guide(pack, &these.household, args.lang)?;
    let answers = household::answers(&guide, &these.household)?;
    let (walked, left) = (interview(&guide, &answers), left(&guide, &answers));
    let dates = dates(&guide, these)?;
    let wishes = PlanChoices {
        proxy: true,
        ..PlanChoices::default()
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
            plan_text::shown(
                Voice {
                    guide: &guide,
                    lang: args.lang,
                },
                (&walked.outcome.facts, &dates),
                &plan,
                args.today_or_now(),
            )
        }
    }))
}

fn dates(guide: &Guide, these: &Run) -> Result<Dates, Failure> {
    let mut dates = Dates::new();
    for (id, day) in &these.dates {
        let known = || guide.dates.iter().map(|(_, date)| date.id.as_str());
        let unknown = || household::none(guide, id, "日付", "date").near(nearest(id, known()));
        dates.set(guide.date_by_id(id).ok_or_else(unknown)?, *day);
    }
    Ok(dates)
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
