//! `wheelhouse token`.

use app::{accounts::tokens, state::Clock, viewer::Viewer};
use clap::{Args, Subcommand};

use super::{Failure, answer, data::Data};

/// Bearer tokens for programs.
#[derive(Debug, Subcommand)]
pub enum Token {
    Create(Create),
}

/// Make a token that acts for somebody and print it, alone, on standard output. It is not shown again.
#[derive(Debug, Args)]
pub struct Create {
    #[command(flatten)]
    data: Data,
    /// The e-mail address of whom it acts for.
    #[arg(long)]
    user: String,
}

impl Token {
    pub async fn run(self) -> Result<(), Failure> {
        let Self::Create(Create { data, user }) = self;
        let db = data.open().await?;
        let token = tokens::create_token(&db, &Viewer::operator(), &user, Clock::System.now()).await?;
        answer(token.secret())
    }
}
