//! Holds the plans of many households to a condition.

use guide::Literal;
use guide::ids::QuestionIx;
use guide::{Answer, Answers, Certainty, Facts, Guide, Truth, interview};

use super::formula::Formula;

/// Whether `procedure` is on the plan of exactly the households of `condition`. `fixed` says what a fact is that
/// the guide does not ask; where the condition depends on one that is not fixed, that is a difference. So many `households`
/// are tried by chance for every combination of the facts that the condition names.
pub(crate) fn compare(
    guide: &Guide,
    procedure: &str,
    condition: &str,
    fixed: &impl Fn(&str) -> Option<bool>,
    households: u64,
    tried: &mut u64,
) -> Result<(), String> {
    let formula = Formula::parse(condition).unwrap_or_else(|| panic!("{procedure}: {condition}"));
    let facts = formula.facts();
    let named: Vec<QuestionIx> = facts.iter().filter_map(|id| guide.question_by_id(id)).collect();
    let is_missing = |id: &&String| guide.question_by_id(id).is_none() && fixed(id).is_none();
    let missing: Vec<&String> = facts.iter().filter(is_missing).collect();
    for combination in 0..1_u32 << named.len() {
        for seed in 0..households {
            *tried += 1;
            let household = household(guide, &named, combination, seed);
            let expected = |of_missing: u32| {
                formula.holds(&|id| match guide.question_by_id(id) {
                    Some(question) => household.truth(question) == Truth::Yes,
                    None => fixed(id).unwrap_or_else(|| {
                        let at = missing.iter().position(|missing| *missing == id);
                        at.is_some_and(|at| of_missing >> at & 1 == 1)
                    }),
                })
            };
            let holds = expected(0);
            if (0..1_u32 << missing.len()).any(|of_missing| expected(of_missing) != holds) {
                return Err(format!(
                    "`{condition}` depends on {missing:?}, which nothing asks or settles"
                ));
            }
            let listed = listed(guide, procedure, &household);
            if listed != holds.then_some(Certainty::Certain) {
                let facts = facts_of(guide, &household);
                return Err(format!(
                    "`{condition}` is {holds}, but the plan says {listed:?} for: {facts}"
                ));
            }
        }
    }
    Ok(())
}

/// The facts of a household: those a condition names as `combination` has them, the others by chance, as far as what
/// the event settles and what follows from what allows.
fn household(guide: &Guide, named: &[QuestionIx], combination: u32, seed: u64) -> Facts {
    let mut facts = Facts::default();
    guide
        .given
        .iter()
        .for_each(|literal| guide.settle(&mut facts, *literal));
    for (at, question) in named.iter().enumerate() {
        guide.settle(
            &mut facts,
            Literal {
                question: *question,
                holds: combination >> at & 1 == 1,
            },
        );
    }
    let mut chance = seed
        .wrapping_mul(0x9E37_79B9_7F4A_7C15)
        .wrapping_add(u64::from(combination) + 1);
    // Whatever is settled first may rule out the rest; so not every household begins with the same question.
    let mut questions: Vec<QuestionIx> = guide.questions.iter().map(|(question, _)| question).collect();
    let first = seed / 8 * 17 % u64::try_from(questions.len()).unwrap();
    questions.rotate_left(usize::try_from(first).unwrap());
    for question in questions {
        chance = chance
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        guide.settle(
            &mut facts,
            Literal {
                question,
                holds: (chance >> 60) < seed % 8 * 2,
            },
        );
    }
    facts
}

fn listed(guide: &Guide, procedure: &str, household: &Facts) -> Option<Certainty> {
    let mut answers = Answers::new();
    for (question, _) in guide.questions.iter() {
        let holds = household.truth(question) == Truth::Yes;
        answers.set(question, if holds { Answer::Yes } else { Answer::No });
    }
    let procedure = guide.procedure_by_id(procedure)?;
    interview(guide, &answers)
        .outcome
        .listing(procedure)
        .map(|listing| listing.certainty)
}

fn facts_of(guide: &Guide, household: &Facts) -> String {
    let yes = guide
        .questions
        .iter()
        .filter(|(question, _)| household.truth(*question) == Truth::Yes);
    yes.map(|(_, question)| question.id.as_str())
        .collect::<Vec<_>>()
        .join(", ")
}
