//! What every form about one step ends in.

use crate::{
    door::Asked,
    error::AppError,
    onboarding::plans::store::{self, Act},
};

/// Does something to a step of a plan.
pub async fn act(
    asked: &Asked,
    operation: &'static str,
    key: &str,
    which: (&str, &str),
    act: Act,
) -> Result<(), AppError> {
    let work = async |m: &mut crate::audit::Mutation| store::act(m, &asked.viewer, asked.today, which, &act).await;
    asked.write(operation, key, work).await
}
