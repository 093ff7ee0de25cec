//! A line's policy on its page: a sentence for everybody, a form for its chief product officer.

use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    Cadence,
    api::{ReadPolicy, SetPolicy},
    domain::Setting,
};
use crate::{
    calendar::weekday_name,
    ui::{
        Details, Load, Reading, SectionHead, Voice,
        form::{Form, HiddenField, Select, SubmitButton, TextField, VersionField},
    },
};

/// When updates of the line's initiatives are due.
#[component]
pub fn PolicySection(
    /// The id of the line.
    #[prop(into)]
    line: String,
) -> impl IntoView {
    let reading = Reading::of(move || ReadPolicy { line: line.clone() });
    view! { <Load reading children=draw /> }
}

fn draw(setting: Setting) -> AnyView {
    let says = setting.policy.in_full();
    let follows = if setting.own { "" } else { " This is what holds where nothing else was set." };
    let form = setting.may_set.then(|| fields(setting));
    view! {
        <section aria-labelledby="policy">
            <SectionHead title="When updates are due" id="policy" />
            <p class="muted">{format!("{}{}.{follows}", says[..1].to_ascii_uppercase(), &says[1..])}</p>
            {form}
        </section>
    }
    .into_any()
}

fn fields(setting: Setting) -> AnyView {
    let Setting { line, policy, version, .. } = setting;
    let cadences = Cadence::ALL.iter().map(|word| (word.as_str().to_owned(), word.label().to_owned())).collect();
    let weekdays = (1..=7_u8).map(|day| (day.to_string(), weekday_name(day).to_owned())).collect();
    view! {
        <Details summary="Change when they are due">
            <Form action=SetPolicy::PATH id=format!("policy-{line}") prefix="policy-" class="form">
                <HiddenField name="line" value=line />
                <VersionField version />
                <div class="field-row">
                    <Select name="cadence" label="How often" options=cadences value=policy.cadence.as_str() />
                    <Select name="weekday" label="Weekday" options=weekdays value=policy.weekday.to_string() />
                </div>
                <div class="field-row">
                    <TextField name="hour" label="By which hour" kind="number" from="0" to="23" value=policy.hour.to_string() />
                    <TextField
                        name="grace_days"
                        label="Days of grace"
                        kind="number"
                        from="0"
                        to="30"
                        value=policy.grace_days.to_string()
                        hint="After them silence makes the health unknown."
                    />
                </div>
                <TextField
                    name="time_zone"
                    label="Time zone"
                    value=policy.time_zone
                    hint="By its name, such as Europe/Berlin."
                />
                <div class="form-end">
                    <SubmitButton label="Set the rhythm" pending="Setting" voice=Voice::Plain />
                </div>
            </Form>
        </Details>
    }
    .into_any()
}
