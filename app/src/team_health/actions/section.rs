//! What a team changes, beside what it said.

use leptos::prelude::*;
use server_fn::ServerFn;

use super::{
    api::{SetOut, SettleAction},
    domain::{Action, Actions, MOST, Promise, State},
};
use crate::{
    frame::Frame,
    ui::{
        DayStamp, Details, SectionHead, Tag, Voice,
        form::{Form, HiddenField, SubmitButton, TextField},
    },
};

/// The section: open ones, what was done of the rest, and adding one while there is room.
#[component]
pub fn Changes(actions: Actions) -> impl IntoView {
    let open = actions.open();
    let note = format!("{open} of at most {MOST}");
    let Actions { team, listed, may_change, names } = actions;
    let nothing = listed
        .is_empty()
        .then(|| view! { <p class="muted">"Nothing yet. Pick what hurts most, and somebody who sees to it."</p> });
    let items = listed.into_iter().map(|action| item(action, may_change)).collect::<Vec<_>>();
    let add = (may_change && open < MOST).then(|| {
        view! {
            <Details summary="Change something">
                <Form action=SetOut::PATH id="set-out" prefix="set-out-" class="form">
                    <HiddenField name="team" value=team />
                    <TextField name="wording" label="What will be different" max=Promise::MAX />
                    <TextField name="owner" label="Who sees to it" suggestions=names autocomplete="off" hint="A full name or an e-mail address." />
                    <TextField name="due" label="By" kind="date" value=Frame::day().plus(28).to_string() />
                    <div class="form-end"><SubmitButton label="Set it out" pending="Setting out" voice=Voice::Plain /></div>
                </Form>
            </Details>
        }
    });
    view! {
        <section aria-labelledby="changes">
            <SectionHead title="What the team changes" id="changes" note />
            {nothing}
            <ul class="links actions-list">{items}</ul>
            {add}
        </section>
    }
    .into_any()
}

fn item(action: Action, may_change: bool) -> AnyView {
    let today = Frame::day();
    let Action { id, wording, owner, due, state, settled } = action;
    let late = state == State::Open && due < today;
    let when = match settled {
        Some(day) => view! { <span class="note">{format!("{} ", state.label())}<DayStamp day today /></span> }.into_any(),
        None => view! { <span class=if late { "overdue" } else { "note" }>"by "<DayStamp day=due today />{late.then_some(", past")}</span> }.into_any(),
    };
    let settle = |state: State, label: &'static str| {
        let id = id.clone();
        view! {
            <Form action=SettleAction::PATH id=format!("{}-{id}", state.as_str()) class="row">
                <HiddenField name="id" value=id.clone() />
                <HiddenField name="state" value=state.as_str() />
                <SubmitButton label pending="Saving" voice=Voice::Quiet small=true />
            </Form>
        }
    };
    let acts = (may_change && state == State::Open)
        .then(|| view! { <div class="row">{settle(State::Done, "Done")}{settle(State::Dropped, "Drop it")}</div> });
    let done = (state == State::Done).then(|| view! { <Tag>"done"</Tag> });
    view! {
        <li>
            <span><b>{wording}</b> " " {done}</span>
            {when}
            <span class="note wide">{owner.name}</span>
            {acts}
        </li>
    }
    .into_any()
}
