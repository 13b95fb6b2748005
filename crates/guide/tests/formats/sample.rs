//! One of everything that a published file can hold.

use guide::calendar::{Calendar, Day, Ordinals, Weekdays};
use guide::deadline::{ClosedDay, Deadline, DueKind, DueRule, FirstDay, Plausible, Shift, Year};
use guide::ids::{DateIx, DocumentIx, Ix, ProcedureIx, QuestionIx, SiteIx, WindowIx};
use guide::model::{
    Bring, Busy, Document, EventDate, Fee, FeeIf, Handed, Hours, Obtain, Office, Online, Parts, Payment,
    Question, Replaces, Site, Source, Visit, Window, Worth,
};
use guide::publish::{Contact, EventCard, FirstFile, Group, Index, Problem};
use guide::search::{Contents, Event, Listed, Topic};
use guide::testing::{
    GuideBuilder, bring, day, days, deadline, document, event_date, months, obtain, online, procedure,
    question, site, ward_calendar, weeks, window, years,
};
use guide::{
    Condition, DayTest, Guide, Kind, Lang, Literal, Overlay, Procedure, Step, Translated, number_texts,
};
use jiff_core::civil::Weekday;

fn q(at: u16) -> QuestionIx {
    QuestionIx::new(at)
}

fn literal(at: u16, holds: bool) -> Literal {
    Literal {
        question: q(at),
        holds,
    }
}

/// A guide with its texts in reading order, and their English translation.
pub(crate) fn guide() -> (Guide, Overlay) {
    let mut make = GuideBuilder::new();
    let (title, lead) = (
        make.text("引っ越してきた"),
        make.text("ほかの市区町村から引っ越してきた方"),
    );
    let questions = questions(&mut make);
    let dates = dates(&mut make);
    let documents = documents(&mut make);
    let sites = sites(&mut make);
    let windows = windows(&mut make);
    let procedures = procedures(&mut make);
    let steps = steps(&mut make);
    let guide = make
        .named("move-in", "sample", "2026-11-20")
        .titled(title, lead)
        .given(vec![literal(3, true)])
        .calendar(ward_calendar())
        .questions(questions)
        .dates(dates)
        .documents(documents)
        .sites(sites)
        .windows(windows)
        .procedures(procedures)
        .steps(&steps);
    let mut guide = guide.build();
    let entries = guide.texts.originals().iter().zip(0..);
    let entries = entries.map(|(_, at)| (at % 3 != 0).then(|| format!("text {at}")));
    let overlay = Overlay {
        lang: Lang::En,
        entries: entries.collect(),
    };
    let mut overlays = [overlay];
    number_texts(&mut guide, &mut overlays);
    let [overlay] = overlays;
    (guide, overlay)
}

fn questions(make: &mut GuideBuilder) -> Vec<Question> {
    vec![
        Question {
            ask: make.text("お子さんはいますか。"),
            short: make.text("子どもがいる"),
            help: Some(make.text("18歳になった年度の末までの方です。")),
            is_sensitive: true,
            settles_if_no: vec![literal(1, false)],
            ..question("has-child")
        },
        Question {
            ask: make.text("小学校に入る前のお子さんはいますか。"),
            settles_if_yes: vec![literal(0, true)],
            ..question("has-preschooler")
        },
        question("has-card"),
        question("moved"),
    ]
}

fn dates(make: &mut GuideBuilder) -> Vec<EventDate> {
    vec![EventDate {
        name: make.text("住み始めた日"),
        ask: make.text("住み始めた日はいつですか。"),
        help: Some(make.text("予定の日でもかまいません。")),
        plausible: Some(Plausible {
            past: Some(months(24)),
            future: None,
        }),
        not_before: Some(DateIx::new(0)),
        ..event_date("moved-in")
    }]
}

