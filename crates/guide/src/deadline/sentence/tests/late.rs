//! What is told when a day has passed.

use super::*;

#[test]
fn a_day_that_has_passed_is_told_kindly() {
    let guide = ward();
    let late = |kind, lang, today| {
        let due = due(&guide, kind, within(days(14), NOT_COUNTED), Some("2026-04-01"));
        due.late(lang, day(today))
    };
    assert_eq!(late(DueKind::Legal, Lang::Ja, "2026-04-15"), None);
    for (kind, lang, expected) in [
        (
            DueKind::Legal,
            Lang::Ja,
            "期限は4月15日（水）でした。まだの方は、過ぎていても、気づいた日にすぐ窓口へお越しください。",
        ),
        (
            DueKind::Claim,
            Lang::Ja,
            "期限は4月15日（水）でした。間に合わないこともありますが、まず窓口にご相談ください。",
        ),
        (
            DueKind::Legal,
            Lang::En,
            "The last day was Wed 15 April. If you have not done this yet, please go as soon as you can.",
        ),
        (
            DueKind::Irreversible,
            Lang::En,
            "The last day was Wed 15 April. It may be too late, but please ask at the window first.",
        ),
    ] {
        assert_eq!(late(kind, lang, "2026-04-16").as_deref(), Some(expected));
    }
    for kind in [DueKind::Before, DueKind::Advised, DueKind::Opens] {
        assert_eq!(late(kind, Lang::Ja, "2026-04-16"), None, "{kind:?} costs nothing");
    }
}
