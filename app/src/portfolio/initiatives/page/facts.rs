//! What the system knows of it, each fact changed where it stands.

use leptos::prelude::*;

use super::change::{One, change};
use crate::{
    calendar::Day,
    portfolio::initiatives::domain::{InitiativePage, Ref},
    ui::{Fact, FactsList, Nobody, OutLink, Person, SectionHead},
};

/// Lead, team, dates, confidence, stage, horizon, themes.
#[component]
pub fn Facts(page: InitiativePage, today: Day) -> impl IntoView {
    let InitiativePage { initiative: i, may, team_is_seen, confidence_was, colleagues, .. } = page;
    let change = |one| may.edit.then(|| change(one, &i, colleagues.clone()));
    let (change_lead, change_confidence) = (change(One::Lead), change(One::Confidence));
    let (change_stage, change_horizon) = (change(One::Stage), change(One::Horizon));
    let lead = match i.lead {
        Some(Ref { id, name }) => view! { <Person name href=format!("/people/{id}") /> }.into_any(),
        None => view! { <Nobody means="No lead" /> }.into_any(),
    };
    let team = i.team.map(|Ref { id, name }| {
        if team_is_seen { view! { <a href=format!("/teams/{id}")>{name}</a> }.into_any() } else { name.into_any() }
    });
    let percent = i.confidence.map(|confidence| confidence.percent().to_string()).unwrap_or_default();
    let confidence = match (&*percent, confidence_was) {
        ("", _) => "not given".to_owned(),
        (now, Some(was)) => format!("{now} %, was {was}"),
        (now, None) => format!("{now} %"),
    };
    let long = |day: Option<Day>| day.map_or_else(|| "no date".to_owned(), Day::long);
    let overdue = i.current_target.filter(|target| i.stage.is_open() && *target < today);
    let themes: Vec<_> = i.themes.iter().map(|theme| theme.as_str().to_owned()).collect();
    view! {
        <section aria-labelledby="facts">
            <SectionHead title="Facts" id="facts" />
            <FactsList>
                <Fact term="Lead">
                    {lead}
                    {change_lead}
                </Fact>
                <Fact term="Team">{team.unwrap_or_else(|| "no team".into_any())}</Fact>
                <Fact term="Target">
                    {long(i.current_target)}
                    {overdue.map(|_| view! { " " <b class="overdue">"overdue"</b> })}
                </Fact>
                <Fact term="First promise">{long(i.baseline_target)}</Fact>
                <Fact term="Confidence">
                    {confidence}
                    {change_confidence}
                </Fact>
                <Fact term="Stage">
                    {i.stage.label()}
                    {change_stage}
                </Fact>
                <Fact term="Horizon">
                    {i.horizon.label()}
                    {change_horizon}
                </Fact>
                <Fact term="Themes">{if themes.is_empty() { "none".to_owned() } else { themes.join(", ") }}</Fact>
                {i.source_url.map(|url| view! { <Fact term="Source"><OutLink href=url text=i.source_id.unwrap_or_default() /></Fact> })}
            </FactsList>
        </section>
    }
    .into_any()
}