fn documents(make: &mut GuideBuilder) -> Vec<Document> {
    let one = |at| Parts::Document(DocumentIx::new(at));
    let certificate = Obtain {
        window: Some(WindowIx::new(0)),
        place: Some(make.text("前に住んでいた市区町村")),
        fee: Some(Fee {
            text: make.text("1通450円"),
            yen: Some(450),
        }),
        takes: Some(days(7)),
        note: Some(make.text("郵送でも取り寄せられます。")),
    };
    vec![
        Document {
            name: make.text("本人確認書類"),
            note: Some(make.text("有効期限内のもの")),
            made_of: Some(Parts::AnyOf(vec![
                Parts::If(Condition::Fact(QuestionIx::new(0)), Box::new(one(1))),
                Parts::AllOf(vec![one(2), one(3)]),
            ])),
            ..document("id")
        },
        document("card"),
        document("licence"),
        Document {
            get: Some(certificate),
            ..document("certificate")
        },
        Document {
            get: Some(obtain()),
            replaces: Some(Replaces {
                documents: vec![DocumentIx::new(3)],
                note: Some(make.text("法務局で取れます。")),
            }),
            ..document("list")
        },
    ]
}

fn sites(make: &mut GuideBuilder) -> Vec<Site> {
    vec![Site {
        address: Some(make.text("みほん区中央1-1-1")),
        map: Some("https://example.jp/map".into()),
        access: Some(make.text("みほん駅から歩いて5分")),
        ..site("main")
    }]
}

fn windows(make: &mut GuideBuilder) -> Vec<Window> {
    vec![
        Window {
            name: make.text("住民記録窓口"),
            site: Some(SiteIx::new(0)),
            floor: Some(make.text("2階")),
            counter: Some(make.text("3番")),
            hours: vec![Hours {
                days: Weekdays::new([Weekday::Monday, Weekday::Sunday]),
                nth: Ordinals::new([2, Ordinals::LAST]),
                dates: vec![Day(day("2027-03-28"))],
                from: 510,
                to: 1020,
                note: Some(make.text("第2日曜だけ")),
            }],
            calendar: Some(Calendar {
                weekly: Weekdays::new([Weekday::Monday]),
                closed: vec![Day(day("2027-02-15"))],
                ..Calendar::default()
            }),
            phone: Some("03-0000-0001".into()),
            payment: vec![Payment::Cash, Payment::Card, Payment::Code, Payment::Ic],
            reserve: Some("https://example.jp/reserve".into()),
            busy: vec![Busy {
                months: vec![3, 4],
                note: make.text("午前中が混み合います。"),
            }],
            note: Some(make.text("番号札を取ってください。")),
            ..window("resident")
        },
        Window {
            external: true,
            keeps_office_days: false,
            ..window("police")
        },
    ]
}

