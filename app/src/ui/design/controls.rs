//! What is pressed.

use leptos::prelude::*;

use super::Specimen;
use crate::ui::{ButtonLink, Chip, Dialog, Glyph, Icon, Kbd, Menu, Pager, Segmented, Tab, Tabs, Tag, Voice};

#[component]
pub fn Buttons() -> impl IntoView {
    let states = |class: &'static str, label: &'static str| {
        view! {
            <div class="row">
                <button class=class type="button">{label}</button>
                <button class=format!("{class} is-hover") type="button">"Hover"</button>
                <button class=format!("{class} is-focus") type="button">"Focus"</button>
                <button class=class type="button" disabled>"Disabled"</button>
                <button class=class type="button" aria-busy="true">"Posting…"</button>
            </div>
        }
    };
    view! {
        <Specimen id="buttons" title="Buttons" about="One primary a view. A verb that names the result and, where it helps, its key.">
            {states("button primary", "Post update")}
            {states("button", "Move the date")}
            {states("button quiet", "Cancel")}
            {states("button danger", "Archive")}
            <div class="row">
                <button class="button primary danger" type="button">"Archive 12 initiatives"</button>
                <ButtonLink href="#buttons" glyph=Glyph::Plus>"Initiative"</ButtonLink>
                <ButtonLink href="#buttons" voice=Voice::Quiet small=true glyph=Glyph::Plus>"Filter"</ButtonLink>
                <button class="button" type="button">"Post update" <kbd>"Ctrl Enter"</kbd></button>
                <button class="linklike" type="button">"Ask all four"</button>
            </div>
        </Specimen>
    }
}

#[component]
pub fn Navigation() -> impl IntoView {
    let tabs = || {
        vec![
            Tab::new("Table", "#navigation", true).with_glyph(Glyph::Table),
            Tab::new("History", "#navigation", false).with_glyph(Glyph::Clock),
            Tab::new("Gone quiet", "#navigation", false).with_count(4),
        ]
    };
    view! {
        <Specimen id="navigation" title="Tabs and pages" about="Links: the address holds the state.">
            <Tabs label="Tabs, an example" tabs=tabs() />
            <div><Segmented label="Forms, an example" tabs=tabs() /></div>
            <Pager first=101 last=200 total=653 previous=Some("#navigation".to_owned()) next=Some("#navigation".to_owned()) />
            <Pager label="Pages, the first" first=1 last=100 total=653 next=Some("#navigation".to_owned()) />
        </Specimen>
    }
}

#[component]
pub fn Chips() -> impl IntoView {
    view! {
        <Specimen id="chips" title="Chips and tags" about="A chip can be taken off. A tag states.">
            <ul class="chips">
                <Chip field="Horizon" value="Now, Next" without="#chips" />
                <Chip field="Lead" value="Jonas Berg" without="#chips" />
            </ul>
            <div class="row">
                <Tag>"version 2"</Tag>
                <Tag>"archived"</Tag>
                <Tag warn=true><Icon of=Glyph::Drift />"drift"</Tag>
                <span><Kbd>"Ctrl"</Kbd>" "<Kbd>"Enter"</Kbd></span>
            </div>
        </Specimen>
    }
}

#[component]
pub fn Floats() -> impl IntoView {
    view! {
        <Specimen id="floats" title="Menus and dialogs" about="The browser's own; they open before any script arrives. A dialog asks one thing.">
            <div class="row">
                <Menu id="specimen-menu" label="More actions">
                    <p class="label">"CE and MCS certification"</p>
                    <a href="#floats"><Icon of=Glyph::Pen />"Post an update"</a>
                    <a href="#floats"><Icon of=Glyph::Calendar />"Move the date"</a>
                    <hr />
                    <button type="button" class="danger">"Archive"</button>
                </Menu>
                <Dialog id="specimen-dialog" opener="Move the date" title="Move the target to 20 June?">
                    <p class="muted">"First promise 2 May. This is the second move and makes it 49 days late."</p>
                    <div class="form-end">
                        <button class="button primary" type="button">"Move the date"</button>
                        <form method="dialog"><button class="button">"Keep 30 May"</button></form>
                    </div>
                </Dialog>
            </div>
        </Specimen>
    }
}
