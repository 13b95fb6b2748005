//! What the device can do, as far as a page can know.

/// What the device can do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Device {
    /// It has a way of sharing of its own.
    pub can_share: bool,
    /// The page is shown inside of another app (a messenger, a social network), which may not be able to save or print.
    pub is_in_app: bool,
}
