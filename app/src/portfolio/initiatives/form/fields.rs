//! The fields.

use leptos::prelude::*;

use super::Beginning;
use crate::{
    portfolio::{
        domain::{BusinessCase, Horizon, Name, Stage, Summary},
        initiatives::domain::{Choices, Ref},
    },
    ui::form::{Select, TextArea, TextField},
};

/// What it is, where it belongs, who leads it.
#[component]
pub fn Fields(beginning: Beginning, choices: Choices) -> impl IntoView {
    let Beginning { name, summary, product, team, lead, .. } = beginning;
    let options = |empty: &str, choices: Vec<Ref>| {
        let first = (String::new(), empty.to_owned());
        std::iter::once(first).chain(choices.into_iter().map(|one| (one.id, one.name))).collect::<Vec<_>>()
    };
    view! {
        <TextField name="name" label="Name" value=name max=Name::MAX />
        <TextArea name="summary" label="What it is" value=summary max=Summary::MAX rows=2 optional=true hint="One or two sentences." />
        <Select name="product" label="Product" options=options("Choose a product", choices.products) value=product />
        <TextField name="lead" label="Lead" value=lead suggestions=choices.people autocomplete="off" optional=true
            hint="The one who answers for it: a full name or an e-mail address." />
        <Select name="team" label="Team" options=options("No team", choices.teams) value=team optional=true />
    }
    .into_any()
}

/// How far it is, when, how sure, and why it matters.
#[component]
pub fn More(beginning: Beginning) -> impl IntoView {
    let Beginning { business_case, stage, horizon, themes, confidence, .. } = beginning;
    let stages = Stage::ALL.iter().map(|s| (s.as_str().to_owned(), s.label().to_owned())).collect::<Vec<_>>();
    let horizons = Horizon::ALL.iter().map(|h| (h.as_str().to_owned(), h.label().to_owned())).collect::<Vec<_>>();
    view! {
        <Select name="stage" label="Stage" options=stages value=stage />
        <Select name="horizon" label="Horizon" options=horizons value=horizon
            hint="Now is within three months, next within six, later within twelve. What lies beyond is a vision statement of the product." />
        <TextField name="confidence" label="Confidence in the date" value=confidence optional=true hint="Per cent, from 0 to 100." />
        <TextField name="themes" label="Themes" value=themes optional=true hint="With commas between them." />
        <TextArea name="business_case" label="Why it matters" value=business_case max=BusinessCase::MAX rows=6 optional=true
            hint="The business case, in Markdown." />
    }
    .into_any()
}
