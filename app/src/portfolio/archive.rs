//! Archiving and restoring: one small form for lines, products, vision statements, teams and people.

use leptos::prelude::*;

use crate::ui::{
    Voice,
    form::{Form, HiddenField, SubmitButton},
};

/// What is archived leaves every list; its page, its record and its history stay. Says so beside the button.
#[component]
pub fn ArchiveForm(
    /// The server function's address.
    action: &'static str,
    #[prop(into)] id: String,
    /// It is archived now, so that the form restores it.
    archived: bool,
    /// What has to be so before it can be archived.
    condition: &'static str,
) -> impl IntoView {
    let (words, restore) = if archived {
        (
            "It is archived: left out of every list, with its page and its record kept.",
            Some(view! { <HiddenField name="restore" value="true" /> }),
        )
    } else {
        (condition, None)
    };
    let button = if archived {
        view! { <SubmitButton label="Restore" pending="Restoring" voice=Voice::Plain small=true /> }.into_any()
    } else {
        view! { <SubmitButton label="Archive" pending="Archiving" voice=Voice::Quiet small=true /> }.into_any()
    };
    view! {
        <Form action=action id="archive" class="archive">
            <HiddenField name="id" value=id />
            {restore}
            <p class="note">{words}</p>
            {button}
        </Form>
    }
    .into_any()
}
