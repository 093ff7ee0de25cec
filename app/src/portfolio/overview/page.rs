//! The page: the answering sentence, the views, the toolbar, the table.

use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_location;

use super::{
    Body, Overview, api::ReadPortfolio, board::board, domain::Past, heat::heat, moves::Moves, table::Tree,
    toolbar::Toolbar,
};
use crate::{
    export::ExportMenu,
    routes::{Tool, tool},
    ui::{Interest, Load, Reading, Takes, Title},
};

/// `/portfolio`
#[component]
pub fn Portfolio() -> impl IntoView {
    Moves::provide();
    let search = use_location().search;
    let news = Interest::all(&["initiative", "product", "line", "team"], Takes::WhenAsked).unless(of_a_past_day);
    let reading = Reading::live(move || ReadPortfolio { search: search.get() }, news);
    view! { <Load reading children=draw /> }
}

/// The past does not change any more.
fn of_a_past_day() -> bool {
    window().location().search().is_ok_and(|search| search.contains("as_of="))
}

fn draw(overview: Overview) -> impl IntoView {
    if overview.nothing_yet {
        return Either::Left(view! { <Nothing may_create=overview.may_create may_import=overview.may_import /> });
    }
    Either::Right(view! {
        <Head overview=overview.clone() />
        <nav class="views" aria-label="Views">
            {overview.views.iter().map(|view| {
                let here = view.chosen.then_some("page");
                view! { <a href=view.href.clone() aria-current=here>{view.label.clone()}</a> }
            }).collect_view()}
            <a class="save-view" href=overview.save.clone()>"Save this view"</a>
        </nav>
        {overview.past.clone().map(past)}
        <Toolbar overview=overview.clone() />
        {shown(overview.body)}
    })
}

fn past(past: Past) -> impl IntoView {
    let Past { day, now, changed } = past;
    view! {
        <p class="past-note" role="note">
            <span>"As it stood on " <b>{day}</b> ". Names of lines, products and people, and themes, are today's."</span>
            <a href=changed>"What has changed since"</a>
            <a href=now>"Back to today"</a>
        </p>
    }
}

/// The result set. The table comes with the page; the browser loads what draws the other layouts when one is opened.
fn shown(body: Body) -> AnyView {
    match body {
        Body::Table(table) if table.rows.is_empty() => view! { <NoMatch /> }.into_any(),
        Body::Heat(heat) if heat.rows.is_empty() => view! { <NoMatch /> }.into_any(),
        Body::Table(table) => view! { <Tree table /> }.into_any(),
        body => Suspend::new(tool(Tool::Portfolio(body))).into_any(),
    }
}

/// Whether the server has rendered a layout that does not come with the page.
pub fn is_laid_out() -> bool {
    document().query_selector(".board, .heat, .edit-row").is_ok_and(|found| found.is_some())
}

/// Draws the layouts that do not come with the page.
pub fn lay_out(body: Body) -> AnyView {
    match body {
        Body::Board(lanes) => board(lanes),
        Body::Heat(rows) => heat(rows),
        Body::Table(_) => ().into_any(),
    }
}

#[component]
fn NoMatch() -> impl IntoView {
    view! {
        <section class="empty">
            <h2>"Nothing matches"</h2>
            <p>"No initiative passes all of these filters. Remove one of them, or look at everything."</p>
            <a class="button" href="/portfolio?view=table">"Show everything"</a>
        </section>
    }
}

#[component]
fn Head(overview: Overview) -> impl IntoView {
    let Overview { ledes, doubts, drifting, counted, may_create, may_import, .. } = overview;
    let total = overview.total.open();
    let last = ledes.len().saturating_sub(1);
    let links = ledes
        .into_iter()
        .enumerate()
        .map(|(at, link)| {
            let before = match at {
                0 => "",
                at if at == last => " and ",
                _ => ", ",
            };
            view! { {before} <a href=link.href>{link.words}</a> }
        })
        .collect_view();
    let counted = if counted.is_empty() { String::new() } else { format!(" {counted}") };
    let noun = if total == 1 { "initiative" } else { "initiatives" };
    let lede = if last == 0 && links.is_empty() {
        Either::Left(match total {
            0 => "Nothing here is being worked on.".to_owned(),
            _ => format!("All {total} {noun}{counted} are on track, and none has gone quiet."),
        })
    } else {
        Either::Right(view! { {format!("Of {total} {noun}{counted}, ")} {links} "." })
    };
    let doubts = doubts.map(|link| {
        let whose = if link.words == "1" {
            " the facts say worse than its lead does."
        } else {
            " the facts say worse than their lead does."
        };
        view! { " For " <a href=link.href>{link.words}</a> {whose} }
    });
    let drifting =
        drifting.map(|link| view! { " " <a href=link.href>{link.words}</a> " in a lane that the date does not fit." });
    view! {
        <Title text="Portfolio" />
        <header class="page-head">
            <h1>"Portfolio"</h1>
            <p class="lede">{lede}{doubts}{drifting}</p>
            <div class="actions">
                <a class="button" href="/portfolio/changes">"What changed"</a>
                {may_import.then(|| view! { <a class="button" href="/portfolio/import">"Import"</a> })}
                <ExportMenu />
                {may_create.then(|| view! { <a class="button" href="/initiatives/new">"Add an initiative"</a> })}
            </div>
        </header>
    }
}

#[component]
fn Nothing(may_create: bool, may_import: bool) -> impl IntoView {
    view! {
        <Title text="Portfolio" />
        <header class="page-head"><h1>"Portfolio"</h1></header>
        <section class="empty">
            <h2>"No initiatives yet"</h2>
            <p>
                "An initiative is a piece of work with one lead, one target date and a state of health. "
                "Bring the ones you have from a spreadsheet, Jira or Linear, and see them here in about two minutes."
            </p>
            <p class="row">
                {may_import.then(|| view! { <a class="button primary" href="/portfolio/import">"Import a file"</a> })}
                {may_create.then(|| view! { <a class="button" href="/lines/new">"Add the first product line"</a> })}
            </p>
        </section>
    }
}
