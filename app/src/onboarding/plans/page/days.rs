//! The fields for a start, a working week and days off.

use leptos::prelude::*;

use crate::{
    onboarding::plans::domain::PlanDates,
    ui::form::{CheckBox, TextArea, TextField},
};

/// Start, working days and days off, as they stand or as they usually are.
#[component]
pub fn DaysFields(
    /// Nothing for a plan that is about to begin.
    dates: Option<PlanDates>,
    #[prop(into)] hint: String,
) -> impl IntoView {
    let start = dates.as_ref().map(|dates| dates.start.to_string()).unwrap_or_default();
    let week = dates.as_ref().map_or([true, true, true, true, true, false, false], |dates| dates.work.week());
    let off: Vec<String> = dates.iter().flat_map(|dates| dates.work.off()).map(|day| day.to_string()).collect();
    let rows = u32::try_from(off.len().clamp(2, 8)).unwrap_or(2);
    view! {
        <TextField name="start" label="Day 1" kind="date" value=start hint />
        <fieldset class="field week">
            <legend>"Working days"</legend>
            <div class="week-days">
                <CheckBox name="monday" label="Mon" checked=week[0] />
                <CheckBox name="tuesday" label="Tue" checked=week[1] />
                <CheckBox name="wednesday" label="Wed" checked=week[2] />
                <CheckBox name="thursday" label="Thu" checked=week[3] />
                <CheckBox name="friday" label="Fri" checked=week[4] />
                <CheckBox name="saturday" label="Sat" checked=week[5] />
                <CheckBox name="sunday" label="Sun" checked=week[6] />
            </div>
        </fieldset>
        <TextArea
            name="off"
            label="Days off"
            value=off.join("\n")
            rows
            optional=true
            hint="Dates, one a line, such as 2026-12-25. Two dots make a stretch: 2026-12-24..2026-12-31."
        />
    }
    .into_any()
}
