//! Words with a meaning of their own in the app's links; no life event or date may have one of them as its id.

/// The page about the app.
pub const ABOUT: &str = "about";
/// The page with every procedure.
pub const PROCEDURES: &str = "procedures";

/// Questions answered yes.
pub const YES: &str = "yes";
/// Questions answered no.
pub const NO: &str = "no";
/// Questions skipped.
pub const UNSURE: &str = "unsure";
/// The language.
pub const LANG: &str = "lang";
/// The day a preview pretends it is.
pub const TODAY: &str = "today";

/// Pages that stand where the id of a life event may stand.
pub const PAGES: [&str; 2] = [ABOUT, PROCEDURES];

/// Keys that stand where the id of a date may stand.
pub const KEYS: [&str; 5] = [YES, NO, UNSURE, LANG, TODAY];
