//! A report: what would happen or has happened, and which rows cannot be taken.

use leptos::prelude::*;

use crate::{
    import::{
        RowFault,
        domain::{Report, Told, UPLOAD, counted},
    },
    ui::{Details, Fact, FactsLine, SectionHead},
};

/// A section with counts, and what was decided where the file says nothing.
pub fn counts(report: Report, title: &'static str) -> AnyView {
    let Report { created, updated, unchanged, archived, lines, products, teams, people, notes, .. } = report;
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
        </section>
    }
    .into_any()
}

/// A section with the rows that cannot be taken; nothing where all of them can.
pub fn faults(told: Told, id: &str, title: &'static str) -> Option<AnyView> {
    let Told { report, bad_rows, more } = told;
    if report.faults.is_empty() {
        return None;
    }
    let rows = report.faults.into_iter().map(row).collect_view();
    let more = (more > 0).then(|| format!("{more} more faults are in the whole report. "));
    let section = view! {
        <section aria-labelledby="faults-head">
            <SectionHead title=title id="faults-head" note=counted(bad_rows, "row", "rows") />
            <div class="scroller import-faults" tabindex="0" role="region" aria-label="Rows and reasons">
                <table class="table plain">
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
        </section>
    };
    Some(section.into_any())
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
