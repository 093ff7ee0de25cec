//! What a page of a past day costs beside the present one.

use app::{
    audit::{Begin, Mutation},
    calendar::{Day, Moment},
    portfolio::initiatives::store::move_date,
    state::Clock,
    viewer::Viewer,
};

use crate::{Bound, Figure, median, page::ask, seed};

const INITIATIVES: usize = 1_000;
const CHANGES: i64 = 10_000;
/// Days over which they are spread.
const DAYS: i64 = 300;
const ROUNDS: usize = 15;
const CALLS: u32 = 20;

/// Asks for many days in turn, each of which stood otherwise.
pub async fn measure() -> Vec<Figure> {
    let workspace = seed::workspace(INITIATIVES).await;
    let (db, me, now) = (workspace.state.db.clone(), Viewer::operator(), Clock::System.now());
    let today = Day::EPOCH.plus(now.0 / Moment::DAY);
    let Begin::New(mut m) = Mutation::begin::<()>(&db, &me, now, "seed", None).await.expect("a turn") else {
        unreachable!("no key was given");
    };
    let reason = "The supplier was late".to_owned().try_into().expect("a reason");
    for change in 0..CHANGES {
        m.speak_for(None, "Bench", now.plus((change - CHANGES) * DAYS * Moment::DAY / CHANGES));
        let id = &workspace.initiatives[usize::try_from(change).expect("a number") % INITIATIVES];
        move_date(&mut m, &me, id, Some(today.plus(change % 400)), Some(&reason), None).await.expect("a move");
    }
    m.commit(&()).await.expect("a commit");
    let router = wheelhouse_server::router(workspace.state.clone());
    let past = |days: i64| format!("/portfolio?as_of={}", today.plus(-days));
    let begun = std::time::Instant::now();
    ask(&router, &workspace.cookie, &past(1)).await;
    let first = begun.elapsed().as_secs_f64();
    let (mut then, mut present, mut days) = (Vec::new(), Vec::new(), 0);
    for _ in 0..ROUNDS {
        present.push(median(1, CALLS, async || assert!(ask(&router, &workspace.cookie, "/portfolio").await > 0)).await);
        let of_a_day = async || {
            days = (days + 37) % DAYS;
            assert!(ask(&router, &workspace.cookie, &past(days + 1)).await > 0);
        };
        then.push(median(1, CALLS, of_a_day).await);
    }
    then.sort_by(f64::total_cmp);
    present.sort_by(f64::total_cmp);
    let (then, present) = (then[ROUNDS / 2], present[ROUNDS / 2]);
    vec![Figure {
        name: "portfolio page as of a past day, present = 1",
        value: then / present,
        unit: "times",
        bound: Bound::AtMost(3.0),
        detail: format!(
            "{:.0} µs against {:.0} µs, {INITIATIVES} initiatives with {CHANGES} changes; the first took {:.0} ms",
            then * 1e6,
            present * 1e6,
            first * 1e3
        ),
    }]
}
