//! The waves of the sample and what teams make of them, through the stores of both.

use super::Retelling;
use crate::{
    calendar::{Day, Moment},
    db::{Db, internal},
    error::AppError,
    portfolio::domain::Name,
    sample::health::{Change, HealthFile, TeamHealth},
    team_health::{
        actions::{
            domain::{NewAction, State},
            store::{set_out, settle_action},
        },
        anonymity::domain::Rule,
        answers::store::put,
        questions::domain::Template,
        waves::{
            domain::{NewWave, Repeat},
            store::{CLOSING, close_wave, month, open_wave},
        },
    },
    viewer::Viewer,
};

/// Something that happens, and when.
#[derive(Clone, Copy, Debug)]
pub(super) struct Round<'a> {
    pub at: Moment,
    what: What<'a>,
}

#[derive(Clone, Copy, Debug)]
enum What<'a> {
    Opens(usize, Day),
    Closes(usize),
    SetsOut(&'a str, &'a Change),
    Did(&'a Change),
}

impl Retelling<'_> {
    /// Everything that happens up to now, in order.
    pub(super) fn rounds<'a>(&self, file: &'a HealthFile) -> Result<Vec<Round<'a>>, AppError> {
        let day = |days_ago: i64| self.today.plus(-days_ago);
        let mut rounds = Vec::new();
        for (wave, days_ago) in file.opened.iter().enumerate() {
            let opened = day(*days_ago);
            rounds.push(Round { at: self.zone.at(opened, 9)?, what: What::Opens(wave, opened) });
            if wave + 1 < file.opened.len() {
                rounds.push(Round { at: self.closing(file, opened)?, what: What::Closes(wave) });
            }
        }
        for (team, change) in file.teams.iter().flat_map(|team| team.changes.iter().map(move |one| (&team.team, one))) {
            rounds.push(Round { at: self.zone.at(day(change.days_ago), 11)?, what: What::SetsOut(team, change) });
            if change.done {
                rounds.push(Round { at: self.zone.at(day(-change.due), 15)?, what: What::Did(change) });
            }
        }
        rounds.sort_by_key(|round| round.at);
        Ok(rounds)
    }

    fn closing(&self, file: &HealthFile, opened: Day) -> Result<Moment, AppError> {
        self.zone.at(opened.plus(i64::from(file.days)), CLOSING)
    }

    pub(super) async fn ask(&mut self, db: &Db, file: &HealthFile, round: Round<'_>) -> Result<(), AppError> {
        match round.what {
            What::Opens(wave, day) => self.opens(file, (wave, day), round.at).await,
            What::Closes(wave) => {
                let id = self.id("wave", &wave.to_string())?;
                self.m.speak_for(None, &self.viewer.name, round.at);
                self.m.name_operation("close_survey");
                close_wave(&mut self.m, self.viewer, &id).await
            }
            What::SetsOut(team, change) => {
                let owner_id = self.speaks(&change.owner, round.at, "set_out_action")?;
                let (team_id, due) = (self.id("team", team)?, self.today.plus(change.due));
                let new = NewAction { team_id, wording: change.words.clone(), owner_id, due };
                let id = set_out(db, &mut self.m, self.viewer, &new).await?;
                self.know("change", change.words.as_str(), id);
                Ok(())
            }
            What::Did(change) => {
                self.speaks(&change.owner, round.at, "settle_action")?;
                let id = self.id("change", change.words.as_str())?;
                settle_action(db, &mut self.m, self.viewer, &id, State::Done).await
            }
        }
    }

    fn speaks(&mut self, key: &str, at: Moment, operation: &'static str) -> Result<String, AppError> {
        let id = self.id("person", key)?;
        let name = self.names.get(key).cloned().unwrap_or_default();
        self.m.speak_for(Some(&id), &name, at);
        self.m.name_operation(operation);
        Ok(id)
    }

    async fn opens(&mut self, file: &HealthFile, (at, day): (usize, Day), opens: Moment) -> Result<(), AppError> {
        self.speaks(&file.by, opens, "open_survey")?;
        let last = file.opened.len() - 1;
        let new = NewWave {
            template: Template::supplied().remove(0),
            name: Name::parse(&month(day)).map_err(|fault| internal(&fault))?,
            team_id: None,
            rule: Rule::default(),
            repeat: if at == last { Repeat::Monthly } else { Repeat::Once },
            days: file.days,
        };
        let closes = self.closing(file, day)?;
        let wave = open_wave(&mut self.m, self.viewer, &new, day, closes).await?;
        for team in &file.teams {
            self.answer(&wave, team, (at, last)).await?;
        }
        self.know("wave", &at.to_string(), wave);
        Ok(())
    }

    async fn answer(&mut self, wave: &str, team: &TeamHealth, (at, waves): (usize, usize)) -> Result<(), AppError> {
        let roll: Vec<String> = sqlx::query_scalar(
            "select person_id from survey_rolls where wave_id = $1 and team_id = $2 order by person_id desc",
        )
        .bind(wave)
        .bind(self.id("team", &team.team)?)
        .fetch_all(&mut *self.m.tx)
        .await?;
        for (person, ballot) in roll.into_iter().zip(team.ballots(at, waves)) {
            // Nobody has the secret of these: they are not changed any more.
            let number = uuid::Uuid::new_v4().simple().to_string();
            let viewer = Viewer { person_id: Some(person), name: String::new(), grants: Vec::new() };
            put(&mut self.m.tx, &viewer, wave, &number, ballot, self.m.now).await?;
        }
        Ok(())
    }
}
