//! Words of the source that are not ours, each with what it means.

use leptos::prelude::*;

use crate::{
    import::domain::{NO_VALUE, PlannedWord, WordChoice},
    ui::{SectionHead, form::FormState},
};

/// A table with a choice for each word.
#[component]
pub fn Words(words: Vec<WordChoice>) -> impl IntoView {
    let unsaid = words.iter().filter(|choice| choice.word.to.is_none()).count();
    let note = match unsaid {
        0 => "a guess; change what is wrong, then check".to_owned(),
        1 => "one still has no meaning; its rows cannot be taken".to_owned(),
        n => format!("{n} still have no meaning; their rows cannot be taken"),
    };
    let rows = words.into_iter().enumerate().map(|(place, choice)| row(place, choice)).collect_view();
    view! {
        <section aria-labelledby="words-head" id="words">
            <SectionHead title="What its words mean" id="words-head" note=note />
            <table class="table plain import-words">
                <thead>
                    <tr><th scope="col">"In the file"</th><th scope="col" class="num">"Rows"</th><th scope="col">"Means"</th></tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

fn row(place: usize, choice: WordChoice) -> AnyView {
    let WordChoice { word: PlannedWord { field, from, to }, rows } = choice;
    let name = format!("word_to[{place}]");
    let value = match to.as_deref() {
        None => "",
        Some("") => NO_VALUE,
        Some(word) => word,
    };
    let chosen = FormState::current().value(&name, value);
    let options = [("", "Not said yet"), (NO_VALUE, "No value")]
        .into_iter()
        .chain(field.words_taken())
        .map(|(word, label)| {
            let selected = word == chosen;
            view! { <option value=word selected=selected>{label}</option> }
        })
        .collect_view();
    let label = format!("What {} “{from}” means", field.label());
    view! {
        <tr>
            <th scope="row"><span class="note">{field.label()}</span> " " {from.clone()}</th>
            <td class="num">{rows}</td>
            <td>
                <input type="hidden" name=format!("word_field[{place}]") value=field.as_str() />
                <input type="hidden" name=format!("word_from[{place}]") value=from />
                <select name=name aria-label=label>{options}</select>
            </td>
        </tr>
    }
    .into_any()
}
