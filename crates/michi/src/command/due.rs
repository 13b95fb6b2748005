//! `michi due`: by when a procedure must be done, and why.

use guide::deadline::{Dates, Deadline, DueDate, DueDay, DueKind, due_date_of};
use guide::{Date, Guide, Lang, Procedure};
use rules::findings::nearest;
use serde_json::{Value, json};

use super::{in_language, linked, sound};
use crate::args::{Args, Due, Format};
use crate::{Answer, Failure};

/// Computes the deadlines of one procedure.
pub(crate) fn run(these: &Due, args: &Args) -> Result<Answer, Failure> {
    let (folder, checked) = linked(these.pack.as_deref(), args)?;
    let pack = match sound(&checked, args, &folder) {
        Ok(pack) => pack,
        Err(answer) => return Ok(*answer),
    };
    let lists = |guide: &Guide| guide.procedure_by_id(&these.procedure).is_some();
    let event = pack.events.iter().find(|event| lists(&event.guide));
    let id = &these.procedure;
    let unknown = || {
        let guides = pack.events.iter().flat_map(|event| event.guide.procedures.iter());
        let failure = Failure::new(
            format!("手続「{id}」を案内するイベントはありません"),
            format!("no life event lists a procedure {id}"),
        );
        failure.near(nearest(id, guides.map(|(_, procedure)| procedure.id.as_str())))
    };
    let guide = in_language(event.ok_or_else(unknown)?, args.lang);
    let procedure = guide.procedure_by_id(&these.procedure).ok_or_else(unknown)?;
    let procedure = &guide.procedures[procedure];
    let dates = dates(&guide, these)?;
    Ok(Answer::fine(match args.format() {
        Format::Json => as_json(&guide, procedure, &dates, args),
        Format::Human | Format::Short => as_text(&guide, procedure, &dates, args),
    }))
}

/// The days given; one without an id stands for every date of the guide.
fn dates(guide: &Guide, these: &Due) -> Result<Dates, Failure> {
    let mut dates = Dates::new();
    for (id, day) in &these.dates {
        match id {
            None => guide.dates.iter().for_each(|(date, _)| dates.set(date, *day)),
            Some(id) => {
                let date = guide.date_by_id(id).ok_or_else(|| {
                    let known = guide.dates.iter().map(|(_, date)| date.id.as_str());
                    let failure = Failure::new(
                        format!("日付「{id}」はありません"),
                        format!("there is no date {id}"),
                    );
                    failure.near(nearest(id, known))
                })?;
                dates.set(date, *day);
            }
        }
    }
    Ok(dates)
}

fn as_text(guide: &Guide, procedure: &Procedure, dates: &Dates, args: &Args) -> String {
    let today = args.today_or_now();
    let name = guide.texts.shown(procedure.name, args.lang).text;
    if procedure.due.is_empty() {
        return match args.lang {
            Lang::Ja => format!("{name}: 期限はありません\n"),
            Lang::En => format!("{name}: no deadline\n"),
        };
    }
    let lines = procedure.due.iter().map(|deadline| {
        let due = due_date_of(guide, procedure, deadline, dates);
        let law = deadline.law.map(|law| guide.texts.shown(law, args.lang).text);
        let own = match args.lang {
            Lang::Ja => "この区のめやす",
            Lang::En => "this ward's own target",
        };
        let law = law.or(deadline.is_own.then_some(own));
        let law = law.map(|law| format!(" [{law}]")).unwrap_or_default();
        format!("  {}{law}\n", due.sentence(guide, args.lang, today))
    });
    format!("{name}\n{}", lines.collect::<String>())
}

fn as_json(guide: &Guide, procedure: &Procedure, dates: &Dates, args: &Args) -> String {
    let dues = procedure.due.iter();
    let dues = dues.map(|one| deadline(guide, procedure, one, dates, args));
    let dues: Vec<Value> = dues.collect();
    let all = json!({
        "procedure": procedure.id,
        "name": guide.texts.shown(procedure.name, args.lang).text,
        "due": dues,
    });
    format!("{all:#}\n")
}

fn deadline(guide: &Guide, procedure: &Procedure, deadline: &Deadline, dates: &Dates, args: &Args) -> Value {
    let due = due_date_of(guide, procedure, deadline, dates);
    let mut value = value(&due, guide, args.lang, args.today_or_now());
    let law = deadline.law.map(|law| guide.texts.shown(law, args.lang).text);
    if let Some(object) = value.as_object_mut() {
        object.insert("conditional".to_owned(), deadline.condition.is_some().into());
        object.insert("law".to_owned(), law.into());
        object.insert("own_target".to_owned(), deadline.is_own.into());
    }
    value
}

/// One due date as JSON (`docs/json.md`).
pub(crate) fn value(due: &DueDate, guide: &Guide, lang: Lang, today: Date) -> Value {
    let counted = match due.day {
        DueDay::Dated(last) => Some(guide::day::format(last.counted)),
        _ => None,
    };
    json!({
        "kind": kind(due.kind),
        "last_day": due.last_day().map(guide::day::format),
        "counted": counted,
        "first_day": due.first_day().map(guide::day::format),
        "sentence": due.sentence(guide, lang, today),
    })
}

pub(super) fn kind(kind: DueKind) -> &'static str {
    match kind {
        DueKind::Irreversible => "irreversible",
        DueKind::Legal => "legal",
        DueKind::Before => "before",
        DueKind::Advised => "advised",
        DueKind::Claim => "claim",
        DueKind::Opens => "opens",
    }
}
