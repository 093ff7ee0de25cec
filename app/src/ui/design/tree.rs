//! The tree table of the portfolio, as its page writes it.

use leptos::prelude::*;

use super::Specimen;
use crate::ui::{Flag, Glyph, HealthBadge, Icon, TallyList};

#[component]
pub fn Tree() -> impl IntoView {
    let counts = || vec![("at_risk", "At risk", 2), ("unknown", "Unknown", 1), ("on_track", "On track", 6)];
    let twisty = |open: &'static str, name: &'static str| {
        view! { <a class="twisty" href="#tree" aria-expanded=open aria-label=name><Icon of=Glyph::Chevron /></a> }
    };
    view! {
        <Specimen id="tree" title="Tree table" about="Emptiness means agreement. In a narrow place each row becomes a list.">
            <div class="portfolio">
                <table class="table tree" role="table">
                    <caption class="visually-hidden">"Initiatives by line and product"</caption>
                    <thead>
                        <tr>
                            <th scope="col" class="name" aria-sort="ascending"><a class="sort" href="#tree">"Name"<Icon of=Glyph::Down /></a></th>
                            <th scope="col"><a class="sort" href="#tree">"Health"</a></th>
                            <th scope="col">"Facts say"</th>
                            <th scope="col">"Target"</th>
                            <th scope="col">"Slip"</th>
                            <th scope="col">"Updated"</th>
                            <th scope="col">"Lead"</th>
                            <th scope="col" class="team">"Team"</th>
                            <th scope="col" class="horizon">"Horizon"</th>
                        </tr>
                    </thead>
                    <tbody>
                        <tr class="line">
                            <th scope="row" class="name"><span>{twisty("true", "Heat")}<a href="#tree">"Heat"</a></span></th>
                            <td class="health-cell"><HealthBadge word="at_risk" label="At risk" /></td>
                            <td class="facts-say" data-label="Facts say"><HealthBadge word="off_track" label="Off track" /></td>
                            <td class="tally-cell" colspan="2"><TallyList counts=counts() /></td>
                            <td class="age">"11 % quiet"</td>
                            <td class="who">"Marta Kovács"</td>
                            <td class="team"></td>
                            <td class="horizon"></td>
                        </tr>
                        <tr class="product">
                            <th scope="row" class="name"><span>{twisty("true", "Auk 12")}<a href="#tree">"Auk 12"</a>" "<span class="kind">"physical, launch"</span></span></th>
                            <td class="health-cell"><HealthBadge word="at_risk" label="At risk" /></td>
                            <td class="facts-say" data-label="Facts say"></td>
                            <td class="tally-cell" colspan="2"><TallyList counts=counts() /></td>
                            <td class="age"></td>
                            <td class="who">"Jonas Berg"</td>
                            <td class="team"></td>
                            <td class="horizon"></td>
                        </tr>
                        <tr class="initiative">
                            <th scope="row" class="name"><span><a href="#tree">"CE and MCS certification"</a></span></th>
                            <td class="health-cell"><HealthBadge word="at_risk" label="At risk" /></td>
                            <td class="facts-say" data-label="Facts say"><HealthBadge word="off_track" label="Off track" /></td>
                            <td class="target"><span class="slip"><span class="from">"2 May → "</span><span class="to">"20 Jun"</span></span></td>
                            <td class="slip-cell"><span class="slip">"+49 d, moved twice"</span></td>
                            <td class="age" data-label="Updated">"2 d"</td>
                            <td class="who">"Jonas Berg"</td>
                            <td class="team">"Compressor"</td>
                            <td class="horizon">"Now"</td>
                        </tr>
                        <tr class="initiative">
                            <th scope="row" class="name"><span><a href="#tree">"Matter support"</a></span></th>
                            <td class="health-cell"><HealthBadge word="unknown" label="Unknown" was=Some("On track") /></td>
                            <td class="facts-say" data-label="Facts say"></td>
                            <td class="target">"29 May"</td>
                            <td class="slip-cell"><span class="overdue">"18 d overdue"</span></td>
                            <td class="age old" data-label="Updated">"31 d"</td>
                            <td class="who">"Tomasz Zieliński"</td>
                            <td class="team">"Controls"</td>
                            <td class="horizon">"Now"</td>
                        </tr>
                        <tr class="initiative">
                            <th scope="row" class="name"><span><a href="#tree">"Charts a screen reader can read"</a></span></th>
                            <td class="health-cell"><HealthBadge word="on_track" label="On track" /></td>
                            <td class="facts-say" data-label="Facts say"></td>
                            <td class="target">"26 Feb 2027"</td>
                            <td class="slip-cell"><Flag>"Now, but 8 months out"</Flag></td>
                            <td class="age" data-label="Updated">"8 d"</td>
                            <td class="who">"Aoife Brennan"</td>
                            <td class="team">"App"</td>
                            <td class="horizon">"Now"</td>
                        </tr>
                    </tbody>
                </table>
            </div>
        </Specimen>
    }
}
