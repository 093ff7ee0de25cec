//! Questions, scales, and the sets of questions that come with the product.

use serde::{Deserialize, Serialize};

use crate::{typed_text, vocabulary};

vocabulary!(
    /// How a question is answered.
    Scale, "a scale" {
        /// Green, yellow or red, and better, the same or worse (Squad Health Check, Spotify 2014).
        Lights = "lights", "Green, yellow, red";
        /// 0 to 10, told as promoters, passives and detractors (eNPS).
        Recommend = "recommend", "0 to 10";
        /// Five points from disagree to agree.
        Agree = "agree", "Five points";
    }
);

/// From which answer on somebody recommends, and up to which they do not; stored with every wave, because sources
/// differ (formulas, eNPS: 9–10 and 0–6, elsewhere 9–10 and 0–5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CutOffs {
    pub promoters_from: u8,
    pub detractors_to: u8,
}

impl Default for CutOffs {
    fn default() -> Self {
        Self { promoters_from: 9, detractors_to: 6 }
    }
}

impl Scale {
    /// Words that are posted, and what they say on the screen, from the best.
    pub const fn answers(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Lights => &[("green", "Green"), ("yellow", "Yellow"), ("red", "Red")],
            Self::Recommend => &[
                ("10", "10"),
                ("9", "9"),
                ("8", "8"),
                ("7", "7"),
                ("6", "6"),
                ("5", "5"),
                ("4", "4"),
                ("3", "3"),
                ("2", "2"),
                ("1", "1"),
                ("0", "0"),
            ],
            Self::Agree => {
                &[("5", "Agree"), ("4", "Rather agree"), ("3", "Neither"), ("2", "Rather disagree"), ("1", "Disagree")]
            }
        }
    }

    /// What results count, from the best.
    pub const fn counted(self) -> &'static [&'static str] {
        match self {
            Self::Lights => &["Green", "Yellow", "Red"],
            Self::Recommend => &["Promoters", "Passives", "Detractors"],
            Self::Agree => &["Agree", "Rather agree", "Neither", "Rather disagree", "Disagree"],
        }
    }

    /// Where an answer, as its place in `answers`, is counted.
    pub fn place(self, answer: u8, cut_offs: CutOffs) -> usize {
        match self {
            Self::Recommend => match 10_u8.saturating_sub(answer) {
                points if points >= cut_offs.promoters_from => 0,
                points if points <= cut_offs.detractors_to => 2,
                _ => 1,
            },
            Self::Lights | Self::Agree => usize::from(answer),
        }
    }
}

vocabulary!(
    /// How it is compared with the wave before.
    Felt, "a direction" {
        Better = "better", "Better";
        Same = "same", "The same";
        Worse = "worse", "Worse";
    }
);

typed_text!(
    /// The words of a question.
    Wording, max 200, Some("Write the question.")
);

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    pub title: Wording,
    pub scale: Scale,
    /// What the best and the worst answer mean; may be empty.
    pub best: String,
    pub worst: String,
}

/// A named set of questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// A word for those that come with the product, otherwise the id of one that was made here.
    pub id: String,
    pub name: String,
    pub questions: Vec<Question>,
    pub cut_offs: CutOffs,
}

impl Template {
    /// As many as a phone can take in two minutes.
    pub const MOST: usize = 16;

    /// Those that come with the product.
    pub fn supplied() -> Vec<Self> {
        let made = |id: &str, name: &str, scale, lines: &[(&str, &str, &str)]| Self {
            id: id.to_owned(),
            name: name.to_owned(),
            questions: lines
                .iter()
                .filter_map(|(title, best, worst)| {
                    let title = Wording::parse(title).ok()?;
                    Some(Question { title, scale, best: (*best).to_owned(), worst: (*worst).to_owned() })
                })
                .collect(),
            cut_offs: CutOffs::default(),
        };
        vec![
            made("squad_health", "Squad health check", Scale::Lights, SQUAD),
            made("engagement", "Engagement", Scale::Agree, ENGAGEMENT),
            made("enps", "eNPS", Scale::Recommend, ENPS),
        ]
    }
}

/// The eleven dimensions (Kniberg 2014), in our words.
const SQUAD: &[(&str, &str, &str)] = &[
    (
        "Delivering value",
        "We deliver things we are proud of, and people are glad of them.",
        "What we deliver helps nobody, and we know it.",
    ),
    ("Speed", "We get things done quickly, without waiting.", "We are always stuck or interrupted."),
    ("Easy to release", "Releasing is simple, safe and mostly automatic.", "Releasing is risky, slow and hurts."),
    (
        "Health of the codebase",
        "Our code is clean, easy to read and well tested.",
        "Our code is a heap, and it slows us down.",
    ),
    ("Mission", "We know why we are here, and it moves us.", "Nobody knows why we are here."),
    ("Support", "We get good help when we ask for it.", "We stay stuck because nobody helps."),
    ("Suitable process", "The way we work fits us.", "The way we work gets in the way."),
    ("Teamwork", "We work together closely and help each other.", "We are single people who sit side by side."),
    ("Pawns or players", "We decide what to build and how.", "We are pieces in somebody else’s game."),
    ("Learning", "We learn something interesting all the time.", "We never have time to learn anything."),
    ("Fun", "We like coming to work and enjoy it together.", "It is dull."),
];

const ENGAGEMENT: &[(&str, &str, &str)] = &[
    ("I am proud to work here", "", ""),
    ("I know what is expected of me", "", ""),
    ("I have what I need to do my work well", "", ""),
    ("Somebody here cares how I get on", "", ""),
    ("My opinion counts", "", ""),
    ("I have learned and grown in the past year", "", ""),
    ("I expect to be here in two years", "", ""),
];

const ENPS: &[(&str, &str, &str)] =
    &[("How likely are you to recommend this as a place to work?", "Very likely", "Not at all likely")];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_health_check_has_its_eleven_dimensions() {
        let counts: Vec<usize> = Template::supplied().iter().map(|template| template.questions.len()).collect();
        assert_eq!(counts, [11, 7, 1]);
    }

    #[test]
    fn cut_offs_say_who_recommends() {
        let told = |cut_offs| [10, 9, 8, 7, 6, 0].map(|points| Scale::Recommend.place(10 - points, cut_offs));
        assert_eq!(told(CutOffs::default()), [0, 0, 1, 1, 2, 2]);
        assert_eq!(told(CutOffs { promoters_from: 9, detractors_to: 5 }), [0, 0, 1, 1, 1, 2]);
    }
}
