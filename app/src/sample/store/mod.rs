//! Founding the sample: all of it in one transaction, through the stores of the slices that own the tables.

mod company;
mod health;
mod plans;
mod story;

use std::collections::HashMap;

use self::plans::FirstYears;
use super::{history::Clock, read, timeline::timeline};
use crate::{
    audit::{Begin, Mutation},
    calendar::{Day, Moment},
    db::{Db, internal},
    error::AppError,
    state::Zone,
    viewer::Viewer,
};

/// Writes the sample organisation into an empty database, as of now.
pub async fn found(db: &Db, viewer: &Viewer, now: Moment) -> Result<(), AppError> {
    let sample = read()?;
    let zone = Zone::parse(&sample.organisation.time_zone).map_err(|error| internal(&error))?;
    let today = zone.stamp(now).day;
    let m = match Mutation::begin::<()>(db, viewer, now, "found_organisation", None).await? {
        Begin::New(m) => m,
        Begin::Repeated(()) => return Ok(()),
    };
    let mut telling = Retelling { m, viewer, zone, today, ids: HashMap::new(), names: HashMap::new() };
    telling.company(&sample).await?;
    let mut years = FirstYears::of(&sample.plans, today);
    let mut rounds = telling.rounds(&sample.health)?.into_iter().peekable();
    for event in timeline(&sample, today) {
        let at = telling.moment(event.day, event.clock)?;
        while let Some(round) = rounds.next_if(|round| round.at <= at) {
            telling.years_until(&mut years, telling.hour(round.at)).await?;
            telling.ask(db, &sample.health, round).await?;
        }
        telling.years_until(&mut years, (event.day, event.clock.hour)).await?;
        telling.happen(&event).await?;
    }
    for round in rounds {
        telling.years_until(&mut years, telling.hour(round.at)).await?;
        telling.ask(db, &sample.health, round).await?;
    }
    telling.years_until(&mut years, (today, 0)).await?;
    telling.m.commit(&()).await
}

/// The transaction, and what the keys of the files have become.
struct Retelling<'a> {
    m: Mutation,
    viewer: &'a Viewer,
    zone: Zone,
    today: Day,
    /// Ids by kind and key.
    ids: HashMap<(&'static str, String), String>,
    /// Names of people by key.
    names: HashMap<String, String>,
}

impl Retelling<'_> {
    fn know(&mut self, kind: &'static str, key: &str, id: String) {
        self.ids.insert((kind, key.to_owned()), id);
    }

    fn id(&self, kind: &'static str, key: &str) -> Result<String, AppError> {
        let known = self.ids.get(&(kind, key.to_owned()));
        known.cloned().ok_or_else(|| internal(&format!("the sample has no {kind} {key}")))
    }

    fn maybe_id(&self, kind: &'static str, key: Option<&String>) -> Result<Option<String>, AppError> {
        key.map(|key| self.id(kind, key)).transpose()
    }

    /// The day and the hour that the organisation's clocks showed at a moment.
    fn hour(&self, at: Moment) -> (Day, u8) {
        let stamp = self.zone.stamp(at);
        (stamp.day, u8::try_from(stamp.minute / 60).unwrap_or_default())
    }

    /// The moment at which the organisation's clocks showed a time of a day.
    fn moment(&self, day: Day, clock: Clock) -> Result<Moment, AppError> {
        Ok(self.zone.at(day, clock.hour)?.plus(i64::from(clock.minute) * Moment::MINUTE))
    }
}

#[cfg(test)]
mod tests;
