//! A plan as text for a terminal.

use std::ops::Deref;

use guide::deadline::Dates;
use guide::ids::{DocumentIx, ProcedureIx};
use guide::plan::timeline::{Heading, TimelineRow, timeline};
use guide::plan::{Copies, Cost, DocumentList, Entry, Plan, Proposal, RequiredDocument, Warning};
use guide::{Certainty, Condition, Date, Facts, Given, Lang};

use crate::command::voice::Voice;

/// The whole plan.
pub(super) fn shown(voice: Voice<'_>, (facts, dates): (&Facts, &Dates), plan: &Plan, today: Date) -> String {
    let guide = voice.guide;
    let page = Page {
        voice,
        facts,
        dates,
        today,
    };
    let mut text = page.summary(plan);
    for stop in &plan.stops {
        let window = page.text(guide.windows[stop.window].name);
        text += &page.section(window, &stop.entries);
    }
    text += &page.section(
        page.said("窓口に行かずにできること", "Without a visit"),
        &plan.without_visit,
    );
    text += &page.section(
        page.said("使える制度・申し込めること", "What may be claimed or used"),
        &plan.offers,
    );
    text += &page.section(page.said("手続のいらないこと", "Nothing to do"), &plan.knows);
    text += &page.bag(&plan.document_list);
    text + &page.timeline(plan)
}

struct Page<'g> {
    voice: Voice<'g>,
    facts: &'g Facts,
    dates: &'g Dates,
    today: Date,
}

impl<'g> Deref for Page<'g> {
    type Target = Voice<'g>;

    fn deref(&self) -> &Voice<'g> {
        &self.voice
    }
}

impl<'g> Page<'g> {
    fn summary(&self, plan: &Plan) -> String {
        let of = plan.summary;
        match self.lang {
            Lang::Ja => format!(
                "必要な手続 {}、必要かもしれない手続 {}、窓口 {}、窓口に行かないもの {}\n",
                of.certain, of.possible, of.windows, of.without_visit
            ),
            Lang::En => format!(
                "{} procedures needed, {} possible, {} windows, {} without a visit\n",
                of.certain, of.possible, of.windows, of.without_visit
            ),
        }
    }

    fn section(&self, title: &str, entries: &[Entry]) -> String {
        if entries.is_empty() {
            return String::new();
        }
        let entries: String = entries.iter().map(|entry| self.entry(entry)).collect();
        format!("\n{title}\n{entries}")
    }

    fn entry(&self, entry: &Entry) -> String {
        let procedure = &self.guide.procedures[entry.listing.procedure];
        let perhaps = match entry.listing.certainty {
            Certainty::Certain => "",
            Certainty::Possible => self.said("（場合による）", " (perhaps)"),
        };
        let mut text = format!("  {} [{}]{perhaps}\n", self.text(procedure.name), procedure.id);
        for due in entry.dues.iter().filter(|due| !due.has_passed()) {
            text += &format!("    {}\n", due.date.sentence(self.guide, self.lang, self.today));
        }
        if let (Some(Certainty::Possible), Some(Condition::Day(test))) = (entry.valid, &procedure.valid_for) {
            let only = test.in_words(self.guide, self.lang, true);
            text += &format!("    {}{only}\n", self.said("対象: ", "only if: "));
        }
        if let Some(why) = self.why(entry) {
            text += &format!("    {}{why}\n", self.said("理由: ", "because: "));
        }
        text
    }

    fn timeline(&self, plan: &Plan) -> String {
        let groups = timeline(plan, self.today).groups;
        let groups = groups.iter().map(|group| {
            let rows: String = group.rows.iter().map(|row| self.row(plan, row)).collect();
            format!("\n{}\n{rows}", self.heading(group.heading))
        });
        groups.collect()
    }

    fn row(&self, plan: &Plan, row: &TimelineRow) -> String {
        let dues = plan.entry(row.procedure).map(|entry| entry.dues.as_slice());
        let due = dues.unwrap_or_default().iter().find(|due| due.at == row.due);
        let badge = due.map(|due| due.date.badge(self.guide, self.lang, self.today));
        let name = self.text(self.guide.procedures[row.procedure].name);
        format!("  {}: {name}\n", badge.unwrap_or_default())
    }

