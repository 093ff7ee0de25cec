//! The tree table. Rows are plain elements: a hundred of them are drawn on every visit.

use leptos::{attr::custom::custom_attribute, either::Either, prelude::*};

use super::{
    badge::{badge, mark},
    domain::{self, Column, Editing, GroupRow, InitiativeRow, Row},
};
use crate::{
    portfolio::domain::{Shown, Tally},
    routes::{Tool, tool},
    ui::{Glyph, Icon},
};

/// The form that picked rows belong to.
const PICKS: &str = "picks";

/// The table with its foot.
#[component]
pub fn Tree(table: domain::Table) -> impl IntoView {
    let domain::Table { rows, columns, first, here, folded, unfolded, previous, next, edit, mut editing } = table;
    let may_pick = rows.iter().any(|row| matches!(row, Row::Initiative(row) if row.may_edit));
    let rows = rows.into_iter().map(|row| match row {
        Row::Group(group) => Either::Left(group_row(group)),
        Row::Initiative(row) => {
            let form = editing.take_if(|editing| editing.id == row.id).map(edit_row);
            Either::Right((initiative_row(row, &edit), form))
        }
    });
    let count = if folded + unfolded == here {
        format!("{here} initiatives")
    } else {
        format!("{first}–{} of {unfolded} initiatives", (first + here).saturating_sub(1))
    };
    let folded = (folded > 0).then(|| format!(", {folded} folded away"));
    view! {
        <div class="portfolio">
            <table class="table tree">
                <caption class="visually-hidden">"Initiatives by group, with health, target and slip"</caption>
                <thead>
                    <tr>{columns.into_iter().map(head_cell).collect_view()}</tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
            {may_pick.then(|| view! {
                <form class="picked-acts" id=PICKS action="/portfolio/bulk" method="get">
                    <button class="button" type="submit">"Change those picked"</button>
                </form>
            })}
        </div>
        <footer class="table-foot">
            <p>{count} {folded} <span class="note">" Quiet means past due for an update, or never reported."</span></p>
            <nav class="pager" aria-label="Pages">
                {previous.map(|href| view! { <a class="button" rel="prev" href=href>"Previous"</a> })}
                {next.map(|href| view! { <a class="button" rel="next" href=href>"Next"</a> })}
            </nav>
        </footer>
    }
}

fn head_cell(column: Column) -> impl IntoView {
    let sorted = column.sorted.clone();
    let mark = column.sorted.map(|way| if way == "ascending" { " ↓" } else { " ↑" });
    view! {
        <th scope="col" class=column.class aria-sort=sorted>
            <a class="sort" href=column.href>{column.label} <span aria-hidden="true">{mark}</span></a>
        </th>
    }
}

fn tally_list(tally: Tally) -> impl IntoView {
    let items = Shown::ALL
        .iter()
        .filter(move |shown| tally.of(**shown) > 0)
        .map(move |shown| {
            view! {
                <li>
                    <svg class="mark" data-health=shown.as_str() viewBox="0 0 12 12" aria-hidden="true"><use href=mark(*shown)></use></svg>
                    {tally.of(*shown)} <span class="visually-hidden">{shown.label()}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="tally">{items}</ul> }
}

fn group_row(group: GroupRow) -> impl IntoView {
    let class = if group.level == 1 { "line" } else { "product" };
    let (verb, sign) = if group.is_folded { ("Unfold", "▸") } else { ("Fold", "▾") };
    let label = format!("{verb} {}", group.name);
    let name = match group.href {
        Some(href) => Either::Left(view! { <a href=href>{group.name}</a> }),
        None => Either::Right(group.name),
    };
    view! {
        <tr class=class>
            <th scope="row" class="name">
                <span>
                    <a class="twisty" href=group.fold aria-label=label><span aria-hidden="true">{sign}</span></a>
                    {name} <span class="kind">{group.kind}</span>
                </span>
            </th>
            <td class="health-cell">{group.tally.worst().map(badge)}</td>
            <td class="facts-say" data-label="Facts say">{group.facts.map(badge)}</td>
            <td class="tally-cell" colspan="2">{tally_list(group.tally)}</td>
            <td class="age">{group.quiet}</td>
            <td class="who">{group.owner}</td>
            <td class="team"></td>
            <td class="horizon"></td>
        </tr>
    }
}

/// The form of a row. The browser loads what draws it when the first row is edited.
fn edit_row(editing: Editing) -> impl IntoView {
    view! { <tr class="edit-row" id="edit"><td colspan="9">{Suspend::new(tool(Tool::Edit(editing)))}</td></tr> }
}

fn initiative_row(row: InitiativeRow, edit: &str) -> impl IntoView {
    let slip = row.slip_is.class();
    let pick = row.may_edit.then(|| {
        let label = format!("Pick {}", row.name);
        view! { <input class="pick" type="checkbox" form=PICKS name="pick" value=row.id.clone() aria-label=label data-pick="" /> }
    });
    let edit = row.may_edit.then(|| {
        let (label, href) = (format!("Edit {}", row.name), format!("{edit}{}#edit", row.id));
        view! { <a class="row-edit" href=href aria-label=label data-edit="" {..custom_attribute("noscroll", "")}><Icon of=Glyph::Pen /></a> }
    });
    let from = (!row.from.is_empty()).then(|| view! { <span class="from">{row.from} " → "</span> });
    let was = (!row.was.is_empty()).then(|| view! { <span class="was">{row.was}</span> });
    view! {
        <tr class="initiative">
            <th scope="row" class="name">{pick}<a href=format!("/initiatives/{}", row.id)>{row.name}</a></th>
            <td class="health-cell">{badge(row.shown)} " " {was}</td>
            <td class="facts-say" data-label="Facts say">{row.facts.map(badge)}</td>
            <td class="target"><span class="slip">{from}<span class="to">{row.target}</span></span></td>
            <td class="slip-cell"><span class=slip>{row.slip}</span></td>
            <td class="age" class:is-quiet=row.is_quiet data-label="Updated">{row.updated}</td>
            <td class="who">{row.lead}{edit}</td>
            <td class="team">{row.team}</td>
            <td class="horizon">{row.horizon}</td>
        </tr>
    }
}
