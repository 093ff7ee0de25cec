//! Who is signed in, and what they can do about it.

use leptos::{prelude::*, server_fn::ServerFn};

use super::FrameViewer;
use crate::{
    accounts::sign_in::SignOut,
    ui::{Avatar, Menu},
};

/// The viewer's initials and the menu behind them.
#[component]
pub fn AccountMenu(viewer: FrameViewer, demo: bool) -> impl IntoView {
    let FrameViewer { person_id, name, role, .. } = viewer;
    let label = format!("{name}: account menu");
    let face = name.clone();
    view! {
            <Menu id="me" label=label face=move || view! { <Avatar name=face /> }>
                <p class="label"><b>{name}</b><br />{role.label()}</p>
                <a href=format!("/people/{person_id}")>"What I carry"</a>
                <a href="/account">"Account"</a>
                <a href="/settings">"Settings"</a>
                {demo.then(|| view! { <a href="/sign-in" rel="external">"Be somebody else"</a> })}
                <hr />
                <form method="post" action=SignOut::PATH><button type="submit">"Sign out"</button></form>
            </Menu>
    }
}
