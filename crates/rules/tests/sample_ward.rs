//! The sample ward's own files, whole and cut off anywhere, and how far its scenarios reach.

#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

#[path = "common/sample.rs"]
mod sample;

use guide::deadline::Dates;
use guide::ids::DocumentIx;
use guide::plan::{DocumentList, PlanChoices, plan};
use guide::{Answer, Answers, Given, Guide, interview, left};
use rules::coverage::{GapKind, coverage};
use rules::scenario::try_all;
use rules::source::{PackFile, ScenarioSource};
use rules::{LinkedPack, build, check, read};

#[test]
fn it_is_checked_and_built() {
    let checked = check(&sample::files(), None);
    let errors = checked.diagnostics.iter().filter(|finding| finding.is_error());
    let errors: Vec<String> = errors
        .map(|finding| format!("{} {}", finding.place, finding.headline.ja))
        .collect();
    assert_eq!(errors, [] as [&str; 0]);
    assert!(!build(&checked.pack.unwrap()).unwrap().is_empty());
}

#[test]
fn a_file_saved_half_way_ends_with_findings() {
    for file in sample::files() {
        let step = file.bytes.len() / 25 + 1;
        for cut in (0..file.bytes.len()).step_by(step) {
            let half = PackFile {
                path: file.path.clone(),
                bytes: file.bytes[..cut].to_vec(),
            };
            let (pack, found) = read(&[half]);
            let is_unread = pack.unread.iter().any(|place| *place.file == *file.path);
            assert!(!is_unread || !found.is_empty(), "{} at {cut}", file.path);
        }
    }
}

/// Whoever lost a grown-up must not read that it was not a child.
#[test]
fn no_reason_names_a_child_who_did_not_die() {
    let pack = linked();
    let guide = pack.guide("bereavement").unwrap();
    let child = guide.question_by_id("deceased-was-minor").unwrap();
    let mut tried = 0;
    for scenario in pack
        .source
        .scenarios
        .iter()
        .filter(|one| one.event.value == guide.id)
    {
        tried += 1;
        for listing in interview(guide, &answers(guide, scenario)).outcome.listings {
            let mut facts = listing.paths.iter().flatten();
            let names = facts.any(|fact| fact.question == child && fact.given == Given::No);
            let procedure = &guide.procedures[listing.procedure].id;
            assert!(!names, "{procedure} for {}", scenario.name.value);
        }
    }
    assert!(tried > 40, "{tried}");
}

/// Everything that a household answers, asked or not.
fn answers(guide: &Guide, scenario: &ScenarioSource) -> Answers {
    let names = |ids: &[rules::source::Id], id: &str| ids.iter().any(|named| named.value == id);
    let mut answers = Answers::new();
    for (question, row) in guide.questions.iter() {
        let answer = match () {
            () if names(&scenario.yes_to, &row.id) => Answer::Yes,
            () if names(&scenario.unsure_of, &row.id) => Answer::Unsure,
            () => Answer::No,
        };
        answers.set(question, answer);
    }
    answers
}

const GROUPS: [&str; 3] = ["引っ越し", "妊娠・出産・子育て", "ご家族が亡くなった"];

fn linked() -> LinkedPack {
    check(&sample::files(), None).pack.unwrap()
}

#[test]
fn every_scenario_gets_the_plan_that_it_is_written_with() {
    let tried = try_all(&linked(), |_| true);
    let failed = tried.iter().filter(|one| !one.passed()).map(|one| &one.name);
    assert_eq!(failed.collect::<Vec<_>>(), [] as [&String; 0]);
}

#[test]
fn every_step_is_exercised_by_a_scenario() {
    let pack = linked();
    let coverage = coverage(&pack, &try_all(&pack, |_| true));
    let steps = coverage.gaps.iter().filter(|gap| gap.kind == GapKind::Step);
    let missed: Vec<String> = steps
        .map(|gap| format!("{} {}", gap.place, gap.message.ja))
        .collect();
    assert_eq!(missed, [] as [&str; 0]);
    assert_eq!(coverage.steps().exercised, coverage.steps().all);
}