fn procedures(make: &mut GuideBuilder) -> Vec<Procedure> {
    let condition = Condition::Any(vec![
        Condition::All(vec![Condition::Fact(q(0)), Condition::Fact(q(2))]),
        Condition::Not(Box::new(Condition::Fact(q(1)))),
    ]);
    let full = Procedure {
        name: make.text("転入届"),
        summary: make.text("住所を移す届です。"),
        due: deadlines(make, &condition),
        who: Some(make.text("本人か同じ世帯の方")),
        bring: vec![
            Bring {
                condition: Some(condition),
                case: Some(make.text("窓口で求められたとき")),
                note: Some(make.text("お持ちの方だけ")),
                copies: 2,
                for_each: Some(make.text("引っ越す方")),
                handed: Handed::In,
                ..bring(DocumentIx::new(0))
            },
            Bring {
                handed: Handed::Shown,
                proxy: true,
                ..bring(DocumentIx::new(3))
            },
            bring(DocumentIx::new(1)),
        ],
        windows: vec![
            WindowIx::new(0).into(),
            Office {
                window: WindowIx::new(1),
                condition: Some(Condition::Day(DayTest {
                    date: DateIx::new(0),
                    from: Some(day("2026-04-01")),
                    until: None,
                })),
            },
        ],
        online: Some(Online {
            service: make.text("マイナポータル"),
            url: Some("https://example.jp/online".into()),
            needs: vec![q(2)],
            note: Some(make.text("来庁の予約だけです。")),
            ..online(Visit::StillNeeded)
        }),
        post: Some(make.text("郵送ではできません。")),
        fees: vec![FeeIf {
            fee: Fee {
                text: make.text("無料"),
                yen: Some(0),
            },
            condition: Some(Condition::Not(Box::new(Condition::Fact(q(2))))),
        }],
        worth: Some(Worth {
            text: make.text("1人につき月1万円"),
            yen_a_year: 120_000,
        }),
        law: vec![make.text("住民基本台帳法第22条")],
        source: Some(Source {
            title: make.text("転入届（みほん区）"),
            url: Some("https://example.jp/source".into()),
        }),
        valid_from: Some(day("2026-04-01")),
        valid_until: Some(day("2030-03-31")),
        valid_for: Some(Condition::Day(DayTest {
            date: DateIx::new(0),
            from: None,
            until: Some(day("2030-03-31")),
        })),
        missed: Some(make.text("過料が科されることがあります。")),
        note: Some(make.text("家族の分もいっしょにできます。")),
        ..procedure("move-in-notice")
    };
    let online = Procedure {
        online: Some(online(Visit::NotNeeded)),
        after: vec![ProcedureIx::new(0)],
        ..procedure("water")
    };
    vec![full, online, procedure("dog")]
}

/// Every rule, and every part of one.
fn deadlines(make: &mut GuideBuilder, condition: &Condition) -> Vec<Deadline> {
    let of = DateIx::new(0);
    let within = |period, first_day, closed_day| DueRule::Within {
        period,
        of,
        first_day,
        closed_day,
    };
    let shift = Shift {
        period: weeks(8),
        earlier: true,
    };
    let on = |year| DueRule::On {
        month: 3,
        day: 15,
        year,
        closed_day: ClosedDay::NextOpen,
    };
    let stated = DueRule::Stated(make.text("区が決める締切日まで"));
    let rules = [
        within(days(14), FirstDay::NotCounted, ClosedDay::NextOpen),
        within(weeks(2), FirstDay::Counted, ClosedDay::AsIs),
        within(months(4), FirstDay::CountedFrom(shift), ClosedDay::MonthEnd),
        within(years(2), FirstDay::NotCountedFrom(shift), ClosedDay::MonthEndAsIs),
        DueRule::Before { of, earlier: None },
        DueRule::Before {
            of,
            earlier: Some(days(14)),
        },
        DueRule::From { of, shift: None },
        DueRule::From {
            of,
            shift: Some(shift),
        },
        on(Year::Same),
        on(Year::Next),
        on(Year::Coming),
        on(Year::Exactly(2027)),
        within(days(15), FirstDay::NotCounted, ClosedDay::OrMonthEnd),
        within(days(15), FirstDay::NotCounted, ClosedDay::OrMonthEndAsIs),
        DueRule::Promptly,
        stated,
    ];
    let kinds = [
        DueKind::Irreversible,
        DueKind::Legal,
        DueKind::Before,
        DueKind::Advised,
        DueKind::Claim,
        DueKind::Opens,
    ];
    let kinds = kinds.into_iter().cycle();
    let deadlines = rules.into_iter().zip(kinds).map(|(rule, kind)| Deadline {
        condition: Some(condition.clone()),
        law: (kind != DueKind::Advised).then(|| make.text("住民基本台帳法第22条")),
        is_own: kind == DueKind::Advised,
        note: Some(make.text("休みの日は次の開庁日まで。")),
        ..deadline(kind, rule)
    });
    deadlines.collect()
}

