//! Who is signed in, and what they can do about it.

use leptos::prelude::*;

use super::FrameViewer;
use crate::ui::Avatar;

/// Where the sign-out form is sent: the server function of the accounts.
const SIGN_OUT: &str = "/api/sign_out";

/// The viewer's initials and the menu behind them.
#[component]
pub fn AccountMenu(viewer: FrameViewer, demo: bool) -> impl IntoView {
    let FrameViewer { person_id, name, role, .. } = viewer;
    let label = format!("{name}: account menu");
    view! {
        <div class="top-end">
            <button class="button square quiet" type="button" popovertarget="me" aria-label=label>
                <Avatar name=name.clone() />
            </button>
            <div class="menu" id="me" popover="auto">
                <p class="label"><b>{name}</b><br />{role.label()}</p>
                <a href=format!("/people/{person_id}")>"What I carry"</a>
                <a href="/account">"Account"</a>
                <a href="/settings">"Settings"</a>
                {demo.then(|| view! { <a href="/sign-in" rel="external">"Be somebody else"</a> })}
                <hr />
                <form method="post" action=SIGN_OUT><button type="submit">"Sign out"</button></form>
            </div>
        </div>
    }
}
