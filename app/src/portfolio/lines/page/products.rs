//! The products of a line, each with how it stands.

use leptos::prelude::*;

use crate::{
    portfolio::products::domain::ProductRow,
    ui::{Empty, HealthBadge, SectionHead, TallyList},
};

/// The table of products; archived ones folded away.
#[component]
pub fn Products(rows: Vec<ProductRow>) -> impl IntoView {
    let (gone, here): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.product.archived.is_some());
    let note = format!("{}", here.len());
    let body = if here.is_empty() {
        view! { <Empty title="No products yet">"A line is made of products, and products carry the initiatives."</Empty> }.into_any()
    } else {
        table(here)
    };
    let gone = (!gone.is_empty()).then(|| {
        let summary = format!("{} archived", gone.len());
        view! { <details class="data"><summary>{summary}</summary>{table(gone)}</details> }
    });
    view! { <section aria-labelledby="products"><SectionHead title="Products" id="products" note />{body}{gone}</section> }.into_any()
}

fn table(rows: Vec<ProductRow>) -> AnyView {
    let rows = rows
        .into_iter()
        .map(|ProductRow { product, roll_up }| {
            let worst = roll_up.tally.worst().map_or_else(
                || "nothing open".into_any(),
                |shown| view! { <HealthBadge word=shown.as_str() label=shown.label() /> }.into_any(),
            );
            view! {
                <tr>
                    <th scope="row"><a href=format!("/products/{}", product.id)>{product.name}</a></th>
                    <td>{worst}</td>
                    <td><TallyList counts=roll_up.counts() /></td>
                    <td>{roll_up.tally.quiet_words()}</td>
                    <td>{product.owner.map(|owner| owner.name)}</td>
                    <td>{product.kind.label()}</td>
                    <td>{product.stage.label()}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="scroller" role="region" aria-label="Products of this line" tabindex="0">
            <table class="table plain">
                <thead>
                    <tr>
                        <th scope="col">"Name"</th>
                        <th scope="col">"Health"</th>
                        <th scope="col">"Initiatives"</th>
                        <th scope="col">"Quiet"</th>
                        <th scope="col">"Owner"</th>
                        <th scope="col">"Kind"</th>
                        <th scope="col">"Stage"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
