//! What a row changes of an initiative that is there already.

use super::row::Landing;
use crate::{
    error::AppError,
    import::domain::{Description, Field, Row},
    portfolio::initiatives::{InitiativeEdit, store::Standing},
};

impl Landing<'_> {
    /// Only fields that the file has a column for.
    pub(super) async fn edit_of(&mut self, row: &Row, before: &Standing) -> Result<InitiativeEdit, AppError> {
        let mut edit = InitiativeEdit {
            name: Some(row.name.clone()),
            product_id: self.new_product(row, before).await?,
            stage: row.stage.filter(|_| self.has(Field::Stage)),
            horizon: row.horizon.filter(|_| self.has(Field::Horizon)),
            themes: self.has(Field::Theme).then(|| row.themes.clone()),
            source_url: self.has(Field::SourceUrl).then(|| row.source_url.clone()),
            ..InitiativeEdit::default()
        };
        if self.has(Field::Team) {
            edit.team_id = Some(self.names.team(&mut self.m, self.viewer, row.team.as_ref()).await?);
        }
        if self.has(Field::Lead) {
            edit.lead_id = Some(self.names.person(&mut self.m, self.viewer, row.lead.as_ref()).await?);
        }
        if self.has(Field::Description) {
            match row.description.clone() {
                Description::Summary(summary) => edit.summary = Some(summary),
                Description::Case(case) => edit.business_case = Some(case),
            }
        }
        Ok(edit)
    }

    /// Where an initiative goes whose line or product the file names; `None` where it stays.
    async fn new_product(&mut self, row: &Row, before: &Standing) -> Result<Option<String>, AppError> {
        let line = match &row.line {
            Some(name) => self.names.line(&mut self.m, self.viewer, name).await?,
            None => before.line_id.clone(),
        };
        match &row.product {
            Some(name) if self.has(Field::Product) => {
                self.names.product(&mut self.m, self.viewer, &line, name).await.map(Some)
            }
            _ if self.has(Field::Line) && line != before.line_id => self.product_of(row).await.map(Some),
            _ => Ok(None),
        }
    }
}
