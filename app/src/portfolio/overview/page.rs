//! The page: the answering sentence, the views, the toolbar, the table.

use leptos::{either::Either, prelude::*};
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use super::{Overview, api::ReadPortfolio, domain::LedeLink, rows::Table, toolbar::Toolbar};
use crate::{
    export::ExportMenu,
    ui::{Interest, Load, Reading, Takes},
};

/// `/portfolio`
#[component]
pub fn Portfolio() -> impl IntoView {
    let search = use_location().search;
    let news = Interest::all(&["initiative", "product", "line", "team"], Takes::WhenAsked);
    let reading = Reading::live(move || ReadPortfolio { search: search.get() }, news);
    view! {
        <Title text="Portfolio" />
        <Load reading children=draw />
    }
}

fn draw(overview: Overview) -> impl IntoView {
    if overview.nothing_yet {
        return Either::Left(view! { <Nothing may_create=overview.may_create /> });
    }
    Either::Right(view! {
        <Head total=overview.total.open() ledes=overview.ledes.clone() doubts=overview.doubts.clone() counted=overview.counted.clone() may_create=overview.may_create />
        <nav class="views" aria-label="Views">
            {overview.views.iter().map(|view| {
                let here = view.chosen.then_some("page");
                view! { <a href=view.href.clone() aria-current=here>{view.label.clone()}</a> }
            }).collect_view()}
        </nav>
        <Toolbar overview=overview.clone() />
        <Table overview />
    })
}

#[component]
fn Head(
    total: u32,
    ledes: Vec<LedeLink>,
    doubts: Option<LedeLink>,
    counted: String,
    may_create: bool,
) -> impl IntoView {
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
    view! {
        <header class="page-head">
            <h1>"Portfolio"</h1>
            <p class="lede">{lede}{doubts}</p>
            <div class="actions">
                <ExportMenu />
                {may_create.then(|| view! { <a class="button" href="/initiatives/new">"Add an initiative"</a> })}
            </div>
        </header>
    }
}

#[component]
fn Nothing(may_create: bool) -> impl IntoView {
    view! {
        <header class="page-head"><h1>"Portfolio"</h1></header>
        <section class="empty">
            <h2>"No initiatives yet"</h2>
            <p>
                "An initiative is a piece of work with one lead, one target date and a state of health. "
                "Bring the ones you have from a spreadsheet with the import command, and see them here in about two minutes."
            </p>
            {may_create.then(|| view! { <a class="button primary" href="/lines/new">"Add the first product line"</a> })}
        </section>
    }
}
