//! The head of the cockpit: where in the first days somebody stands, in figures and in one sentence.

use leptos::{either::Either, prelude::*};
use server_fn::ServerFn;

use crate::{
    onboarding::plans::{
        api::{FinishPlan, UndoEvent},
        domain::{About, Cockpit, RecordRow, Standing, Undo},
    },
    ui::{
        ButtonLink, Glyph, Notice, Title, Tone, Voice,
        form::{Form, HiddenField, SubmitButton},
    },
};

/// Day, sentence, ways on, and what was done last.
pub fn head(page: &Cockpit) -> AnyView {
    let about = page.about.clone();
    let (day, of) = match (about.finished, page.standing) {
        (Some(_), _) => ("Finished".to_owned(), None),
        (None, Standing::Day(_, Some(of))) => (page.standing.words(), Some(format!(" of {of}"))),
        (None, standing) => (standing.words(), None),
    };
    let whose = if about.own { about.title.clone() } else { format!("{}, {}", about.owner, about.title) };
    let phase = if about.finished.is_some() { String::new() } else { page.phase.clone() };
    let title = format!("{day}, {whose}");
    let ways = ways(&about);
    view! {
        <Title text=title />
        <header class="page-head">
            <div class="day">
                <h1>{day}{of.map(|of| view! { <small>{of}</small> })}</h1>
                <p class="muted">{whose}{(!phase.is_empty()).then(|| format!(" · {phase}"))}</p>
            </div>
            <p class="lede">{sentence(page)}</p>
            <div class="actions">{ways}</div>
        </header>
        {finished(&about)}
        {page.last.clone().filter(|last| last.undo == Undo::Possible && last.at.day == about.today).map(|last| just_done(&about.id, last))}
    }
    .into_any()
}

fn ways(about: &About) -> impl IntoView + use<> {
    let base = format!("/onboarding/{}", about.id);
    let add = about.may_change.then(|| {
        view! { <ButtonLink href=format!("{base}/steps#add") glyph=Glyph::Plus>"Step"</ButtonLink> }
    });
    view! {
        {add}
        <ButtonLink href=format!("{base}/steps")>"All steps"</ButtonLink>
        <ButtonLink href=format!("{base}/dates") glyph=Glyph::Calendar>"Dates"</ButtonLink>
        <ButtonLink href=format!("{base}/record")>"Record"</ButtonLink>
    }
}

fn sentence(page: &Cockpit) -> impl IntoView + use<> {
    if let Some(day) = page.about.finished {
        let told = format!(
            "Finished on {}, with {} of {} steps settled. It stays as it was.",
            day.long(),
            page.settled,
            page.steps
        );
        return Either::Left(told);
    }
    let open = page.now.iter().filter(|row| row.when == "today").count();
    let today = match open {
        0 => "Nothing is left for today".to_owned(),
        1 => "1 step for today".to_owned(),
        n => format!("{n} steps for today"),
    };
    let late = match page.late.len() {
        0 => ", and nothing is late. ".to_owned(),
        1 => ", and 1 is late. ".to_owned(),
        n => format!(", and {n} are late. "),
    };
    let gate = page.gate.clone().map(|gate| {
        let due = gate.due.short(page.about.today);
        let pieces = if gate.lacks == 1 {
            "1 piece of evidence".to_owned()
        } else {
            format!("{} pieces of evidence", gate.lacks)
        };
        if gate.lacks == 0 {
            view! { "The gate of " <b>{due}</b> " " <a href="#gate" rel="external">"has all its evidence"</a> "." }
                .into_any()
        } else {
            view! { "The gate of " <b>{due}</b> " still lacks " <a href="#gate" rel="external">{pieces}</a> "." }
                .into_any()
        }
    });
    Either::Right(view! { {today}{late}{gate} })
}

fn finished(about: &About) -> Option<AnyView> {
    about.finished?;
    let id = about.id.clone();
    let resume = about.may_resume.then(|| {
        view! {
            <Form action=FinishPlan::PATH id="resume">
                <HiddenField name="plan" value=id />
                <HiddenField name="finished" value="false" />
                <SubmitButton label="Resume it" pending="Resuming" voice=Voice::Plain small=true />
            </Form>
        }
    });
    Some(
        view! { <Notice tone=Tone::Good>"This plan is finished: it can be read, and not changed." {resume}</Notice> }
            .into_any(),
    )
}

/// What was done last, while it can be taken back.
fn just_done(plan: &str, last: RecordRow) -> AnyView {
    let said = format!("{} {}, {}.", last.by, last.says, last.at.clock());
    let plan = plan.to_owned();
    view! {
        <Form action=UndoEvent::PATH id="undo" class="just-done">
            <HiddenField name="plan" value=plan />
            <HiddenField name="event" value=last.seq.to_string() />
            <span class="note">{said}</span>
            <SubmitButton label="Undo" pending="Undoing" voice=Voice::Quiet small=true />
        </Form>
    }
    .into_any()
}
