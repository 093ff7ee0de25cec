//! What is declared and what is shown.

use crate::vocabulary;

vocabulary!(
    /// What the author of an update declares.
    Health, "a health" {
        OnTrack = "on_track", "On track";
        AtRisk = "at_risk", "At risk";
        OffTrack = "off_track", "Off track";
        Paused = "paused", "Paused";
    }
);

impl Health {
    /// At risk and off track are posted only with a path to green.
    pub const fn needs_path_to_green(self) -> bool {
        matches!(self, Self::AtRisk | Self::OffTrack)
    }
}

vocabulary!(
    /// What the portfolio shows, worst first. Unknown is never green: a stale or never reported initiative
    /// shows as unknown whatever was declared; a finished one shows as done.
    Shown, "a health" {
        OffTrack = "off_track", "Off track";
        AtRisk = "at_risk", "At risk";
        Unknown = "unknown", "Unknown";
        Paused = "paused", "Paused";
        OnTrack = "on_track", "On track";
        Done = "done", "Done";
    }
);

impl From<Health> for Shown {
    fn from(health: Health) -> Self {
        match health {
            Health::OnTrack => Self::OnTrack,
            Health::AtRisk => Self::AtRisk,
            Health::OffTrack => Self::OffTrack,
            Health::Paused => Self::Paused,
        }
    }
}