#[test]
fn every_group_of_events_has_enough_scenarios_and_half_are_complete() {
    let pack = linked().source;
    assert!(pack.scenarios.len() >= 90, "{}", pack.scenarios.len());
    let is_complete = |one: &&ScenarioSource| one.complete.as_ref().is_some_and(|complete| complete.value);
    let complete = pack.scenarios.iter().filter(is_complete).count();
    assert!(complete * 2 >= pack.scenarios.len(), "{complete}");

    let groups = &pack.head.as_ref().unwrap().groups;
    let titles = groups.iter().map(|group| &*group.title.as_ref().unwrap().value);
    assert_eq!(titles.collect::<Vec<_>>(), GROUPS);
    for group in groups {
        let events: Vec<&str> = group.events.iter().map(|event| &*event.value).collect();
        let of_group = pack.scenarios.iter();
        let count = of_group.filter(|one| events.contains(&&*one.event.value)).count();
        assert!(count >= 25, "{events:?}: {count}");
    }
}

#[test]
fn every_scenario_has_a_limit_of_screens_and_none_is_over_that_of_its_group() {
    let pack = linked().source;
    let limits = pack.head.as_ref().unwrap().groups.iter().zip([16, 16, 28]);
    for (group, limit) in limits {
        let events: Vec<&str> = group.events.iter().map(|event| &*event.value).collect();
        let of_group = pack.scenarios.iter();
        for scenario in of_group.filter(|one| events.contains(&&*one.event.value)) {
            let most = scenario.most_screens.as_ref().map(|most| most.value);
            assert!(most.is_some_and(|most| most <= limit), "{}", scenario.name.value);
        }
    }
}

/// What nobody's way through a life event is longer than, whatever is answered: exact, so that a screen more is seen.
/// The targets are 28 for every event and 24 for a move into the ward. In `birth`, `childcare` and `school` the longest
/// way has a screen more than it could: one question stands before what is rare and painful, so that most never see it
/// (`FEWEST`).
const LONGEST: [(&str, u16); 12] = [
    ("move-in", 12),
    ("move-in-abroad", 11),
    ("move-out", 10),
    ("move-out-abroad", 4),
    ("move-within", 10),
    ("household-change", 2),
    ("pregnancy", 6),
    ("birth", 9),
    ("childcare", 5),
    ("school", 4),
    ("pregnancy-ended", 5),
    ("bereavement", 26),
];

#[test]
fn nobodys_way_is_longer_than_is_known() {
    let pack = linked();
    let longest = pack.events.iter().map(|event| {
        let guide = &event.guide;
        (guide.id.as_str(), left(guide, &Answers::new()).most)
    });
    assert_eq!(longest.collect::<Vec<_>>(), LONGEST);
    let target = |event: &str| if event == "move-in" { 24 } else { 28 };
    assert!(LONGEST.iter().all(|(event, most)| *most <= target(event)));
}

/// What somebody sees to whom nothing applies: screens, and check boxes or questions on them. Exact, so that a rare
/// question that everybody is asked is seen.
const FEWEST: [(&str, usize, usize); 12] = [
    ("move-in", 5, 33),
    ("move-in-abroad", 4, 23),
    ("move-out", 5, 31),
    ("move-out-abroad", 3, 24),
    ("move-within", 5, 28),
    ("household-change", 1, 8),
    ("pregnancy", 6, 21),
    ("birth", 7, 40),
    ("childcare", 3, 19),
    ("school", 1, 8),
    ("pregnancy-ended", 3, 10),
    ("bereavement", 12, 61),
];

#[test]
fn whoever_has_nothing_rare_is_asked_nothing_rare() {
    let pack = linked();
    let seen = pack.events.iter().map(|event| {
        let guide = &event.guide;
        let mut answers = Answers::new();
        let questions = guide.questions.iter();
        questions.for_each(|(question, _)| answers.set(question, Answer::No));
        let screens = interview(guide, &answers).answered;
        let asked = screens.iter().map(|screen| screen.answers.len()).sum();
        (guide.id.as_str(), screens.len(), asked)
    });
    assert_eq!(seen.collect::<Vec<_>>(), FEWEST);
}

/// A single person: lives alone, is employed, has no car, no pet and no illness. In `bereavement` it is the person
/// who died who lived alone and had nothing of these. (Nobody who lives alone has a household to change.)
const SINGLE: [&str; 7] = [
    "会社員が一人で大阪から引っ越してきた",
    "一人で帰国した会社員（継続利用のマイナンバーカードあり）",
    "会社員が一人で福岡へ",
    "会社員が一人で、シンガポールへ赴任",
    "会社員が一人で、隣の町へ",
    "妊娠30週での死産。会社員で、国民年金や国民健康保険ではない",
    "一人暮らしの会社員が、一人暮らしの年金暮らしの母を亡くした（借家）",
];

