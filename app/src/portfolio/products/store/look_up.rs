//! Finding a product by what a program gave: its id, or its name where only one bears it.

use super::product_choices;
use crate::{db::Db, error::AppError, viewer::Viewer};

/// The id of the one product that is meant and that the viewer sees; the inner error says what to give instead.
pub async fn product_typed(
    db: &Db,
    viewer: &Viewer,
    line: Option<&str>,
    text: &str,
) -> Result<Result<String, String>, AppError> {
    let text = text.trim();
    let meant = |full: &str| {
        let (of, name) = full.split_once(" / ").unwrap_or(("", full));
        full == text || (name == text && line.is_none_or(|line| line.trim() == of))
    };
    let choices = product_choices(db, viewer).await?;
    let found: Vec<&str> = choices
        .iter()
        .filter(|choice| choice.id == text || meant(&choice.name))
        .map(|choice| choice.id.as_str())
        .collect();
    Ok(match found.as_slice() {
        [one] => Ok((*one).to_owned()),
        [] => Err("Give the id of a product, or its name; `GET /api/v1/products` lists them.".to_owned()),
        _ => Err("Several products have that name. Give the id, or say the line too.".to_owned()),
    })
}
