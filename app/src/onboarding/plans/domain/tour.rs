//! The listening tour: whom to hear, sized by the organisation and taken from who is in the workspace (SEED-10).

use crate::onboarding::templates::{Function, TourStop};

/// Somebody in the workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Somebody {
    pub id: String,
    pub name: String,
    pub title: String,
    /// What they do in their teams, by the word of the discipline.
    pub disciplines: Vec<String>,
}

/// An interview to be held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hearing {
    pub function: Function,
    /// Somebody of the workspace, or words for somebody it does not name.
    pub whom: Whom,
    /// The number of the day.
    pub number: i64,
}

/// Who is heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    Person { id: String, name: String, title: String },
    Words(String),
}

/// Words in a title that say where somebody works; the first that is found counts.
const TITLES: [(&[&str], Function); 9] = [
    (&["board", "chair", "investor"], Function::Board),
    (&["financ", "cfo", "controller", "account"], Function::Finance),
    (&["marketing", "cmo", "brand", "communication"], Function::Marketing),
    (&["sales", "revenue", "cro", "commercial"], Function::Sales),
    (&["technology", "cto", "engineer", "develop", "architect", "quality", "test"], Function::Engineering),
    (&["design", "research", "ux"], Function::Design),
    (&["service", "support", "success", "care"], Function::Service),
    (&["ceo", "coo", "executive", "operating officer", "managing director", "founder"], Function::Executives),
    (&["product"], Function::Product),
];

/// Words in a title that say that somebody answers for others.
const SENIOR: [&str; 7] = ["chief", "vp", "director", "head", "lead", "president", "founder"];

impl Somebody {
    /// The function that they are heard for: by what their title says, else by what they do in their teams.
    pub fn function(&self) -> Option<Function> {
        let title = self.title.to_lowercase();
        let word = |word: &str| {
            title.split(|c: char| !c.is_alphanumeric()).any(|part| part.starts_with(word))
                || (word.contains(' ') && title.contains(word))
        };
        let titled = TITLES.iter().find(|(words, _)| words.iter().any(|one| word(one))).map(|(_, function)| *function);
        titled.or_else(|| {
            self.disciplines.iter().find_map(|discipline| {
                Some(match discipline.as_str() {
                    "product" | "technical_product" | "operations" => Function::Product,
                    "engineering" => Function::Engineering,
                    "design" => Function::Design,
                    "marketing" => Function::Marketing,
                    _ => return None,
                })
            })
        })
    }

    fn is_senior(&self) -> bool {
        let title = self.title.to_lowercase();
        SENIOR.iter().any(|word| title.split(|c: char| !c.is_alphanumeric()).any(|part| part == *word))
    }
}

/// How many of a function are heard: all in a small organisation up to a third of `most`, then two thirds.
fn share(most: u32, headcount: u32) -> u32 {
    match headcount {
        0..=100 => most.div_ceil(3),
        101..=500 => (most * 2).div_ceil(3),
        _ => most,
    }
    .max(1)
}

/// The interviews of a tour, spread over the days of each stop. Who answers for others is heard first; `owner` hears
/// everybody but themselves.
pub fn tour(stops: &[TourStop], people: &[Somebody], owner: &str, headcount: u32) -> Vec<Hearing> {
    let mut hearings = Vec::new();
    for stop in stops {
        let mut named: Vec<&Somebody> =
            people.iter().filter(|one| one.id != owner && one.function() == Some(stop.function)).collect();
        named.sort_by(|a, b| {
            b.is_senior().cmp(&a.is_senior()).then_with(|| a.name.cmp(&b.name)).then_with(|| a.id.cmp(&b.id))
        });
        let most = usize::try_from(share(stop.most, headcount)).unwrap_or(usize::MAX);
        let mut whom: Vec<Whom> = named
            .into_iter()
            .take(most)
            .map(|one| Whom::Person { id: one.id.clone(), name: one.name.clone(), title: one.title.clone() })
            .collect();
        if whom.is_empty() {
            let unnamed = usize::try_from(stop.unnamed).unwrap_or(usize::MAX).min(most.max(1));
            let words = stop.whom.iter().cycle().take(if stop.whom.is_empty() { 0 } else { unnamed });
            whom = words.map(|words| Whom::Words(words.as_str().to_owned())).collect();
        }
        let between = i64::try_from(whom.len().saturating_sub(1)).unwrap_or(0).max(1);
        for (at, whom) in whom.into_iter().enumerate() {
            let at = i64::try_from(at).unwrap_or(0);
            let number = stop.first + at * (stop.last - stop.first) / between;
            hearings.push(Hearing { function: stop.function, whom, number });
        }
    }
    hearings
}
