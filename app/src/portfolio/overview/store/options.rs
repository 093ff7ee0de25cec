//! The values a filter offers, and the names of those that are chosen.

use sqlx::QueryBuilder;

use super::{
    Question,
    condition::{push_condition, push_from},
    groups::{THEMES, group_sql},
};
use crate::{
    db::Db,
    error::AppError,
    portfolio::overview::{Facet, Grouping, PortfolioQuery},
    viewer::Viewer,
};

/// The values of the filter being chosen: value, label, how many initiatives carry it under the other filters.
pub async fn options(
    db: &Db,
    viewer: &Viewer,
    question: &Question<'_>,
) -> Result<Vec<(String, String, i64)>, AppError> {
    let Some(facet) = question.query.picking else { return Ok(Vec::new()) };
    let others = question.query.with(|q| drop(q.chosen.remove(&facet)));
    let others = Question { query: &others, ..*question };
    let group = group_sql(as_grouping(facet));
    let (key, name, order) = match facet {
        Facet::Line => ("p.line_id", "l.name", "l.name collate nocase"),
        _ => (group.key, group.name, group.order),
    };
    let mut sql = QueryBuilder::new("select ");
    sql.push(key).push(" as key, ").push(name).push(" as name, count(*)");
    push_from(&mut sql, question);
    if facet == Facet::Theme {
        sql.push(THEMES);
    }
    push_condition(&mut sql, viewer, &others);
    sql.push(" group by ").push(key).push(" order by ").push(order);
    let found: Vec<(String, String, i64)> = sql.build_query_as().fetch_all(db.read()).await?;
    Ok(found.into_iter().map(|(key, name, n)| (key, facet.spoken(&name), n)).collect())
}

/// The grouping that has a group for each value; lines are read off their products.
fn as_grouping(facet: Facet) -> Grouping {
    let by_word = Grouping::ALL.iter().find(|grouping| grouping.facet() == facet && **grouping != Grouping::Line);
    by_word.copied().unwrap_or(Grouping::Product)
}

/// The labels of every chosen value. Who sees a part of the organisation learns only the names in that part.
pub async fn labels(
    db: &Db,
    viewer: &Viewer,
    question: &Question<'_>,
) -> Result<Vec<(Facet, String, String)>, AppError> {
    let mut labels = Vec::new();
    for (facet, values) in &question.query.chosen {
        if !viewer.sees_everything() {
            let all = PortfolioQuery { picking: Some(*facet), finished: true, ..PortfolioQuery::default() };
            let known = options(db, viewer, &Question { query: &all, ..*question }).await?;
            labels.extend(
                known.into_iter().filter(|(key, ..)| values.contains(key)).map(|(key, name, _)| (*facet, key, name)),
            );
            continue;
        }
        let sql = match facet {
            Facet::Line => "select name from product_lines where id = $1",
            Facet::Product => "select name from products where id = $1",
            Facet::Team => "select name from teams where id = $1",
            Facet::Lead => "select name from people where id = $1",
            _ => {
                labels.extend(values.iter().map(|value| (*facet, value.clone(), facet.spoken(value))));
                continue;
            }
        };
        for value in values {
            let name: Option<String> = sqlx::query_scalar(sql).bind(value).fetch_optional(db.read()).await?;
            let name = name.unwrap_or_else(|| if value == "none" { "none".to_owned() } else { "unknown".to_owned() });
            labels.push((*facet, value.clone(), name));
        }
    }
    Ok(labels)
}
