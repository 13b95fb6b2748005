//! The sample ward's catalogue.

use guide::search::Catalogue;

use crate::sample;

/// The catalogue as it is published.
pub(crate) fn sample_ward() -> Catalogue {
    let found = sample::files();
    let pack = rules::check(&found, None).pack.unwrap();
    let written = guide::publish::write_search(&rules::catalogue(&pack).unwrap()).unwrap();
    guide::publish::read_search(&written).unwrap()
}
