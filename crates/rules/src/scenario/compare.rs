//! The plan a household gets ↔ the plan that is written.

use guide::deadline::{DueDate, due_date};
use guide::{Certainty, Date, Guide, Kind, Listing, Truth};

use super::FinishedVisit;
use super::reasons::Reasons;
use crate::findings::wording::{failed_scenario, unasked_answer};
use crate::findings::{Diagnostic, Message};
use crate::link::LinkedPack;
use crate::source::{At, Id, ScenarioSource};

/// Everything that is not as the scenario says.
pub(super) fn differences(
    pack: &LinkedPack,
    scenario: &ScenarioSource,
    visit: &FinishedVisit<'_>,
) -> Vec<Diagnostic> {
    let guide = visit.guide;
    let reasons = Reasons {
        pack,
        guide,
        event: &scenario.event.value,
        outcome: &visit.interview.outcome,
    };
    let mut compare = Comparison {
        guide,
        scenario,
        visit,
        reasons,
        out: Vec::new(),
    };
    compare.answers();
    compare.lists();
    compare.complete();
    for (at, (procedure, day)) in scenario.due.iter().enumerate() {
        let mut before = scenario.due.iter().take(at);
        compare.due(
            procedure,
            day,
            !before.any(|(other, _)| other.value == procedure.value),
        );
    }
    compare.screens();
    compare.out
}

struct Comparison<'a> {
    guide: &'a Guide,
    scenario: &'a ScenarioSource,
    visit: &'a FinishedVisit<'a>,
    reasons: Reasons<'a>,
    out: Vec<Diagnostic>,
}

impl<'a> Comparison<'a> {
    /// Answers to questions that did not come up and are not settled that way either.
    fn answers(&mut self) {
        let facts = &self.visit.interview.outcome.facts;
        let settled = |id: &Id| {
            self.guide
                .question_by_id(&id.value)
                .is_some_and(|ix| facts.truth(ix) == Truth::Yes)
        };
        let yes = self.scenario.yes_to.iter().filter(|id| !settled(id));
        let open = yes.chain(&self.scenario.unsure_of);
        let unasked = open.filter(|id| !self.visit.asked(&id.value));
        let findings: Vec<Diagnostic> = unasked
            .map(|id| unasked_answer::found(&id.place, &id.value))
            .collect();
        self.out.extend(findings);
    }

    fn lists(&mut self) {
        let need = self.scenario.need.as_ref().map_or(&[][..], |need| &need.value);
        self.running(need);
        self.running(&self.scenario.offer);
        self.listed(need, Kind::Need);
        self.listed(&self.scenario.offer, Kind::Offer);
        self.listed(&self.scenario.know, Kind::Know);
        for id in &self.scenario.not_need {
            if let Some(listing) = self.listing(id).filter(|listing| listing.kind == Kind::Need) {
                self.report_listed(id, listing, &Message::new("必要ない", "not needed"));
            }
        }
        for id in &self.scenario.not_listed {
            if let Some(listing) = self.listing(id) {
                self.report_listed(id, listing, &Message::new("案内しない", "not listed"));
            }
        }
        for id in &self.scenario.possible {
            match self.listing(id) {
                Some(listing) if listing.certainty == Certainty::Possible => {}
                Some(listing) => {
                    self.report_listed(id, listing, &Message::new("必要かもしれない", "possible"))
                }
                None => self.report_missing(id),
            }
        }
    }

    /// With `today`, what is offered or needed can be had on that day.
    fn running(&mut self, ids: &'a [Id]) {
        let Some(today) = &self.scenario.today else {
            return;
        };
        for id in ids {
            let Some(procedure) = self.guide.procedure_by_id(&id.value) else {
                continue;
            };
            let row = &self.guide.procedures[procedure];
            let begins = row.valid_from.filter(|from| today.value < *from);
            let ended = row.valid_until.filter(|until| *until < today.value);
            let message = match (begins, ended) {
                (Some(from), _) => Message::new(
                    format!(
                        "「{}」は {} に始まります（`valid`）",
                        id.value,
                        guide::day::format(from)
                    ),
                    format!("`{}` begins on {} (`valid`)", id.value, guide::day::format(from)),
                ),
                (None, Some(until)) => Message::new(
                    format!(
                        "「{}」の受付は {} に終わっています（`valid`）",
                        id.value,
                        guide::day::format(until)
                    ),
                    format!("`{}` ended on {} (`valid`)", id.value, guide::day::format(until)),
                ),
                (None, None) => continue,
            };
            self.out.push(failed_scenario::found(&id.place, message));
        }
    }

    fn listed(&mut self, ids: &'a [Id], kind: Kind) {
        for id in ids {
            match self.listing(id) {
                Some(listing) if listing.kind == kind && listing.certainty == Certainty::Certain => {}
                Some(listing) => self.report_listed(id, listing, &listed_as(kind, Certainty::Certain)),
                None => self.report_missing(id),
            }
        }
    }

