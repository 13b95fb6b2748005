//! What can leave the page, and what it is then.

/// A way to take the plan along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportKind {
    /// A calendar file.
    Calendar,
    /// The plan as text, to the clipboard.
    Copy,
    /// The plan as text, to the device's own way of sharing.
    Share,
    /// The link to the plan, to the clipboard.
    Link,
    /// The plan as a text file.
    TextFile,
}

/// Something that leaves the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// How.
    pub kind: ExportKind,
    /// A name for the file.
    pub name: String,
    /// Its media type (RFC 6838).
    pub media: String,
    /// What is in it.
    pub text: String,
    /// A line above it, for the share sheet.
    pub title: String,
}
