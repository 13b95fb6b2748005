//! What a resident has chosen on the plan itself. The default is what the plan proposes.

use crate::ids::{DocumentIx, ProcedureIx, WindowIx};

/// Choices that change how the plan is carried out, never what is on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanChoices {
    /// Another office for a procedure that several handle. What the procedure does not name is ignored.
    pub offices: Vec<(ProcedureIx, WindowIx)>,
    /// Which alternative of a thing is taken: its position in [`Parts::AnyOf`](crate::model::Parts), from 0. A
    /// position that does not exist is ignored.
    pub alternatives: Vec<(DocumentIx, u8)>,
    /// Somebody else goes in the person's place.
    pub proxy: bool,
}

impl PlanChoices {
    /// The office chosen for `procedure`.
    pub fn office(&self, procedure: ProcedureIx) -> Option<WindowIx> {
        let chosen = self.offices.iter().find(|(of, _)| *of == procedure);
        chosen.map(|(_, window)| *window)
    }

    /// The alternative chosen for `document`.
    pub fn alternative(&self, document: DocumentIx) -> Option<usize> {
        let chosen = self.alternatives.iter().find(|(of, _)| *of == document);
        chosen.map(|(_, alternative)| usize::from(*alternative))
    }
}
