//! Deadlines without a number of days: what being late means decides how they are told.

use super::*;

/// Sentence and badge must be these.
fn check_kinds(kinds: &[DueKind], lang: Lang, expected: [&str; 2]) {
    let guide = ward();
    for kind in kinds {
        let due = due(&guide, *kind, DueRule::Promptly, None);
        let told = [
            due.sentence(&guide, lang, day(TODAY)),
            due.badge(&guide, lang, day(TODAY)),
        ];
        assert_eq!(told, expected, "{kind:?}");
    }
}

/// Kinds that the law stands behind.
const DUTIES: [DueKind; 3] = [DueKind::Legal, DueKind::Before, DueKind::Irreversible];

/// 道路交通法94条, 母子保健法18条: 「速やかに」. Calm, since 民法1004条 (a will that was found) is read so too.
#[test]
fn a_duty_is_told_with_its_law_and_calmly() {
    let ja = "日数の決まりはありませんが、法律では、遅れずにすることになっています。お早めにどうぞ。";
    check_kinds(&DUTIES, Lang::Ja, [ja, "遅れずに"]);
    let en = "No number of days is set, but the law asks for this without delay. Please do it early.";
    check_kinds(&DUTIES, Lang::En, [en, "without delay"]);
}

/// 児童扶養手当法7条: paid from the month after the claim, so that every month of waiting is lost.
#[test]
fn a_claim_says_that_what_is_late_may_be_lost() {
    let kinds = [DueKind::Claim];
    let ja = "日数の決まりはありませんが、遅れた分は受け取れないことがあります。なるべく早くどうぞ。";
    check_kinds(&kinds, Lang::Ja, [ja, "なるべく早く"]);
    let en = "No number of days is set, but what is late may not be paid. Please do this as soon as you can.";
    check_kinds(&kinds, Lang::En, [en, "as soon as you can"]);
}

#[test]
fn what_is_advised_hurries_nobody() {
    let kinds = [DueKind::Advised, DueKind::Opens];
    let ja = "日数の決まりはありません。ご都合のつくときに、お早めにどうぞ。";
    check_kinds(&kinds, Lang::Ja, [ja, "お早めに"]);
    let en = "No number of days is set. Please do this in good time, when it suits you.";
    check_kinds(&kinds, Lang::En, [en, "in good time"]);
}
