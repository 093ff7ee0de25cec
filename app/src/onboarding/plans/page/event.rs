//! Something that happened, with its undo.

use leptos::prelude::*;
use server_fn::ServerFn;

use crate::{
    calendar::Day,
    onboarding::plans::{
        api::UndoEvent,
        domain::{RecordRow, Undo},
    },
    ui::{
        Details, Tag, TimeStamp, Voice,
        form::{Form, HiddenField, SubmitButton},
    },
};

/// Changes that stand in sight; more are folded away.
const FEW: usize = 3;

/// A line of the record.
pub fn event(plan: &str, row: RecordRow, today: Day, open: bool) -> impl IntoView + use<> {
    let RecordRow { seq, at, by, says, changes, undo } = row;
    let many = changes.len();
    let list = changes.into_iter().map(|change| view! { <li>{change}</li> }).collect_view();
    let list = view! { <ul class="changes">{list}</ul> };
    let changes = match many {
        0 => None,
        n if n <= FEW => Some(list.into_any()),
        n => Some(view! { <Details summary=format!("{n} changes") open=open>{list}</Details> }.into_any()),
    };
    let undo = match undo {
        Undo::Possible => Some({
            let plan = plan.to_owned();
            view! {
                <Form action=UndoEvent::PATH id=format!("undo-{seq}")>
                    <HiddenField name="plan" value=plan />
                    <HiddenField name="event" value=seq.to_string() />
                    <SubmitButton label="Take it back" pending="Undoing" voice=Voice::Quiet small=true />
                </Form>
            }
            .into_any()
        }),
        Undo::Done => Some(view! { <Tag>"taken back"</Tag> }.into_any()),
        Undo::No => None,
    };
    view! {
        <li id=format!("event-{seq}") class="event">
            <div class="what"><p><b>{by}</b> " " {says}</p> {changes}</div>
            <span class="note"><TimeStamp at today /></span>
            {undo}
        </li>
    }
}
