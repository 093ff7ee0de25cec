//! Waves as rows.

use leptos::prelude::*;
use server_fn::ServerFn;

use crate::{
    frame::Frame,
    portfolio::initiatives::Ref,
    team_health::waves::{
        api::{CloseWave, MakeLink, StopRepeating},
        domain::{Repeat, Wave},
    },
    ui::{
        ButtonLink, DayStamp, Details, Voice,
        form::{Form, HiddenField, Select, SubmitButton},
    },
};

fn whom(wave: &Wave) -> String {
    wave.team.as_ref().map_or_else(|| "everybody".to_owned(), |team| team.name.clone())
}

/// An open wave: answering first, then what its maker may do.
pub fn open(wave: Wave, asked: &[(String, Ref)]) -> AnyView {
    let today = Frame::day();
    let href = format!("/surveys/{}/answer", wave.id);
    let about = format!(
        "{}, {} people asked: {}. Groups from {} people are shown.",
        wave.template,
        wave.asked,
        whom(&wave),
        wave.least
    );
    let closes = format!("closes {}", wave.closes.spoken(today));
    let answer = match (wave.asks_me, wave.waits) {
        (true, true) => view! { <ButtonLink href voice=Voice::Primary>"Answer"</ButtonLink> }.into_any(),
        (true, false) => {
            view! { <span class="note">"You have answered. "<a href=href>"Change it"</a></span> }.into_any()
        }
        (false, _) => ().into_any(),
    };
    let people: Vec<_> = asked
        .iter()
        .filter(|(id, _)| *id == wave.id)
        .map(|(_, person)| (person.id.clone(), person.name.clone()))
        .collect();
    let run = wave.may_run.then(|| manage(&wave, people));
    view! {
        <li>
            <div class="what">
                <b>{wave.name}</b> " " <span class="note">{closes}</span>
                <p class="note">{about}</p>
                {run}
            </div>
            <div class="acts row">{answer}</div>
        </li>
    }
    .into_any()
}

fn manage(wave: &Wave, people: Vec<(String, String)>) -> AnyView {
    let (id, name) = (wave.id.clone(), wave.name.clone());
    let (first, second, third) = (id.clone(), id.clone(), id.clone());
    let rhythm = wave.repeat;
    let stop = (rhythm != Repeat::Once).then(|| {
        view! {
            <Form action=StopRepeating::PATH id=format!("stop-{id}") class="row">
                <HiddenField name="wave" value=third />
                <span class="note">{rhythm.label()}</span>
                <SubmitButton label="Do not repeat" pending="Saving" voice=Voice::Quiet small=true />
            </Form>
        }
    });
    view! {
        <Details summary="Run this wave">
            <div class="stack-tight">
                <Form action=MakeLink::PATH id=format!("link-{id}") prefix=format!("link-{id}-") class="form">
                    <HiddenField name="wave" value=first />
                    <Select name="person" label="A personal link for somebody who does not sign in" options=people
                        hint="You hand it over. Whoever holds it can tell that it was used, never what was said." />
                    <div class="form-end"><SubmitButton label="Make the link" pending="Making" voice=Voice::Plain small=true /></div>
                </Form>
                {stop}
                <Form action=CloseWave::PATH id=format!("close-{id}") class="row">
                    <HiddenField name="wave" value=second />
                    <span class="note">"Closing counts the answers and destroys them. It cannot be opened again."</span>
                    <SubmitButton label=format!("Close {name} now") pending="Closing" voice=Voice::Danger small=true />
                </Form>
            </div>
        </Details>
    }
    .into_any()
}

/// Closed waves as a table.
pub fn closed(waves: Vec<Wave>) -> AnyView {
    let today = Frame::day();
    let rows = waves
        .into_iter()
        .map(|wave| {
            let whom = whom(&wave);
            let href = match &wave.team {
                Some(team) => format!("/teams/{}/health?wave={}", team.id, wave.id),
                None => format!("/teams/health?wave={}", wave.id),
            };
            let turnout = wave.answered.map_or_else(String::new, |answered| format!("{answered} of {}", wave.asked));
            let closed = wave.closed.map(|at| view! { <DayStamp day=at.day today /> });
            view! {
                <tr>
                    <th scope="row"><a href=href>{wave.name}</a></th>
                    <td>{wave.template}</td>
                    <td>{whom}</td>
                    <td class="num">{turnout}</td>
                    <td class="nowrap">{closed}</td>
                </tr>
            }
        })
        .collect::<Vec<_>>();
    view! {
        <div class="scroller" role="region" aria-label="Closed waves" tabindex="0">
            <table class="table plain">
                <thead>
                    <tr>
                        <th scope="col">"Wave"</th>
                        <th scope="col">"Asked"</th>
                        <th scope="col">"Whom"</th>
                        <th scope="col" class="num">"Answered"</th>
                        <th scope="col">"Closed"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
