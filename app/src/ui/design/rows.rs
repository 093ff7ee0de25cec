//! What stands in rows.

use leptos::prelude::*;

use super::Specimen;
use crate::ui::{
    Avatar, Details, Fact, FactsLine, FactsList, HealthBadge, Markdown, Nobody, OutLink, Person, Progress, SectionHead,
};

#[component]
pub fn Tables() -> impl IntoView {
    view! {
        <Specimen id="tables" title="Tables and facts" about="Hairlines, no stripes, no vertical rules. Numbers at the end; zero is not unknown.">
            <table class="table plain">
                <caption>"Teams and what they carry"</caption>
                <thead><tr><th scope="col">"Team"</th><th scope="col" class="num">"People"</th><th scope="col" class="num">"Initiatives"</th><th scope="col">"Lead"</th></tr></thead>
                <tbody>
                    <tr><th scope="row">"App"</th><td class="num">"9"</td><td class="num">"7"</td><td>"Lena Fischer"</td></tr>
                    <tr><th scope="row">"Parts"</th><td class="num">"4"</td><td class="num">"0"</td><td class="muted">"nobody"</td></tr>
                </tbody>
            </table>
            <FactsList>
                <Fact term="Lead"><Person name="Jonas Berg" href="#tables" /></Fact>
                <Fact term="Confidence">"50 %, was 65 %"</Fact>
                <Fact term="Stage">"Launch"</Fact>
            </FactsList>
            <FactsLine>
                <Fact term="Target">"20 Jun"</Fact>
                <Fact term="Slip">"+49 d"</Fact>
                <Fact term="Blockers">"1 (Defrost cycle v3)"</Fact>
            </FactsLine>
            <div>
                <Progress label="Import" value=Some(400) max=653 count="400 of 653" />
                <Progress label="History" value=None max=1 count="row 214" />
            </div>
        </Specimen>
    }
}

#[component]
pub fn Lists() -> impl IntoView {
    view! {
        <Specimen id="lists" title="Lists" about="What needs a person comes first, with its size in front.">
            <div>
                <SectionHead title="Changed since Friday" nested=true note="largest first"><a href="#lists">"Choose another date"</a></SectionHead>
                <ol class="ledger">
                    <li>
                        <span class="size">"+62 d"</span>
                        <div class="what">
                            <a href="#lists">"Half-hourly tariff"</a>" "<span class="note">"Home / Tariffs"</span>
                            <p>"Moved a third time, 1 Jul → 1 Sep."</p>
                            <p class="words">"We will not bill people on guesses."</p>
                        </div>
                        <span class="when">"Mon, Chidi Eze"</span>
                    </li>
                </ol>
            </div>
            <ul class="links">
                <li class="is-current"><a href="#lists" aria-current="true"><b>"Matter support"</b></a><span class="overdue">"24 d"</span><span class="note wide">"Unknown, was on track"</span></li>
                <li><a href="#lists">"Humidity sensor"</a><span class="note">"29 June"</span></li>
            </ul>
        </Specimen>
    }
}

#[component]
pub fn Feed() -> impl IntoView {
    let said = "<p>The defrost test failed its <strong>third</strong> run on Thursday.</p><ul><li>candidate firmware on \
                Wednesday</li><li>rerun on Friday</li></ul>";
    view! {
        <Specimen id="feed" title="Words" about="What a person wrote, beside what was true when they posted it.">
            <div class="verdicts">
                <div><h3>"Jonas Berg says"</h3><HealthBadge word="at_risk" label="At risk" large=true /><p>"Posted Sunday 14 June."</p></div>
                <div>
                    <h3>"The facts say"</h3>
                    <HealthBadge word="off_track" label="Off track" large=true />
                    <ol><li><b>"Due in 4 days"</b>" with 2 of 5 reports open"</li><li><b>"49 days later"</b>" than first promised"</li></ol>
                </div>
            </div>
            <article class="entry">
                <header>
                    <HealthBadge word="at_risk" label="At risk" />
                    <span class="byline"><b>"Jonas Berg"</b>", Sunday 14 June, 17:40"</span>
                    <span class="note">"version 2 of 2"</span>
                </header>
                <Markdown html=said />
                <div class="said"><h3>"Frozen facts"</h3><FactsLine><Fact term="Target">"20 Jun"</Fact><Fact term="Slip">"+49 d"</Fact></FactsLine></div>
                <Details summary="What changed from version 1" open=true>
                    <p class="diff">"The defrost test failed its "<del>"second"</del><ins>"third"</ins>" run."</p>
                </Details>
            </article>
            <p><OutLink href="https://lab.example/plan" text="Test plan" />", "<OutLink href="javascript:alert(1)" text="a link that may not lead anywhere" /></p>
        </Specimen>
    }
}

#[component]
pub fn People() -> impl IntoView {
    view! {
        <Specimen id="people" title="People" about="Initials, no colours to decode. An empty ring: nobody has this.">
            <div class="row">
                <Avatar name="Amara Osei" large=true />
                <Person name="Jonas Berg" />
                <Person name="Lena Fischer" href="#people" />
                <Nobody means="No lead" />
                <span class="avatars"><Avatar name="Amara Osei" /><Avatar name="Marta Kovács" /><Avatar name="Claire Fontaine" /></span>
            </div>
        </Specimen>
    }
}
