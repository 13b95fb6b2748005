//! Why something is on a household's list, or is not: the facts that led there, and the steps in the rules.

use guide::deadline::Dates;
use guide::{Because, Certainty, Given, Guide, Listing, Outcome, Truth};

use crate::findings::{Diagnostic, Message};
use crate::link::LinkedPack;
use crate::source::{ConditionSource, Place, StepSource, Steps};

/// Knows the rules and what came of a visit.
pub(super) struct Reasons<'a> {
    pub(super) pack: &'a LinkedPack,
    pub(super) guide: &'a Guide,
    pub(super) event: &'a str,
    pub(super) outcome: &'a Outcome,
}

/// A step that lists a procedure, with what stands between it and the household.
struct ListingStep<'a> {
    place: &'a Place,
    /// What would have to hold and does not, or is not known.
    unmet: Vec<Message>,
}

impl<'a> Reasons<'a> {
    /// Adds the facts that put a procedure on the list, and where that stands.
    pub(super) fn listed(&self, finding: Diagnostic, listing: &Listing) -> Diagnostic {
        let id = &self.guide.procedures[listing.procedure].id;
        let ways = listing.paths.iter().map(|path| self.path(path));
        let (ja, en): (Vec<String>, Vec<String>) = ways.map(|Message { ja, en }| (ja, en)).unzip();
        let help = Message::new(
            format!("案内した理由: {}", ja.join("、または ")),
            format!("listed because: {}", en.join(", or ")),
        );
        let finding = match listing.certainty {
            Certainty::Possible => self.day(finding, id),
            Certainty::Certain => finding,
        };
        let steps = self.listing_steps(id);
        let met = steps.iter().filter(|step| step.unmet.is_empty());
        let here = || Message::new("ここで案内しています", "listed here");
        met.fold(finding, |finding, step| finding.label(step.place, here()))
            .help(help)
    }

    fn path(&self, path: &[Because]) -> Message {
        if path.is_empty() {
            return Message::new("このイベントの全員", "everybody with this event");
        }
        let facts = path.iter().map(|because| self.because(because));
        let (ja, en): (Vec<String>, Vec<String>) = facts.map(|Message { ja, en }| (ja, en)).unzip();
        Message::new(ja.join("・"), en.join(" and "))
    }

    fn because(&self, because: &Because) -> Message {
        let id = &self.guide.questions[because.question].id;
        let (ja, en) = match because.given {
            Given::Yes => ("はい", "yes"),
            Given::No => ("いいえ", "no"),
            Given::Unsure => ("わからない", "unsure"),
            Given::Open => ("尋ねていない", "not asked"),
        };
        Message::new(format!("「{id}」が{ja}"), format!("`{id}` is {en}"))
    }

    /// Adds where a procedure would be listed, and what keeps the household from it.
    pub(super) fn missing(&self, finding: Diagnostic, procedure: &str) -> Diagnostic {
        let steps = self.listing_steps(procedure);
        if steps.is_empty() {
            return finding.help(Message::new(
                format!("イベント「{}」のどの手順にもありません", self.event),
                format!("no step of the event `{}` lists it", self.event),
            ));
        }
        if steps.iter().any(|step| step.unmet.is_empty()) {
            return self.day(finding, procedure);
        }
        let labelled = steps.iter().fold(finding, |finding, step| {
            let ja: Vec<&str> = step.unmet.iter().map(|message| message.ja.as_str()).collect();
            let en: Vec<&str> = step.unmet.iter().map(|message| message.en.as_str()).collect();
            let message = Message::new(
                format!("ここで案内しますが、{}", ja.join("・")),
                format!("would be listed here, but {}", en.join(" and ")),
            );
            finding.label(step.place, message)
        });
        labelled.help(Message::new(
            "答えか、案内する条件を見直してください",
            "reconsider the answers, or the conditions",
        ))
    }

    /// Adds the day on which it hangs whether the scheme exists for the household.
    fn day(&self, finding: Diagnostic, procedure: &str) -> Diagnostic {
        let entry = self.pack.source.procedures.get(procedure);
        let Some(of) = entry.and_then(|entry| entry.valid.of.as_ref()) else {
            return finding;
        };
        let message = Message::new("`dates` のこの日で決まります", "this day under `dates` decides");
        finding.label(of.place(), message)
    }

