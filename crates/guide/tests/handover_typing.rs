//! Hand-over codes as people type them, and as rules change.
#![expect(clippy::unwrap_used, reason = "a test that meets the impossible must fail")]

#[path = "common/code.rs"]
mod code;
mod common;

use code::{LETTERS, bare, dated, replaced};
use guide::deadline::Dates;
use guide::facts::Follows;
use guide::handover_code::{CodeProblem, GROUP, decode, encode, identify};
use guide::ids::{DateIx, Ix, ProcedureIx, QuestionIx};
use guide::model::Step;
use guide::*;

fn ask(question: u16, if_yes: Vec<Step>, if_no: Vec<Step>) -> Step {
    Step::Ask {
        question: QuestionIx::new(question),
        if_yes,
        if_no,
    }
}

fn need(procedure: u16) -> Step {
    Step::List {
        kind: Kind::Need,
        procedure: ProcedureIx::new(procedure),
        note: None,
        because: None,
    }
}

/// Question 0 leads to question 1 or to question 2.
fn fork(behind_no: Vec<Step>) -> Guide {
    let yes = ask(1, vec![need(0)], vec![need(1)]);
    let no = ask(2, vec![need(2)], behind_no);
    dated(&[ask(0, vec![yes], vec![no])], vec![Follows::default(); 5])
}

fn answered(given: &[(u16, Answer)]) -> Answers {
    let mut answers = Answers::new();
    given
        .iter()
        .for_each(|(question, answer)| answers.set(QuestionIx::new(*question), *answer));
    answers
}

fn samples() -> (Guide, Vec<String>) {
    let guide = fork(vec![need(3)]);
    let mut dates = Dates::new();
    dates.set(DateIx::new(0), guide::date(2026, 11, 28));
    dates.set(DateIx::new(2), guide::date(1999, 1, 1));
    let visits = [
        (vec![], Dates::new()),
        (vec![(0, Answer::Yes), (1, Answer::Unsure)], dates.clone()),
        (vec![(0, Answer::No), (2, Answer::No)], dates),
    ];
    let codes = visits
        .iter()
        .map(|(given, dates)| bare(&encode(&guide, &answered(given), dates)));
    let codes = codes.collect();
    (guide, codes)
}

#[test]
fn every_single_wrong_character_is_noticed_and_found() {
    let (guide, codes) = samples();
    for code in codes {
        for at in 0..code.len() {
            for by in 1..LETTERS.len() {
                let problem = Err(CodeProblem::Mistyped { at: Some(at) });
                assert_eq!(decode(&guide, &replaced(&code, at, by)), problem);
            }
        }
    }
}

#[test]
fn any_two_characters_in_each_others_place_are_noticed() {
    let (guide, codes) = samples();
    for code in codes {
        for one in 0..code.len() {
            for other in one + 1..code.len() {
                let mut typed: Vec<char> = code.chars().collect();
                typed.swap(one, other);
                let typed: String = typed.into_iter().collect();
                let problem = decode(&guide, &typed);
                assert!(typed == code || matches!(problem, Err(CodeProblem::Mistyped { .. })));
            }
        }
    }
}

#[test]
fn a_missing_or_additional_character_is_noticed() {
    let (guide, codes) = samples();
    for code in codes {
        assert_eq!(code.len() % GROUP, 0);
        for at in 0..code.len() {
            let (mut less, mut more) = (code.clone(), code.clone());
            less.remove(at);
            more.insert(at, 'K');
            for typed in [less, more] {
                let characters = typed.len();
                assert_eq!(
                    decode(&guide, &typed),
                    Err(CodeProblem::Incomplete { characters })
                );
            }
        }
        assert!(decode(&guide, &code[GROUP..]).is_err());
        assert!(decode(&guide, &format!("0000{code}")).is_err());
        assert!(decode(&guide, &format!("{code}0000")).is_err());
    }
}

#[test]
fn it_can_be_typed_in_many_ways() {
    let guide = fork(vec![]);
    let code = encode(&guide, &answered(&[(0, Answer::Yes)]), &Dates::new());
    let wide = |typed: char| char::from_u32(u32::from(typed) + 0xfee0).unwrap();
    let looks_alike = |typed: char| match typed {
        '0' => 'O',
        '1' => 'l',
        other => other,
    };
    let ways = [
        code.to_lowercase(),
        code.chars().map(wide).collect(),
        code.chars().map(looks_alike).collect(),
        code.to_lowercase().chars().map(wide).collect(),
        code.replace('-', "ー"),
        code.replace('-', " \u{3000}"),
        format!(" {}\n", code.replace('-', "")),
    ];
    for way in ways {
        assert_eq!(decode(&guide, &way), decode(&guide, &code), "{way}");
    }
    let at = 3;
    let unknown = format!("{}ー山{}", &code[..3], &code[4..]);
    let problem = CodeProblem::UnknownCharacter { at, character: '山' };
    assert_eq!(decode(&guide, &unknown), Err(problem));
    assert_eq!(
        decode(&guide, " - "),
        Err(CodeProblem::Incomplete { characters: 0 })
    );
    assert_eq!(decode(&guide, &"0".repeat(2000)), Err(CodeProblem::TooLong));
}

#[test]
fn another_pack_or_life_event_is_told() {
    let (guide, codes) = samples();
    for code in codes {
        let pack = Guide {
            pack: "other-ward".into(),
            ..guide.clone()
        };
        let event = Guide {
            id: "move-in".into(),
            ..guide.clone()
        };
        assert_eq!(decode(&pack, &code), Err(CodeProblem::OtherPack));
        assert_eq!(decode(&event, &code), Err(CodeProblem::OtherEvent));
        assert_eq!(
            identify(&code, "other-ward", ["event"]),
            Err(CodeProblem::OtherPack)
        );
        assert_eq!(identify(&code, "pack", ["move-in"]), Err(CodeProblem::OtherEvent));
    }
}

/// Rules change every few weeks; most households are not touched by that.
#[test]
fn new_rules_elsewhere_do_not_matter() {
    let (before, after) = (
        fork(vec![need(3)]),
        fork(vec![ask(3, vec![need(3)], vec![need(4)])]),
    );
    let given = [(0, Answer::Yes), (1, Answer::No)];
    let untouched = encode(&before, &answered(&given), &Dates::new());
    let restored = decode(&after, &untouched).unwrap();
    assert_eq!(restored.answers, answered(&given));

    let touched = encode(
        &before,
        &answered(&[(0, Answer::No), (2, Answer::No)]),
        &Dates::new(),
    );
    let made_with = Some(guide::date(2026, 11, 20));
    assert_eq!(
        decode(&after, &touched),
        Err(CodeProblem::OtherRules { made_with })
    );
}

/// A code printed today must be read by every later version of the program. Where this fails, the format is a new one.
#[test]
fn codes_that_were_printed_stay_readable() {
    let (guide, codes) = samples();
    let printed = [
        "0268MFB8YCYE86V0",
        "04CCRKEV0K85QCZ4HMYE8NK1",
        "000EXJK24F14VMHWTCYE8D1E",
    ];
    assert_eq!(codes, printed);
    for code in printed {
        assert!(decode(&guide, code).is_ok());
    }
}
