//! What waits for the reader: asks, updates, trouble where they lead.

use leptos::prelude::*;

use crate::{
    calendar::Day,
    home::domain::{Trouble, Troubles},
    portfolio::{
        domain::Health,
        status_updates::{
            asks::{AnswerForm, OpenAsk},
            domain::Due,
        },
    },
    team_health::waves::domain::OpenSurvey,
    ui::{HealthBadge, SectionHead},
};

fn address(id: &str) -> String {
    format!("/initiatives/{id}")
}

/// What others ask, answered in place.
pub fn asked(asks: Vec<OpenAsk>) -> Option<AnyView> {
    let note = asks.len().to_string();
    let items = asks.into_iter().map(ask).collect::<Vec<_>>();
    (!items.is_empty()).then(|| {
        view! {
            <section aria-labelledby="asks">
                <SectionHead title="Asked of you" id="asks" note />
                <ol class="ledger due">{items}</ol>
            </section>
        }
        .into_any()
    })
}

fn ask(ask: OpenAsk) -> AnyView {
    let OpenAsk { id, wording, initiative, may_open, product, by, days, .. } = ask;
    let name = if may_open {
        view! { <a href=address(&initiative.id)>{initiative.name}</a> }.into_any()
    } else {
        initiative.name.into_any()
    };
    let when = match days {
        i64::MIN..=0 => "today".to_owned(),
        1 => "1 day".to_owned(),
        days => format!("{days} days"),
    };
    view! {
        <li>
            <div class="what">
                <b>{name}</b> " " <span class="note">{format!("{by}, {product}")}</span>
                <p class="words">{wording}</p>
                <AnswerForm ask=id />
            </div>
            <span class="when">{when}</span>
        </li>
    }
    .into_any()
}

/// The reader's own updates that are due.
pub fn owed(dues: Vec<Due>, today: Day) -> Option<AnyView> {
    let note = dues.len().to_string();
    let items = dues
        .into_iter()
        .map(|due| {
            let class = if due.overdue { "overdue" } else { "note" };
            view! {
                <li>
                    <a href=format!("/updates?initiative={}", due.id)>{due.name.clone()}</a>
                    <span class=class>{due.when(today)}{due.overdue.then_some(" overdue")}</span>
                    <span class="note wide">{format!("{}. {}", due.product, due.standing())}</span>
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    (!items.is_empty()).then(|| {
        view! {
            <section aria-labelledby="owed">
                <SectionHead title="Your updates" id="owed" note><a href="/updates">"Post them"</a></SectionHead>
                <ul class="links">{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// Surveys that wait for the reader. Nobody else is told that they have not answered.
pub fn surveyed(surveys: Vec<OpenSurvey>, today: Day) -> Option<AnyView> {
    let items = surveys
        .into_iter()
        .map(|survey| {
            let closes = format!("closes {}", survey.closes.spoken(today));
            view! {
                <li>
                    <a href=format!("/surveys/{}/answer", survey.id)>{survey.name}</a>
                    <span class="note">{closes}</span>
                    <span class="note wide">"Two minutes. Nobody can tell what you say."</span>
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    (!items.is_empty()).then(|| {
        view! {
            <section aria-labelledby="surveys">
                <SectionHead title="How are you?" id="surveys" />
                <ul class="links">{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// What is in trouble where the reader leads.
pub fn troubled(troubles: Troubles) -> Option<AnyView> {
    let Troubles { listed, tally, href } = troubles;
    let total = tally.open();
    let note = if total as usize > listed.len() {
        format!("{} of {total}, worst first", listed.len())
    } else {
        total.to_string()
    };
    let items = listed.into_iter().map(trouble).collect::<Vec<_>>();
    (!items.is_empty()).then(|| {
        view! {
            <section aria-labelledby="trouble">
                <SectionHead title="In trouble where you lead" id="trouble" note>
                    {href.map(|href| view! { <a href=href>"Open"</a> })}
                </SectionHead>
                <ul class="links">{items}</ul>
            </section>
        }
        .into_any()
    })
}

fn trouble(trouble: Trouble) -> AnyView {
    let Trouble { id, name, place, shown, was, lead, words } = trouble;
    view! {
        <li>
            <a href=address(&id)>{name}</a>
            <HealthBadge word=shown.as_str() label=shown.label() was=was.map(Health::label) />
            <span class="note wide">{format!("{place}. {lead}. {words}")}</span>
        </li>
    }
    .into_any()
}
