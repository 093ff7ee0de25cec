//! What the fields hold before anybody types.

use crate::portfolio::{
    domain::{Horizon, Stage},
    initiatives::Initiative,
};

/// The texts a form begins with.
#[derive(Clone, Debug)]
pub struct Beginning {
    pub name: String,
    pub summary: String,
    pub business_case: String,
    pub product: String,
    pub team: String,
    pub lead: String,
    pub stage: String,
    pub horizon: String,
    pub themes: String,
    pub confidence: String,
}

impl Default for Beginning {
    fn default() -> Self {
        Self {
            name: String::new(),
            summary: String::new(),
            business_case: String::new(),
            product: String::new(),
            team: String::new(),
            lead: String::new(),
            stage: Stage::Idea.as_str().to_owned(),
            horizon: Horizon::Later.as_str().to_owned(),
            themes: String::new(),
            confidence: String::new(),
        }
    }
}

impl Beginning {
    /// The texts of an initiative as it is.
    pub fn of(initiative: &Initiative) -> Self {
        let themes: Vec<&str> = initiative.themes.iter().map(crate::portfolio::domain::Theme::as_str).collect();
        Self {
            name: initiative.name.as_str().to_owned(),
            summary: initiative.summary.as_str().to_owned(),
            business_case: initiative.business_case.as_str().to_owned(),
            product: initiative.product.id.clone(),
            team: initiative.team.as_ref().map(|team| team.id.clone()).unwrap_or_default(),
            lead: initiative.lead.as_ref().map(|lead| lead.name.clone()).unwrap_or_default(),
            stage: initiative.stage.as_str().to_owned(),
            horizon: initiative.horizon.as_str().to_owned(),
            themes: themes.join(", "),
            confidence: initiative.confidence.map(|c| c.percent().to_string()).unwrap_or_default(),
        }
    }
}
