//! How many copies of a thing its uses take, and what they cost.

use crate::ids::DocumentIx;
use crate::interview::Certainty;
use crate::model::{Guide, Handed, Kind};
use crate::plan::documents::{DocumentUse, RequiredDocument};

/// At least and at most so many copies: what is handed in adds up, what is shown is used again, and what is not
/// known may be either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Copies {
    /// If everything not known is only shown.
    pub least: u16,
    /// If everything not known is handed in, and what is shown is shown last: never too few.
    pub most: u16,
}

/// What something costs, in yen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cost {
    /// What it costs at least.
    pub least: u32,
    /// What it costs at most, as far as amounts are known.
    pub most: u32,
    /// Whether something comes on top whose amount is not known, or depends on something.
    pub is_open: bool,
}

impl Copies {
    /// One copy, whatever happens to it.
    pub const ONE: Self = Self { least: 1, most: 1 };

    /// What one procedure asks for under one name for several reasons is one thing, as often as the greediest says. A
    /// thing that no office issues (a seal, a card of one's own) is one thing, however often it is shown.
    pub(super) fn of<'u>(
        guide: &Guide,
        document: DocumentIx,
        uses: impl Iterator<Item = &'u DocumentUse> + Clone,
    ) -> Self {
        let issued = guide.documents[document].get.is_some();
        let (mut handed_in, mut unknown, mut shown, mut again) = (0_u16, 0_u16, 0_u16, 0_u16);
        for (used, bring) in uses.clone().filter_map(|used| Some((used, used.bring(guide)?))) {
            if uses.clone().any(|other| other.is_instead_of(used, guide)) {
                continue;
            }
            let copies = u16::from(bring.copies);
            match bring.handed {
                Handed::In => handed_in = handed_in.saturating_add(copies),
                Handed::Unknown if issued => unknown = unknown.saturating_add(copies),
                Handed::Shown | Handed::Unknown => shown = shown.max(copies),
            }
            if bring.handed != Handed::In {
                again = again.max(copies);
            }
        }
        let least = handed_in.max(again).max(1);
        let most = handed_in.saturating_add(unknown).saturating_add(shown);
        let most = most.max(least);
        Self { least, most }
    }
}

impl Cost {
    /// What `copies` of a document cost. What is at home already costs nothing.
    pub(super) fn of(guide: &Guide, document: DocumentIx, copies: Copies) -> Self {
        let Some(get) = &guide.documents[document].get else {
            return Self::default();
        };
        let Some(yen) = get.fee.as_ref().and_then(|fee| fee.yen) else {
            return Self {
                is_open: true,
                ..Self::default()
            };
        };
        Self {
            least: yen.saturating_mul(u32::from(copies.least)),
            most: yen.saturating_mul(u32::from(copies.most)),
            is_open: false,
        }
    }

    /// At least what certainly must be done takes, at most everything.
    pub(super) fn in_all(guide: &Guide, documents: &[RequiredDocument]) -> Self {
        let mut sum = Self::default();
        for required in documents {
            sum.least = sum.least.saturating_add(certain(guide, required).least);
            sum.most = sum.most.saturating_add(required.cost.most);
            sum.is_open |= required.cost.is_open;
        }
        sum
    }
}

/// What a thing costs for what certainly must be done, and nothing else.
fn certain(guide: &Guide, required: &RequiredDocument) -> Cost {
    let is_certain = |used: &DocumentUse| (used.kind, used.certainty) == (Kind::Need, Certainty::Certain);
    let copies = required.copies_for(guide, is_certain);
    copies
        .map(|copies| Cost::of(guide, required.document, copies))
        .unwrap_or_default()
}
