//! The rule tree → for each place that lists a procedure, what must be so to come there, whatever household it is.

use crate::facts::Condition;
use crate::ids::{Ix, ProcedureIx};
use crate::model::{Guide, Kind, Op, Text};

/// A place of the rule tree that lists a procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedWhen<'g> {
    /// The procedure.
    pub procedure: ProcedureIx,
    /// Need, offer, or nothing to do.
    pub kind: Kind,
    /// The remark that stands there.
    pub note: Option<Text>,
    /// All of these, each holding or not holding as it says; none means everybody.
    pub conditions: Vec<(&'g Condition, bool)>,
}

/// A branch of the tree that is being passed through: where its block for "no" begins, and where both end.
struct Open<'g> {
    condition: &'g Condition,
    otherwise: usize,
    join: usize,
}

/// Every place that lists a procedure, in the order of the tree.
pub fn listed_when(guide: &Guide) -> Vec<ListedWhen<'_>> {
    let mut places = Vec::new();
    let mut open: Vec<Open<'_>> = Vec::new();
    for (at, op) in guide.program.ops.iter() {
        let at = at.at();
        open.retain(|branch| at < branch.join);
        match op {
            Op::List {
                kind,
                procedure,
                note,
                ..
            } => places.push(ListedWhen {
                procedure: *procedure,
                kind: *kind,
                note: *note,
                conditions: open
                    .iter()
                    .map(|branch| (branch.condition, at < branch.otherwise))
                    .collect(),
            }),
            Op::Branch {
                condition,
                otherwise,
                join,
            } => open.push(Open {
                condition,
                otherwise: otherwise.at(),
                join: join.at(),
            }),
            Op::Ask { .. } | Op::Pick { .. } | Op::Jump { .. } => {}
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::QuestionIx;
    use crate::model::Step;
    use crate::testing::{GuideBuilder, need};

    fn list(procedure: u16) -> Step {
        need(ProcedureIx::new(procedure))
    }

    fn ask(question: u16, if_yes: Vec<Step>, if_no: Vec<Step>) -> Step {
        Step::Ask {
            question: QuestionIx::new(question),
            if_yes,
            if_no,
        }
    }

    #[test]
    fn each_place_has_the_branches_around_it_and_no_others() {
        let steps = [
            list(0),
            ask(0, vec![list(1), ask(1, vec![list(2)], vec![])], vec![list(3)]),
            ask(2, vec![], vec![list(4)]),
            list(5),
        ];
        let guide = GuideBuilder::new().steps(&steps).build();
        let places: Vec<(usize, Vec<(Condition, bool)>)> = listed_when(&guide)
            .into_iter()
            .map(|place| {
                let conditions = place.conditions.into_iter();
                let conditions = conditions.map(|(condition, holds)| (condition.clone(), holds));
                (place.procedure.at(), conditions.collect())
            })
            .collect();
        let fact = |at| Condition::Fact(QuestionIx::new(at));
        let expected = vec![
            (0, vec![]),
            (1, vec![(fact(0), true)]),
            (2, vec![(fact(0), true), (fact(1), true)]),
            (3, vec![(fact(0), false)]),
            (4, vec![(fact(2), false)]),
            (5, vec![]),
        ];
        assert_eq!(places, expected);
    }
}
