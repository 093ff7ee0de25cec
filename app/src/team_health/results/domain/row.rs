//! One question of a group: counts first, then the share with its range, the centre with its spread, and the change.

use serde::{Deserialize, Serialize};

use crate::{
    team_health::{
        anonymity::domain::PublishedCell,
        questions::domain::{Question, Scale},
        statistics::domain::{Change, Enps, Points, Share, Wave, change_of_enps, change_of_share, tenths},
    },
    vocabulary,
};

vocabulary!(
    /// How a dimension stands: a word for a map of many, never a rank **(J)**.
    Standing, "a standing" {
        /// Six in ten green, no more than two in ten red.
        Good = "good", "Good";
        Mixed = "mixed", "Mixed";
        /// Four in ten red.
        Poor = "poor", "Poor";
    }
);

impl Standing {
    fn of(counts: &[u32]) -> Option<Self> {
        let n: u32 = counts.iter().sum();
        match (counts.first(), counts.last()) {
            (Some(_), Some(red)) if red * 10 >= n * 4 && n > 0 => Some(Self::Poor),
            (Some(green), Some(red)) if green * 10 >= n * 6 && red * 10 <= n * 2 && n > 0 => Some(Self::Good),
            _ if n > 0 => Some(Self::Mixed),
            _ => None,
        }
    }

    /// The mark of health that looks like it.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Good => "on_track",
            Self::Mixed => "at_risk",
            Self::Poor => "off_track",
        }
    }
}

/// One question of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResultRow {
    pub title: String,
    pub scale: Scale,
    /// How many gave each answer, from the best; none where too few answered it to show.
    pub counts: Vec<u32>,
    /// The share of the best answers: green, promoters, agreement.
    pub share: Option<Share>,
    pub standing: Option<Standing>,
    /// "3.8 ± 0.9", "+12"; empty where counts say all there is.
    pub centre: String,
    pub change: Change,
    /// How many found it better, the same, worse.
    pub felt: Vec<u32>,
}

/// How many were asked, and what is shown of a question.
pub type Told<'a> = (u32, Option<&'a PublishedCell>);

impl ResultRow {
    /// Of what was let through now, beside what was let through of the wave before.
    pub fn of(question: &Question, now: Told<'_>, before: Option<Told<'_>>) -> Self {
        let counts = now.1.and_then(|cell| cell.counts.clone()).unwrap_or_default();
        let felt = now.1.and_then(|cell| cell.felt.clone()).filter(|felt| felt.iter().sum::<u32>() > 0);
        let share = Share::of(best(question.scale, &counts), counts.iter().sum(), now.0);
        Self {
            title: question.title.as_str().to_owned(),
            scale: question.scale,
            standing: (question.scale == Scale::Lights).then(|| Standing::of(&counts)).flatten(),
            centre: centre(question.scale, &counts),
            change: change(question.scale, (now.0, &counts), before),
            share,
            counts,
            felt: felt.unwrap_or_default(),
        }
    }

    /// How many answered it, as far as that is shown.
    pub fn answered(&self) -> u32 {
        self.counts.iter().sum()
    }
}

/// How many gave the best answers.
fn best(scale: Scale, counts: &[u32]) -> u32 {
    match scale {
        Scale::Agree => counts.iter().take(2).sum(),
        Scale::Lights | Scale::Recommend => counts.first().copied().unwrap_or_default(),
    }
}

fn centre(scale: Scale, counts: &[u32]) -> String {
    match scale {
        Scale::Lights => String::new(),
        Scale::Recommend => Enps::of(counts).map(Enps::signed).unwrap_or_default(),
        Scale::Agree => Points::of(counts)
            .map(|points| format!("{} ± {}", tenths(points.mean), tenths(points.spread)))
            .unwrap_or_default(),
    }
}

fn change(scale: Scale, (asked, counts): (u32, &[u32]), before: Option<Told<'_>>) -> Change {
    let then = before.and_then(|(asked, cell)| Some((asked, cell?.counts.as_ref()?)));
    let Some((asked_then, counts_then)) = then.filter(|_| !counts.is_empty()) else { return Change::Unknown };
    if scale == Scale::Recommend {
        let scores = Enps::of(counts_then).zip(Enps::of(counts));
        return scores.map_or(Change::Unknown, |(before, now)| change_of_enps(before, now));
    }
    let wave = |counts: &[u32], asked| Wave { best: best(scale, counts), answers: counts.iter().sum(), asked };
    change_of_share(wave(counts_then, asked_then), wave(counts, asked))
}
