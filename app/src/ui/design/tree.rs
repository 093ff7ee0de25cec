//! The tree table of the portfolio, as its page writes it.

use leptos::prelude::*;

use super::Specimen;
use crate::ui::{Flag, Glyph, HealthBadge, Icon, TallyList};

#[component]
pub fn Tree() -> impl IntoView {
    view! {
        <Specimen id="tree" title="Tree table" about="Emptiness means agreement. In a narrow place each row becomes a list.">
            <div class="portfolio">
                <table class="table tree">
                    <caption class="visually-hidden">"Initiatives by line and product"</caption>
                    {head()}
                    <tbody>
                        {group("line", "Heat", "", "11 % quiet", "Marta Kovács")}
                        {group("product", "Auk 12", "physical, launch", "", "Jonas Berg")}
                        {certification()}
                        {quiet()}
                        {drifting()}
                    </tbody>
                </table>
            </div>
        </Specimen>
    }
}

fn head() -> impl IntoView {
    let sorts = [("Name", "name"), ("Health", ""), ("Target", ""), ("Slip", ""), ("Updated", ""), ("Lead", "")];
    let sorts = sorts.into_iter().chain([("Team", "team"), ("Horizon", "horizon")]).map(|(label, class)| {
        let sorted = (label == "Name").then_some("ascending");
        let icon = sorted.map(|_| view! { <Icon of=Glyph::Down /> });
        view! { <th scope="col" class=class aria-sort=sorted><a class="sort" href="#tree">{label}{icon}</a></th> }
    });
    view! { <thead><tr>{sorts.collect_view()}</tr></thead> }
}

fn group(
    level: &'static str,
    name: &'static str,
    kind: &'static str,
    quiet: &'static str,
    who: &'static str,
) -> AnyView {
    let counts = vec![("at_risk", "At risk", 2), ("unknown", "Unknown", 1), ("on_track", "On track", 6)];
    view! {
        <tr class=level>
            <th scope="row" class="name">
                <span>
                    <a class="twisty" href="#tree" aria-label=format!("Fold {name}")><Icon of=Glyph::Chevron /></a>
                    <a href="#tree">{name}</a>
                    <span class="kind">{kind}</span>
                </span>
            </th>
            <td class="health-cell"><HealthBadge word="at_risk" label="At risk" /></td>
            <td class="tally-cell" colspan="2"><TallyList counts /></td>
            <td class="age">{quiet}</td>
            <td class="who">{who}</td>
            <td class="team"></td>
            <td class="horizon"></td>
        </tr>
    }
    .into_any()
}

fn certification() -> impl IntoView {
    view! {
        <tr class="initiative">
            <th scope="row" class="name"><a href="#tree">"CE and MCS certification"</a></th>
            <td class="health-cell"><HealthBadge word="at_risk" label="At risk" /></td>
            <td class="target"><span class="slip"><span class="from">"2 May → "</span><span class="to">"20 Jun"</span></span></td>
            <td class="slip-cell"><span class="slip">"+49 d, moved twice"</span></td>
            <td class="age" data-label="Updated">"2 d"</td>
            <td class="who">"Jonas Berg"</td>
            <td class="team">"Compressor"</td>
            <td class="horizon">"Now"</td>
        </tr>
    }
}

fn quiet() -> impl IntoView {
    view! {
        <tr class="initiative">
            <th scope="row" class="name"><a href="#tree">"Matter support"</a></th>
            <td class="health-cell"><HealthBadge word="unknown" label="Unknown" was=Some("On track") /></td>
            <td class="target">"29 May"</td>
            <td class="slip-cell"><span class="overdue">"18 d overdue"</span></td>
            <td class="age is-quiet" data-label="Updated">"31 d"</td>
            <td class="who">"Tomasz Zieliński"</td>
            <td class="team">"Controls"</td>
            <td class="horizon">"Now"</td>
        </tr>
    }
}

fn drifting() -> impl IntoView {
    view! {
        <tr class="initiative">
            <th scope="row" class="name"><a href="#tree">"Charts a screen reader can read"</a></th>
            <td class="health-cell"><HealthBadge word="on_track" label="On track" /></td>
            <td class="target">"26 Feb 2027"</td>
            <td class="slip-cell"><Flag>"Now, but 8 months out"</Flag></td>
            <td class="age" data-label="Updated">"8 d"</td>
            <td class="who">"Aoife Brennan"</td>
            <td class="team">"App"</td>
            <td class="horizon">"Now"</td>
        </tr>
    }
}
