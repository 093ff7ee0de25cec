//! The browser's door to searching.

use leptos::prelude::*;
use server_fn::codec::GetUrl;

use super::domain::{Palette, SearchPage};
use crate::{error::AppError, packing::Packs};

/// What `/search` shows: everything that holds the words, or only one kind of things.
#[server(prefix = "/api", endpoint = "search/page", input = GetUrl, output = Packs)]
pub async fn read_search(
    #[server(default)] q: String,
    #[server(default)] kind: String,
) -> Result<SearchPage, AppError> {
    use super::{domain::Words, store};

    let asked = crate::door::asked()?;
    let words = Words::parse(&q).map_err(|e| AppError::invalid("q", e))?;
    let within = Some(kind.as_str()).filter(|kind| !kind.is_empty()).map(str::parse).transpose();
    let within = within.map_err(|e| AppError::invalid("kind", e))?;
    let most = if within.is_some() { SearchPage::MOST_OF_ONE } else { SearchPage::MOST };
    let groups = store::search(&asked.state.db, &asked.viewer, (&asked.zone, asked.now), &words, within, most).await?;
    Ok(SearchPage { q: words.typed().to_owned(), asked: !words.is_empty(), within, groups })
}

/// What the palette shows: the likeliest of what holds the words, and what can be done.
#[server(prefix = "/api", endpoint = "search/palette", input = GetUrl, output = Packs)]
pub async fn read_palette(#[server(default)] q: String) -> Result<Palette, AppError> {
    use server_fn::ServerFn;

    use super::{
        domain::{Words, deeds},
        store,
    };
    use crate::accounts::sign_in::SignOut;

    let asked = crate::door::asked()?;
    let words = Words::parse(&q).map_err(|e| AppError::invalid("q", e))?;
    let when = (&asked.zone, asked.now);
    let groups = store::search(&asked.state.db, &asked.viewer, when, &words, None, Palette::MOST).await?;
    let on = store::update_on(&asked.state.db, &asked.viewer, &groups).await?;
    let deeds = on.into_iter().chain(deeds(&asked.viewer, &words, SignOut::PATH)).collect();
    Ok(Palette { q: words.typed().to_owned(), groups, deeds })
}
