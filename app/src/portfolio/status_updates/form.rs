//! The form for an update, under the facts that it freezes.

use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    api::PostUpdate,
    asks::AskText,
    domain::{About, Fact, Prepared, Since},
    fields::SaidFields,
    keys::Keys,
};
use crate::{
    calendar::Day,
    live::AlsoEditing,
    portfolio::domain::Reason,
    ui::{
        Glyph, Icon, SectionHead, Voice,
        form::{Form, HiddenField, Select, SubmitButton, TextField},
    },
};

/// Everything about one initiative, posted at once. What is typed is kept on this device until it is sent.
#[component]
pub fn UpdateForm(prepared: Prepared, today: Day) -> impl IntoView {
    let target_words = prepared.target_words(today);
    let Prepared { initiative, line, product, current_target, confidence, health, since, people, .. } = prepared;
    let target = current_target.map(|day| day.to_string()).unwrap_or_default();
    let confidence = confidence.map(|confidence| confidence.percent().to_string()).unwrap_or_default();
    let people = std::iter::once((String::new(), "Nobody".to_owned()))
        .chain(people.into_iter().map(|person| (person.id, person.name)))
        .collect::<Vec<_>>();
    view! {
        <Keys form=format!("update-{}", initiative.id) />
        <Form action=PostUpdate::PATH id=format!("update-{}", initiative.id) draft=true class="form">
            <HiddenField name="initiative" value=initiative.id.clone() />
            <HiddenField name="target_was" value=target.clone() />
            <header>
                <p class="note">{format!("{line} / {product}")}</p>
                <h2><a href=format!("/initiatives/{}", initiative.id)>{initiative.name}</a></h2>
            </header>
            <AlsoEditing initiative=initiative.id.clone() />
            <Facts since />
            <SaidFields health />
            <div class="field-row">
                <TextField name="target_date" label="New target" kind="date" value=target hint=target_words />
                <TextField name="reason" label="Why it moves" max=Reason::MAX hint="A date moves only with a reason." />
            </div>
            <div class="field-row">
                <TextField name="confidence" label="Confidence in the date, %" kind="number" from="0" to="100" value=confidence optional=true />
            </div>
            <div class="field-row">
                <TextField name="ask" label="Ask" optional=true max=AskText::MAX placeholder="What do you need?" />
                <Select name="ask_of" label="From whom" options=people />
            </div>
            <div class="form-end">
                <SubmitButton label="Post update" pending="Posting" key="Ctrl Enter" />
                <SubmitButton label="Post and go to next" pending="Posting" voice=Voice::Quiet name="then" value="next" />
                <span class="note">"What you type is kept on this device until it is posted."</span>
            </div>
        </Form>
    }
    .into_any()
}

#[component]
fn Facts(since: Since) -> impl IntoView {
    let Since { title, facts } = since;
    let note = if facts.is_empty() {
        "the record holds nothing new"
    } else {
        "filled in for you, and frozen with what you post"
    };
    let items = facts.into_iter().map(fact).collect_view();
    view! {
        <section aria-labelledby="since">
            <SectionHead title id="since" note nested=true />
            <ul class="steps">{items}</ul>
        </section>
    }
    .into_any()
}

fn fact(fact: Fact) -> AnyView {
    let of = match fact.about {
        About::Date => Glyph::Calendar,
        About::Stage => Glyph::Chevron,
        About::Cleared => Glyph::Check,
        About::Waiting => Glyph::Clock,
        About::Other => Glyph::Info,
    };
    let overdue = !fact.alarm.is_empty();
    view! {
        <li>
            <span class="hit"><Icon of /></span>
            <span>{fact.before}<b>{fact.strong}</b>{fact.after}<span class="overdue">{fact.alarm}</span></span>
            {if overdue {
                view! { <a href="#target_date" rel="external">"Set a date"</a> }.into_any()
            } else {
                view! { <span class="note">{fact.note}</span> }.into_any()
            }}
        </li>
    }
    .into_any()
}
