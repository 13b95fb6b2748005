//! The condition strings of the fact tables: `and`, `or`, `not`, `( )`, fact ids and `true`.

/// A parsed condition.
#[derive(Debug)]
pub(crate) enum Formula {
    True,
    Fact(String),
    Not(Box<Formula>),
    All(Vec<Formula>),
    Any(Vec<Formula>),
}

impl Formula {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let spaced = text.replace('(', " ( ").replace(')', " ) ");
        let words: Vec<&str> = spaced.split_whitespace().collect();
        let mut rest = words.as_slice();
        let formula = any(&mut rest)?;
        rest.is_empty().then_some(formula)
    }

    pub(crate) fn holds(&self, fact: &impl Fn(&str) -> bool) -> bool {
        match self {
            Self::True => true,
            Self::Fact(id) => fact(id),
            Self::Not(part) => !part.holds(fact),
            Self::All(parts) => parts.iter().all(|part| part.holds(fact)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(fact)),
        }
    }

    /// Whether both hold for exactly the same households.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        let mut facts = self.facts();
        facts.append(&mut other.facts());
        (0..1_u32 << facts.len()).all(|combination| {
            let fact = |id: &str| {
                facts
                    .iter()
                    .position(|one| one == id)
                    .is_some_and(|at| combination >> at & 1 == 1)
            };
            self.holds(&fact) == other.holds(&fact)
        })
    }

    /// Every fact named, each once.
    pub(crate) fn facts(&self) -> Vec<String> {
        let mut found = match self {
            Self::True => Vec::new(),
            Self::Fact(id) => vec![id.clone()],
            Self::Not(part) => part.facts(),
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::facts).collect(),
        };
        found.sort();
        found.dedup();
        found
    }
}

fn any(rest: &mut &[&str]) -> Option<Formula> {
    list(rest, "or", all, Formula::Any)
}

fn all(rest: &mut &[&str]) -> Option<Formula> {
    list(rest, "and", one, Formula::All)
}

fn list(
    rest: &mut &[&str],
    joint: &str,
    part: fn(&mut &[&str]) -> Option<Formula>,
    join: fn(Vec<Formula>) -> Formula,
) -> Option<Formula> {
    let mut parts = vec![part(rest)?];
    while rest.first() == Some(&joint) {
        *rest = rest.get(1..)?;
        parts.push(part(rest)?);
    }
    if parts.len() == 1 {
        parts.pop()
    } else {
        Some(join(parts))
    }
}

fn one(rest: &mut &[&str]) -> Option<Formula> {
    let (word, after) = rest.split_first()?;
    *rest = after;
    match *word {
        "not" => Some(Formula::Not(Box::new(one(rest)?))),
        "(" => {
            let inner = any(rest)?;
            let (close, after) = rest.split_first()?;
            *rest = after;
            (*close == ")").then_some(inner)
        }
        "true" => Some(Formula::True),
        "and" | "or" | ")" => None,
        fact => Some(Formula::Fact(fact.to_owned())),
    }
}
