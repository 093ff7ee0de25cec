//! What floats: menus and dialogs. Both are the browser's own and open without any script of ours; where a browser
//! does not know `command` yet, the button opens its dialog once the page has come alive.

use leptos::{html, prelude::*};

use super::{Glyph, Icon};

/// A button and the menu it opens. The children are links, buttons and rules.
#[component]
pub fn Menu(
    /// The menu's DOM id.
    id: &'static str,
    /// What the button says to those who do not see it.
    #[prop(into)]
    label: String,
    /// What the button shows; three dots when left out.
    #[prop(optional, into)]
    face: Option<ViewFnOnce>,
    children: Children,
) -> impl IntoView {
    let face = face.map_or_else(|| view! { <Icon of=Glyph::More /> }.into_any(), ViewFnOnce::run);
    let menu = NodeRef::<html::Div>::new();
    // A link of ours changes the page without loading it, so the browser would leave the menu open.
    let close = move |_| {
        if let Some(menu) = menu.get() {
            let _ = menu.hide_popover();
        }
    };
    view! {
        <button class="button square quiet" type="button" popovertarget=id aria-label=label>
            {face}
        </button>
        <div class="menu" id=id popover="auto" node_ref=menu on:click=close>
            {children()}
        </div>
    }
    .into_any()
}

/// A button and the dialog it opens: it asks one thing, and its own button says what will happen. What it does must
/// also be possible on a page of its own.
#[component]
pub fn Dialog(
    /// The dialog's DOM id.
    id: &'static str,
    /// What the button says.
    #[prop(into)]
    opener: String,
    /// The class of the button.
    #[prop(default = "button")]
    class: &'static str,
    #[prop(into)] title: String,
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let open = move |_| {
        if let Some(dialog) = dialog.get().filter(|dialog| !dialog.open()) {
            let _ = dialog.show_modal();
        }
    };
    let heading = format!("{id}-title");
    view! {
        <button class=class type="button" command="show-modal" commandfor=id on:click=open>{opener}</button>
        <dialog class="dialog" id=id node_ref=dialog aria-labelledby=heading>
            <header><h2 id=heading.clone()>{title}</h2><DialogClose /></header>
            <div class="body">{children()}</div>
        </dialog>
    }
    .into_any()
}

/// Closes the dialog around it: a form of method `dialog` does so without any script.
#[component]
fn DialogClose() -> impl IntoView {
    view! {
        <form method="dialog">
            <button class="button square quiet" aria-label="Close"><Icon of=Glyph::X /></button>
        </form>
    }
}
