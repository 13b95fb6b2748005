//! Every id that a pack names, with its place: what must be defined, and what counts as used.

use crate::findings::IdKind;
use crate::source::{
    BringSource, BroughtSource, ConditionSource, DateSource, DocumentSource, DueSource, Entry, EventSource,
    FeeSource, GivenSource, GroupSource, HeadSource, Id, NotHereSource, ObtainSource, OfficeSource,
    OnlineSource, Pack, ProcedureSource, QuestionSource, ReplacesSource, ScenarioSource, SearchSource,
    SiteSource, StepSource, Steps, ValidSource, WindowSource,
};

/// An id where it is named.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reference<'p> {
    /// What has that id.
    pub(crate) kind: IdKind,
    /// The id, at the place that names it.
    pub(crate) id: &'p Id,
    /// Whether a resident may meet what is named because of it. Statements about it, its order among others and what
    /// scenarios expect of it are no use.
    pub(crate) is_use: bool,
}

/// Every id that is named anywhere in the pack, file by file. Records are taken apart without `..`: a new field does
/// not compile until it is said here what it names.
pub(crate) fn references(pack: &Pack) -> Vec<Reference<'_>> {
    let Pack {
        files: _,
        head,
        questions,
        dates,
        documents,
        sites,
        windows,
        procedures,
        events,
        scenarios,
        search,
        office_words: _, // `unknown-exception` looks at their ids, which may be of any kind
        locales: _,      // `unknown-translation` looks at their ids
        unread: _,
        unread_events: _,
    } = pack;
    let mut found = References::default();
    questions.iter().for_each(|entry| found.question(&entry.value));
    dates.iter().for_each(|entry| found.date(&entry.value));
    documents.iter().for_each(|entry| found.document(entry));
    sites.iter().for_each(|entry| found.site(&entry.value));
    windows.iter().for_each(|entry| found.window(&entry.value));
    procedures.iter().for_each(|entry| found.procedure(&entry.value));
    events.iter().for_each(|entry| found.event(&entry.value));
    head.iter().for_each(|head| found.head(head));
    scenarios.iter().for_each(|scenario| found.scenario(scenario));
    found.search(search);
    found.0
}

#[derive(Default)]
struct References<'p>(Vec<Reference<'p>>);

impl<'p> References<'p> {
    fn add(&mut self, kind: IdKind, ids: impl IntoIterator<Item = &'p Id>, is_use: bool) {
        let references = ids.into_iter().map(|id| Reference { kind, id, is_use });
        self.0.extend(references);
    }

    fn uses(&mut self, kind: IdKind, ids: impl IntoIterator<Item = &'p Id>) {
        self.add(kind, ids, true);
    }

    fn mentions(&mut self, kind: IdKind, ids: impl IntoIterator<Item = &'p Id>) {
        self.add(kind, ids, false);
    }

    fn question(&mut self, question: &'p QuestionSource) {
        let QuestionSource {
            ask: _,
            short: _,
            help: _,
            is_sensitive: _,
            implied_by,
            excludes,
        } = question;
        self.mentions(IdKind::Question, implied_by);
        self.mentions(IdKind::Question, excludes);
    }

    fn date(&mut self, date: &'p DateSource) {
        let DateSource {
            name: _,
            ask: _,
            help: _,
            plausible: _,
            not_before,
        } = date;
        self.mentions(IdKind::Date, not_before);
    }

    fn document(&mut self, entry: &'p Entry<DocumentSource>) {
        let Entry { id: own, value } = entry;
        let DocumentSource {
            name: _,
            note: _,
            made_of,
            get,
            replaces,
        } = value;
        if let Some(parts) = made_of {
            // a document does not use itself
            parts.documents(&mut |part| self.add(IdKind::Document, [part], part.value != own.value));
            parts.conditions(&mut |condition| self.condition(Some(condition)));
        }
        if let Some(ObtainSource {
            window,
            place: _,
            fee: _,
            takes: _,
            note: _,
        }) = get
        {
            self.uses(IdKind::Window, window);
        }
        if let Some(ReplacesSource { documents, note: _ }) = replaces {
            self.mentions(IdKind::Document, documents);
            self.uses(IdKind::Document, [own]); // it is proposed instead of them
        }
    }

    fn site(&mut self, site: &'p SiteSource) {
        let SiteSource {
            name: _,
            address: _,
            map: _,
            access: _,
            calendar: _,
        } = site;
    }

    fn window(&mut self, window: &'p WindowSource) {
        let WindowSource {
            name: _,
            site,
            external: _,
            office_days: _,
            floor: _,
            counter: _,
            hours: _,
            calendar: _,
            phone: _,
            payment: _,
            reserve: _,
            busy: _,
            note: _,
        } = window;
        self.uses(IdKind::Site, site);
    }

