//! A row becomes an initiative, or a change of one.

use super::names::Names;
use crate::{
    audit::Mutation,
    calendar::Day,
    error::AppError,
    import::{
        domain::{Columns, Description, Field, Options, Row},
        runs::store::{is_withdrawn, note_change, standing_before},
    },
    portfolio::{
        domain::{BusinessCase, Name, Reason, Summary},
        initiatives::{NewInitiative, store as initiatives},
    },
    viewer::Viewer,
};

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    Created,
    Updated,
    Unchanged,
    Archived,
}

/// A file on its way in.
#[derive(Debug)]
pub struct Landing<'a> {
    pub m: Mutation,
    pub(super) viewer: &'a Viewer,
    columns: &'a Columns,
    run: &'a str,
    pub(super) names: Names,
    reason: Reason,
    unsorted: Name,
    general: Name,
    today: Day,
}

impl<'a> Landing<'a> {
    pub fn new(
        m: Mutation,
        viewer: &'a Viewer,
        options: &'a Options,
        columns: &'a Columns,
        run: &'a str,
        today: Day,
    ) -> Result<Self, AppError> {
        let file: String = options.file.chars().filter(|c| !c.is_control()).take(200).collect();
        let fixed = |parsed: Result<Name, String>| parsed.map_err(|refusal| AppError::invalid("file", refusal));
        Ok(Self {
            m,
            viewer,
            columns,
            run,
            names: Names::of(run),
            reason: Reason::parse(&format!("Import of {file}")).map_err(|e| AppError::invalid("file", e))?,
            unsorted: fixed(Name::parse(Options::UNSORTED))?,
            general: fixed(Name::parse(Options::GENERAL))?,
            today,
        })
    }

    /// Lands a row whole or not at all: what a bad row had already done is undone. The inner error says why it is bad.
    pub(super) async fn land(&mut self, row: &Row) -> Result<Result<Became, Vec<String>>, AppError> {
        sqlx::query("savepoint a_row").execute(&mut *self.m.tx).await?;
        let landed = self.place(row).await;
        let refused = match landed {
            Ok(became) => Ok(became),
            Err(AppError::Invalid { faults }) => Err(faults.into_iter().map(|fault| fault.message).collect()),
            Err(AppError::Forbidden { message }) => Err(vec![message]),
            Err(error) => return Err(error),
        };
        if refused.is_err() {
            sqlx::query("rollback to a_row").execute(&mut *self.m.tx).await?;
            self.names.forget();
        }
        sqlx::query("release a_row").execute(&mut *self.m.tx).await?;
        Ok(refused)
    }

    async fn place(&mut self, row: &Row) -> Result<Became, AppError> {
        let known = if let Some(id) = &row.source_id {
            initiatives::find_by_source(&mut self.m.tx, self.viewer, id).await?
        } else {
            let product = self.product_of(row).await?;
            match initiatives::find_by_name(&mut self.m.tx, self.viewer, &product, &row.name).await? {
                Some(id) if is_withdrawn(&mut self.m, self.viewer, &id).await? => None,
                known => known,
            }
        };
        match known {
            Some(id) => self.update(&id, row).await,
            None => self.create(row).await,
        }
    }

    async fn create(&mut self, row: &Row) -> Result<Became, AppError> {
        let (summary, business_case) = match row.description.clone() {
            Description::Summary(summary) => (summary, BusinessCase::default()),
            Description::Case(case) => (Summary::default(), case),
        };
        let new = NewInitiative {
            name: row.name.clone(),
            summary,
            business_case,
            product_id: self.product_of(row).await?,
            team_id: self.names.team(&mut self.m, self.viewer, row.team.as_ref()).await?,
            lead_id: self.names.person(&mut self.m, self.viewer, row.lead.as_ref()).await?,
            stage: row.stage.unwrap_or(Options::STAGE),
            horizon: row.horizon.unwrap_or_else(|| Options::lane_by_date(row.target, self.today)),
            themes: row.themes.clone(),
            target: row.target,
            confidence: None,
            source_id: row.source_id.clone(),
            source_url: row.source_url.clone(),
        };
        let id = initiatives::create(&mut self.m, self.viewer, &new).await?;
        note_change(&mut self.m, self.viewer, self.run, &id, None).await?;
        Ok(Became::Created)
    }

    /// Only fields that the file has a column for are touched; what people decided since stays.
    async fn update(&mut self, id: &str, row: &Row) -> Result<Became, AppError> {
        let stood = standing_before(&mut self.m, self.viewer, id).await?;
        let before = initiatives::standing(&mut self.m.tx, self.viewer, id).await?;
        if before.archived_at.is_some() {
            return Ok(Became::Archived);
        }
        let edit = self.edit_of(row, &before).await?;
        initiatives::edit(&mut self.m, self.viewer, id, &edit, None).await?;
        if self.has(Field::TargetDate) {
            initiatives::move_date(&mut self.m, self.viewer, id, row.target, Some(&self.reason), None).await?;
        }
        let after = initiatives::standing(&mut self.m.tx, self.viewer, id).await?;
        if after.version == before.version {
            return Ok(Became::Unchanged);
        }
        note_change(&mut self.m, self.viewer, self.run, id, Some(&stood)).await?;
        Ok(Became::Updated)
    }

    pub(super) async fn product_of(&mut self, row: &Row) -> Result<String, AppError> {
        let line = row.line.as_ref().unwrap_or(&self.unsorted);
        let line = self.names.line(&mut self.m, self.viewer, line).await?;
        let product = row.product.as_ref().unwrap_or(&self.general);
        self.names.product(&mut self.m, self.viewer, &line, product).await
    }

    pub(super) fn has(&self, field: Field) -> bool {
        self.columns.has(field.as_str())
    }
}
