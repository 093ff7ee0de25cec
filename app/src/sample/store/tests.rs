//! Facts about the sample once it is founded.

use super::found;
use crate::{
    calendar::Moment,
    db::testing::fresh,
    viewer::Viewer,
};

const NOW: Moment = Moment(1_781_600_000_000); // 16 June 2026

#[tokio::test]
async fn the_sample_is_founded_on_any_day_of_the_week() {
    for days in 0..7 {
        let (db, _dir) = fresh().await;
        found(&db, &Viewer::operator(), NOW.plus(days * Moment::DAY)).await.unwrap();
        let shown: Vec<(String, i64)> = sqlx::query_as(
            "select shown, sum(n) from product_tallies where horizon in ('now', 'next') and n > 0 and shown <> 'done'
             group by shown order by shown",
        )
        .fetch_all(db.read())
        .await
        .unwrap();
        assert_eq!(shown.iter().map(|(_, n)| n).sum::<i64>(), 31, "{shown:?}");
    }
}
