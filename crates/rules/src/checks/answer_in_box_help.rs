//! A help that speaks of 「はい」 or 「いいえ」 (in a translation, of "Yes" or "No") although its question is a check box.

use std::collections::BTreeSet;

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{Id, Pack, StepSource, Steps, Wording};

/// `michi explain answer-in-box-help`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`pick` のチェック欄になる質問の `help` に、「はい」や「いいえ」が出てこないかを調べます。",
        "The `help` of a question that is a check box of a `pick` names neither 「はい」 nor 「いいえ」.",
    ),
    why: StaticText(
        "チェック欄の画面に「はい」「いいえ」のボタンはないので、何をすればよいか分からなくなります。",
        "A screen of check boxes has no buttons of these names, and people look for them.",
    ),
    example: StaticText::same("has-pension: {ask: …, short: …, help: 遺族年金の方も「はい」です。}"),
    instead: StaticText(
        "「…の方もあてはまります」「…はふくみません」のように書いてください。",
        "Write 「…の方もあてはまります」 or 「…はふくみません」.",
    ),
};

/// Looks at every question that stands in a `pick`, in its own words and in those of the events that ask it so.
pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    let mut boxes = BTreeSet::new();
    for event in &pack.events {
        let mut here = BTreeSet::new();
        picked(&event.value.steps, &mut here);
        let own = event.value.wording.iter();
        let own = own.filter(|(question, _)| here.contains(question.value.as_str()));
        out.extend(own.filter_map(|(_, words)| found(words.help.as_ref()?)));
        boxes.append(&mut here);
    }
    let is_box = |question: &Id| boxes.contains(question.value.as_str());
    let questions = pack.questions.iter().filter(|entry| is_box(&entry.id));
    out.extend(questions.filter_map(|entry| found(entry.value.help.as_ref()?)));
    let translated = pack.locales.iter().flat_map(|locale| &locale.questions);
    for entry in translated.filter(|entry| is_box(&entry.id)) {
        let helps = entry.value.iter().filter(|(field, _)| field.value == "help");
        out.extend(helps.filter_map(|(_, help)| found(help)));
    }
}

fn picked<'p>(steps: &'p Steps, boxes: &mut BTreeSet<&'p str>) {
    for step in steps {
        if let StepSource::Pick { options, .. } = &step.value {
            boxes.extend(options.iter().map(|(question, _)| question.value.as_str()));
        }
        step.value
            .blocks()
            .into_iter()
            .for_each(|block| picked(block, boxes));
    }
}

fn found(help: &Wording) -> Option<Diagnostic> {
    let named = ["「はい」", "「いいえ」", "\"Yes\"", "\"No\""]
        .into_iter()
        .find(|answer| help.value.contains(answer))?;
    let headline = Message::new(
        format!("チェック欄の説明に{named}と書かれています"),
        format!("the help of a check box names {named}"),
    );
    Some(Diagnostic::new(Code::AnswerInBoxHelp, &help.place, headline).help(EXPLANATION.instead.message()))
}
