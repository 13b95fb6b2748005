//! A small guide made by hand that has one of everything a page can show.

mod procedures;

use std::rc::Rc;

use crate::state::Clock;
use guide::Literal;
use guide::calendar::{Calendar, Weekdays};
use guide::deadline::{Period, Unit};
use guide::ids::{DateIx, DocumentIx, Ix, ProcedureIx, QuestionIx, SiteIx};
use guide::model::Fee;
use guide::model::{Document, EventDate, Hours, Obtain, Parts, Payment, Question, Site, Window};
use guide::publish::{Contact, EventCard, Group, Index};
use guide::search::{Catalogue, Contents, Event, Listed};
use guide::{Date, Guide, Kind, Lang, Program, Step, Table, Text, Texts, Translated};

/// The day on which every test stands.
/// Midnight of a Friday, in Japan.
pub(super) const MIDNIGHT: Clock = Clock {
    today: guide::date(2026, 4, 3),
    minutes: 0,
    ahead_of_utc: 9 * 60,
};

/// The index of the sample.
pub(super) fn index() -> Index {
    let both = |ja: &str, en: &str| Translated {
        ja: ja.into(),
        en: Some(en.into()),
    };
    let card = |id: &str, title: Translated, lead: Translated| EventCard {
        id: id.into(),
        title,
        lead,
        most: 4,
        procedures: 6,
        file: format!("{id}.guide"),
        plan_texts: String::new(),
        overlays: vec![],
    };
    Index {
        pack: "sample".into(),
        name: both("みほん区（見本）", "Mihon Ward (sample)"),
        version: "2026-04-01".into(),
        contact: Contact {
            name: both("総合案内", "Information desk"),
            phone: "03-0000-0000".into(),
        },
        languages: Lang::ALL.to_vec(),
        often: vec!["move-in".into()],
        groups: vec![Group {
            title: Some(both("引っ越し", "Moving")),
            events: vec![
                card(
                    "move-in",
                    both("引っ越してきた", "I have moved here"),
                    both("ほかの市区町村から引っ越してきた方", "From elsewhere in Japan"),
                ),
                card(
                    "move-out",
                    both("引っ越していく", "I am moving away"),
                    Translated {
                        ja: "ほかの市区町村へ引っ越す方".into(),
                        en: None,
                    },
                ),
            ],
        }],
        search: "search.guide".into(),
    }
}

/// The guide of `move-in`.
pub(super) fn guide() -> Rc<Guide> {
    let mut make = Maker::default();
    let guide = Guide {
        id: "move-in".into(),
        pack: "sample".into(),
        version: "2026-04-01".into(),
        title: make.text("引っ越してきた"),
        lead: make.text("ほかの市区町村から引っ越してきた方"),
        date: Some(DateIx::new(0)),
        given: vec![Literal {
            question: QuestionIx::new(4),
            holds: true,
        }],
        calendar: Calendar {
            weekly: weekdays(5, 6),
            ..Calendar::default()
        },
        questions: Table::new(make.questions()),
        dates: Table::new(vec![EventDate {
            id: "moved-in".into(),
            name: make.text("住み始めた日"),
            ask: make.text("新しい住所に住み始めた日はいつですか。"),
            help: Some(make.text("予定の日でもかまいません。")),
            plausible: None,
            not_before: None,
        }]),
        documents: Table::new(make.documents()),
        sites: Table::new(vec![Site {
            id: "main".into(),
            name: make.text("本庁舎"),
            address: Some(make.text("みほん区中央1-1-1")),
            map: Some("https://example.jp/map".into()),
            access: Some(make.text("みほん駅から歩いて5分")),
        }]),
        windows: Table::new(make.windows()),
        procedures: Table::new(make.procedures()),
        program: make.program(),
        texts: Texts::default(),
    };
    Rc::new(Guide {
        texts: Texts::new(make.texts),
        ..guide
    })
}

/// What the search knows of `move-in`.
pub(super) fn catalogue() -> Catalogue {
    let guide = guide();
    let text = |text| Translated {
        ja: guide.texts.shown(text, Lang::Ja).text.into(),
        en: None,
    };
    let listed = guide.procedures.iter().map(|(_, procedure)| Listed {
        id: procedure.id.clone(),
        name: text(procedure.name),
        summary: text(procedure.summary),
        keywords: vec![],
        events: vec![0],
        is_variant: false,
    });
    let event = Event {
        id: "move-in".into(),
        ..Event::default()
    };
    Catalogue::new(Contents {
        events: vec![event],
        procedures: listed.collect(),
        ..Contents::default()
    })
    .unwrap()
}

/// From Monday (0) on.
fn weekdays(from: i8, to: i8) -> Weekdays {
    Weekdays::new((from..=to).map(|at| Date::new(2026, 4, 6 + at).unwrap().weekday())) // a Monday and after
}

#[derive(Default)]
struct Maker {
    texts: Vec<String>,
}

impl Maker {
    fn text(&mut self, text: &str) -> Text {
        self.texts.push(text.into());
        Text(u16::try_from(self.texts.len() - 1).unwrap())
    }

