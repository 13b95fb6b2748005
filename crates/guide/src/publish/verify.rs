//! Whether a guide read from outside holds together: every position and every text it names exists. After this a
//! look-up cannot fail.
//!
//! Every record is taken apart field by field: a new field does not compile before it is known here.

use crate::facts::{Condition, DayTest, Literal};
use crate::ids::Ix;
use crate::model::{
    Bring, Busy, DEEPEST, Deadline, Document, DueRule, EventDate, Fee, FeeIf, Guide, Hours, Obtain, Office,
    Online, Op, Parts, Procedure, Question, Replaces, Site, Source, Text, Window, Worth,
};
use crate::table::Table;

/// Whether every link of `guide` leads somewhere.
pub(crate) fn is_sound(guide: &Guide) -> bool {
    let check = Check { guide };
    let Guide {
        id: _,
        pack: _,
        version: _,
        title,
        lead,
        date,
        given,
        calendar: _,
        questions,
        dates,
        documents,
        sites,
        windows,
        procedures,
        program,
        texts: _,
    } = guide;
    check.text(*title)
        && check.text(*lead)
        && are_in(dates, date)
        && check.literals(given)
        && questions.iter().all(|(_, question)| check.question(question))
        && dates.iter().all(|(_, date)| check.date(date))
        && documents.iter().all(|(_, document)| check.document(document))
        && sites.iter().all(|(_, site)| check.site(site))
        && windows.iter().all(|(_, window)| check.window(window))
        && procedures.iter().all(|(_, procedure)| check.procedure(procedure))
        && program.ops.iter().all(|(_, op)| check.op(op))
        && program.is_sound()
}

/// Whether all of these positions are in their table.
fn are_in<'i, I: Ix + 'i, T>(table: &Table<I, T>, all: impl IntoIterator<Item = &'i I>) -> bool {
    all.into_iter().all(|ix| table.contains(*ix))
}

struct Check<'g> {
    guide: &'g Guide,
}

