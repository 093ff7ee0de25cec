//! What happened, played again under the name of whoever did it and at the time they did it.

use super::Retelling;
use crate::{
    db::internal,
    error::AppError,
    portfolio::{
        domain::{BusinessCase, Health},
        initiatives::{
            InitiativeEdit, NewInitiative,
            domain::{LinkLabel, NewLink, WebAddress},
            store::{add_dependency, add_link, clear_dependency, create, edit, move_date},
        },
        status_updates::{
            asks::{
                AnswerText, AskText, NewAsk,
                store::{answer_ask, ask},
            },
            domain::{Narrative, NewUpdate, PathToGreen, Said},
            store::{edit_update, post_update},
        },
        visions::{domain::NewVision, store::create_vision},
    },
    sample::{
        domain::{Product, Vision},
        history::{DateMove, Initiative, Link, Update, dated},
        timeline::{Event, First, What},
    },
};

impl Retelling<'_> {
    pub(super) async fn happen(&mut self, event: &Event<'_>) -> Result<(), AppError> {
        self.speak_as(event)?;
        let change = InitiativeEdit::default;
        match event.what {
            What::VisionWritten(product, vision) => self.envisioned(product, vision).await,
            What::Began(product, one, first) => self.began(product, one, first).await,
            What::Needs(one, need) => self.waits_for(one, &need.on).await,
            What::Cleared(one, need) => self.waits_no_more(one, &need.on).await,
            What::StageMoved(one, stage) => self.changed(one, InitiativeEdit { stage: Some(stage), ..change() }).await,
            What::LaneMoved(one, lane) => self.changed(one, InitiativeEdit { horizon: Some(lane), ..change() }).await,
            What::Surer(one, sure) => {
                self.changed(one, InitiativeEdit { confidence: Some(Some(sure)), ..change() }).await
            }
            What::DateMoved(one, step) => self.moved(one, step).await,
            What::Posted(one, update) => self.posted(one, update).await,
            What::Rewritten(one, update, edit) => self.rewritten(one, update, &edit.narrative).await,
            What::Answered(one, update, answer) => self.answered(one, update, &answer.wording).await,
        }
    }

    fn speak_as(&mut self, event: &Event<'_>) -> Result<(), AppError> {
        let person_id = self.id("person", event.by)?;
        let name = self.names.get(event.by).cloned().unwrap_or_default();
        let at = self.moment(event.day, event.clock)?;
        self.m.speak_for(Some(&person_id), &name, at);
        self.m.name_operation(event.what.operation());
        Ok(())
    }

    /// A text of the files with its dates filled in, as one of the slices' own texts.
    fn text<T, E: std::fmt::Display>(&self, parse: impl Fn(&str) -> Result<T, E>, text: &str) -> Result<T, AppError> {
        parse(&dated(text, self.today)).map_err(|fault| internal(&fault))
    }

    async fn began(&mut self, product: &Product, one: &Initiative, first: First) -> Result<(), AppError> {
        let case = one.business_case.as_ref().map_or("", BusinessCase::as_str);
        let new = NewInitiative {
            name: one.name.clone(),
            summary: one.summary.clone(),
            business_case: self.text(BusinessCase::parse, case)?,
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
        for link in &one.links {
            self.linked(&id, link).await?;
        }
        self.know("initiative", &one.key, id);
        Ok(())
    }

    async fn envisioned(&mut self, product: &Product, vision: &Vision) -> Result<(), AppError> {
        let product_id = self.id("product", &product.key)?;
        let new = NewVision { name: vision.name.clone(), statement: vision.statement.clone() };
        create_vision(&mut self.m, self.viewer, &product_id, &new).await.map(|_| ())
    }

    async fn linked(&mut self, id: &str, link: &Link) -> Result<(), AppError> {
        let (label, url) = (self.text(LinkLabel::parse, &link.label)?, self.text(WebAddress::parse, &link.url)?);
        add_link(&mut self.m, self.viewer, id, &NewLink { label, url }).await.map(|_| ())
    }

    async fn waits_for(&mut self, one: &Initiative, on: &str) -> Result<(), AppError> {
        let (id, needs) = (self.id("initiative", &one.key)?, self.id("initiative", on)?);
        let dependency = add_dependency(&mut self.m, self.viewer, &id, &needs).await?;
        self.know("dependency", &format!("{} {on}", one.key), dependency);
        Ok(())
    }

    async fn waits_no_more(&mut self, one: &Initiative, on: &str) -> Result<(), AppError> {
        let dependency = self.id("dependency", &format!("{} {on}", one.key))?;
        clear_dependency(&mut self.m, self.viewer, &dependency).await.map(|_| ())
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

    fn said(&self, health: Health, narrative: &str, path: &str) -> Result<Said, AppError> {
        let (narrative, path) = (self.text(Narrative::parse, narrative)?, self.text(PathToGreen::parse, path)?);
        Said::new(health, narrative, path).map_err(|fault| internal(&fault))
    }

    async fn posted(&mut self, one: &Initiative, update: &Update) -> Result<(), AppError> {
        let said = self.said(update.health, &update.narrative, &update.path_to_green)?;
        let initiative = self.id("initiative", &one.key)?;
        let id = post_update(&mut self.m, self.viewer, &NewUpdate::plain(initiative.clone(), said)).await?;
        if let Some(asked) = &update.ask {
            let new = NewAsk { wording: self.text(AskText::parse, &asked.wording)?, of: self.id("person", &asked.of)? };
            let ask_id = ask(&mut self.m, self.viewer, &id, &initiative, &new).await?;
            self.know("ask", &reference(one, update), ask_id);
        }
        self.know("update", &reference(one, update), id);
        Ok(())
    }

    async fn rewritten(&mut self, one: &Initiative, update: &Update, narrative: &str) -> Result<(), AppError> {
        let id = self.id("update", &reference(one, update))?;
        let said = self.said(update.health, narrative, &update.path_to_green)?;
        edit_update(&mut self.m, self.viewer, &id, None, &said).await.map(|_| ())
    }

    async fn answered(&mut self, one: &Initiative, update: &Update, wording: &str) -> Result<(), AppError> {
        let id = self.id("ask", &reference(one, update))?;
        let wording = self.text(AnswerText::parse, wording)?;
        answer_ask(&mut self.m, self.viewer, &id, &wording).await.map(|_| ())
    }
}

/// What an update is known by: no initiative has two on one day.
fn reference(one: &Initiative, update: &Update) -> String {
    format!("{} {}", one.key, update.days_ago)
}
