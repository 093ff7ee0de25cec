//! A report: what would happen or has happened, and what is wrong with which row.

use leptos::prelude::*;

use crate::{
    import::{
        RowFault,
        domain::{Report, Told, UPLOAD, counted},
    },
    ui::{Details, Fact, FactsLine, SectionHead},
};

/// A section with counts, what was decided where the file says nothing, and the faults.
pub fn what_happens(told: Told, id: &str, title: &'static str) -> AnyView {
    let Told { report, bad_rows, more } = told;
    let Report { created, updated, unchanged, archived, lines, products, teams, people, notes, faults, .. } = report;
    let new: Vec<String> = [
        (lines, "product line", "product lines"),
        (products, "product", "products"),
        (teams, "team", "teams"),
        (people, "person", "people"),
    ]
    .into_iter()
    .filter(|(n, ..)| *n > 0)
    .map(|(n, one, many)| counted(n, one, many))
    .collect();
    let new = (!new.is_empty()).then(|| view! { <Fact term="New beside them">{new.join(", ")}</Fact> });
    let archived = (archived > 0).then(|| view! { <Fact term="Archived, left as they are">{archived}</Fact> });
    let notes = (!notes.is_empty()).then(|| {
        let notes = notes.into_iter().map(|note| view! { <li>{note}</li> }).collect_view();
        view! { <Details summary="How it is read"><ul class="import-notes">{notes}</ul></Details> }
    });
    let faults = (!faults.is_empty()).then(|| table(faults, more, bad_rows, id));
    view! {
        <section aria-labelledby="check" class="import-told">
            <SectionHead title=title id="check" />
            <FactsLine>
                <Fact term="Created">{created}</Fact>
                <Fact term="Changed">{updated}</Fact>
                <Fact term="Unchanged">{unchanged}</Fact>
                {archived}
                {new}
            </FactsLine>
            {notes}
            {faults}
        </section>
    }
    .into_any()
}

fn table(faults: Vec<RowFault>, more: usize, bad_rows: usize, id: &str) -> AnyView {
    let rows = faults.into_iter().map(row).collect_view();
    let more = (more > 0).then(|| format!("{more} more are in the whole report. "));
    let caption = match bad_rows {
        1 => "One row cannot be taken".to_owned(),
        n => format!("{n} rows cannot be taken"),
    };
    view! {
        <div class="scroller" tabindex="0" role="region" aria-label="Rows that cannot be taken">
            <table class="table plain import-faults">
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="num">"Row"</th>
                        <th scope="col">"Column"</th>
                        <th scope="col">"Says"</th>
                        <th scope="col">"Why not"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p class="note">{more} <a href=format!("{UPLOAD}/{id}/report.csv") download="">"Download the whole report"</a></p>
    }
    .into_any()
}

fn row(fault: RowFault) -> AnyView {
    let accepted = (!fault.accepted.is_empty()).then(|| format!(" Taken are: {}.", fault.accepted.join(", ")));
    view! {
        <tr>
            <th scope="row" class="num">{fault.row}</th>
            <td>{fault.column}</td>
            <td>{fault.value}</td>
            <td>{fault.reason}{accepted}</td>
        </tr>
    }
    .into_any()
}
