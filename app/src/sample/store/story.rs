//! What happened, played again under the name of whoever did it and at the time they did it.

use super::Founding;
use crate::{
    db::internal,
    error::AppError,
    portfolio::{
        domain::BusinessCase,
        initiatives::{
            InitiativeEdit, NewInitiative,
            store::{create, edit, move_date},
        },
    },
    sample::{
        domain::Product,
        history::{DateMove, Initiative, dated},
        timeline::{Event, First, What},
    },
};

impl Founding<'_> {
    pub(super) async fn happen(&mut self, event: &Event<'_>) -> Result<(), AppError> {
        let (person_id, name) = (self.id("person", event.by)?, self.names.get(event.by).cloned().unwrap_or_default());
        let at = self.moment(event.day, event.clock)?;
        self.m.record_as(&person_id, &name, at);
        let changed = InitiativeEdit::default;
        match event.what {
            What::Began(product, one, first) => self.began(product, one, first).await,
            What::StageMoved(one, stage) => self.changed(one, InitiativeEdit { stage: Some(stage), ..changed() }).await,
            What::LaneMoved(one, lane) => self.changed(one, InitiativeEdit { horizon: Some(lane), ..changed() }).await,
            What::Surer(one, sure) => {
                self.changed(one, InitiativeEdit { confidence: Some(Some(sure)), ..changed() }).await
            }
            What::DateMoved(one, step) => self.moved(one, step).await,
            _ => Ok(()),
        }
    }

    async fn began(&mut self, product: &Product, one: &Initiative, first: First) -> Result<(), AppError> {
        let case = one.business_case.as_ref().map_or("", BusinessCase::as_str);
        let new = NewInitiative {
            name: one.name.clone(),
            summary: one.summary.clone(),
            business_case: BusinessCase::parse(&dated(case, self.today)).map_err(|fault| internal(&fault))?,
            product_id: self.id("product", &product.key)?,
            team_id: self.maybe_id("team", one.team.as_ref())?,
            lead_id: self.maybe_id("person", one.lead.as_ref())?,
            stage: first.stage,
            horizon: first.horizon,
            themes: one.themes.clone(),
            target: one.promised.map(|days| self.today.plus(days)),
            confidence: first.confidence,
            source_id: None,
            source_url: None,
        };
        let id = create(&mut self.m, self.viewer, &new).await?;
        self.know("initiative", &one.key, id);
        Ok(())
    }

    async fn changed(&mut self, one: &Initiative, change: InitiativeEdit) -> Result<(), AppError> {
        let id = self.id("initiative", &one.key)?;
        edit(&mut self.m, self.viewer, &id, &change, None).await
    }

    async fn moved(&mut self, one: &Initiative, step: &DateMove) -> Result<(), AppError> {
        let id = self.id("initiative", &one.key)?;
        let to = Some(self.today.plus(step.to));
        move_date(&mut self.m, self.viewer, &id, to, Some(&step.reason), None).await
    }
}
