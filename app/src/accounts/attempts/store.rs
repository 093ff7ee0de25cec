//! Rows of attempts. An attempt is written before the password is looked at, so that many at once gain nothing.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

use super::{
    Address,
    domain::{FREE_FOR_ACCOUNT, FREE_FOR_ADDRESS, wait_after},
};
use crate::{
    calendar::Moment,
    db::{Db, Tx},
    error::AppError,
};

/// Where the request that runs now comes from.
pub fn asking() -> Address {
    leptos::prelude::use_context::<axum::http::request::Parts>()
        .and_then(|parts| parts.extensions.get::<Address>().cloned())
        .unwrap_or_else(|| Address("unknown".to_owned()))
}

/// An attempt that was let through; until it is forgiven it counts as failed.
#[derive(Debug)]
pub struct Attempt {
    account: String,
    address: i64,
}

/// Lets an attempt through, or says how long to wait. What was typed as an address is kept only as a hash: people
/// type passwords into the wrong field.
pub async fn admit(db: &Db, typed: &str, address: &Address, now: Moment) -> Result<Attempt, AppError> {
    let account = format!("account:{}", URL_SAFE_NO_PAD.encode(Sha256::digest(typed.trim().to_lowercase())));
    let from = format!("address:{}", address.0);
    let mut tx = db.begin().await?;
    let yesterday = now.plus(-Moment::DAY).0;
    sqlx::query("delete from sign_in_attempts where at < $1").bind(yesterday).execute(&mut *tx).await?;
    for (subject, free) in [(&account, FREE_FOR_ACCOUNT), (&from, FREE_FOR_ADDRESS)] {
        refuse_haste(&mut tx, subject, free, now).await?;
    }
    record(&mut tx, &account, now).await?;
    let address = record(&mut tx, &from, now).await?;
    tx.commit().await?;
    Ok(Attempt { account, address })
}

async fn refuse_haste(tx: &mut Tx, subject: &str, free: u32, now: Moment) -> Result<(), AppError> {
    let (failures, last): (i64, Option<i64>) =
        sqlx::query_as("select count(*), max(at) from sign_in_attempts where subject = $1")
            .bind(subject)
            .fetch_one(&mut **tx)
            .await?;
    let wait = wait_after(u32::try_from(failures).unwrap_or(u32::MAX), free);
    let left = last.unwrap_or_default() + i64::from(wait) * 1000 - now.0;
    match u32::try_from(left.div_euclid(1000) + i64::from(left.rem_euclid(1000) > 0)) {
        Ok(seconds) if seconds > 0 && wait > 0 => Err(AppError::TooMany { seconds }),
        _ => Ok(()),
    }
}

async fn record(tx: &mut Tx, subject: &str, now: Moment) -> Result<i64, AppError> {
    let row = sqlx::query("insert into sign_in_attempts (subject, at) values ($1, $2)")
        .bind(subject)
        .bind(now.0)
        .execute(&mut **tx)
        .await?;
    Ok(row.last_insert_rowid())
}

/// The attempt succeeded: the account starts afresh, and the address is not charged for it.
pub async fn forgive(tx: &mut Tx, attempt: &Attempt) -> Result<(), AppError> {
    sqlx::query("delete from sign_in_attempts where subject = $1 or id = $2")
        .bind(&attempt.account)
        .bind(attempt.address)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::fresh;

    const MINUTE: i64 = 60_000;

    async fn seconds(db: &Db, typed: &str, from: &str, at: i64) -> Option<u32> {
        match admit(db, typed, &Address(from.to_owned()), Moment(at)).await {
            Ok(_) => None,
            Err(AppError::TooMany { seconds }) => Some(seconds),
            Err(other) => panic!("{other}"),
        }
    }

    #[tokio::test]
    async fn the_sixth_failure_waits_a_minute_from_wherever_it_comes() {
        let (db, _dir) = fresh().await;
        for n in 0..5 {
            assert_eq!(seconds(&db, "a@b.example", &format!("10.0.0.{n}"), 0).await, None);
        }
        assert_eq!(seconds(&db, " A@B.example", "10.0.0.9", 1).await, Some(60));
        assert_eq!(seconds(&db, "other@b.example", "10.0.0.9", 1).await, None);
        assert_eq!(seconds(&db, "a@b.example", "10.0.0.9", MINUTE).await, None);
        assert_eq!(seconds(&db, "a@b.example", "10.0.0.9", MINUTE + 1).await, Some(120));
    }

    #[tokio::test]
    async fn an_address_that_tries_many_accounts_waits_too() {
        let (db, _dir) = fresh().await;
        for n in 0..30 {
            assert_eq!(seconds(&db, &format!("{n}@b.example"), "10.0.0.1", 0).await, None);
        }
        assert_eq!(seconds(&db, "fresh@b.example", "10.0.0.1", 0).await, Some(60));
        assert_eq!(seconds(&db, "fresh@b.example", "10.0.0.2", 0).await, None);
    }

    #[tokio::test]
    async fn a_success_clears_the_account() {
        let (db, _dir) = fresh().await;
        let address = Address("10.0.0.1".to_owned());
        for _ in 0..4 {
            admit(&db, "a@b.example", &address, Moment(0)).await.unwrap();
        }
        let last = admit(&db, "a@b.example", &address, Moment(0)).await.unwrap();
        let mut tx = db.begin().await.unwrap();
        forgive(&mut tx, &last).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(seconds(&db, "a@b.example", "10.0.0.1", 0).await, None);
    }
}