    fn heading(&self, heading: Heading) -> &'static str {
        match heading {
            Heading::Irreversible => self.said("期限: 取り返しのつかないもの", "By date: lost for good"),
            Heading::Late => self.said("期限: 過ぎたもの", "By date: late"),
            Heading::Dated => self.said("期限: 日の早い順", "By date"),
            Heading::Undated => self.said("期限: 日の決まらないもの", "By date: without a day"),
            Heading::Claim => self.said("期限: 請求できる間", "By date: time limits of benefits"),
            Heading::Opens => self.said("いつから", "From when"),
        }
    }

    fn why(&self, entry: &Entry) -> Option<String> {
        let path = entry.listing.paths.first().filter(|path| !path.is_empty())?;
        let facts = path.iter().map(|because| {
            let short = self.text(self.guide.questions[because.question].short);
            let given = match because.given {
                Given::Yes => self.said("はい", "yes"),
                Given::No => self.said("いいえ", "no"),
                Given::Unsure => self.said("わからない", "not sure"),
                Given::Open => self.said("まだ尋ねていない", "not asked"),
            };
            format!("{short}: {given}")
        });
        Some(facts.collect::<Vec<_>>().join("、"))
    }

    fn bag(&self, bag: &DocumentList) -> String {
        let things = |proxy| bag.documents.iter().filter(move |thing| thing.proxy == proxy);
        let mut text = self.part(
            self.said("持ち物", "To bring"),
            things(false).map(|thing| self.thing(thing)),
        );
        text += &self.part(
            self.said("代理の方が行くとき", "When somebody else goes"),
            things(true).map(|thing| self.thing(thing)),
        );
        if bag.cost != Cost::default() {
            text += &self.cost(bag.cost);
        }
        text += &self.part(
            self.said("間に合わないかもしれない書類", "Papers that may come too late"),
            bag.warnings.iter().map(|warning| self.warning(warning)),
        );
        text + &self.part(
            self.said("まとめて1つにできる書類", "One paper instead of many"),
            bag.proposals.iter().map(|proposal| self.proposal(proposal)),
        )
    }

    fn part(&self, title: &str, lines: impl Iterator<Item = String>) -> String {
        let lines: String = lines.map(|line| format!("  {line}\n")).collect();
        if lines.is_empty() {
            return lines;
        }
        format!("\n{title}\n{lines}")
    }

    fn thing(&self, thing: &RequiredDocument) -> String {
        let Copies { least, most } = thing.pieces.copies;
        let mut copies = match most {
            0 | 1 => String::new(),
            most if most == least => format!(" ×{most}"),
            most => format!(" ×{least}–{most}"),
        };
        for each in &thing.pieces.each {
            let whom = self.text(each.of);
            copies += &match self.lang {
                Lang::Ja => format!(" {whom}の人数分"),
                Lang::En => format!(" for each: {whom}"),
            };
        }
        let uses = thing.procedures();
        let uses: Vec<&str> = uses.iter().map(|used| self.procedure(*used)).collect();
        let name = self.document(thing.document);
        format!("{name}{copies}（{}）{}", uses.join("、"), self.conditions(thing))
    }

    /// What must hold for it to be needed, of each use one; nothing where one has no condition.
    fn conditions(&self, thing: &RequiredDocument) -> String {
        let mut cases: Vec<String> = Vec::new();
        for used in &thing.uses {
            let Some(bring) = used.bring(self.guide) else {
                continue;
            };
            let conditions = bring.condition.iter().chain(&used.condition);
            let open = conditions.map(|condition| self.condition(condition));
            let case = bring.case.map(|case| self.text(case).to_owned());
            let all: Vec<String> = open.filter(|open| !open.is_empty()).chain(case).collect();
            if all.is_empty() {
                return String::new();
            }
            cases.push(all.join("、"));
        }
        cases.dedup();
        format!(": {}", cases.join(" / "))
    }

    /// A question that must be answered so, or those that decide it together, with the days.
    fn condition(&self, condition: &Condition) -> String {
        let open = self.dates.open(self.guide, self.facts, condition);
        let facts = open.facts.iter().map(|fact| {
            let answer = match fact.holds {
                true => self.said("はい", "yes"),
                false => self.said("いいえ", "no"),
            };
            format!(
                "{}: {answer}",
                self.text(self.guide.questions[fact.question].short)
            )
        });
        let days = open.days.iter();
        let days = days.map(|date| self.text(self.guide.dates[*date].name).to_owned());
        facts.chain(days).collect::<Vec<String>>().join(" + ")
    }

    fn cost(&self, cost: Cost) -> String {
        let open = if cost.is_open {
            self.said("と、額の分からないもの", " and what is not known")
        } else {
            ""
        };
        let yen = self.said("円", " yen");
        let title = self.said("書類の費用", "Cost of papers");
        format!("\n{title}: {}–{}{yen}{open}\n", cost.least, cost.most)
    }

    fn warning(&self, warning: &Warning) -> String {
        let ready = guide::day::format(warning.ready);
        let last = warning.last_day.map(guide::day::format);
        let last = last.map(|last| format!(" > {last}")).unwrap_or_default();
        format!(
            "{}: {} {ready}{last}",
            self.procedure(warning.procedure),
            self.document(warning.document)
        )
    }

    fn proposal(&self, proposal: &Proposal) -> String {
        let spared = proposal.instead_of.iter().map(|spared| self.document(*spared));
        let spared: Vec<&str> = spared.collect();
        format!(
            "{} ← {} ×{}–{}",
            self.document(proposal.paper),
            spared.join("、"),
            proposal.originals.least,
            proposal.originals.most
        )
    }

    fn document(&self, document: DocumentIx) -> &'g str {
        self.text(self.guide.documents[document].name)
    }

    fn procedure(&self, procedure: ProcedureIx) -> &'g str {
        self.text(self.guide.procedures[procedure].name)
    }
}
