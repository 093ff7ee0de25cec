//! What programs send about an initiative, read all at once: every fault is named together with its field.

#![expect(clippy::option_option, reason = "left out, taken away and given are three things")]

use serde::{Deserialize, Deserializer};
use utoipa::ToSchema;

use crate::{
    calendar::Day,
    error::{AppError, Faults},
    people::store::person_typed,
    portfolio::{
        domain::{BusinessCase, Confidence, Horizon, Name, Reason, Stage, Summary, Theme},
        initiatives::domain::{Amendment, InitiativeEdit, NewInitiative, WebAddress},
        products::store::product_typed,
    },
    rest::Caller,
    teams::store::team_typed,
};

/// An initiative to be added. Only name and product are needed.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewInitiativeDocument {
    #[schema(min_length = 1, max_length = 200)]
    name: String,
    /// Its id, or its name.
    #[serde(alias = "product_id")]
    product: String,
    /// The name of the product's line, where products of several lines share a name.
    line: Option<String>,
    #[schema(max_length = 1000)]
    summary: Option<String>,
    /// Markdown.
    #[schema(max_length = 20000)]
    business_case: Option<String>,
    /// Its id, or its name.
    #[serde(alias = "team_id")]
    team: Option<String>,
    /// The person's id, full name or e-mail address.
    #[serde(alias = "lead_id")]
    lead: Option<String>,
    /// `idea` unless said.
    stage: Option<Stage>,
    /// `later` unless said.
    horizon: Option<Horizon>,
    #[serde(default)]
    #[schema(max_items = 20)]
    themes: Vec<String>,
    /// The first promise; it is never overwritten.
    #[schema(format = Date)]
    target_date: Option<String>,
    /// In per cent.
    #[schema(minimum = 0, maximum = 100)]
    confidence: Option<i64>,
    #[schema(max_length = 2000)]
    source_url: Option<String>,
}

impl NewInitiativeDocument {
    /// The initiative, or all that is wrong with it.
    pub(super) async fn parse(self, caller: &Caller) -> Result<NewInitiative, AppError> {
        let (db, viewer) = (caller.db(), &caller.viewer);
        let product = product_typed(db, viewer, self.line.as_deref(), &self.product).await?;
        let team = team_typed(db, viewer, self.team.as_deref().unwrap_or_default()).await?;
        let lead = person_typed(db, viewer, self.lead.as_deref().unwrap_or_default()).await?;
        let mut faults = Faults::new();
        let name = faults.take("name", Name::parse(&self.name));
        let summary = faults.take("summary", Summary::parse(&self.summary.unwrap_or_default()));
        let case = faults.take("business_case", BusinessCase::parse(&self.business_case.unwrap_or_default()));
        let product_id = faults.take("product", product);
        let team_id = faults.take("team", team).flatten();
        let lead_id = faults.take("lead", lead).flatten();
        let themes = faults.take("themes", themes(&self.themes)).unwrap_or_default();
        let target = self.target_date.and_then(|text| faults.take("target_date", text.parse::<Day>()));
        let confidence = self.confidence.and_then(|percent| faults.take("confidence", Confidence::try_from(percent)));
        let source_url = self.source_url.and_then(|text| faults.take("source_url", address(&text)));
        let (Some(name), Some(summary), Some(business_case), Some(product_id)) = (name, summary, case, product_id)
        else {
            return Err(faults.refusal());
        };
        faults.done()?;
        let (stage, horizon) = (self.stage.unwrap_or(Stage::Idea), self.horizon.unwrap_or(Horizon::Later));
        Ok(NewInitiative {
            name,
            summary,
            business_case,
            product_id,
            team_id,
            lead_id,
            stage,
            horizon,
            themes,
            target,
            confidence,
            source_id: None,
            source_url,
        })
    }
}

