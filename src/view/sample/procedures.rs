//! The procedures of the sample.

use guide::deadline::{ClosedDay, Deadline, DueKind, DueRule, FirstDay};
use guide::ids::{DateIx, DocumentIx, Ix, ProcedureIx, QuestionIx, WindowIx};
use guide::model::{Bring, FeeIf, Handed, Online, Procedure, Source, Visit};
use guide::testing::{self, GuideBuilder, day, days, deadline, online, procedure};
use guide::{Condition, Text};

use super::free;

pub(super) fn procedures(make: &mut GuideBuilder) -> Vec<Procedure> {
    let bring = |at, note| Bring {
        note,
        handed: Handed::Shown,
        ..testing::bring(DocumentIx::new(at))
    };
    let notification = Procedure {
        due: vec![within_14_days(DueKind::Legal, None)],
        who: Some(make.text("本人または同じ世帯の人")),
        bring: vec![
            bring(0, None),
            Bring {
                handed: Handed::In,
                ..bring(5, None)
            },
            Bring {
                copies: 2,
                condition: Some(Condition::Fact(QuestionIx::new(0))),
                ..bring(1, Some(make.text("世帯全員の分")))
            },
            Bring {
                proxy: true,
                ..bring(6, None)
            },
        ],
        windows: vec![WindowIx::new(0).into(), WindowIx::new(2).into()],
        online: Some(Online {
            service: make.text("マイナポータル"),
            url: Some("https://example.jp/online".into()),
            needs: vec![QuestionIx::new(1)],
            note: Some(make.text("来る日を予約できます。")),
            ..online(Visit::StillNeeded)
        }),
        fees: vec![FeeIf {
            fee: free(make),
            condition: None,
        }],
        law: vec![make.text("住民基本台帳法第22条")],
        missed: Some(make.text("14日を過ぎると過料になることがあります。")),
        check_by: day("2026-04-02"),
        ..row(
            make,
            "notification",
            "転入届",
            "新しい住所を住民票にのせる届出です。",
        )
    };
    let insurance = Procedure {
        due: vec![within_14_days(
            DueKind::Irreversible,
            Some(make.text("遅れた月の分も保険料がかかります。")),
        )],
        windows: vec![WindowIx::new(0).into()],
        after: vec![ProcedureIx::new(0)],
        bring: vec![bring(0, None)],
        ..row(
            make,
            "insurance",
            "国民健康保険の加入",
            "会社の保険がない方が入る健康保険です。",
        )
    };
    let dog = Procedure {
        online: Some(Online {
            service: make.text("電子申請"),
            ..online(Visit::NotNeeded)
        }),
        post: Some(make.text("申請書を郵送してください。")),
        ..row(make, "dog", "犬の登録の変更", "飼い犬の住所を変えます。")
    };
    let licence = Procedure {
        due: vec![Deadline {
            is_own: true,
            ..deadline(DueKind::Advised, DueRule::Promptly)
        }],
        windows: vec![WindowIx::new(1).into()],
        bring: vec![bring(2, None)],
        ..row(
            make,
            "licence",
            "車庫証明の変更",
            "車の置き場所が変わったときの手続きです。",
        )
    };
    let ticket = Procedure {
        windows: vec![WindowIx::new(2).into()],
        valid_from: Some(day("2026-05-01")),
        ..row(make, "ticket", "引っ越し応援券", "区内の店で使える券です。")
    };
    let seal = row(
        make,
        "seal",
        "印鑑登録",
        "前の市区町村の登録は自動でなくなります。",
    );
    vec![notification, insurance, dog, licence, ticket, seal]
}

fn row(make: &mut GuideBuilder, id: &str, name: &str, summary: &str) -> Procedure {
    Procedure {
        name: make.text(name),
        summary: make.text(summary),
        source: Some(Source {
            title: make.text("みほん区のページ"),
            url: Some("https://example.jp/page".into()),
        }),
        checked: day("2026-04-01"),
        check_by: day("2027-04-01"),
        ..procedure(id)
    }
}

fn within_14_days(kind: DueKind, note: Option<Text>) -> Deadline {
    let rule = DueRule::Within {
        period: days(14),
        of: DateIx::new(0),
        first_day: FirstDay::NotCounted,
        closed_day: ClosedDay::NextOpen,
    };
    Deadline {
        note,
        ..deadline(kind, rule)
    }
}