impl Check<'_> {
    fn text(&self, text: Text) -> bool {
        usize::from(text.0) < self.guide.texts.len()
    }

    fn texts<'t>(&self, texts: impl IntoIterator<Item = &'t Text>) -> bool {
        texts.into_iter().all(|text| self.text(*text))
    }

    fn literals(&self, literals: &[Literal]) -> bool {
        let mut literals = literals.iter();
        literals.all(|Literal { question, holds: _ }| self.guide.questions.contains(*question))
    }

    fn conditions<'c>(&self, conditions: impl IntoIterator<Item = &'c Condition>) -> bool {
        conditions
            .into_iter()
            .all(|condition| self.condition(condition, 0))
    }

    fn condition(&self, condition: &Condition, depth: usize) -> bool {
        depth < DEEPEST
            && match condition {
                Condition::Fact(question) => self.guide.questions.contains(*question),
                Condition::All(parts) | Condition::Any(parts) => {
                    parts.iter().all(|part| self.condition(part, depth + 1))
                }
                Condition::Not(part) => self.condition(part, depth + 1),
                Condition::Day(DayTest {
                    date,
                    from: _,
                    until: _,
                }) => self.guide.dates.contains(*date),
            }
    }

    fn question(&self, question: &Question) -> bool {
        let Question {
            id: _,
            ask,
            short,
            help,
            is_sensitive: _,
            settles_if_yes,
            settles_if_no,
        } = question;
        self.texts([ask, short])
            && self.texts(help)
            && self.literals(settles_if_yes)
            && self.literals(settles_if_no)
    }

    fn date(&self, date: &EventDate) -> bool {
        let EventDate {
            id: _,
            name,
            ask,
            help,
            plausible: _,
            not_before,
        } = date;
        self.texts([name, ask]) && self.texts(help) && are_in(&self.guide.dates, not_before)
    }

    fn fees<'f>(&self, fees: impl IntoIterator<Item = &'f Fee>) -> bool {
        let mut fees = fees.into_iter();
        fees.all(|Fee { text, yen: _ }| self.text(*text))
    }

    fn document(&self, document: &Document) -> bool {
        let Document {
            id: _,
            name,
            note,
            made_of,
            get,
            replaces,
        } = document;
        let mut replaces = replaces.iter();
        self.text(*name)
            && self.texts(note)
            && made_of.as_ref().is_none_or(|parts| self.parts(parts, 0))
            && get.as_ref().is_none_or(|get| self.obtain(get))
            && replaces.all(|Replaces { documents, note }| {
                are_in(&self.guide.documents, documents) && self.texts(note)
            })
    }

    fn obtain(&self, get: &Obtain) -> bool {
        let Obtain {
            window,
            place,
            fee,
            takes: _,
            note,
        } = get;
        are_in(&self.guide.windows, window) && self.texts(place) && self.fees(fee) && self.texts(note)
    }

    fn parts(&self, parts: &Parts, depth: usize) -> bool {
        depth < DEEPEST
            && match parts {
                Parts::Document(document) => self.guide.documents.contains(*document),
                Parts::AnyOf(list) | Parts::AllOf(list) => {
                    list.iter().all(|part| self.parts(part, depth + 1))
                }
                Parts::If(condition, part) => self.condition(condition, 0) && self.parts(part, depth + 1),
            }
    }

    fn site(&self, site: &Site) -> bool {
        let Site {
            id: _,
            name,
            address,
            map: _,
            access,
        } = site;
        self.text(*name) && self.texts(address) && self.texts(access)
    }

    fn window(&self, window: &Window) -> bool {
        let Window {
            id: _,
            name,
            site,
            external: _,
            keeps_office_days: _,
            floor,
            counter,
            hours,
            calendar: _,
            phone: _,
            payment: _,
            reserve: _,
            busy,
            note,
        } = window;
        let hours = hours.iter().flat_map(
            |Hours {
                 days: _,
                 nth: _,
                 dates: _,
                 from: _,
                 to: _,
                 note,
             }| note,
        );
        let busy = busy.iter().map(|Busy { months: _, note }| note);
        self.text(*name)
            && are_in(&self.guide.sites, site)
            && self.texts(floor)
            && self.texts(counter)
            && self.texts(hours)
            && self.texts(busy)
            && self.texts(note)
    }

    fn procedure(&self, procedure: &Procedure) -> bool {
        let Procedure {
            id: _,
            name,
            summary,
            due,
            who,
            bring,
            windows,
            online,
            post,
            worth,
            fees,
            after,
            keywords: _,
            law,
            source,
            checked: _,
            check_by: _,
            valid_from: _,
            valid_until: _,
            valid_for,
            missed,
            note,
        } = procedure;
        self.texts([name, summary])
            && due.iter().all(|due| self.deadline(due))
            && self.conditions(valid_for)
            && self.texts(who)
            && bring.iter().all(|bring| self.bring(bring))
            && windows.iter().all(|office| self.office(office))
            && online.iter().all(|online| self.online(online))
            && self.texts(post)
            && self.texts(worth.iter().map(|Worth { text, yen_a_year: _ }| text))
            && fees
                .iter()
                .all(|FeeIf { fee, condition }| self.fees([fee]) && self.conditions(condition))
            && are_in(&self.guide.procedures, after)
            && self.texts(law)
            && self.texts(source.iter().map(|Source { title, url: _ }| title))
            && self.texts(missed)
            && self.texts(note)
    }

    fn office(&self, office: &Office) -> bool {
        let Office { window, condition } = office;
        self.guide.windows.contains(*window) && self.conditions(condition)
    }

    fn bring(&self, bring: &Bring) -> bool {
        let Bring {
            document,
            condition,
            case,
            note,
            copies: _,
            for_each,
            handed: _,
            proxy: _,
        } = bring;
        self.guide.documents.contains(*document)
            && self.conditions(condition)
            && self.texts(case)
            && self.texts(note)
            && self.texts(for_each)
    }

    fn online(&self, online: &Online) -> bool {
        let Online {
            service,
            url: _,
            visit: _,
            needs,
            note,
        } = online;
        self.text(*service) && are_in(&self.guide.questions, needs) && self.texts(note)
    }

    fn deadline(&self, deadline: &Deadline) -> bool {
        let Deadline {
            kind: _,
            rule,
            condition,
            law,
            is_own: _,
            note,
        } = deadline;
        self.rule(rule) && self.conditions(condition) && self.texts(law) && self.texts(note)
    }

    fn rule(&self, rule: &DueRule) -> bool {
        match rule {
            DueRule::Within {
                period: _,
                of,
                first_day: _,
                closed_day: _,
            }
            | DueRule::Before { of, earlier: _ }
            | DueRule::From { of, shift: _ } => self.guide.dates.contains(*of),
            DueRule::Stated(text) => self.text(*text),
            DueRule::On {
                month: _,
                day: _,
                year: _,
                closed_day: _,
            }
            | DueRule::Promptly => true,
        }
    }

    fn op(&self, op: &Op) -> bool {
        let steps = self.guide.program.ops.len();
        let questions = &self.guide.questions;
        match op {
            Op::List {
                kind: _,
                procedure,
                note,
                because,
            } => self.guide.procedures.contains(*procedure) && self.texts(note) && self.texts(because),
            Op::Ask { question } => questions.contains(*question),
            Op::Pick {
                prompt,
                help,
                options,
            } => self.text(*prompt) && self.texts(help) && are_in(questions, options),
            Op::Branch {
                condition,
                otherwise,
                join,
            } => {
                self.condition(condition, 0)
                    && !names_a_day(condition)
                    && otherwise.at() <= steps
                    && join.at() <= steps
            }
            Op::Jump { to } => to.at() <= steps,
        }
    }
}

/// A walk over the rule tree knows facts alone.
fn names_a_day(condition: &Condition) -> bool {
    let mut names = false;
    condition.days(&mut |_| names = true);
    names
}
