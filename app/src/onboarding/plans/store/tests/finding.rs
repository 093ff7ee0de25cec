//! Who finds a plan, who changes it, who begins one.

use super::*;
use crate::onboarding::plans::domain::NoteText;

#[tokio::test]
async fn a_plan_is_found_by_its_owner_and_by_those_it_is_shared_with() {
    let office = Office::open().await;
    for (viewer, finds) in
        [(&office.chief, true), (&office.manager, true), (&office.assistant, true), (&office.admin, false)]
    {
        let opened = cockpit(&office.db, viewer, &utc(), FIRST, &office.plan).await;
        assert_eq!(opened.is_ok(), finds, "{}", viewer.name);
        let listed = plans(&office.db, viewer, &utc(), FIRST).await.unwrap();
        assert_eq!(listed.cockpit.is_some() || !listed.rows.is_empty(), finds, "{}", viewer.name);
        if !finds {
            assert_eq!(opened.unwrap_err(), AppError::NotFound, "whatever the role in the organisation");
        }
    }
    assert!(plans(&office.db, &office.chief, &utc(), FIRST).await.unwrap().cockpit.is_some());
}

#[tokio::test]
async fn an_assistant_works_on_a_plan_and_a_manager_reads_it() {
    let office = Office::open().await;
    let step = office.step("Interview Ruth").await;
    office.act(&office.assistant, 2, &step, Act::CheckOff).await.unwrap();
    assert_eq!(office.act(&office.manager, 2, &step, Act::OpenAgain).await.unwrap_err().status(), 403);
    assert_eq!(office.act(&office.admin, 2, &step, Act::OpenAgain).await.unwrap_err(), AppError::NotFound);
    let mut m = office.begin(&office.manager, FIRST).await;
    let words = NoteText::parse("Ask her about the platform.").unwrap();
    write_note(&mut m, &office.manager, (&office.plan, &step), &words, false).await.unwrap();
    assert!(write_note(&mut m, &office.manager, (&office.plan, &step), &words, true).await.is_err());
}

#[tokio::test]
async fn whoever_leads_begins_a_plan_of_their_own_and_whoever_looks_after_people_one_for_others() {
    for (role, own, others) in [
        (Role::Contributor, false, false),
        (Role::Lead, true, false),
        (Role::Cpo, true, true),
        (Role::Admin, true, true),
    ] {
        let viewer = somebody("me", role);
        assert_eq!(may_begin(&viewer, "me").is_ok(), own, "{role:?}");
        assert_eq!(may_begin(&viewer, "other").is_ok(), others, "{role:?}");
    }
}

#[tokio::test]
async fn the_record_cannot_be_rewritten() {
    let office = Office::open().await;
    let mut tx = office.db.begin().await.unwrap();
    assert!(sqlx::query("update plan_events set deed = 'done'").execute(&mut *tx).await.is_err());
    assert!(sqlx::query("delete from plan_events").execute(&mut *tx).await.is_err());
}
