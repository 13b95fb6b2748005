//! `tests/facts/exceptions.yaml`: what the pack treats otherwise than the tables, on purpose.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::table::{Entry, read};

/// Every way of differing, each with its reason.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Exceptions {
    /// Entries that are not in the pack.
    left_out: BTreeMap<String, String>,
    /// Facts that nobody is asked with this life event, because their value is settled.
    fixed: Vec<Fixed>,
    /// Entries listed for other households than the table says.
    changed: Vec<Changed>,
    /// Procedures listed with a life event for which no table names them.
    pub(crate) also: Vec<Changed>,
    /// Entries whose notes leave something open, although their table calls them verified.
    pub(crate) open_points: BTreeMap<String, String>,
    /// What an entry depends on without being `after` it.
    pub(crate) not_after: Vec<NotAfter>,
    /// Conditions of documents that the pack does not ask.
    pub(crate) documents: Vec<Document>,
    /// Entries with a deadline in the table and none in the pack.
    pub(crate) without_due: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct NotAfter {
    pub(crate) id: String,
    pub(crate) on: String,
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Document {
    pub(crate) id: String,
    pub(crate) when: String,
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Fixed {
    pub(crate) fact: String,
    pub(crate) event: String,
    pub(crate) holds: bool,
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Changed {
    pub(crate) id: String,
    pub(crate) event: String,
    pub(crate) listed_when: String,
    reason: String,
}

pub(crate) fn exceptions() -> Exceptions {
    let exceptions: Exceptions =
        serde_yaml::from_str(&read("tests/facts/exceptions.yaml")).expect("exceptions.yaml");
    let changed = exceptions.changed.iter().chain(&exceptions.also);
    let mut reasons = (exceptions.left_out.values())
        .chain(changed.map(|changed| &changed.reason))
        .chain(exceptions.fixed.iter().map(|fixed| &fixed.reason))
        .chain(exceptions.open_points.values())
        .chain(exceptions.not_after.iter().map(|one| &one.reason))
        .chain(exceptions.documents.iter().map(|one| &one.reason))
        .chain(exceptions.without_due.values());
    assert!(
        reasons.all(|reason| !reason.is_empty()),
        "every exception has a reason"
    );
    exceptions
}

impl Exceptions {
    pub(crate) fn leaves_out(&self, id: &str) -> bool {
        self.left_out.contains_key(id)
    }

    /// The value that `fact` has for everybody with `event`.
    pub(crate) fn fixed(&self, fact: &str, event: &str) -> Option<bool> {
        let fixed = self.fixed.iter();
        let mut of_event = fixed.filter(|fixed| fixed.fact == fact && fixed.event == event);
        of_event.next().map(|fixed| fixed.holds)
    }

    /// The facts that are settled, with their life events.
    pub(crate) fn all_fixed(&self) -> &[Fixed] {
        &self.fixed
    }

    pub(crate) fn changes(&self, id: &str, event: &str) -> bool {
        self.changed(id, event).is_some()
    }

    /// The condition to hold the pack to.
    pub(crate) fn condition<'a>(&'a self, entry: &'a Entry, event: &str) -> &'a str {
        self.changed(&entry.id, event)
            .map_or(&entry.conditions, |changed| &changed.listed_when)
    }

    /// The entries named, apart from those that are listed besides what the tables say.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &String> {
        self.left_out
            .keys()
            .chain(self.changed.iter().map(|changed| &changed.id))
    }

    fn changed(&self, id: &str, event: &str) -> Option<&Changed> {
        self.changed
            .iter()
            .find(|changed| changed.id == id && changed.event == event)
    }
}
