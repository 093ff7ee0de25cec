//! The front door, and who has a key.

mod keys;
mod members;
mod own;
mod set_up;
mod sign_in;

use crate::support::House;

/// A password that is nobody's and that nobody guesses.
pub const PASSWORD: &str = "the kettle sings before noon";

/// A workspace that Ada has set up and where she is signed in.
pub async fn founded() -> House {
    let mut house = House::empty().await;
    let token = set_up::token(&house).await;
    let answer = house.post("/api/accounts/set_up", &set_up::form(&token)).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    house.keep(&answer);
    house
}
