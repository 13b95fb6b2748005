//! Alternatives that all have a condition, where some household meets none of them.

use super::analysis::theory::{Claim, Premise, Theory};
use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;
use crate::source::{ConditionSource, Id, Pack, PartsSource};

/// `michi explain missing-alternative`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`any-of` のどれにも `if` があるとき、どの条件にもあてはまらない世帯がないかを調べます。",
        "Where every alternative of an `any-of` has an `if`, each household meets one of them.",
    ),
    why: StaticText(
        "どれにもあてはまらない方は、何を持っていけばよいか分かりません。画面には、まとめた名前だけが出ます。",
        "Who meets none of them does not learn what to bring: the plan has only the name of the whole.",
    ),
    example: StaticText::same(
        "number-proof:\n  name: マイナンバーが分かるもの\n  any-of: [{item: my-number-card, if: has-card}, {item: notice, if: got-notice}]",
    ),
    instead: StaticText(
        "だれでも使えるものを `if` なしで足すか、残りの方のものに `if: {not: …}` を書いてください。",
        "Add one that is for everybody without `if`, or one for the rest with `if: {not: …}`.",
    ),
};

/// How deep documents consist of documents: circles are reported elsewhere.
const DEEPEST: usize = 20;

/// Follows every document from the procedures that ask for it, with the conditions on the way.
pub(super) fn check<'p>(pack: &'p Pack, theory: &Theory<'p>, out: &mut Vec<Diagnostic>) {
    let mut search = Search {
        pack,
        theory,
        found: Vec::new(),
    };
    for bring in pack
        .procedures
        .iter()
        .flat_map(|procedure| &procedure.value.bring)
    {
        let premises: Vec<Premise<'p>> = bring.condition.iter().map(|it| premise(it, true)).collect();
        search.document(&bring.item, &premises, 0);
    }
    let mut places = search.found;
    places.sort_unstable();
    places.dedup();
    out.extend(places.into_iter().map(found));
}

fn premise(condition: &ConditionSource, holds: bool) -> Premise<'_> {
    Premise {
        claim: Claim::Condition(condition, holds),
        place: condition.place(),
    }
}

struct Search<'p, 't> {
    pack: &'p Pack,
    theory: &'t Theory<'p>,
    found: Vec<&'p Place>,
}

impl<'p> Search<'p, '_> {
    fn document(&mut self, id: &'p Id, premises: &[Premise<'p>], depth: usize) {
        let document = self.pack.documents.get(&id.value).filter(|_| depth < DEEPEST);
        if let Some(parts) = document.and_then(|document| document.made_of.as_ref()) {
            self.parts(parts, premises, depth + 1);
        }
    }

    fn parts(&mut self, parts: &'p PartsSource, premises: &[Premise<'p>], depth: usize) {
        match parts {
            PartsSource::Document(id) => self.document(id, premises, depth),
            PartsSource::If(condition, part) => {
                self.parts(part, &[premises, &[premise(condition, true)]].concat(), depth);
            }
            PartsSource::AllOf(every) => every
                .value
                .iter()
                .for_each(|part| self.parts(part, premises, depth)),
            PartsSource::AnyOf(ways) => {
                let conditions = ways.value.iter().map(|way| match way {
                    PartsSource::If(condition, _) => Some(premise(condition, false)),
                    _ => None,
                });
                let none: Option<Vec<Premise<'p>>> = conditions.collect();
                let none = none.filter(|none| !none.is_empty() && self.are_known(parts));
                if none.is_some_and(|none| self.theory.possible(&[premises, &none].concat())) {
                    self.found.push(&ways.place);
                }
                ways.value.iter().for_each(|way| self.parts(way, premises, depth));
            }
        }
    }

    /// Whether the questions of all conditions are there: else that is reported.
    fn are_known(&self, parts: &PartsSource) -> bool {
        let mut are_known = true;
        parts.conditions(&mut |condition| are_known &= self.theory.knows(condition));
        are_known
    }
}

fn found(place: &Place) -> Diagnostic {
    let headline = Message::new(
        "どの `if` にもあてはまらない世帯があります",
        "some household meets none of these `if`s",
    );
    Diagnostic::new(Code::MissingAlternative, place, headline).help(EXPLANATION.instead.message())
}
