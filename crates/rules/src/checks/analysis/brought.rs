//! A procedure → every document that it asks for, with all that these consist of.

use std::collections::BTreeSet;

use crate::source::{DocumentSource, Entry, Pack, ProcedureSource};

/// Each document once. What is not defined is reported elsewhere.
pub(crate) fn brought<'p>(pack: &'p Pack, procedure: &'p ProcedureSource) -> Vec<&'p Entry<DocumentSource>> {
    let mut ids: Vec<&str> = procedure
        .bring
        .iter()
        .map(|bring| bring.item.value.as_str())
        .collect();
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    while let Some(id) = ids.pop() {
        if let Some(document) = pack.documents.entry(id).filter(|_| seen.insert(id)) {
            found.push(document);
            let parts = document.value.made_of.iter();
            parts.for_each(|parts| parts.documents(&mut |id| ids.push(&id.value)));
        }
    }
    found
}
