//! `AppState`: what the server hands to every request. It carries the clock, so that tests, the demo and
//! views of a past date can set it.

use axum::extract::FromRef;
use leptos::config::LeptosOptions;

use crate::{
    calendar::{Day, Moment, Stamp},
    db::{Db, internal},
    error::AppError,
    live::Live,
};

/// Where the time comes from.
#[derive(Clone, Copy, Debug, Default)]
pub enum Clock {
    #[default]
    System,
    /// Stands still; for tests.
    Fixed(Moment),
}

impl Clock {
    pub fn now(self) -> Moment {
        match self {
            Self::System => Moment(jiff::Timestamp::now().as_millisecond()),
            Self::Fixed(moment) => moment,
        }
    }
}

/// A named time zone of the bundled database.
#[derive(Clone, Debug)]
pub struct Zone(jiff::tz::TimeZone);

impl Zone {
    pub fn parse(name: &str) -> Result<Self, &'static str> {
        jiff::tz::TimeZone::get(name.trim())
            .map(Self)
            .map_err(|_| "Choose a time zone by its name, such as Europe/Berlin.")
    }

    /// The names people look for: one city for each zone, and UTC.
    pub fn names() -> Vec<String> {
        const CONTINENTS: [&str; 9] = [
            "Africa/", "America/", "Antarctica/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/",
        ];
        jiff::tz::db()
            .available()
            .map(|name| name.to_string())
            .filter(|name| name == "UTC" || CONTINENTS.iter().any(|continent| name.starts_with(continent)))
            .collect()
    }

    /// What the clocks of this zone showed at a moment.
    pub fn stamp(&self, moment: Moment) -> Stamp {
        let timestamp = jiff::Timestamp::from_millisecond(moment.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        let civil = timestamp.to_zoned(self.0.clone());
        let day = Day::new(i32::from(civil.year()), civil.month().unsigned_abs(), civil.day().unsigned_abs());
        Stamp {
            day: day.unwrap_or_else(|_| unreachable!("a civil date is a day")),
            minute: u16::from(civil.hour().unsigned_abs()) * 60 + u16::from(civil.minute().unsigned_abs()),
        }
    }

    /// The moment at which the clocks of this zone show an hour of a day; where they skip it, the next they show.
    pub fn at(&self, day: Day, hour: u8) -> Result<Moment, AppError> {
        let year = i16::try_from(day.year()).map_err(|e| internal(&e))?;
        jiff::civil::date(year, day.month().cast_signed(), day.day().cast_signed())
            .at(hour.cast_signed(), 0, 0, 0)
            .to_zoned(self.0.clone())
            .map(|zoned| Moment(zoned.timestamp().as_millisecond()))
            .map_err(|e| internal(&e))
    }
}

/// What every request may use.
#[derive(Clone, Debug, FromRef)]
pub struct AppState {
    pub db: Db,
    #[from_ref(skip)]
    pub clock: Clock,
    pub leptos_options: LeptosOptions,
    /// The sample organisation: a banner, and one click to be somebody.
    #[from_ref(skip)]
    pub demo: bool,
    /// Where the browser finds the built assets; changes with their content.
    pub assets: Assets,
    /// Where people reach this workspace, when the operator has said so.
    pub public_url: PublicUrl,
    /// The streams of events that are open.
    pub live: Live,
}

/// The address people type to reach this workspace: `https://wheelhouse.example.org`. Unset, requests are believed
/// about the host they were sent to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublicUrl(Option<String>);

impl PublicUrl {
    /// Takes scheme, host and port; a path is not supported.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        const HELP: &str = "give the public URL as scheme and host, such as https://wheelhouse.example.org";
        let text = text.trim().trim_end_matches('/');
        let uri: axum::http::Uri = text.parse().map_err(|_| HELP)?;
        match (uri.scheme_str(), uri.authority()) {
            (Some("http" | "https"), Some(host)) if uri.path() == "/" && uri.query().is_none() => {
                Ok(Self(Some(format!("{}://{}", uri.scheme_str().unwrap_or("https"), host.as_str().to_lowercase()))))
            }
            _ => Err(HELP),
        }
    }

    /// Scheme, host and port, as browsers write an origin.
    pub fn origin(&self) -> Option<&str> {
        self.0.as_deref()
    }

    /// Whether browsers reach it encrypted; cookies are marked `Secure` then.
    pub fn is_https(&self) -> bool {
        self.0.as_deref().is_some_and(|origin| origin.starts_with("https://"))
    }
}

/// The address of the built assets.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// For example `/pkg-1f3a90c2`.
    pub base: String,
    /// `wasm` file name, as the build tool left it.
    pub wasm: String,
    /// The split manifest: chunk name to the files it needs.
    pub chunks: std::collections::HashMap<String, Vec<String>>,
}

impl AppState {
    /// A workspace on the system's clock, without built assets; callers set what differs.
    pub fn new(db: Db) -> Self {
        let leptos_options = LeptosOptions::builder().output_name("wheelhouse").build();
        Self {
            db,
            clock: Clock::System,
            leptos_options,
            demo: false,
            assets: Assets::default(),
            public_url: PublicUrl::default(),
            live: Live::default(),
        }
    }

    pub fn now(&self) -> Moment {
        self.clock.now()
    }
}
