//! Forms about initiatives, read all at once: every fault is named together with its field.

use super::{InitiativeEdit, NewInitiative, WebAddress, parse_themes};
use crate::{
    calendar::Day,
    error::{AppError, Faults},
    portfolio::domain::{BusinessCase, Confidence, Name, Reason, Summary},
};

/// What was typed to begin an initiative. Product, team and lead have been looked up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedInitiative {
    pub name: String,
    pub summary: String,
    pub business_case: String,
    pub product: String,
    pub team: String,
    pub stage: String,
    pub horizon: String,
    pub themes: String,
    pub target: String,
    pub confidence: String,
}

impl TypedInitiative {
    /// The initiative, or all that is wrong with it. `lead` is what became of the typed name.
    pub fn parse(self, lead: Result<Option<String>, String>) -> Result<NewInitiative, AppError> {
        let mut faults = Faults::new();
        let name = faults.take("name", Name::parse(&self.name));
        let summary = faults.take("summary", Summary::parse(&self.summary));
        let business_case = faults.take("business_case", BusinessCase::parse(&self.business_case));
        let stage = faults.take("stage", self.stage.parse());
        let horizon = faults.take("horizon", self.horizon.parse());
        let themes = faults.take("themes", parse_themes(&self.themes));
        let target = faults.take("target", day_or_none(&self.target));
        let confidence = faults.take("confidence", Confidence::parse(&self.confidence));
        let lead_id = faults.take("lead", lead);
        if self.product.is_empty() {
            faults.add("product", "Choose the product it belongs to.");
        }
        let parsed = (name, summary, business_case, stage, horizon, themes, target, confidence, lead_id);
        let (
            Some(name),
            Some(summary),
            Some(business_case),
            Some(stage),
            Some(horizon),
            Some(themes),
            Some(target),
            Some(confidence),
            Some(lead_id),
        ) = parsed
        else {
            return Err(faults.refusal());
        };
        faults.done()?;
        let team_id = some_text(self.team);
        Ok(NewInitiative {
            name,
            summary,
            business_case,
            product_id: self.product,
            team_id,
            lead_id,
            stage,
            horizon,
            themes,
            target,
            confidence,
            source_id: None,
            source_url: None,
        })
    }
}

/// What was typed to change an initiative: a field that was not on the form is `None` and stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedEdit {
    pub name: Option<String>,
    pub summary: Option<String>,
    pub business_case: Option<String>,
    pub product: Option<String>,
    pub team: Option<String>,
    pub stage: Option<String>,
    pub horizon: Option<String>,
    pub themes: Option<String>,
    pub confidence: Option<String>,
    pub source_url: Option<String>,
}

impl TypedEdit {
    /// The edit, or all that is wrong with it. `lead` is what became of the typed name, if one was typed.
    pub fn parse(self, lead: Option<Result<Option<String>, String>>) -> Result<InitiativeEdit, AppError> {
        fn each<T, E>(typed: Option<&String>, parse: impl Fn(&str) -> Result<T, E>) -> Result<Option<T>, E> {
            typed.map(|text| parse(text)).transpose()
        }
        let mut faults = Faults::new();
        let address = |text: &str| match text.trim() {
            "" => Ok(None),
            text => WebAddress::parse(text).map(|address| Some(address.as_str().to_owned())),
        };
        let edit = InitiativeEdit {
            name: faults.take("name", each(self.name.as_ref(), Name::parse)).flatten(),
            summary: faults.take("summary", each(self.summary.as_ref(), Summary::parse)).flatten(),
            business_case: faults
                .take("business_case", each(self.business_case.as_ref(), BusinessCase::parse))
                .flatten(),
            product_id: self.product.filter(|id| !id.is_empty()),
            team_id: self.team.map(some_text),
            lead_id: faults.take("lead", lead.transpose()).flatten(),
            stage: faults.take("stage", each(self.stage.as_ref(), str::parse)).flatten(),
            horizon: faults.take("horizon", each(self.horizon.as_ref(), str::parse)).flatten(),
            themes: faults.take("themes", each(self.themes.as_ref(), parse_themes)).flatten(),
            confidence: faults.take("confidence", each(self.confidence.as_ref(), Confidence::parse)).flatten(),
            source_url: faults.take("source_url", each(self.source_url.as_ref(), address)).flatten(),
        };
        faults.done()?;
        Ok(edit)
    }
}

/// What was typed to move a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDate {
    pub target: Option<Day>,
    pub reason: Option<Reason>,
}

impl NewDate {
    /// Reads a form; only the first promise needs no reason.
    pub fn typed(target: &str, reason: &str, promised: bool) -> Result<Self, AppError> {
        let mut faults = Faults::new();
        let target = faults.take("target", day_or_none(target));
        let reason = match reason.trim() {
            "" if !promised => Some(None),
            text => faults.take("reason", Reason::parse(text)).map(Some),
        };
        match (target, reason) {
            (Some(target), Some(reason)) => Ok(Self { target, reason }),
            _ => Err(faults.refusal()),
        }
    }
}

/// A day that may be left out.
fn day_or_none(text: &str) -> Result<Option<Day>, String> {
    let text = text.trim();
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|e: crate::calendar::NotADay| e.to_string()) }
}

fn some_text(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_of_a_form_is_named_at_once() {
        let typed = TypedInitiative { stage: "soon".into(), target: "tomorrow".into(), ..TypedInitiative::default() };
        let refusal = typed.parse(Err("Nobody is called Jo.".into())).unwrap_err();
        for field in ["name", "stage", "horizon", "target", "lead", "product"] {
            assert!(refusal.of_field(field).is_some(), "{field}");
        }
    }

    #[test]
    fn what_was_not_on_the_form_stays_as_it_is() {
        let typed = TypedEdit { confidence: Some(String::new()), ..TypedEdit::default() };
        let edit = typed.parse(None).unwrap();
        assert_eq!(edit, InitiativeEdit { confidence: Some(None), ..InitiativeEdit::default() });
    }
}
