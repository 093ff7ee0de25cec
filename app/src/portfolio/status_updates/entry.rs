//! One update as it is read: who said what, what is asked, what was true then, what later versions changed.

use leptos::prelude::*;

use super::{
    asks::{AnswerForm, Ask},
    domain::{Entry, Part, Revision, Segment},
};
use crate::{
    calendar::Day,
    markdown::SafeHtml,
    ui::{Details, Fact, FactsLine, HealthBadge, Markdown, TimeStamp},
};

/// An update in a feed.
#[component]
pub fn EntryView(entry: Entry, today: Day) -> impl IntoView {
    let Entry { id, author, posted, health, narrative, path_to_green, frozen, asks, revisions, may_edit } = entry;
    let anchor = format!("update-{id}");
    let versions = (!revisions.is_empty()).then(|| format!("version {0} of {0}", revisions.len() + 1));
    let edit = may_edit.then(|| view! { <a href=format!("/updates/{id}/edit")>"Correct"</a> });
    let facts = frozen.words(today).into_iter().map(|(term, words)| view! { <Fact term>{words}</Fact> }).collect_view();
    view! {
        <article class="entry" id=anchor.clone() aria-labelledby=format!("{anchor}-by")>
            <header>
                <HealthBadge word=health.as_str() label=health.label() />
                <span class="byline" id=format!("{anchor}-by")><b>{author}</b> ", " <TimeStamp at=posted today /></span>
                <span class="note">{versions} " " {edit}</span>
            </header>
            <Markdown html=narrative />
            {path_to_green.map(path)}
            {asks.into_iter().map(|ask| ask_view(ask, today)).collect_view()}
            <div class="said"><h3>"Frozen facts"</h3><FactsLine>{facts}</FactsLine></div>
            {revisions.into_iter().rev().map(|revision| revision_view(revision, today)).collect_view()}
        </article>
    }
    .into_any()
}

fn path(path: SafeHtml) -> AnyView {
    view! { <div class="said"><h3>"Path to green"</h3><Markdown html=path /></div> }.into_any()
}

fn ask_view(ask: Ask, today: Day) -> AnyView {
    let Ask { id, wording, of, at, answer, may_answer } = ask;
    let title = if answer.is_some() { "Ask, answered" } else { "Ask" };
    let below = match answer {
        Some(answer) => view! {
            <p class="answered">
                <span class="words">{format!("\u{201c}{}\u{201d}", answer.wording)}</span>
                {format!(" {}, {}", answer.by, answer.at.day.short(today))}
            </p>
        }
        .into_any(),
        None => view! {
            <p class="answered">{format!("To {}, open since {}.", of.name, at.day.short(today))}</p>
            {may_answer.then(|| view! { <AnswerForm ask=id /> })}
        }
        .into_any(),
    };
    view! { <div class="said"><h3>{title}</h3><div><p class="words">{wording}</p>{below}</div></div> }.into_any()
}

fn revision_view(revision: Revision, today: Day) -> AnyView {
    let Revision { version, author, at, health, narrative, path_to_green } = revision;
    let health = health.map(|(from, to)| {
        view! { <p class="diff"><del>{from.label()}</del> " " <ins>{to.label()}</ins></p> }
    });
    view! {
        <Details summary=format!("What version {version} changed")>
            {health}
            {diff(narrative)}
            {diff(path_to_green)}
            <p class="note">{format!("Changed by {author} on {}. Version {} is kept.", at.spoken(today), version - 1)}</p>
        </Details>
    }
    .into_any()
}

fn diff(segments: Vec<Segment>) -> Option<AnyView> {
    let parts = segments
        .into_iter()
        .map(|Segment { part, text }| match part {
            Part::Equal => text.into_any(),
            Part::Deleted => view! { <del>{text}</del> }.into_any(),
            Part::Inserted => view! { <ins>{text}</ins> }.into_any(),
        })
        .collect::<Vec<_>>();
    (!parts.is_empty()).then(|| view! { <p class="diff">{parts}</p> }.into_any())
}
