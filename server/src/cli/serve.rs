//! `wheelhouse serve`.

use std::net::SocketAddr;

use app::{
    accounts::set_up,
    state::{AppState, Clock, PublicUrl},
};
use clap::Args;
use tokio::net::TcpListener;

use super::{Failure, data::Data, watched::Watched};
use crate::{assets, listening};

/// Serve the workspace.
#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    data: Data,
    #[command(flatten)]
    place: Address,
    #[command(flatten)]
    watched: Watched,
}

/// Where to listen, and under which name people reach it.
#[derive(Debug, Args)]
pub struct Address {
    /// The address to listen on.
    #[arg(long, env = "WHEELHOUSE_ADDR", default_value = "127.0.0.1:3000")]
    pub addr: SocketAddr,
    /// The address people type, when a proxy stands before the server, such as `https://wheelhouse.example.org`.
    #[arg(long, env = "WHEELHOUSE_PUBLIC_URL", value_parser = PublicUrl::parse)]
    pub public_url: Option<PublicUrl>,
}

impl Address {
    /// Takes the address, or says who may hold it.
    pub async fn bind(&self) -> Result<TcpListener, Failure> {
        TcpListener::bind(self.addr).await.map_err(|error| {
            format!("{} cannot be listened on: {error}. Choose another with --addr.", self.addr).into()
        })
    }

    /// The address that links begin with.
    pub fn url(&self) -> String {
        let public = self.public_url.as_ref().and_then(PublicUrl::origin).map(str::to_owned);
        public.unwrap_or_else(|| format!("http://{}", self.addr))
    }
}

impl Serve {
    pub async fn run(self) -> Result<(), Failure> {
        self.watched.log();
        let stop = listening::asked_to_stop();
        let listener = self.place.bind().await?;
        let db = self.data.open().await?;
        if let Some(token) = set_up::issue_token(&db, Clock::System.now()).await? {
            let (url, token) = (self.place.url(), token.secret());
            tracing::info!("Nobody has set this workspace up yet. Open {url}/set-up?token={token}");
        }
        self.watched.measure(&db).await?;
        let state = AppState {
            public_url: self.place.public_url.clone().unwrap_or_default(),
            assets: assets::assets(),
            ..AppState::new(db)
        };
        tracing::info!("Wheelhouse is open at {}", self.place.url());
        listening::serve(listener, state, stop).await
    }
}
