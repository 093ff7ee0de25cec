//! `/settings`.

use leptos::prelude::*;
use server_fn::ServerFn;

use super::{
    OrganisationName, Settings, WeekStart,
    api::{ChangeOrganisation, ReadSettings},
};
use crate::ui::{
    Fact, FactsList, Load, PageHead, Reading, SectionHead,
    form::{Form, HiddenField, Select, SubmitButton, TextField},
};

/// The page.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let reading = Reading::of(|| ReadSettings {});
    view! { <Load reading children=draw /> }
}

fn draw(settings: Settings) -> AnyView {
    let lede = format!("{} runs on the clocks of {}.", settings.name, settings.time_zone.replace('_', " "));
    let may_edit = settings.may_edit;
    view! {
        <PageHead title="Settings">{lede}</PageHead>
        <div class="stack">
        <ul class="links">
            {may_edit.then(|| view! {
                <li><a href="/settings/members">"Members"</a>" "<span class="note">"who can come in, and which roles they hold"</span></li>
                <li><a href="/settings/audit">"Audit trail"</a>" "<span class="note">"who did what, and when"</span></li>
            })}
            {settings.may_import.then(|| view! {
                <li><a href="/portfolio/import">"Import"</a>" "<span class="note">"a spreadsheet, or an export of Jira or Linear"</span></li>
            })}
            <li><a href="/settings/tokens">"Tokens"</a>" "<span class="note">"with which programs act for you"</span></li>
            <li><a href="/account">"Your account"</a>" "<span class="note">"password and sessions"</span></li>
            <li><a href="/settings/design">"Design"</a>" "<span class="note">"every component in every state"</span></li>
        </ul>
        <section aria-labelledby="organisation-head">
            <SectionHead title="Organisation" id="organisation-head" />
            {if may_edit { view! { <Change settings /> }.into_any() } else { view! { <Facts settings /> }.into_any() }}
        </section>
        </div>
    }
    .into_any()
}

#[component]
fn Facts(settings: Settings) -> impl IntoView {
    view! {
        <FactsList>
            <Fact term="Name">{settings.name}</Fact>
            <Fact term="Time zone">{settings.time_zone}</Fact>
            <Fact term="The week begins on">{settings.week_start.label()}</Fact>
        </FactsList>
        <p class="note">"Administrators can change this."</p>
    }
}

#[component]
fn Change(settings: Settings) -> impl IntoView {
    let zones = settings.time_zones.into_iter().map(|zone| (zone.clone(), zone.replace('_', " "))).collect();
    let days = WeekStart::ALL.iter().map(|day| (day.as_str().to_owned(), day.label().to_owned())).collect();
    view! {
        <Form action=ChangeOrganisation::PATH id="organisation-form" class="form">
            <HiddenField name="version" value=settings.version.to_string() />
            <TextField name="organisation" label="Name" value=settings.name max=OrganisationName::MAX />
            <Select name="time_zone" label="Time zone" options=zones value=settings.time_zone hint="Due times and days follow it." />
            <Select name="week_start" label="The week begins on" options=days value=settings.week_start.as_str() />
            <div class="form-end"><SubmitButton label="Save the settings" pending="Saving" /></div>
        </Form>
    }
}
