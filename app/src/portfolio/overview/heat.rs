//! The heat list: groups by health. A real table; colour only repeats what the numbers say.

use leptos::{either::Either, prelude::*};

use super::{
    badge::{badge, mark},
    domain::{Heat, HeatCell, HeatRow},
};
use crate::portfolio::domain::Shown;

/// Groups in their order, never ranked.
pub fn heat(heat: Heat) -> AnyView {
    let Heat { of, columns, rows } = heat;
    let heads = columns
        .iter()
        .map(|shown| {
            let word = shown.as_str();
            view! {
                <th scope="col">
                    <svg class="mark" data-health=word viewBox="0 0 12 12" aria-hidden="true"><use href=mark(*shown)></use></svg>
                    {shown.label()}
                </th>
            }
        })
        .collect_view();
    let rows = rows.into_iter().map(|row| heat_row(row, &columns)).collect_view();
    let caption = format!("{of} by health, with the number of initiatives");
    view! {
        <table class="table heat">
            <caption class="visually-hidden">{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{of}</th>
                    {heads}
                    <th scope="col" class="facts-say">"Facts say"</th>
                    <th scope="col" class="number">"All"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <p class="note legend-note">"The stronger the colour, the larger the share of the row. Groups stand in the order of their names."</p>
    }
    .into_any()
}

fn heat_row(row: HeatRow, columns: &[Shown]) -> impl IntoView + use<> {
    let HeatRow { name, href, total, facts, cells } = row;
    let cells =
        cells.into_iter().zip(columns.iter().copied()).map(|(cell, shown)| heat_cell(cell, shown)).collect_view();
    let name = match href {
        Some(href) => Either::Left(view! { <a href=href>{name}</a> }),
        None => Either::Right(name),
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            {cells}
            <td class="facts-say" data-label="Facts say">{facts.map(badge)}</td>
            <td class="number" data-label="All">{total}</td>
        </tr>
    }
}

fn heat_cell(cell: HeatCell, shown: Shown) -> impl IntoView {
    let HeatCell { n, quarters, href } = cell;
    let count = match href {
        Some(href) => {
            Either::Left(view! { <a href=href>{n} <span class="visually-hidden">" " {shown.label()}</span></a> })
        }
        None if n > 0 => Either::Right(n.to_string()),
        None => Either::Right("·".to_owned()),
    };
    view! {
        <td data-label=shown.label()>
            <span class="cell" data-health=shown.as_str() data-quarters=quarters>{count}</span>
        </td>
    }
}
