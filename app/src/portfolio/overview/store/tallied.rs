//! Counts from the tallies that triggers keep, so that they cost the same however many initiatives there are.

use sqlx::{QueryBuilder, Sqlite};

use super::{
    Question,
    groups::{HEALTHS, HORIZONS, NOTHING_AROUND, group_sql},
};
use crate::{
    db::push_list,
    portfolio::{
        domain::Shown,
        overview::{Facet, Grouping, PortfolioQuery},
        past::store::{push_not_archived, push_tallies},
    },
};

/// Adds the counts per health and of doubts.
pub fn push_sums(sql: &mut QueryBuilder<Sqlite>, shown: &str, n: &str, doubts: [&str; 2]) {
    let [off_track, at_risk] = doubts;
    sql.push(format_args!(
        ", coalesce(sum({off_track}), 0) as doubt_off_track, coalesce(sum({at_risk}), 0) as doubt_at_risk"
    ));
    for word in Shown::ALL {
        let word = word.as_str();
        sql.push(format_args!(", coalesce(sum(case when {shown} = '{word}' then {n} else 0 end), 0) as {word}"));
    }
}

/// Lines and products with their counts.
pub fn from_tallies(question: &Question<'_>) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new(
        "select l.id as line_id, l.name as line_name, lo.name as line_owner, coalesce(p.id, '') as key,
            coalesce(p.name, '') as name, p.kind, p.stage, po.name as owner",
    );
    push_sums(&mut sql, "c.shown", "c.n", ["c.doubt_off_track", "c.doubt_at_risk"]);
    sql.push(" from product_lines l left join products p on p.line_id = l.id");
    push_not_archived(&mut sql, "p.archived_at", question.past);
    sql.push(" left join people lo on lo.id = l.owner_id left join people po on po.id = p.owner_id left join ");
    push_tallies(&mut sql, question.past);
    sql.push(" c on c.product_id = p.id");
    push_tallied(&mut sql, question.query);
    sql.push(" where true");
    push_not_archived(&mut sql, "l.archived_at", question.past);
    sql.push(" group by l.id, p.id order by ").push(group_sql(question.query.group).order);
    sql
}

/// The filters that the tallies know.
fn push_tallied(sql: &mut QueryBuilder<Sqlite>, query: &PortfolioQuery) {
    if !query.wants_finished() {
        sql.push(" and c.shown <> 'done'");
    }
    for (facet, column) in [(Facet::Horizon, "c.horizon"), (Facet::Health, "c.shown")] {
        if let Some(values) = query.chosen.get(&facet) {
            sql.push(" and ").push(column).push(" in ");
            push_list(sql, values);
        }
    }
}

/// Horizons and healths run across all products.
pub fn across_tallies(question: &Question<'_>) -> QueryBuilder<Sqlite> {
    let (key, order) = match question.query.group {
        Grouping::Horizon => ("i.horizon", HORIZONS),
        _ => ("i.shown", HEALTHS),
    };
    let mut sql = QueryBuilder::new("select ");
    sql.push(NOTHING_AROUND).push(key).push(" as key, ").push(key).push(" as name");
    push_sums(&mut sql, "i.shown", "i.n", ["i.doubt_off_track", "i.doubt_at_risk"]);
    sql.push(" from (select c.* from ");
    push_tallies(&mut sql, question.past);
    sql.push(" c join products p on p.id = c.product_id join product_lines l on l.id = p.line_id where true");
    for column in ["p.archived_at", "l.archived_at"] {
        push_not_archived(&mut sql, column, question.past);
    }
    push_tallied(&mut sql, question.query);
    sql.push(") i group by ").push(key).push(" order by ").push(order);
    sql
}
