//! The keys and what they do, and the switch for those that need no other key beside them.

use leptos::{html, prelude::*};
use server_fn::ServerFn;

use crate::{
    accounts::own::SwitchSingleKeys,
    frame::Frame,
    ui::{
        Glyph, Icon, Kbd, Voice,
        form::{DocumentForm, SubmitButton},
    },
};

/// What keys do that are pressed alone.
const SINGLE: [(&str, &[&str]); 10] = [
    ("Next row, previous row", &["J", "K"]),
    ("Open the row", &["Enter"]),
    ("Pick the row", &["X"]),
    ("Edit the row", &["E"]),
    ("Filter this page", &["/"]),
    ("These keys", &["?"]),
    ("Go home", &["G", "H"]),
    ("Go to the portfolio", &["G", "P"]),
    ("Go to updates", &["G", "U"]),
    ("Go to teams", &["G", "T"]),
];

/// What the others do.
const OTHERS: [(&str, &[&str]); 4] = [
    ("Search or jump to", &["Ctrl", "K"]),
    ("Send the form you write in", &["Ctrl", "Enter"]),
    ("Choose a health, with the focus on one", &["1", "2", "3", "4"]),
    ("Close what floats", &["Esc"]),
];

/// All keys.
#[component]
pub fn KeyList() -> impl IntoView {
    let item = |(what, keys): &(&'static str, &'static [&'static str])| {
        let keys = keys.iter().map(|key| view! { <Kbd>{*key}</Kbd> }).collect_view();
        view! { <div><dt>{*what}</dt><dd>{keys}</dd></div> }
    };
    view! { <dl class="keys">{OTHERS.iter().chain(&SINGLE).map(item).collect_view()}</dl> }.into_any()
}

/// Switches single keys on or off, with the account.
#[component]
pub fn Switch(
    /// The DOM id of the form.
    id: &'static str,
    /// Where it leads back to.
    #[prop(into)]
    next: Signal<String>,
) -> impl IntoView {
    let on = Frame::viewer().is_some_and(|viewer| viewer.single_keys);
    let (says, label) = if on {
        ("Single keys are on: they do something wherever you are not typing.", "Switch single keys off")
    } else {
        ("Single keys are off. Keys with Ctrl or Cmd still work.", "Switch single keys on")
    };
    view! {
        <DocumentForm action=SwitchSingleKeys::PATH id=id class="form">
            <p class="muted">{says}</p>
            <input type="hidden" name="on" value=(!on).to_string() />
            <input type="hidden" name="next" value=next />
            <div class="form-end"><SubmitButton label voice=Voice::Plain /></div>
        </DocumentForm>
    }
    .into_any()
}

/// The sheet, closed.
#[component]
pub(super) fn Sheet(
    dialog: NodeRef<html::Dialog>,
    /// The page that it lies on.
    next: RwSignal<String>,
) -> impl IntoView {
    view! {
        <dialog class="dialog" node_ref=dialog aria-labelledby="keys-title">
            <header role="presentation">
                <h2 id="keys-title">"Keyboard shortcuts"</h2>
                <form method="dialog">
                    <button class="button square quiet" aria-label="Close"><Icon of=Glyph::X /></button>
                </form>
            </header>
            <div class="body">
                <KeyList />
                <Switch id="single-keys-here" next=next />
            </div>
        </dialog>
    }
}
