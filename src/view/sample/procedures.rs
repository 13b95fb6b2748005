//! The procedures of the sample.

use guide::deadline::{ClosedDay, Deadline, DueKind, DueRule, FirstDay, Period, Unit};
use guide::ids::{DateIx, DocumentIx, Ix, ProcedureIx, QuestionIx, WindowIx};
use guide::model::{Bring, Fee, Handed, Online, Procedure, Source, Visit};
use guide::{Condition, Text};

use super::Maker;

impl Maker {
    fn procedure(&mut self, id: &str, name: &str, summary: &str) -> Procedure {
        Procedure {
            id: id.into(),
            name: self.text(name),
            summary: self.text(summary),
            due: vec![],
            who: None,
            bring: vec![],
            windows: vec![],
            online: None,
            post: None,
            worth: None,
            fee: None,
            after: vec![],
            keywords: vec![],
            law: vec![],
            source: Some(Source {
                title: self.text("みほん区のページ"),
                url: Some("https://example.jp/page".into()),
            }),
            checked: guide::day::parse("2026-04-01").unwrap(),
            check_by: guide::day::parse("2027-04-01").unwrap(),
            valid_from: None,
            valid_until: None,
            missed: None,
            note: None,
        }
    }

    pub(super) fn procedures(&mut self) -> Vec<Procedure> {
        let bring = |at, note| Bring {
            document: DocumentIx::new(at),
            condition: None,
            case: None,
            note,
            copies: 1,
            handed: Handed::Shown,
            proxy: false,
        };
        let notification = Procedure {
            due: vec![within(14, DueKind::Legal, None)],
            who: self.some("本人または同じ世帯の人"),
            bring: vec![
                bring(0, None),
                Bring {
                    handed: Handed::In,
                    ..bring(5, None)
                },
                Bring {
                    copies: 2,
                    condition: Some(Condition::Fact(QuestionIx::new(0))),
                    ..bring(1, self.some("世帯全員の分"))
                },
                Bring {
                    proxy: true,
                    ..bring(6, None)
                },
            ],
            windows: vec![WindowIx::new(0), WindowIx::new(2)],
            online: Some(Online {
                service: self.text("マイナポータル"),
                url: Some("https://example.jp/online".into()),
                visit: Visit::StillNeeded,
                needs: vec![QuestionIx::new(1)],
                note: self.some("来る日を予約できます。"),
            }),
            fee: Some(Fee {
                text: self.text("無料"),
                yen: Some(0),
            }),
            law: vec![self.text("住民基本台帳法第22条")],
            missed: self.some("14日を過ぎると過料になることがあります。"),
            check_by: guide::day::parse("2026-04-02").unwrap(),
            ..self.procedure("notification", "転入届", "新しい住所を住民票にのせる届出です。")
        };
        let insurance = Procedure {
            due: vec![within(
                14,
                DueKind::Irreversible,
                self.some("遅れた月の分も保険料がかかります。"),
            )],
            windows: vec![WindowIx::new(0)],
            after: vec![ProcedureIx::new(0)],
            bring: vec![bring(0, None)],
            ..self.procedure(
                "insurance",
                "国民健康保険の加入",
                "会社の保険がない方が入る健康保険です。",
            )
        };
        let dog = Procedure {
            online: Some(Online {
                service: self.text("電子申請"),
                url: None,
                visit: Visit::NotNeeded,
                needs: Vec::new(),
                note: None,
            }),
            post: self.some("申請書を郵送してください。"),
            ..self.procedure("dog", "犬の登録の変更", "飼い犬の住所を変えます。")
        };
        let licence = Procedure {
            due: vec![Deadline {
                rule: DueRule::Promptly,
                kind: DueKind::Advised,
                ..within(1, DueKind::Advised, None)
            }],
            windows: vec![WindowIx::new(1)],
            bring: vec![bring(2, None)],
            ..self.procedure(
                "licence",
                "車庫証明の変更",
                "車の置き場所が変わったときの手続きです。",
            )
        };
        let ticket = Procedure {
            windows: vec![WindowIx::new(2)],
            valid_from: guide::day::parse("2026-05-01"),
            ..self.procedure("ticket", "引っ越し応援券", "区内の店で使える券です。")
        };
        let seal = self.procedure("seal", "印鑑登録", "前の市区町村の登録は自動でなくなります。");
        vec![notification, insurance, dog, licence, ticket, seal]
    }
}

fn within(days: u16, kind: DueKind, note: Option<Text>) -> Deadline {
    let rule = DueRule::Within {
        period: Period {
            count: days,
            unit: Unit::Days,
        },
        of: DateIx::new(0),
        first_day: FirstDay::NotCounted,
        closed_day: ClosedDay::NextOpen,
    };
    Deadline {
        kind,
        rule,
        condition: None,
        law: None,
        note,
    }
}
