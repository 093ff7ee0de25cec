//! Lines, products, teams and people by the names a file calls them, each looked up once and added when new.

use std::collections::HashMap;

use crate::{
    audit::Mutation,
    error::AppError,
    import::runs::store::{Addition, bring_back},
    people::{domain::PersonName, store::person_ensured},
    portfolio::{domain::Name, lines::store::line_ensured, products::store::product_ensured},
    teams::store::team_ensured,
    viewer::Viewer,
};

/// Ids by name. Forgotten when a row is undone, for it may have added some of them.
#[derive(Debug)]
pub struct Names {
    run: String,
    lines: HashMap<Name, String>,
    products: HashMap<(String, Name), String>,
    teams: HashMap<Name, String>,
    people: HashMap<PersonName, String>,
}

impl Names {
    /// The names that an import meets.
    pub fn of(run: &str) -> Self {
        let run = run.to_owned();
        Self { run, lines: HashMap::new(), products: HashMap::new(), teams: HashMap::new(), people: HashMap::new() }
    }

    pub fn forget(&mut self) {
        *self = Self::of(&self.run);
    }

    pub async fn line(&mut self, m: &mut Mutation, viewer: &Viewer, name: &Name) -> Result<String, AppError> {
        if let Some(id) = self.lines.get(name) {
            return Ok(id.clone());
        }
        let id = line_ensured(m, viewer, name).await?;
        bring_back(m, viewer, &self.run, Addition::Line, &id).await?;
        self.lines.insert(name.clone(), id.clone());
        Ok(id)
    }

    pub async fn product(
        &mut self,
        m: &mut Mutation,
        viewer: &Viewer,
        line: &str,
        name: &Name,
    ) -> Result<String, AppError> {
        let key = (line.to_owned(), name.clone());
        if let Some(id) = self.products.get(&key) {
            return Ok(id.clone());
        }
        let id = product_ensured(m, viewer, line, name).await?;
        bring_back(m, viewer, &self.run, Addition::Product, &id).await?;
        self.products.insert(key, id.clone());
        Ok(id)
    }

    pub async fn team(
        &mut self,
        m: &mut Mutation,
        viewer: &Viewer,
        name: Option<&Name>,
    ) -> Result<Option<String>, AppError> {
        let Some(name) = name else { return Ok(None) };
        if let Some(id) = self.teams.get(name) {
            return Ok(Some(id.clone()));
        }
        let id = team_ensured(m, viewer, name).await?;
        bring_back(m, viewer, &self.run, Addition::Team, &id).await?;
        self.teams.insert(name.clone(), id.clone());
        Ok(Some(id))
    }

    pub async fn person(
        &mut self,
        m: &mut Mutation,
        viewer: &Viewer,
        name: Option<&PersonName>,
    ) -> Result<Option<String>, AppError> {
        let Some(name) = name else { return Ok(None) };
        if let Some(id) = self.people.get(name) {
            return Ok(Some(id.clone()));
        }
        let id = person_ensured(m, viewer, name).await?;
        bring_back(m, viewer, &self.run, Addition::Person, &id).await?;
        self.people.insert(name.clone(), id.clone());
        Ok(Some(id))
    }
}
