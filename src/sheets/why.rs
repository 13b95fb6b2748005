//! Why a procedure is on a person's list, or why not, and the smallest change of answers that would turn it.

use guide::ids::{ProcedureIx, QuestionIx};
use guide::{
    Answer, Answers, Change, Changes, ExplainedOccurrence, Explanation, Given, Guide, Origin, Reason, changes,
};

use super::el::{Gather, Html, all, around, joined, list, one, para, text, word};
use super::kit::Kit;

/// Why, or why not, and what would change it. Nothing where nobody has answered anything: everything is open then.
pub(super) fn view(
    kit: &Kit<'_>,
    guide: &Guide,
    answers: &Answers,
    procedure: ProcedureIx,
    explained: &Explanation,
) -> Html {
    if answers.iter().next().is_none() {
        return Html::Nothing;
    }
    let is_listed = explained.listing.is_some();
    let places = explained
        .occurrences
        .iter()
        .filter(|place| place.reached.is_some() == is_listed);
    let mut ways: Vec<Html> = Vec::new();
    for place in places {
        let way = way(kit, guide, place);
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    let heading = if is_listed {
        kit.words.reason()
    } else {
        kit.more.p_why_not()
    };
    let mut inside = Vec::new();
    if !ways.is_empty() {
        inside.add(text("h3", "", heading));
        inside.add(list("", ways));
    }
    inside.add(turn(kit, guide, answers, procedure, is_listed));
    all(inside)
}

fn way(kit: &Kit<'_>, guide: &Guide, place: &ExplainedOccurrence) -> Html {
    if place.reasons.is_empty() {
        return word(kit.words.everybody());
    }
    let facts = place.reasons.iter().map(|some| reason(kit, guide, some));
    joined(facts.collect(), kit.words.comma())
}

fn reason(kit: &Kit<'_>, guide: &Guide, reason: &Reason) -> Html {
    let fact = super::reason::fact(kit, guide, reason.question, reason.given);
    let origin = match reason.origin {
        Origin::Answered | Origin::Open => return fact,
        Origin::Event => word(kit.more.p_given()),
        Origin::Implied { by, .. } => {
            let short = kit.text(guide, guide.questions[by].short);
            around(kit.more.p_implied(), short)
        }
    };
    all(vec![fact, one("span", "fine", around("（{}）", origin))])
}

/// What would take it off the list, or put it there.
fn turn(kit: &Kit<'_>, guide: &Guide, answers: &Answers, procedure: ProcedureIx, is_listed: bool) -> Html {
    let more = kit.more;
    let heading = if is_listed {
        more.p_would_remove()
    } else {
        more.p_would_add()
    };
    let inside = match changes(guide, answers, procedure) {
        Changes::Found(found) => {
            let ways = found.iter().map(|some| change(kit, guide, some));
            let or = word(more.p_or());
            list(
                "",
                ways.enumerate()
                    .map(|(at, way)| match at {
                        0 => way,
                        _ => all(vec![or.clone(), word(" "), way]),
                    })
                    .collect(),
            )
        }
        Changes::Impossible => text("p", "", more.p_impossible()),
        Changes::TooFar => text("p", "", more.p_too_far()),
    };
    all(vec![text("h3", "", heading), inside])
}

fn change(kit: &Kit<'_>, guide: &Guide, change: &Change) -> Html {
    let facts = change
        .answers
        .iter()
        .map(|(question, answer)| answered(kit, guide, *question, *answer));
    para("", joined(facts.collect(), kit.words.comma()))
}

fn answered(kit: &Kit<'_>, guide: &Guide, question: QuestionIx, answer: Answer) -> Html {
    let given = match answer {
        Answer::Yes => Given::Yes,
        Answer::No => Given::No,
        Answer::Unsure => Given::Unsure,
    };
    super::reason::fact(kit, guide, question, given)
}
