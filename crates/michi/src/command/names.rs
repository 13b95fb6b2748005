//! What the engine's words are called in JSON (`docs/json.md`).

use guide::{Answer, Certainty, Given, Kind};

pub(super) fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Certain => "certain",
        Certainty::Possible => "possible",
    }
}

pub(super) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Need => "need",
        Kind::Offer => "offer",
        Kind::Know => "know",
    }
}

pub(super) fn given(given: Given) -> &'static str {
    match given {
        Given::Yes => "yes",
        Given::No => "no",
        Given::Unsure => "unsure",
        Given::Open => "open",
    }
}

pub(super) fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => given(Given::Yes),
        Answer::No => given(Given::No),
        Answer::Unsure => given(Given::Unsure),
    }
}