/// A typical family: two parents who work and their children.
const FAMILY: [&str; 10] = [
    "会社員の夫婦と子ども2人、犬と車（横浜から）",
    "駐在から帰国した家族4人（小学生と幼稚園児、犬も一緒）",
    "自営業の夫婦と小学生・保育園児、犬と車（埼玉へ。15日目が九月の連休）",
    "会社員の夫婦が、保育園児と小学生を連れてアメリカへ",
    "自営業の家族（保育園児と小学生）が、区の中で（14日目がゴールデンウィーク）",
    "会社員どうしの夫婦、はじめての妊娠（母子健康手帳はこれから）",
    "会社員どうしの夫婦の、はじめての赤ちゃん（期限が昭和の日に当たる）",
    "共働きで、1歳の子を4月から保育園に入れたい",
    "保育園児から高校生まで、4人のきょうだい",
    "小学生と保育園児のいる会社員の父が病気で亡くなった",
];

/// Whoever was left with a house, a car, a dog and a pension.
const BEREAVED: [&str; 1] = ["家と車と犬を残して夫が亡くなった、年金暮らしの夫婦"];

#[test]
fn known_households_see_no_more_screens_than_promised() {
    let tried = try_all(&linked(), |_| true);
    let promised = [(&SINGLE[..], 10), (&FAMILY[..], 16), (&BEREAVED[..], 22)];
    for (name, most) in promised
        .iter()
        .flat_map(|(names, most)| names.iter().map(move |name| (name, most)))
    {
        let seen = tried
            .iter()
            .find(|one| one.name == **name)
            .map(|one| one.screens.len());
        assert!(
            seen.is_some_and(|seen| seen > 0 && seen <= *most),
            "{name}: {seen:?}"
        );
    }
}

/// What a household brings that gives this answer to every question but those of `no_to`.
fn bag(guide: &Guide, answer: Answer, no_to: &[&str], wishes: &PlanChoices) -> DocumentList {
    let mut answers = Answers::new();
    for (question, row) in guide.questions.iter() {
        let is_no = no_to.contains(&row.id.as_str());
        answers.set(question, if is_no { Answer::No } else { answer });
    }
    let outcome = interview(guide, &answers).outcome;
    plan(guide, &outcome, &Dates::new(), wishes, guide::date(2026, 11, 28)).document_list
}

#[test]
fn what_to_bring_is_the_smallest_set_for_every_life_event_with_everything_in_it() {
    let wishes = PlanChoices {
        proxy: true,
        ..PlanChoices::default()
    };
    for event in linked().events {
        for answer in [Answer::Yes, Answer::Unsure] {
            let bag = bag(&event.guide, answer, &[], &wishes);
            assert!(bag.is_smallest && !bag.documents.is_empty(), "{}", event.guide.id);
        }
    }
}

#[test]
fn the_certified_list_of_heirs_is_proposed_to_a_family_with_a_house_and_accounts() {
    let pack = linked();
    let guide = pack.guide("bereavement").unwrap();
    let id = |document: DocumentIx| guide.documents[document].id.as_str();
    let mut wishes = PlanChoices::default();
    // Neither who inherits nothing nor the heirs of a foreign national can have the list made.
    let no_to = ["you-are-not-heir", "deceased-foreign-national"];
    let before = bag(guide, Answer::Yes, &no_to, &wishes);
    let proposed: Vec<&str> = before.proposals.iter().map(|one| id(one.paper)).collect();
    assert_eq!(proposed, ["legal-heir-list"]);
    wishes.alternatives = before.proposals.first().unwrap().alternatives.clone();
    let after = bag(guide, Answer::Yes, &no_to, &wishes);
    let shown_for = |asked: &str| {
        let things = after.documents.iter().filter(|thing| {
            let mut stands_for = thing.uses.iter().filter_map(|used| used.stands_for);
            stands_for.any(|document| id(document) == asked)
        });
        things.map(|thing| id(thing.document)).collect::<Vec<&str>>()
    };
    assert_eq!(shown_for("kinship-register"), ["legal-heir-list"]);
    assert_eq!(shown_for("heirs-proof"), ["legal-heir-list"]);
}
