//! Positions in a guide's tables. They are made by the linker only, so a look-up with one cannot fail;
//! string ids exist only at the edges (files, links, scenarios).

use serde::{Deserialize, Serialize};

/// A position in a [`Table`](crate::Table).
pub trait Ix: Copy {
    /// From a zero-based position. Positions past `u16::MAX` cannot exist: a pack that large is refused.
    fn new(position: u16) -> Self;
    /// The zero-based position.
    fn at(self) -> usize;
}

macro_rules! positions {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(u16);
        impl Ix for $name {
            fn new(position: u16) -> Self { Self(position) }
            fn at(self) -> usize { usize::from(self.0) }
        }
    )*};
}

positions! {
    /// A question: one yes/no fact about the household.
    QuestionIx
    /// A day that periods count from.
    DateIx
    /// A thing to bring.
    DocumentIx
    /// A place with windows.
    SiteIx
    /// A window, or an office outside.
    WindowIx
    /// A procedure.
    ProcedureIx
    /// A step of the compiled rule tree.
    OpIx
}
