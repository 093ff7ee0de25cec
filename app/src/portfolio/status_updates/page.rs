//! What do I owe, and how fast is it done?

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{
    api::ReadDesk,
    domain::{Desk, DueList, Posted},
    due::{DueNav, DueStrip},
    form::UpdateForm,
};
use crate::{
    calendar::Day,
    frame::Frame,
    ui::{Empty, Interest, Load, Notice, PageHead, Reading, Takes, Tone},
};

/// What is due on the left, the form on the right.
#[component]
pub fn Updates() -> impl IntoView {
    let query = use_query_map();
    let chosen = move || {
        let of = |name: &str| query.with(|query| query.get(name)).unwrap_or_default();
        ReadDesk { initiative: of("initiative"), posted: of("posted") }
    };
    let reading = Reading::live(chosen, Interest::all(&["initiative"], Takes::WhereNamed));
    view! { <Load reading children=draw /> }
}

fn draw(desk: Desk) -> AnyView {
    let today = Frame::day();
    let Desk { list, prepared, posted } = desk;
    let (strong, rest) = lede(&list, today);
    let chosen = prepared.as_ref().map(|prepared| prepared.initiative.id.clone()).unwrap_or_default();
    let form = match (prepared, list.all().next()) {
        (Some(prepared), _) => view! {
            <DueStrip list=list.clone() chosen=chosen.clone() />
            <UpdateForm prepared today />
        }
        .into_any(),
        (None, Some(_)) => ().into_any(),
        (None, None) if posted.is_some() => ().into_any(),
        (None, None) => view! {
            <Empty title="Nothing is yours to report on" action=("Open the portfolio".to_owned(), "/portfolio".to_owned())>
                "You lead no initiative, and no team of yours has one without a lead. You can post on any that you may change, from its own page."
            </Empty>
        }
        .into_any(),
    };
    let any = list.all().next().is_some();
    let columns = if any { "split lead" } else { "stack" };
    let next = list.after(&chosen).filter(|_| chosen.is_empty()).map(|due| (due.id.clone(), due.name.clone()));
    view! {
        <PageHead title="Updates"><b>{strong}</b> " " {rest}</PageHead>
        <div class=columns>
            {any.then(|| view! { <DueNav list chosen today /> })}
            <div class="stack">{posted.map(|posted| said(posted, next))} {form}</div>
        </div>
    }
    .into_any()
}

/// "Three of yours are due."
fn lede(list: &DueList, today: Day) -> (String, String) {
    let overdue = match list.overdue.len() {
        0 => String::new(),
        1 => "One is overdue.".to_owned(),
        n => format!("{n} are overdue."),
    };
    match (list.owed(), list.later.first()) {
        (0, Some(next)) => {
            ("Nothing is due.".to_owned(), format!("The next is {}, {}.", next.name, next.due.day.spoken(today)))
        }
        (0, None) => ("Nothing is due.".to_owned(), String::new()),
        (1, _) => ("One of yours is due.".to_owned(), overdue),
        (n, _) => (format!("{n} of yours are due."), overdue),
    }
}

/// It was posted, and what comes next.
fn said(posted: Posted, next: Option<(String, String)>) -> AnyView {
    let Posted { initiative, health } = posted;
    let next = next.map(|(id, name)| {
        view! { " Next: " <a href=format!("/updates?initiative={id}")>{name}</a> "." }
    });
    view! {
        <Notice tone=Tone::Good title="Posted">
            <a href=format!("/initiatives/{}", initiative.id)>{initiative.name}</a>
            {format!(" is reported as {}.", health.label().to_ascii_lowercase())}
            {next}
        </Notice>
    }
    .into_any()
}
