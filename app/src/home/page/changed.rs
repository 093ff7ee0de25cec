//! What changed, largest first, with its size in the first column.

use leptos::prelude::*;

use crate::{
    calendar::Day,
    home::domain::{Changes, Shift, Size},
    ui::{Details, HealthBadge, Mark, SectionHead, form::GetForm},
};

/// The ledger of changes, and the choice of another day to count from.
pub fn changed(changes: Changes, today: Day) -> AnyView {
    let Changes { since, visited, listed, smaller, steady } = changes;
    let note = if visited { "since your last visit, largest first" } else { "largest first" };
    let title = format!("Changed since {}", if visited { since.spoken(today) } else { since.day.spoken(today) });
    let rest = rest(smaller, steady);
    let still = listed.is_empty();
    let items = listed.into_iter().map(|shift| line(shift, today)).collect::<Vec<_>>();
    view! {
        <section aria-labelledby="changes">
            <SectionHead title id="changes" note />
            {if still {
                view! { <p class="muted since-then">"Nothing moved: no date, no health, no confidence."</p> }.into_any()
            } else {
                view! { <ol class="ledger">{items}</ol> }.into_any()
            }}
            {rest.map(|rest| view! { <p class="note since-then">{rest}</p> })}
            <Details summary="Choose another date">
                <GetForm action="/" label="Changes since another date" class="row since-then">
                    <label class="note" for="since-day">"Since"</label>
                    <input type="date" id="since-day" name="since" value=since.day.to_string() max=today.to_string() />
                    <button class="button small" type="submit">"Show what changed"</button>
                    {(!visited).then(|| view! { <a href="/">"Since my last visit"</a> })}
                </GetForm>
            </Details>
        </section>
    }
    .into_any()
}

fn line(shift: Shift, today: Day) -> AnyView {
    let when = shift.when(today);
    let Shift { id, name, place, size, words, shown, said, .. } = shift;
    let health = shown.map(|shown| view! { " " <HealthBadge word=shown.as_str() label=shown.label() /> });
    let said = (!said.is_empty()).then(|| view! { <p class="words">{said}</p> });
    view! {
        <li>
            <span class="size">{sized(size)}</span>
            <div class="what">
                <a href=format!("/initiatives/{id}")>{name}</a> " " <span class="note">{place}</span>
                <p>{words}{health}</p>
                {said}
            </div>
            <span class="when">{when}</span>
        </li>
    }
    .into_any()
}

/// "+62 d", or the two shapes between which a health moved.
fn sized(size: Size) -> AnyView {
    let Size::Health(from, to) = size else { return size.words().into_any() };
    view! {
        <span class="visually-hidden">{format!("{} to {}", from.label(), to.label())}</span>
        <span class="health" aria-hidden="true"><Mark word=from.as_str() /><span>"\u{2192}"</span><Mark word=to.as_str() /></span>
    }
    .into_any()
}

/// "Two smaller changes, and 31 updates without change."
fn rest(smaller: u32, steady: u32) -> Option<String> {
    let many = |n: u32, one: &str, more: &str| match n {
        0 => None,
        1 => Some(format!("1 {one}")),
        n => Some(format!("{n} {more}")),
    };
    let smaller = many(smaller, "smaller change", "smaller changes");
    let steady = many(steady, "update without change", "updates without change");
    let parts: Vec<String> = [smaller, steady].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| format!("And {}.", parts.join(", ")))
}
