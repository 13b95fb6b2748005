//! What can leave the page, what it is then, and what became of it.

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

/// What became of something that was to leave the page. Where somebody took it back, nothing is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is where it was to go.
    Done,
    /// The browser was asked to save it. Whether it did, no page learns.
    Begun,
    /// It did not work.
    Failed,
}

/// The paper of a printed plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// A sheet.
    A4,
    /// The narrow paper of a receipt printer, 80 mm wide.
    Receipt,
}
