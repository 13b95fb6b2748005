//! Words with a meaning of their own in the app's links; no life event or date may have one of them as its id.

/// The page about the app.
pub const ABOUT: &str = "about";
/// The page with every procedure.
pub const PROCEDURES: &str = "procedures";
/// The page on which a code is typed.
pub const CODE: &str = "code";

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
/// The offices chosen on a plan.
pub const OFFICE: &str = "office";
/// The alternatives chosen for papers.
pub const PAPER: &str = "paper";
/// Whether somebody else goes in the person's place.
pub const PROXY: &str = "proxy";
/// The day of the visit.
pub const VISIT: &str = "visit";
/// A code, on the page on which one is typed.
pub const TYPED: &str = "c";
/// On what day a link was made to be shared.
pub const MADE: &str = "made";
/// From which rules a shared link was made.
pub const RULES: &str = "rules";
/// Questions whose answers were left out of a shared link.
pub const WITHOUT: &str = "without";

/// Pages that stand where the id of a life event may stand.
pub const PAGES: [&str; 3] = [ABOUT, PROCEDURES, CODE];

/// Keys that stand where the id of a date may stand.
pub const KEYS: [&str; 13] = [
    YES, NO, UNSURE, LANG, TODAY, OFFICE, PAPER, PROXY, VISIT, TYPED, MADE, RULES, WITHOUT,
];
