//! `/account`.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;

use super::api::{ChangePassword, LeaveEverywhere};
use crate::{
    accounts::passwords,
    frame::Frame,
    keyboard::Switch,
    ui::{
        Notice, PageHead, SectionHead, Tone, Voice,
        form::{DocumentForm, Refusal, SubmitButton, TextField},
    },
};

/// The page.
#[component]
pub fn AccountPage() -> impl IntoView {
    let who = Frame::viewer().map(|viewer| format!("{}, {}", viewer.name, viewer.role.label().to_ascii_lowercase()));
    let changed = use_query_map().with_untracked(|query| query.get("done").is_some_and(|done| done == "password"));
    view! {
        <PageHead title="Account">{format!("You are {}.", who.unwrap_or_default())}</PageHead>
        {changed.then(|| view! {
            <Notice tone=Tone::Good title="The password is changed">"Every other session of yours has ended."</Notice>
        })}
        <div class="stack">
        <section aria-labelledby="password-head">
            <SectionHead title="Password" id="password-head" />
            <DocumentForm action=ChangePassword::PATH id="change-password" class="form">
                <Refusal />
                <TextField name="current_password" label="The one you have" kind="password" autocomplete="current-password" />
                <TextField name="new_password" label="The new one" kind="password" hint=passwords::RULE autocomplete="new-password" />
                <div class="form-end"><SubmitButton label="Change the password" /></div>
            </DocumentForm>
        </section>
        <section aria-labelledby="keys-head">
            <SectionHead title="Single keys" id="keys-head"><a href="/keyboard">"All keys"</a></SectionHead>
            <Switch id="single-keys" next="/account".to_owned() />
        </section>
        <section aria-labelledby="sessions-head">
            <SectionHead title="Sessions" id="sessions-head" />
            <DocumentForm action=LeaveEverywhere::PATH id="leave-everywhere" class="form">
                <p class="muted">"Wherever you are signed in, on this device and every other, you will be asked for your password again."</p>
                <div class="form-end"><SubmitButton label="Sign out everywhere" voice=Voice::Plain /></div>
            </DocumentForm>
        </section>
        </div>
    }
}
