//! Office words and what to say instead.

use super::fields::Fields;
use super::values::{Reader, id, pairs, truth, words};
use crate::source::OfficeWordSource;
use crate::yaml::Node;

/// `words.yaml`: the keys are the words.
pub(crate) fn office_words(reader: &mut Reader, node: &Node) -> Vec<OfficeWordSource> {
    pairs(reader, node, |reader, word, node| {
        let mut fields = Fields::of(reader, node, &word.place);
        let listed = OfficeWordSource {
            word: word.clone(),
            say: fields.words(reader, "say"),
            except: fields.one_or_list(reader, "except", id),
            fine_in: fields.one_or_list(reader, "fine-in", words),
            explained: fields
                .maybe(reader, "explained", truth)
                .is_some_and(|explained| explained.value),
        };
        fields.end(reader);
        Some(listed)
    })
}
