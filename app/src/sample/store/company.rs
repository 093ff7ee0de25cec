//! Who there is and what they make: people, teams, lines and products, as they stand.

use super::Retelling;
use crate::{
    accounts::members::{add_account, grant},
    calendar::{Day, Moment},
    db::internal,
    error::AppError,
    organisation::{self, Founding},
    people::{domain::NewPerson, store::create_person},
    portfolio::{
        lines::{domain::NewLine, store::create_line},
        products::{domain::NewProduct, store::create_product},
        update_policies::{Policy, store::set_policy},
    },
    sample::domain::{KeyedGrant, Line, Organisation, Person, ProductFile, Sample, Team},
    teams::{
        domain::{NewMember, NewTeam},
        store::{add_member, create_team},
    },
    viewer::{Grant, Scope},
};

impl Retelling<'_> {
    pub(super) async fn company(&mut self, sample: &Sample) -> Result<(), AppError> {
        self.m.now = self.morning(sample.organisation.founded)?;
        let founding = Founding {
            name: sample.organisation.name.clone(),
            time_zone: sample.organisation.time_zone.clone(),
            week_start: sample.organisation.week_start,
            demo: true,
        };
        organisation::found(&mut self.m, self.viewer, &founding).await?;
        for person in &sample.people {
            self.person(person).await?;
        }
        for team in &sample.teams {
            self.team(team).await?;
        }
        for line in &sample.organisation.lines {
            self.line(&sample.organisation, line).await?;
            for file in sample.products.iter().filter(|file| line.products.contains(&file.product.key)) {
                self.product(line, file).await?;
            }
        }
        for person in sample.people.iter().filter(|person| !person.grants.is_empty()) {
            self.account(person).await?;
        }
        Ok(())
    }

    /// Grants reach lines, products and teams, so all of those come first.
    async fn account(&mut self, person: &Person) -> Result<(), AppError> {
        let id = self.id("person", &person.key)?;
        add_account(&mut self.m, self.viewer, &id).await?;
        for keyed in &person.grants {
            let scope = match keyed.scope.as_str() {
                "line" => Scope::Line(self.reach("line", keyed)?),
                "product" => Scope::Product(self.reach("product", keyed)?),
                "team" => Scope::Team(self.reach("team", keyed)?),
                _ => Scope::Organisation,
            };
            grant(&mut self.m, self.viewer, &id, &Grant { role: keyed.role, scope }).await?;
        }
        Ok(())
    }

    fn reach(&self, kind: &'static str, keyed: &KeyedGrant) -> Result<String, AppError> {
        self.id(kind, keyed.of.as_deref().unwrap_or_default())
    }

    fn morning(&self, days_ago: i64) -> Result<Moment, AppError> {
        self.zone.at(self.day(days_ago), 8)
    }

    fn day(&self, days_ago: i64) -> Day {
        self.today.plus(-days_ago)
    }

    async fn person(&mut self, person: &Person) -> Result<(), AppError> {
        let email = person.email().map_err(|fault| internal(&fault))?;
        let new = NewPerson { name: person.name.clone(), email: Some(email), title: person.title.clone() };
        let id = create_person(&mut self.m, self.viewer, &new).await?;
        self.names.insert(person.key.clone(), person.name.to_string());
        self.know("person", &person.key, id);
        Ok(())
    }

    async fn team(&mut self, team: &Team) -> Result<(), AppError> {
        let new = NewTeam { name: team.name.clone(), purpose: team.purpose.clone() };
        let team_id = create_team(&mut self.m, self.viewer, &new).await?;
        for member in &team.members {
            let new = NewMember {
                team_id: team_id.clone(),
                person_id: self.id("person", &member.person)?,
                discipline: member.discipline,
                share: member.share,
                from: self.day(member.from),
                to: None,
            };
            add_member(&mut self.m, self.viewer, &new).await?;
        }
        self.know("team", &team.key, team_id);
        Ok(())
    }

    /// A line and its policy, which has to stand before the first initiative asks when its update is due.
    async fn line(&mut self, organisation: &Organisation, line: &Line) -> Result<(), AppError> {
        let owner_id = Some(self.id("person", &line.owner)?);
        let new = NewLine { name: line.name.clone(), purpose: line.purpose.clone(), owner_id };
        let id = create_line(&mut self.m, self.viewer, &new).await?;
        let policy = Policy {
            cadence: line.policy.cadence,
            weekday: line.policy.weekday.weekday(self.today),
            hour: line.policy.hour,
            time_zone: organisation.time_zone.clone(),
            grace_days: line.policy.grace_days,
        };
        set_policy(&mut self.m, self.viewer, &id, &policy).await?;
        self.know("line", &line.key, id);
        Ok(())
    }

    async fn product(&mut self, line: &Line, file: &ProductFile) -> Result<(), AppError> {
        let product = &file.product;
        let new = NewProduct {
            line_id: self.id("line", &line.key)?,
            name: product.name.clone(),
            purpose: product.purpose.clone(),
            kind: product.kind,
            stage: product.stage,
            owner_id: Some(self.id("person", &product.owner)?),
        };
        let id = create_product(&mut self.m, self.viewer, &new).await?;
        self.know("product", &product.key, id);
        Ok(())
    }
}
