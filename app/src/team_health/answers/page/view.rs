//! "What can my manager see?": the rule in plain words, and the very view.

use leptos::prelude::*;

use crate::{
    team_health::results::{ResultTable, domain::GroupResult},
    ui::Details,
};

/// The panel before the questions.
#[component]
pub fn ManagerView(view: GroupResult, team: String, least: u32, comments: u32, open: bool) -> impl IntoView {
    let caption = if view.is_example {
        "Nothing of your team is on show yet. With invented numbers it would look like this:".to_owned()
    } else {
        format!("What is on show of your team, from {}:", view.wave.name)
    };
    let same = view.team.clone().filter(|_| !view.is_example).map(|team| {
        let words = match view.comments.len() {
            0 => "With the waves before it, that is all.".to_owned(),
            1 => "With 1 comment and the waves before it, that is all.".to_owned(),
            n => format!("With {n} comments and the waves before it, that is all."),
        };
        let href = format!("/teams/{}/health", team.id);
        view! { <p class="note">{words}" You can "<a href=href>"open the same page"</a>" yourself."</p> }
    });
    view! {
        <section class="manager" aria-labelledby="manager">
            <h2 id="manager">"What can my manager see?"</h2>
            <p class="words">
                {format!("Counts for {team} as a whole, once the wave has closed, and only if at least {least} people answer. Never who answered what: your answer is stored without your name, without an order and without a time.")}
            </p>
            <ul class="promises">
                <li>"Nobody sees who has answered, only how many."</li>
                <li>{format!("Fewer than {least}: nothing is shown, not even a colour. A group that would give a smaller one away hides, too.")}</li>
                <li>"If a few people joined or left since an earlier wave, nothing is shown of the team: otherwise they could be worked out."</li>
                <li>{format!("Comments appear from {comments} answers on, shuffled.")}</li>
                <li>"When the wave closes, the answers are counted and destroyed. This rule was fixed when it opened."</li>
            </ul>
            <Details summary="See exactly what your manager sees" open>
                <p class="note">{caption}</p>
                <ResultTable result=view />
                {same}
            </Details>
        </section>
    }
    .into_any()
}