    /// Adds the days that were given, since deadlines count from them.
    pub(super) fn deadlines(&self, finding: Diagnostic, procedure: &str, dates: &Dates) -> Diagnostic {
        let given = dates.iter().map(|(date, day)| {
            let id = &self.guide.dates[date].id;
            format!("{id} = {}", guide::day::format(day))
        });
        let given = given.collect::<Vec<_>>().join(", ");
        let entry = self.pack.source.procedures.get(procedure);
        let dues = entry.iter().flat_map(|entry| &entry.due);
        let labelled = dues.fold(finding, |finding, due| {
            finding.label(
                &due.place,
                Message::new("この期限から計算しました", "computed from this deadline"),
            )
        });
        match given.is_empty() {
            true => labelled.help(Message::new(
                "`dates` に、数え始める日を書いてください",
                "write the day it counts from under `dates`",
            )),
            false => labelled.help(Message::new(
                format!("数え始める日: {given}"),
                format!("days given: {given}"),
            )),
        }
    }

    /// Every step that lists `procedure`.
    fn listing_steps(&self, procedure: &str) -> Vec<ListingStep<'a>> {
        let mut search = ListingSearch {
            reasons: self,
            procedure,
            unmet: Vec::new(),
            found: Vec::new(),
        };
        if let Some(event) = self.pack.source.events.get(self.event) {
            search.block(&event.steps);
        }
        search.found
    }

    fn fact(&self, question: &str) -> Truth {
        let ix = self.guide.question_by_id(question);
        ix.map_or(Truth::Unknown, |ix| self.outcome.facts.truth(ix))
    }
}

/// Looks for the steps that list a procedure.
struct ListingSearch<'r, 'a> {
    reasons: &'r Reasons<'a>,
    procedure: &'r str,
    /// What stands between the household and the block that is looked at.
    unmet: Vec<Message>,
    found: Vec<ListingStep<'a>>,
}

impl<'a> ListingSearch<'_, 'a> {
    fn block(&mut self, steps: &'a Steps) {
        for step in steps {
            match &step.value {
                StepSource::List { procedures, .. } => {
                    let here = procedures.iter().filter(|id| id.value == self.procedure);
                    self.found.extend(here.map(|id| ListingStep {
                        place: &id.place,
                        unmet: self.unmet.clone(),
                    }));
                }
                StepSource::Ask {
                    question,
                    if_yes,
                    if_no,
                } => {
                    let truth = self.reasons.fact(&question.value);
                    self.enter(if_yes, truth, &question.value);
                    self.enter(if_no, truth.negated(), &question.value);
                }
                StepSource::Pick { options, .. } => {
                    for (question, steps) in options {
                        self.enter(steps, self.reasons.fact(&question.value), &question.value);
                    }
                }
                StepSource::When {
                    condition,
                    then,
                    otherwise,
                } => {
                    let truth = condition.truth(&|id| self.reasons.fact(id));
                    let names = names(condition);
                    self.enter(then, truth, &names);
                    self.enter(otherwise, truth.negated(), &names);
                }
            }
        }
    }

    /// Goes into a block that is entered where `truth` is yes; else it notes what stands in the way.
    fn enter(&mut self, steps: &'a Steps, truth: Truth, fact: &str) {
        let message = match truth {
            Truth::Yes => None,
            Truth::No => Some(Message::new(
                format!("「{fact}」への答えがこの道に合いません"),
                format!("the answer to `{fact}` leads elsewhere"),
            )),
            Truth::Unknown => Some(Message::new(
                format!("「{fact}」がわかりません"),
                format!("`{fact}` is not known"),
            )),
        };
        let before = self.unmet.len();
        self.unmet.extend(message);
        self.block(steps);
        self.unmet.truncate(before);
    }
}

/// The questions of a condition, as one text.
fn names(condition: &ConditionSource) -> String {
    let mut ids = Vec::new();
    condition.questions(&mut |id| ids.push(id.value.as_str()));
    ids.join(", ")
}