    fn listing(&self, id: &Id) -> Option<&'a Listing> {
        self.visit
            .interview
            .outcome
            .listing(self.guide.procedure_by_id(&id.value)?)
    }

    fn report_listed(&mut self, id: &Id, listing: &Listing, expected: &Message) {
        let Message { ja, en } = listed_as(listing.kind, listing.certainty);
        let headline = Message::new(
            format!(
                "「{}」は「{}」のはずが「{ja}」になりました",
                id.value, expected.ja
            ),
            format!("`{}` was to be {} and is {en}", id.value, expected.en),
        );
        let finding = failed_scenario::found(&id.place, headline);
        self.out.push(self.reasons.listed(finding, listing));
    }

    fn report_missing(&mut self, id: &Id) {
        let headline = Message::new(
            format!("「{}」が案内されません", id.value),
            format!("`{}` is not listed", id.value),
        );
        let finding = failed_scenario::found(&id.place, headline);
        self.out.push(self.reasons.missing(finding, &id.value));
    }

    /// With `complete: true`, needs beyond those written.
    fn complete(&mut self) {
        let Some(complete) = self.scenario.complete.as_ref().filter(|complete| complete.value) else {
            return;
        };
        let need = self.scenario.need.as_ref().map_or(&[][..], |need| &need.value);
        let listings = &self.visit.interview.outcome.listings;
        let certain = listings
            .iter()
            .filter(|one| one.kind == Kind::Need && one.certainty == Certainty::Certain);
        for listing in certain {
            let id = &self.guide.procedures[listing.procedure].id;
            if need.iter().any(|written| written.value == *id) {
                continue;
            }
            let place = self
                .scenario
                .need
                .as_ref()
                .map_or(&complete.place, |need| &need.place);
            let headline = Message::new(
                format!("「{id}」も必要ですが、`need` にありません（`complete: true`）"),
                format!("`{id}` is needed too, but not in `need` (`complete: true`)"),
            );
            let finding = failed_scenario::found(place, headline);
            self.out.push(self.reasons.listed(finding, listing));
        }
    }

    /// The first day that is written of a procedure is its earliest one, the others are those of its other deadlines.
    fn due(&mut self, procedure: &Id, day: &At<Date>, is_first: bool) {
        let Some(ix) = self
            .guide
            .procedure_by_id(&procedure.value)
            .filter(|_| self.listing(procedure).is_some())
        else {
            return self.report_missing(procedure);
        };
        let deadlines = self.guide.procedures[ix].due.iter().filter_map(|deadline| {
            let certainty = self.visit.interview.outcome.applies(
                self.guide,
                &self.visit.dates,
                deadline.condition.as_ref(),
            )?;
            Some((certainty, due_date(self.guide, deadline, &self.visit.dates)))
        });
        let deadlines: Vec<(Certainty, DueDate)> = deadlines.collect();
        let all: Vec<Date> = deadlines.iter().filter_map(|(_, due)| one_day(due)).collect();
        let found: Vec<Date> = match is_first {
            true => day_of(deadlines).into_iter().collect(),
            false => all,
        };
        if !found.contains(&day.value) {
            let headline = other_day(&procedure.value, day.value, &found);
            let finding = failed_scenario::found(&day.place, headline);
            let dates = &self.visit.dates;
            self.out
                .push(self.reasons.deadlines(finding, &procedure.value, dates));
        }
    }

    fn screens(&mut self) {
        let Some(most) = &self.scenario.most_screens else {
            return;
        };
        let count = self.visit.interview.answered.len();
        if count <= usize::from(most.value) {
            return;
        }
        let headline = Message::new(
            format!("質問の画面が {count} になりました（上限 {}）", most.value),
            format!("{count} screens were asked (at most {})", most.value),
        );
        self.out.push(failed_scenario::found(&most.place, headline));
    }
}

fn other_day(id: &str, expected: Date, found: &[Date]) -> Message {
    let expected = guide::day::format(expected);
    let found: Vec<String> = found.iter().map(|day| guide::day::format(*day)).collect();
    if found.is_empty() {
        return Message::new(
            format!("「{id}」の期限は {expected} のはずが、日付になりません"),
            format!("`{id}` was to be due on {expected}, but no day comes of its deadlines"),
        );
    }
    Message::new(
        format!(
            "「{id}」の期限は {expected} のはずが {} になりました",
            found.join("、")
        ),
        format!(
            "`{id}` was to be due on {expected} and is due on {}",
            found.join(", ")
        ),
    )
}

/// The last day, else the first one.
pub(crate) fn one_day(due: &DueDate) -> Option<Date> {
    due.last_day().or_else(|| due.first_day())
}

/// The earliest last day, else the first day from which it is possible; deadlines that surely apply go first.
fn day_of(mut deadlines: Vec<(Certainty, DueDate)>) -> Option<Date> {
    deadlines.sort_by_key(|(certainty, _)| *certainty);
    [Certainty::Certain, Certainty::Possible]
        .into_iter()
        .find_map(|wanted| {
            let those = || deadlines.iter().filter(|(certainty, _)| *certainty == wanted);
            let last = those().filter_map(|(_, due)| due.last_day()).min();
            last.or_else(|| those().filter_map(|(_, due)| due.first_day()).min())
        })
}

fn listed_as(kind: Kind, certainty: Certainty) -> Message {
    match (kind, certainty) {
        (Kind::Need, Certainty::Certain) => Message::new("必要（need）", "needed"),
        (Kind::Need, Certainty::Possible) => Message::new("必要かもしれない（need）", "possibly needed"),
        (Kind::Offer, Certainty::Certain) => Message::new("使える（offer）", "offered"),
        (Kind::Offer, Certainty::Possible) => Message::new("使えるかもしれない（offer）", "possibly offered"),
        (Kind::Know, Certainty::Certain) => Message::new("知っておく（know）", "only to know"),
        (Kind::Know, Certainty::Possible) => {
            Message::new("知っておくかもしれない（know）", "possibly to know")
        }
    }
}
