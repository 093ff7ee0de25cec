//! An initiative of the sample and all that happened to it. Days count back from the day the sample is founded;
//! targets count forward from it.

use serde::Deserialize;

use crate::{
    calendar::{Day, weekday_name},
    portfolio::domain::{BusinessCase, Confidence, Health, Horizon, Name, Reason, Stage, Summary, Theme},
};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Initiative {
    pub key: String,
    pub name: Name,
    pub summary: Summary,
    pub business_case: Option<BusinessCase>,
    /// Where it stands today; `stages` tells how it came there.
    pub stage: Stage,
    pub horizon: Horizon,
    pub themes: Vec<Theme>,
    pub team: Option<String>,
    pub lead: Option<String>,
    pub confidence: Option<Confidence>,
    pub created: i64,
    /// The first promise; `moves` tells what became of it.
    pub promised: Option<i64>,
    #[serde(default)]
    pub moves: Vec<DateMove>,
    #[serde(default)]
    pub stages: Vec<Step<Stage>>,
    #[serde(default)]
    pub confidence_was: Vec<Step<Confidence>>,
    #[serde(default)]
    pub horizon_was: Vec<Step<Horizon>>,
    #[serde(default)]
    pub needs: Vec<Need>,
    #[serde(default)]
    pub links: Vec<Link>,
    #[serde(default)]
    pub updates: Vec<Update>,
}

/// A target date that moved.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateMove {
    pub days_ago: i64,
    pub to: i64,
    pub by: String,
    pub reason: Reason,
}

/// A field that changed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step<T> {
    pub days_ago: i64,
    pub from: T,
    pub to: T,
}

/// It waits for another initiative, or did.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    pub on: String,
    pub added: i64,
    pub cleared: Option<i64>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    pub label: String,
    pub url: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Update {
    pub days_ago: i64,
    pub at: Clock,
    /// The lead, unless it says otherwise.
    pub by: Option<String>,
    pub health: Health,
    pub narrative: String,
    #[serde(default)]
    pub path_to_green: String,
    pub ask: Option<Ask>,
    pub edit: Option<Edit>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    pub wording: String,
    pub of: String,
    pub answer: Option<Answer>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    pub days_ago: i64,
    pub at: Clock,
    pub by: String,
    pub wording: String,
}

/// The author thought again, some minutes later.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edit {
    pub minutes: i64,
    pub narrative: String,
}

/// A time of day, `17:40`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Clock {
    pub hour: u8,
    pub minute: u8,
}

impl Clock {
    /// Some minutes later on the same day.
    #[must_use]
    pub fn later(self, minutes: i64) -> Self {
        let total = (i64::from(self.hour) * 60 + i64::from(self.minute) + minutes).clamp(0, 24 * 60 - 1);
        let (hour, minute) = (u8::try_from(total / 60), u8::try_from(total % 60));
        Self { hour: hour.unwrap_or_default(), minute: minute.unwrap_or_default() }
    }
}

impl TryFrom<String> for Clock {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let parsed =
            text.split_once(':').and_then(|(h, m)| Some(Self { hour: h.parse().ok()?, minute: m.parse().ok()? }));
        parsed.filter(|clock| clock.hour < 24 && clock.minute < 60).ok_or("Write a time as 17:40.")
    }
}

/// The value a field had before its first change.
pub fn at_first<T: Copy>(steps: &[Step<T>], today: T) -> T {
    steps.first().map_or(today, |step| step.from)
}

/// Puts dates in the place of `{+20}` ("6 July") and weekdays in the place of `{-5:weekday}` ("Thursday"), both
/// counted from today, so that what people wrote fits the day on which it is read. Nobody at Tern names a weekend:
/// what is past moves to the Friday before, what is to come to the Monday after.
pub fn dated(text: &str, today: Day) -> String {
    let mut written = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, (inside, after))) = rest.split_once('{').and_then(|(b, r)| Some((b, r.split_once('}')?))) {
        written.push_str(before);
        let (days, weekday) = inside.strip_suffix(":weekday").map_or((inside, false), |days| (days, true));
        match days.parse::<i64>() {
            Ok(days) if weekday => written.push_str(weekday_name(working(today.plus(days).weekday(), days))),
            Ok(days) => written.push_str(&today.plus(days).short(today)),
            Err(_) => written.extend(["{", inside, "}"]),
        }
        rest = after;
    }
    written + rest
}

fn working(weekday: u8, days: i64) -> u8 {
    match (weekday, days < 0) {
        (6.., true) => 5,
        (6.., false) => 1,
        _ => weekday,
    }
}