    fn some(&mut self, text: &str) -> Option<Text> {
        Some(self.text(text))
    }

    fn question(&mut self, id: &str, ask: &str, short: &str, help: &str) -> Question {
        Question {
            id: id.into(),
            ask: self.text(ask),
            short: self.text(short),
            help: (!help.is_empty()).then(|| self.text(help)),
            is_sensitive: false,
            settles_if_yes: vec![],
            settles_if_no: vec![],
        }
    }

    fn questions(&mut self) -> Vec<Question> {
        vec![
            self.question(
                "has-card",
                "マイナンバーカードを持っていますか。",
                "マイナンバーカードを持っている",
                "通知カードはふくみません。",
            ),
            self.question(
                "insured",
                "会社の健康保険に入っていますか。",
                "会社の健康保険に入っている",
                "",
            ),
            self.question("has-dog", "犬を飼っていますか。", "犬を飼っている", ""),
            self.question("has-car", "自動車を持っていますか。", "自動車を持っている", ""),
            self.question("moved", "引っ越しましたか。", "引っ越した", ""),
        ]
    }

    fn document(&mut self, id: &str, name: &str) -> Document {
        Document {
            id: id.into(),
            name: self.text(name),
            note: None,
            made_of: None,
            get: None,
            replaces: None,
        }
    }

    fn documents(&mut self) -> Vec<Document> {
        let part = |at| Parts::Document(DocumentIx::new(at));
        let certificate = Obtain {
            window: None,
            place: self.some("前に住んでいた市区町村"),
            fee: Some(Fee {
                text: self.text("無料"),
                yen: Some(0),
            }),
            takes: Some(Period {
                count: 7,
                unit: Unit::Days,
            }),
            note: self.some("郵送でも取り寄せられます。"),
        };
        vec![
            Document {
                note: self.some("有効期限内のもの"),
                made_of: Some(Parts::AnyOf(vec![
                    part(1),
                    part(2),
                    Parts::AllOf(vec![part(3), part(4)]),
                ])),
                ..self.document("id", "本人確認書類")
            },
            self.document("card", "マイナンバーカード"),
            self.document("licence", "運転免許証"),
            self.document("pension", "年金手帳"),
            self.document("employee", "社員証"),
            Document {
                get: Some(certificate),
                ..self.document("certificate", "転出証明書")
            },
            self.document("proxy", "委任状"),
        ]
    }

    fn windows(&mut self) -> Vec<Window> {
        let hours = |days, note| Hours {
            days,
            from: 510,
            to: 1020,
            note,
        };
        let resident = Window {
            id: "resident".into(),
            name: self.text("住民記録窓口"),
            site: Some(SiteIx::new(0)),
            external: false,
            keeps_office_days: true,
            floor: self.some("2階"),
            counter: self.some("3番"),
            hours: vec![
                hours(weekdays(0, 4), None),
                Hours {
                    from: 540,
                    to: 720,
                    ..hours(weekdays(5, 5), self.some("第2土曜だけ"))
                },
            ],
            phone: Some("03-0000-0001".into()),
            payment: vec![Payment::Cash, Payment::Ic],
            reserve: Some("https://example.jp/reserve".into()),
            busy: vec![guide::model::Busy {
                months: vec![3, 4],
                note: self.text("午前中が混み合います。"),
            }],
            note: None,
        };
        let police = Window {
            id: "police".into(),
            name: self.text("警察署"),
            site: None,
            external: true,
            keeps_office_days: true,
            floor: None,
            counter: None,
            hours: vec![],
            phone: None,
            payment: vec![],
            reserve: None,
            busy: vec![],
            note: self.some("住所地を管轄する警察署"),
        };
        let branch = Window {
            id: "branch".into(),
            name: self.text("東出張所"),
            floor: None,
            counter: None,
            hours: vec![hours(weekdays(0, 4), None)],
            payment: vec![],
            reserve: None,
            busy: vec![],
            ..resident.clone()
        };
        vec![resident, police, branch]
    }

    fn program(&mut self) -> Program {
        let list = |kind, at| Step::List {
            kind,
            procedure: ProcedureIx::new(at),
            note: None,
            because: None,
        };
        let ask = |at, if_yes, if_no| Step::Ask {
            question: QuestionIx::new(at),
            if_yes,
            if_no,
        };
        let noted = Step::List {
            kind: Kind::Know,
            procedure: ProcedureIx::new(5),
            note: self.some("必要なら、新しく登録してください。"),
            because: None,
        };
        Program::new(&[
            list(Kind::Need, 0),
            ask(0, vec![list(Kind::Offer, 4)], vec![noted]),
            ask(1, vec![], vec![list(Kind::Need, 1)]),
            Step::Pick {
                prompt: self.text("次のうち、あてはまるものはありますか。"),
                help: None,
                options: vec![
                    (QuestionIx::new(2), vec![list(Kind::Need, 2)]),
                    (QuestionIx::new(3), vec![list(Kind::Need, 3)]),
                ],
            },
        ])
    }
}
