//! `/onboarding/:id/dates`: another start, another week, days off.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;

use super::{crumbs, days::DaysFields};
use crate::{
    onboarding::plans::{
        api::{MoveDates, ReadDates},
        domain::DatesPage,
    },
    ui::{
        ButtonLink, Load, Notice, PageHead, Reading,
        form::{Form, HiddenField, SubmitButton, VersionField},
    },
};

/// `/onboarding/:id/dates`
#[component]
pub fn Dates() -> impl IntoView {
    let params = use_params_map();
    let reading = Reading::of(move || ReadDates { id: params.with(|params| params.get("id").unwrap_or_default()) });
    view! { <Load reading children=draw /> }
}

fn draw(page: DatesPage) -> AnyView {
    let DatesPage { about, dates, open, settled } = page;
    let lede = format!(
        "{open} open steps move along; {settled} that are settled stay where they were. What moved is shown, and one undo takes it back."
    );
    let back = format!("/onboarding/{}", about.id);
    let (crumbs, plan) = (crumbs(&about), about.id.clone());
    let form = if about.may_change {
        view! {
            <Form action=MoveDates::PATH id="move-dates" class="form">
                <HiddenField name="plan" value=plan />
                <VersionField version=about.version />
                <DaysFields dates=Some(dates) hint="The first day in the role." />
                <div class="form-end">
                    <SubmitButton label="Move the dates" pending="Moving" />
                    <ButtonLink href=back>"Keep them"</ButtonLink>
                </div>
            </Form>
        }
        .into_any()
    } else {
        let start = dates.start.long();
        view! { <Notice>{format!("Day 1 is {start}. The dates are changed by the owner of the plan, while it is not finished.")}</Notice> }
            .into_any()
    };
    view! {
        <PageHead title="Dates" crumbs>{lede}</PageHead>
        {form}
    }
    .into_any()
}
