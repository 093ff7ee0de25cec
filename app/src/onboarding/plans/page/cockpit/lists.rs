//! Late, today, this week: each step with its box, which is a form of its own.

use leptos::{ev::SubmitEvent, prelude::*};
use server_fn::ServerFn;

use super::row::Rows;
use crate::{
    onboarding::plans::{
        api::{ActOnStep, MoveLate},
        domain::{Cockpit, Status, StepRow},
    },
    ui::{
        Empty, SectionHead, Voice,
        form::{Form, Forms, HiddenField, SubmitButton},
    },
};

/// The lists of the cockpit.
pub fn lists(page: Cockpit) -> AnyView {
    let Cockpit { about, late, late_to, now, week, next, .. } = page;
    let nothing = late.is_empty() && now.is_empty() && week.is_empty() && next.is_empty();
    let (id, may) = (about.id.clone(), about.may_change);
    let all = match late.len() {
        1 => format!("Move it to {late_to}"),
        2 => format!("Move both to {late_to}"),
        n => format!("Move all {n} to {late_to}"),
    };
    let plan = id.clone();
    let move_late = (may && !late.is_empty()).then(|| {
        view! {
            <Form action=MoveLate::PATH id="move-late" class="steps-more">
                <HiddenField name="plan" value=plan />
                <SubmitButton label=all pending="Moving" voice=Voice::Plain small=true />
            </Form>
        }
    });
    let done = now.iter().filter(|row| row.status != Status::Open).count();
    let of_today = match now.len() {
        0 => about.today.spoken(about.today),
        n => format!("{}, {done} of {n} done", about.today.spoken(about.today)),
    };
    let (today, next_day) = (("today", "Today".to_owned()), ("next", late_to));
    let late_count = late.len().to_string();
    let late = (!late.is_empty()).then(|| {
        view! { <List id="late" title="Late" note=late_count plan=id.clone() may moves=vec![today.clone(), next_day.clone()] rows=late>{move_late}</List> }
    });
    let week_count = week.len().to_string();
    let week = (!week.is_empty())
        .then(|| view! { <List id="week" title="This week" note=week_count plan=id.clone() may moves=vec![today.clone()] rows=week>""</List> });
    let next = (!next.is_empty())
        .then(|| view! { <List id="next" title="Next" note="the week holds nothing more" plan=id.clone() may moves=vec![today] rows=next>""</List> });
    let empty = nothing.then(|| {
        view! { <Empty title="Nothing is open">"Every step of this plan is settled."</Empty> }
    });
    let today_is_empty = now.is_empty().then(|| view! { <p class="note">"Nothing is planned for today."</p> });
    view! {
        <div class="stack">
            {late}
            {(!nothing).then(|| view! { <List id="today" title="Today" note=of_today plan=id.clone() may moves=vec![next_day] rows=now>{today_is_empty}</List> })}
            {week}
            {next}
            {empty}
        </div>
    }
    .into_any()
}

#[component]
fn List(
    id: &'static str,
    title: &'static str,
    #[prop(into)] note: String,
    plan: String,
    may: bool,
    /// Where a row can be moved with one click: the act, and what its button says.
    moves: Vec<(&'static str, String)>,
    rows: Vec<StepRow>,
    children: Children,
) -> impl IntoView {
    let sending = Callback::new(|_: SubmitEvent| ());
    let form = format!("steps-{id}");
    view! {
        <section aria-labelledby=id>
            <SectionHead title=title id=id note />
            <Forms action=ActOnStep::PATH id=form.clone() sending>
                <Rows form plan may moves rows />
            </Forms>
            {children()}
        </section>
    }
    .into_any()
}
