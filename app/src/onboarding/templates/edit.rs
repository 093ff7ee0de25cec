//! `/onboarding/templates/:key/edit`: the text of a playbook.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;

use super::{
    api::{ReadTemplateText, WriteTemplate},
    domain::EditPage,
};
use crate::ui::{
    ButtonLink, Load, PageHead, Reading,
    form::{Form, HiddenField, SubmitButton, TextArea, VersionField},
};

/// `/onboarding/templates/:key/edit`
#[component]
pub fn EditTemplate() -> impl IntoView {
    let params = use_params_map();
    let reading =
        Reading::of(move || ReadTemplateText { key: params.with(|params| params.get("key").unwrap_or_default()) });
    view! { <Load reading children=draw /> }
}

fn draw(page: EditPage) -> AnyView {
    let EditPage { key, body, version } = page;
    let crumbs = vec![("Onboarding".to_owned(), "/onboarding".to_owned())];
    let (title, label) = if version > 0 {
        ("Change the playbook", "Save the next version")
    } else {
        ("Write a playbook", "Save the playbook")
    };
    let back = format!("/onboarding/templates/{key}");
    view! {
        <PageHead title=title crumbs>
            "Phases follow each other by the numbers of their days; an end is the first day after a phase. A step stands on a day of its phase. Plans that were copied stay as they are."
        </PageHead>
        <Form action=WriteTemplate::PATH id="write-template" class="form playbook-form" draft=true>
            <HiddenField name="template" value=key />
            <VersionField version />
            <TextArea name="body" label="The playbook, in TOML" value=body rows=24 />
            <div class="form-end">
                <SubmitButton label pending="Saving" />
                <ButtonLink href=back>"Leave it"</ButtonLink>
            </div>
        </Form>
    }
    .into_any()
}
