//! A plan as text for a terminal.

use guide::plan::timeline::{Heading, Row, timeline};
use guide::plan::{Carry, Entry, Plan};
use guide::{Certainty, Date, Given, Guide, Lang, Text};

/// The whole plan.
pub(crate) fn shown(guide: &Guide, plan: &Plan, lang: Lang, today: Date) -> String {
    let page = Page { guide, lang, today };
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
    text += &page.bring(page.said("持ち物", "To bring"), &plan.bring);
    text += &page.bring(
        page.said("代理の方が行くとき", "When somebody else goes"),
        &plan.proxy,
    );
    text + &page.timeline(plan)
}

struct Page<'g> {
    guide: &'g Guide,
    lang: Lang,
    today: Date,
}

impl<'g> Page<'g> {
    fn text(&self, text: Text) -> &'g str {
        self.guide.texts.shown(text, self.lang).text
    }

    fn said(&self, ja: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            Lang::Ja => ja,
            Lang::En => en,
        }
    }

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
        for due in &entry.dues {
            text += &format!("    {}\n", due.date.sentence(self.guide, self.lang, self.today));
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

    fn row(&self, plan: &Plan, row: &Row) -> String {
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

    fn bring(&self, title: &str, list: &[Carry]) -> String {
        if list.is_empty() {
            return String::new();
        }
        let lines = list.iter().map(|carry| {
            let uses = carry
                .uses
                .iter()
                .map(|used| self.text(self.guide.procedures[used.procedure].name));
            let uses = uses.collect::<Vec<_>>().join("、");
            format!(
                "  {}（{uses}）\n",
                self.text(self.guide.documents[carry.document].name)
            )
        });
        format!("\n{title}\n{}", lines.collect::<String>())
    }
}
