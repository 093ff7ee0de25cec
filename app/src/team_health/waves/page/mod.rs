//! `/surveys`: what waits for one's answer, what has closed, and asking.

mod open;
mod rows;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use self::{
    open::{OpenWave, WriteSurvey},
    rows::{closed, open},
};
use super::{api::ReadSurveys, domain::SurveysPage};
use crate::ui::{ButtonLink, Empty, Load, Notice, PageHead, Reading, SectionHead, Tone};

/// `/surveys`
#[component]
pub fn Surveys() -> impl IntoView {
    let query = use_query_map();
    let link = move || query.with(|query| query.get("link").unwrap_or_default());
    let reading = Reading::of(move || ReadSurveys { link: link() });
    view! { <Load reading children=draw /> }
}

fn draw(page: SurveysPage) -> AnyView {
    let SurveysPage { waves, templates, teams, may_ask_all, asked, link, month } = page;
    let crumbs = vec![("Teams".to_owned(), "/teams".to_owned())];
    let (over, running): (Vec<_>, Vec<_>) = waves.into_iter().partition(|wave| wave.closed.is_some());
    let waits = running.iter().filter(|wave| wave.waits).count();
    let lede = match (waits, running.len()) {
        (0, 0) => "No wave is open.".to_owned(),
        (0, 1) => "1 wave is open. Nothing waits for you.".to_owned(),
        (0, n) => format!("{n} waves are open. Nothing waits for you."),
        (1, _) => "1 wave waits for your answer. It takes two minutes, and nobody can tell what you said.".to_owned(),
        (n, _) => format!("{n} waves wait for your answer. Nobody can tell what you said."),
    };
    let link = link.map(|link| {
        view! {
            <Notice tone=Tone::Good title="Hand this link over">
                <code class="words">{link}</code>
                <br />
                "It takes one answer, until the wave closes, and replaces the one made before. It is not shown again."
            </Notice>
        }
    });
    let none = (over.is_empty() && running.is_empty()).then(|| {
        view! { <Empty title="Nobody has been asked yet">"A wave asks teams how they are. What they say is shown when it closes, only for groups that are large enough."</Empty> }
    });
    let may_ask = may_ask_all || !teams.is_empty();
    let ask = may_ask.then(|| view! { <OpenWave templates teams may_ask_all month first=over.is_empty() && running.is_empty() /><WriteSurvey /> });
    let running = (!running.is_empty()).then(|| {
        let rows = running.into_iter().map(|wave| open(wave, &asked)).collect::<Vec<_>>();
        view! {
            <section aria-labelledby="open">
                <SectionHead title="Open" id="open" />
                <ul class="waves">{rows}</ul>
            </section>
        }
    });
    let over = (!over.is_empty()).then(|| {
        view! { <section aria-labelledby="closed"><SectionHead title="Closed" id="closed" />{closed(over)}</section> }
    });
    let actions = || view! { <ButtonLink href="/teams/health">"Team health"</ButtonLink> };
    view! {
        <PageHead title="Surveys" crumbs actions>{lede}</PageHead>
        <div class="stack">{link}{none}{running}{ask}{over}</div>
    }
    .into_any()
}
