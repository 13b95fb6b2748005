//! A small guide made by hand that has one of everything a page can show.

mod procedures;

use std::rc::Rc;

use guide::calendar::{Calendar, Ordinals, Weekdays};
use guide::ids::{DocumentIx, Ix, ProcedureIx, QuestionIx, SiteIx};
use guide::model::{Busy, Document, EventDate, Fee, Hours, Obtain, Parts, Payment, Question, Site, Window};
use guide::publish::{Contact, EventCard, Group, Index};
use guide::search::{Catalogue, Contents, Event, Listed};
use guide::testing::{
    GuideBuilder, days, document, event_date, hours, list, need, obtain, question, site, window,
};
use guide::{Condition, Date, Guide, Kind, Lang, Literal, Step, Translated};

use crate::state::Clock;

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
    let mut make = GuideBuilder::new()
        .named("move-in", "sample", "2026-04-01")
        .given(vec![Literal {
            question: QuestionIx::new(4),
            holds: true,
        }])
        .calendar(Calendar {
            weekly: weekdays(5, 6),
            ..Calendar::default()
        });
    let title = make.text("引っ越してきた");
    let lead = make.text("ほかの市区町村から引っ越してきた方");
    let questions = questions(&mut make);
    let moved_in = EventDate {
        name: make.text("住み始めた日"),
        ask: make.text("新しい住所に住み始めた日はいつですか。"),
        help: Some(make.text("予定の日でもかまいません。")),
        ..event_date("moved-in")
    };
    let documents = documents(&mut make);
    let main = Site {
        name: make.text("本庁舎"),
        address: Some(make.text("みほん区中央1-1-1")),
        map: Some("https://example.jp/map".into()),
        access: Some(make.text("みほん駅から歩いて5分")),
        ..site("main")
    };
    let windows = windows(&mut make);
    let procedures = procedures::procedures(&mut make);
    let steps = steps(&mut make);
    let guide = make
        .titled(title, lead)
        .questions(questions)
        .dates(vec![moved_in])
        .documents(documents)
        .sites(vec![main])
        .windows(windows)
        .procedures(procedures)
        .steps(&steps);
    Rc::new(guide.build())
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

fn questions(make: &mut GuideBuilder) -> Vec<Question> {
    let mut row = |id, ask, short| Question {
        ask: make.text(ask),
        short: make.text(short),
        ..question(id)
    };
    let mut rows = vec![
        row(
            "has-card",
            "マイナンバーカードを持っていますか。",
            "マイナンバーカードを持っている",
        ),
        row(
            "insured",
            "会社の健康保険に入っていますか。",
            "会社の健康保険に入っている",
        ),
        row("has-dog", "犬を飼っていますか。", "犬を飼っている"),
        row("has-car", "自動車を持っていますか。", "自動車を持っている"),
        row("moved", "引っ越しましたか。", "引っ越した"),
    ];
    rows[0].help = Some(make.text("通知カードはふくみません。"));
    rows
}

fn documents(make: &mut GuideBuilder) -> Vec<Document> {
    let part = |at| Parts::Document(DocumentIx::new(at));
    let certificate = Obtain {
        place: Some(make.text("前に住んでいた市区町村")),
        fee: Some(free(make)),
        takes: Some(days(7)),
        note: Some(make.text("郵送でも取り寄せられます。")),
        ..obtain()
    };
    let valid = make.text("有効期限内のもの");
    let mut row = |id, name| Document {
        name: make.text(name),
        ..document(id)
    };
    vec![
        Document {
            note: Some(valid),
            made_of: Some(Parts::AnyOf(vec![
                Parts::If(Condition::Fact(QuestionIx::new(0)), Box::new(part(1))),
                part(2),
                Parts::AllOf(vec![part(3), part(4)]),
            ])),
            ..row("id", "本人確認書類")
        },
        row("card", "マイナンバーカード"),
        row("licence", "運転免許証"),
        row("pension", "年金手帳"),
        row("employee", "社員証"),
        Document {
            get: Some(certificate),
            ..row("certificate", "転出証明書")
        },
        row("proxy", "委任状"),
    ]
}

fn free(make: &mut GuideBuilder) -> Fee {
    Fee {
        text: make.text("無料"),
        yen: Some(0),
    }
}

fn windows(make: &mut GuideBuilder) -> Vec<Window> {
    let workdays = hours(weekdays(0, 4).iter(), 510, 1020);
    let saturday = Hours {
        nth: Ordinals::new([1]),
        note: Some(make.text("証明書だけ")),
        ..hours(weekdays(5, 5).iter(), 540, 720)
    };
    let resident = Window {
        name: make.text("住民記録窓口"),
        site: Some(SiteIx::new(0)),
        floor: Some(make.text("2階")),
        counter: Some(make.text("3番")),
        hours: vec![workdays.clone(), saturday],
        phone: Some("03-0000-0001".into()),
        payment: vec![Payment::Cash, Payment::Ic],
        reserve: Some("https://example.jp/reserve".into()),
        busy: vec![Busy {
            months: vec![3, 4],
            note: make.text("午前中が混み合います。"),
        }],
        ..window("resident")
    };
    let police = Window {
        name: make.text("警察署"),
        external: true,
        note: Some(make.text("住所地を管轄する警察署")),
        ..window("police")
    };
    let branch = Window {
        name: make.text("東出張所"),
        site: resident.site,
        hours: vec![workdays],
        phone: resident.phone.clone(),
        reserve: resident.reserve.clone(),
        ..window("branch")
    };
    vec![resident, police, branch]
}

fn steps(make: &mut GuideBuilder) -> [Step; 4] {
    let noted = Step::List {
        kind: Kind::Know,
        procedure: ProcedureIx::new(5),
        note: Some(make.text("必要なら、新しく登録してください。")),
        because: None,
    };
    let needed = |at| vec![need(ProcedureIx::new(at))];
    let asked = |at, if_yes, if_no| Step::Ask {
        question: QuestionIx::new(at),
        if_yes,
        if_no,
    };
    [
        need(ProcedureIx::new(0)),
        asked(0, vec![list(Kind::Offer, ProcedureIx::new(4))], vec![noted]),
        asked(1, Vec::new(), needed(1)),
        Step::Pick {
            prompt: make.text("次のうち、あてはまるものはありますか。"),
            help: None,
            options: vec![(QuestionIx::new(2), needed(2)), (QuestionIx::new(3), needed(3))],
        },
    ]
}
