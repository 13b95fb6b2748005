//! How many copies of a thing its uses take, and what they cost.

use crate::ids::DocumentIx;
use crate::interview::Certainty;
use crate::model::{Guide, Handed, Kind, Text};
use crate::plan::documents::{DocumentUse, RequiredDocument};

/// At least and at most so many copies: what is handed in adds up, what is shown is used again, and what is not
/// known may be either.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Copies {
    /// If everything not known is only shown.
    pub least: u16,
    /// If everything not known is handed in, and what is shown is shown last: never too few.
    pub most: u16,
}

/// All pieces of a thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pieces {
    /// How many, beside those that there must be for each of some persons; 0 where those are all.
    pub copies: Copies,
    /// For whom there must be some each, and how many.
    pub each: Vec<ForEach>,
}

/// Pieces for each of some persons, of whom the plan does not know how many they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForEach {
    /// For whom: 「引っ越す方」.
    pub of: Text,
    /// How many for one of them.
    pub copies: Copies,
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
    /// What one procedure asks for under one name for several reasons is one thing, as often as the greediest says. A
    /// thing that no office issues (a seal, a card of one's own) is one thing, however often it is shown.
    fn of<'u>(
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

impl Pieces {
    /// What is only shown is one of those that there are for each person anyway.
    pub(super) fn of<'u>(
        guide: &Guide,
        document: DocumentIx,
        uses: impl Iterator<Item = &'u DocumentUse> + Clone,
    ) -> Self {
        let for_each = |used: &DocumentUse| used.bring(guide).and_then(|bring| bring.for_each);
        let mut pieces = Self::default();
        for of in uses.clone().filter_map(for_each) {
            if pieces.each.iter().all(|known| known.of != of) {
                let theirs = uses.clone().filter(|used| for_each(used) == Some(of));
                let copies = Copies::of(guide, document, theirs);
                pieces.each.push(ForEach { of, copies });
            }
        }
        let issued = guide.documents[document].get.is_some();
        let is_shown = |used: &DocumentUse| {
            let handed = used.bring(guide).map(|bring| bring.handed);
            handed == Some(Handed::Shown) || (handed == Some(Handed::Unknown) && !issued)
        };
        let is_enough = |used: &DocumentUse| !pieces.each.is_empty() && is_shown(used);
        let own = uses.filter(|used| for_each(used).is_none() && !is_enough(used));
        if own.clone().next().is_some() {
            pieces.copies = Copies::of(guide, document, own);
        }
        pieces
    }
}

impl Cost {
    /// What the pieces of a document cost, for one person where it is for each. What is at home already costs nothing.
    pub(super) fn of(guide: &Guide, document: DocumentIx, pieces: &Pieces) -> Self {
        let Some(get) = &guide.documents[document].get else {
            return Self::default();
        };
        let Some(yen) = get.fee.as_ref().and_then(|fee| fee.yen) else {
            return Self {
                is_open: true,
                ..Self::default()
            };
        };
        let each = pieces.each.iter().map(|each| each.copies);
        let all = each.chain([pieces.copies]);
        let (least, most) = all.fold((0_u16, 0_u16), |(least, most), copies| {
            (
                least.saturating_add(copies.least),
                most.saturating_add(copies.most),
            )
        });
        Self {
            least: yen.saturating_mul(u32::from(least)),
            most: yen.saturating_mul(u32::from(most)),
            is_open: yen > 0 && !pieces.each.is_empty(),
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
    let is_certain = |used: &DocumentUse| {
        let has_case = used.bring(guide).is_some_and(|bring| bring.case.is_some());
        (used.kind, used.certainty) == (Kind::Need, Certainty::Certain) && !has_case
    };
    let pieces = required.pieces_for(guide, is_certain);
    pieces
        .map(|pieces| Cost::of(guide, required.document, &pieces))
        .unwrap_or_default()
}
