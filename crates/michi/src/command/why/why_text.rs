//! An explanation as text for a terminal.

use std::ops::Deref;

use guide::ids::QuestionIx;
use guide::{
    Answer, Certainty, Change, Changes, ExplainedOccurrence, Given, Goal, Guide, Kind, Lang, Listing,
    MOST_ANSWERS, Origin, Reason,
};

use super::Said;
use crate::command::voice::Voice;

/// The whole explanation.
pub(super) fn shown(guide: &Guide, said: &Said, lang: Lang) -> String {
    let page = Page(Voice { guide, lang });
    let procedure = &guide.procedures[said.procedure];
    let listing = said.explanation.listing.as_ref();
    let mut text = format!(
        "{} [{}]: {}\n",
        page.text(procedure.name),
        procedure.id,
        page.verdict(listing)
    );
    let places = said.explanation.occurrences.iter();
    let (listed, missed): (Vec<&ExplainedOccurrence>, Vec<&ExplainedOccurrence>) =
        places.partition(|place| place.reached.is_some());
    if let Some(because) = listing.and_then(|listing| listing.because) {
        text += &format!("  {}\n", page.text(because));
    }
    text += &page.places(page.said("案内する理由", "Listed because"), &listed);
    let title = match listing {
        None => page.said("案内しない理由", "Not listed because"),
        Some(_) => page.said(
            "ほかに案内する場合（いまは当てはまらない）",
            "Also listed elsewhere, but not here because",
        ),
    };
    text += &page.places(title, &missed);
    for (goal, changes) in &said.changes {
        text += &page.changes(*goal, changes);
    }
    text
}

struct Page<'g>(Voice<'g>);

impl<'g> Deref for Page<'g> {
    type Target = Voice<'g>;

    fn deref(&self) -> &Voice<'g> {
        &self.0
    }
}

impl<'g> Page<'g> {
    fn verdict(&self, listing: Option<&Listing>) -> String {
        let Some(listing) = listing else {
            return self.said("案内しません", "not listed").to_owned();
        };
        let kind = match listing.kind {
            Kind::Need => self.said("必要な手続", "needed"),
            Kind::Offer => self.said("使える制度・申し込めること", "may be claimed or used"),
            Kind::Know => self.said("手続のいらないこと", "nothing to do"),
        };
        let perhaps = match listing.certainty {
            Certainty::Certain => "",
            Certainty::Possible => self.said("（場合による）", " (perhaps)"),
        };
        format!("{kind}{perhaps}")
    }

    /// Places with their reasons, each text once.
    fn places(&self, title: &str, places: &[&ExplainedOccurrence]) -> String {
        let mut lines: Vec<String> = Vec::new();
        for place in places {
            let line = self.reasons(place);
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        if lines.is_empty() {
            return String::new();
        }
        format!("\n{title}\n{}", lines.concat())
    }

    fn reasons(&self, place: &ExplainedOccurrence) -> String {
        if place.reasons.is_empty() {
            return format!(
                "  - {}\n",
                self.said("このイベントの全員", "everybody with this event")
            );
        }
        let reasons: Vec<String> = place.reasons.iter().map(|reason| self.reason(reason)).collect();
        format!("  - {}\n", reasons.join(self.said("、", ", ")))
    }

    fn reason(&self, reason: &Reason) -> String {
        let given = match reason.given {
            Given::Yes => self.answer(Answer::Yes),
            Given::No => self.answer(Answer::No),
            Given::Unsure => self.answer(Answer::Unsure),
            Given::Open => self.said("まだ尋ねていない", "not asked"),
        };
        let origin = match reason.origin {
            Origin::Answered | Origin::Open => String::new(),
            Origin::Event => self
                .said("（このイベントで決まっている）", " (settled by the event)")
                .to_owned(),
            Origin::Implied { by, answer } => self.implied(by, answer),
        };
        format!("{}: {given}{origin}", self.question(reason.question))
    }

    fn implied(&self, by: QuestionIx, answer: Answer) -> String {
        let (by, answer) = (self.question(by), self.answer(answer));
        match self.lang {
            Lang::Ja => format!("（「{by}」が{answer}なので）"),
            Lang::En => format!(" (follows from “{by}”: {answer})"),
        }
    }

    fn question(&self, question: QuestionIx) -> &'g str {
        self.text(self.guide.questions[question].short)
    }

    fn answer(&self, answer: Answer) -> &'static str {
        match answer {
            Answer::Yes => self.said("はい", "yes"),
            Answer::No => self.said("いいえ", "no"),
            Answer::Unsure => self.said("わからない", "not sure"),
        }
    }

    fn changes(&self, goal: Goal, changes: &Changes) -> String {
        let title = match goal {
            Goal::Listed => self.said("案内されるには", "It would be listed with"),
            Goal::NotListed => self.said("案内されなくなるには", "It would not be listed with"),
        };
        let lines = match changes {
            Changes::Found(found) => found.iter().map(|change| self.change(change)).collect(),
            Changes::Impossible => self
                .said(
                    "  このイベントでは、どう答えてもそうなりません\n",
                    "  no answers to this event\n",
                )
                .to_owned(),
            Changes::TooFar => self.too_far(),
        };
        format!("\n{title}\n{lines}")
    }

    fn too_far(&self) -> String {
        match self.lang {
            Lang::Ja => format!("  {MOST_ANSWERS}つまでの答えを変える範囲では見つかりません\n"),
            Lang::En => format!("  nothing found within {MOST_ANSWERS} changed answers\n"),
        }
    }

    fn change(&self, change: &Change) -> String {
        let answers = change.answers.iter();
        let parts = answers.map(|(question, answer)| {
            let id = &self.guide.questions[*question].id;
            format!("{} [{id}]: {}", self.question(*question), self.answer(*answer))
        });
        let parts: Vec<String> = parts.collect();
        format!("  - {}\n", parts.join(self.said("、", ", ")))
    }
}
