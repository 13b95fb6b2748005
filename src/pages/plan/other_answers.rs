//! 「答えがちがったら」: every answer with the others that might have been given, to try out.

use guide::{Answer, Screen};
use yew::prelude::*;

use super::{PlanUi, folded_part};
use crate::msg::Msg;
use crate::parts::reason::answer_word as in_words;
use crate::parts::screen_reader_only;
use crate::parts::words::around;

/// The whole section.
pub(super) fn view(plan: &PlanUi<'_>) -> Html {
    if plan.page.interview.answered.is_empty() {
        return Html::default();
    }
    folded_part(plan, "others", plan.plan.try_heading(), 0, || {
        html! { <><p class="soft">{ plan.plan.try_lead() }</p><ul class="plain rows">{ for rows(plan) }</ul></> }
    })
}

fn rows(plan: &PlanUi<'_>) -> Vec<Html> {
    let guide = plan.guide();
    let mut rows = Vec::new();
    for answered in &plan.page.interview.answered {
        for (question, given) in answered.screen.questions().iter().zip(&answered.answers) {
            let row = &guide.questions[*question];
            let asked = match answered.screen {
                Screen::Question(_) => row.ask,
                Screen::Pick { .. } => row.short,
            };
            let way = |answer: Answer| {
                let msg = Msg::AnswerTried {
                    question: row.id.clone(),
                    answer,
                };
                let about = screen_reader_only(around("({})", plan.text(guide, row.short)));
                plan.choice(
                    html! { <>{ in_words(plan, answer) }{ about }</> },
                    *given == answer,
                    msg,
                )
            };
            let ways = [Answer::Yes, Answer::No, Answer::Unsure].map(way);
            rows.push(html! { <li class="item"><p>{ plan.text(guide, asked) }</p><div class="row">{ for ways }</div></li> });
        }
    }
    rows
}