    fn procedure(&mut self, procedure: &'p ProcedureSource) {
        let ProcedureSource {
            name: _,
            summary: _,
            due,
            who: _,
            bring,
            windows,
            online,
            post: _,
            worth: _,
            because: _,
            fees,
            after,
            keywords: _,
            variant_of,
            law: _,
            source: _,
            checked: _,
            check_by: _,
            owner: _,
            checked_by: _,
            approved_by: _,
            valid:
                ValidSource {
                    from: _,
                    until: _,
                    of,
                },
            missed: _,
            note: _,
        } = procedure;
        self.condition(of.as_ref());
        due.iter().for_each(|due| self.due(due));
        bring.iter().for_each(|bring| self.bring(bring));
        if let Some(OnlineSource {
            service: _,
            url: _,
            visit: _,
            needs,
            note: _,
        }) = online
        {
            self.uses(IdKind::Question, needs);
        }
        for OfficeSource { window, condition } in windows {
            self.uses(IdKind::Window, [window]);
            self.condition(condition.as_ref());
        }
        for FeeSource {
            text: _,
            is_plain: _,
            condition,
        } in fees
        {
            self.condition(condition.as_ref());
        }
        self.mentions(IdKind::Procedure, after);
        self.mentions(IdKind::Procedure, variant_of);
    }

    fn due(&mut self, due: &'p DueSource) {
        let DueSource {
            place: _,
            kind: _,
            rule,
            condition,
            law: _,
            note: _,
        } = due;
        self.uses(IdKind::Date, rule.date());
        self.condition(condition.as_ref());
    }

    fn bring(&mut self, bring: &'p BringSource) {
        let BringSource {
            item,
            condition,
            case: _,
            note: _,
            copies: _,
            for_each: _,
            handed: _,
            proxy: _,
        } = bring;
        self.uses(IdKind::Document, [item]);
        self.condition(condition.as_ref());
    }

    fn condition(&mut self, condition: Option<&'p ConditionSource>) {
        if let Some(condition) = condition {
            condition.questions(&mut |id| self.uses(IdKind::Question, [id]));
            condition.days(&mut |day| self.uses(IdKind::Date, [&day.date]));
        }
    }

    fn event(&mut self, event: &'p EventSource) {
        let EventSource {
            title: _,
            lead: _,
            date,
            given: GivenSource { yes_to, no_to },
            wording,
            steps,
        } = event;
        self.uses(IdKind::Date, date);
        self.uses(IdKind::Question, yes_to);
        self.uses(IdKind::Question, no_to);
        self.mentions(IdKind::Question, wording.iter().map(|(id, _)| id));
        self.steps(steps);
    }

    fn steps(&mut self, steps: &'p Steps) {
        for step in steps {
            match &step.value {
                StepSource::List { procedures, .. } => self.uses(IdKind::Procedure, procedures),
                StepSource::When { condition, .. } => self.condition(Some(condition)),
                StepSource::Ask { .. } | StepSource::Pick { .. } => {
                    self.uses(IdKind::Question, step.value.asked());
                }
            }
            for block in step.value.blocks() {
                self.steps(block);
            }
        }
    }

    fn head(&mut self, head: &'p HeadSource) {
        let HeadSource {
            format: _,
            id: _,
            name: _,
            version: _,
            contact: _,
            languages: _,
            groups,
            often,
            calendar: _,
        } = head;
        for GroupSource { title: _, events } in groups {
            self.mentions(IdKind::Event, events);
        }
        self.mentions(IdKind::Event, often);
    }

    fn search(&mut self, search: &'p SearchSource) {
        let SearchSource {
            same: _,
            events,
            not_here,
        } = search;
        self.mentions(IdKind::Event, events.iter().map(|(id, _)| id));
        for NotHereSource {
            name: _,
            words: _,
            near,
        } in not_here
        {
            self.mentions(IdKind::Event, near);
        }
    }

    fn scenario(&mut self, scenario: &'p ScenarioSource) {
        let ScenarioSource {
            place: _,
            name: _,
            event,
            dates,
            yes_to,
            no_to,
            unsure_of,
            need,
            not_need,
            offer,
            know,
            possible,
            not_listed,
            today: _,
            due,
            windows,
            bring,
            may_bring,
            not_bring,
            first,
            late,
            most_screens: _,
            complete: _,
        } = scenario;
        self.mentions(IdKind::Event, [event]);
        self.mentions(IdKind::Date, dates.iter().map(|(id, _)| id));
        for ids in [yes_to, no_to, unsure_of] {
            self.mentions(IdKind::Question, ids);
        }
        self.mentions(IdKind::Procedure, need.iter().flat_map(|need| &need.value));
        for ids in [not_need, offer, know, possible, not_listed, first, late] {
            self.mentions(IdKind::Procedure, ids);
        }
        for (procedure, windows) in windows {
            self.mentions(IdKind::Procedure, [procedure]);
            self.mentions(IdKind::Window, windows);
        }
        for brought in [bring, may_bring, not_bring].into_iter().flatten() {
            let BroughtSource {
                item,
                of,
                proxy: _,
                any_of,
            } = brought;
            self.mentions(IdKind::Procedure, of);
            self.mentions(IdKind::Document, [item]);
            self.mentions(IdKind::Document, any_of);
        }
        self.mentions(IdKind::Procedure, due.iter().map(|(id, _)| id));
    }
}