/// A tree with every kind of step, and blocks with and without another side.
fn steps(make: &mut GuideBuilder) -> Vec<Step> {
    let note = Some(make.text("世帯の方もいっしょに。"));
    let because = Some(make.text("引っ越してきた方は、みな届け出ます。"));
    let list = |kind, at, note| Step::List {
        kind,
        procedure: ProcedureIx::new(at),
        note,
        because: note.and(because),
    };
    let pick = Step::Pick {
        prompt: make.text("あてはまるものはありますか。"),
        help: Some(make.text("いくつでも選べます。")),
        options: vec![(q(1), vec![list(Kind::Need, 2, None)]), (q(2), vec![])],
    };
    vec![
        list(Kind::Need, 0, note),
        Step::Ask {
            question: q(0),
            if_yes: vec![list(Kind::Offer, 1, None)],
            if_no: vec![list(Kind::Know, 1, None), pick],
        },
        Step::When {
            condition: Condition::Fact(q(3)),
            then: vec![list(Kind::Offer, 2, None)],
            otherwise: vec![],
        },
    ]
}

fn both(ja: &str, en: &str) -> Translated {
    Translated {
        ja: ja.into(),
        en: Some(en.into()),
    }
}

/// The first file, as it is where the rules are sound.
pub(crate) fn index() -> FirstFile {
    let card = EventCard {
        id: "move-in".into(),
        title: both("引っ越してきた", "I have moved here"),
        lead: Translated {
            ja: "ほかの市区町村から引っ越してきた方".into(),
            en: None,
        },
        most: 12,
        procedures: 3,
        file: "move-in.00000000.guide".into(),
        plan_texts: "move-in.rest.00000000.guide".into(),
        overlays: vec![(Lang::En, "move-in.en.00000000.guide".into())],
    };
    FirstFile::Index(Index {
        pack: "sample".into(),
        name: both("みほん区（見本）", "Mihon Ward (sample)"),
        version: "2026-11-20".into(),
        contact: Contact {
            name: both("総合案内", "Information desk"),
            phone: "03-0000-0000".into(),
        },
        languages: Lang::ALL.to_vec(),
        groups: vec![Group {
            title: Some(both("引っ越し", "Moving")),
            events: vec![card],
        }],
        often: vec!["move-in".into()],
        search: "search.00000000.guide".into(),
    })
}

/// The first file, as an author sees it whose rules have a mistake.
pub(crate) fn problems() -> FirstFile {
    FirstFile::Problems(vec![Problem {
        code: "unknown-question".into(),
        is_error: true,
        file: "events/move-in.yaml".into(),
        line: 12,
        column: 8,
        source: "  - ask: has-dgo".into(),
        headline: "質問 has-dgo はありません。".into(),
        labels: vec!["questions.yaml の3行目に has-dog があります。".into()],
        help: Some("has-dog のことですか。".into()),
    }])
}

/// What the file of the search has.
pub(crate) fn search_contents() -> Contents {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let only_japanese = |ja: &str| Translated {
        ja: ja.into(),
        en: None,
    };
    Contents {
        events: vec![Event {
            id: "move-in".into(),
            title: both("引っ越してきた", "I have moved here"),
            keywords: words(&["転入"]),
        }],
        procedures: vec![
            Listed {
                id: "move-in-notice".into(),
                name: both("転入届", "Moving-in notice"),
                summary: only_japanese("新しい住所の届出です。"),
                keywords: words(&["住所変更", "引越し"]),
                events: vec![0],
                is_variant: false,
            },
            Listed {
                id: "move-in-notice-by-proxy".into(),
                name: only_japanese("代理の方の転入届"),
                summary: only_japanese("代理の方が届け出ます。"),
                keywords: vec![],
                events: vec![0],
                is_variant: true,
            },
        ],
        same: vec![words(&["車", "自動車"])],
        topics: vec![Topic {
            name: only_japanese("パスポート"),
            keywords: words(&["旅券"]),
            event: Some(0),
        }],
        readings: "届とどけ=屆 転てん".into(),
    }
}