/// What is to change; what is left out stays as it is, and `null` takes a value away.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct InitiativePatch {
    #[schema(min_length = 1, max_length = 200)]
    name: Option<String>,
    #[schema(max_length = 1000)]
    summary: Option<String>,
    #[schema(max_length = 20000)]
    business_case: Option<String>,
    /// Its id, or its name.
    #[serde(alias = "product_id")]
    product: Option<String>,
    /// Its id, or its name.
    #[serde(alias = "team_id", deserialize_with = "said")]
    #[schema(value_type = Option<String>)]
    team: Option<Option<String>>,
    /// The person's id, full name or e-mail address.
    #[serde(alias = "lead_id", deserialize_with = "said")]
    #[schema(value_type = Option<String>)]
    lead: Option<Option<String>>,
    stage: Option<Stage>,
    horizon: Option<Horizon>,
    #[schema(max_items = 20)]
    themes: Option<Vec<String>>,
    #[serde(deserialize_with = "said")]
    #[schema(value_type = Option<String>, format = Date)]
    target_date: Option<Option<String>>,
    /// Why the date moves; only the first promise needs none.
    #[schema(min_length = 1, max_length = 1000)]
    reason: Option<String>,
    /// In per cent.
    #[serde(deserialize_with = "said")]
    #[schema(value_type = Option<i64>, minimum = 0, maximum = 100)]
    confidence: Option<Option<i64>>,
    #[serde(deserialize_with = "said")]
    #[schema(value_type = Option<String>, max_length = 2000)]
    source_url: Option<Option<String>>,
    /// The version the change is for, where `If-Match` does not say it.
    pub(super) version: Option<i64>,
}

impl InitiativePatch {
    /// The change, or all that is wrong with it.
    pub(super) async fn parse(self, caller: &Caller) -> Result<Amendment, AppError> {
        let (db, viewer) = (caller.db(), &caller.viewer);
        let mut faults = Faults::new();
        let mut edit = InitiativeEdit::default();
        if let Some(product) = &self.product {
            edit.product_id = faults.take("product", product_typed(db, viewer, None, product).await?);
        }
        if let Some(team) = &self.team {
            edit.team_id = faults.take("team", team_typed(db, viewer, team.as_deref().unwrap_or_default()).await?);
        }
        if let Some(lead) = &self.lead {
            edit.lead_id = faults.take("lead", person_typed(db, viewer, lead.as_deref().unwrap_or_default()).await?);
        }
        edit.name = self.name.and_then(|text| faults.take("name", Name::parse(&text)));
        edit.summary = self.summary.and_then(|text| faults.take("summary", Summary::parse(&text)));
        edit.business_case =
            self.business_case.and_then(|text| faults.take("business_case", BusinessCase::parse(&text)));
        (edit.stage, edit.horizon) = (self.stage, self.horizon);
        edit.themes = self.themes.and_then(|list| faults.take("themes", themes(&list)));
        edit.confidence =
            self.confidence.and_then(|value| faults.take("confidence", value.map(Confidence::try_from).transpose()));
        edit.source_url =
            self.source_url.and_then(|value| faults.take("source_url", value.map(|text| address(&text)).transpose()));
        let target = self
            .target_date
            .and_then(|value| faults.take("target_date", value.map(|text| text.parse::<Day>()).transpose()));
        let reason = self.reason.and_then(|text| faults.take("reason", Reason::parse(&text)));
        if reason.is_some() && target.is_none() {
            faults.add("target_date", "Give the new date that this is the reason for.");
        }
        faults.done()?;
        Ok(Amendment { edit, target, reason })
    }
}

/// Tells `null` from what was left out.
fn said<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(from).map(Some)
}

fn themes(list: &[String]) -> Result<Vec<Theme>, String> {
    let mut themes = Vec::new();
    for text in list {
        let theme = Theme::parse(text)?;
        if !themes.contains(&theme) {
            themes.push(theme);
        }
    }
    if themes.len() > 20 { Err("Keep to 20 themes.".to_owned()) } else { Ok(themes) }
}

fn address(text: &str) -> Result<String, &'static str> {
    WebAddress::parse(text).map(|address| address.as_str().to_owned())
}
