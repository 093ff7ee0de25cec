//! The fields that adding and changing a product share.

use leptos::prelude::*;

use crate::{
    portfolio::{
        domain::{Name, ProductKind, ProductStage, Summary},
        initiatives::Ref,
    },
    ui::form::{Select, TextArea, TextField},
};

/// The texts a form begins with.
#[derive(Clone, Debug)]
pub struct Beginning {
    pub line: String,
    pub name: String,
    pub purpose: String,
    pub kind: ProductKind,
    pub stage: ProductStage,
    pub owner: String,
}

/// Line, name, purpose, kind, stage, owner.
#[component]
pub fn Fields(beginning: Beginning, lines: Vec<Ref>, names: Vec<String>) -> impl IntoView {
    let Beginning { line, name, purpose, kind, stage, owner } = beginning;
    let first = (String::new(), "Choose a line".to_owned());
    let lines: Vec<_> = std::iter::once(first).chain(lines.into_iter().map(|one| (one.id, one.name))).collect();
    let kinds: Vec<_> = ProductKind::ALL.iter().map(|k| (k.as_str().to_owned(), k.label().to_owned())).collect();
    let stages: Vec<_> = ProductStage::ALL.iter().map(|s| (s.as_str().to_owned(), s.label().to_owned())).collect();
    view! {
        <TextField name="name" label="Name" value=name max=Name::MAX />
        <Select name="line" label="Line" options=lines value=line />
        <Select name="product_kind" label="Kind" options=kinds value=kind.as_str() />
        <Select name="stage" label="Lifecycle stage" options=stages value=stage.as_str() />
        <TextArea name="purpose" label="Purpose" value=purpose max=Summary::MAX optional=true />
        <TextField name="owner" label="Owner" value=owner suggestions=names autocomplete="off" optional=true hint="A full name or an e-mail address." />
    }
    .into_any()
}
