//! Why something that was read from outside is refused.

/// Why a file is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is not one of our files (an error page, for example).
    Foreign,
    /// It was written by another version of the program: its format number.
    OtherFormat(u16),
    /// It is cut short or changed on the way.
    Damaged,
    /// It is sound, but not the file that was asked for.
    Unexpected,
}
