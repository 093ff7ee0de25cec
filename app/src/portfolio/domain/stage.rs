//! How far initiatives and products have come, and what kind of thing a product is (SEED-39).

use crate::vocabulary;

vocabulary!(
    /// How far an initiative has come (SEED-39). Done and cancelled ones owe no updates.
    Stage, "a stage" {
        Idea = "idea", "Idea";
        Discovery = "discovery", "Discovery";
        Development = "development", "Development";
        Launch = "launch", "Launch";
        Done = "done", "Done";
        Cancelled = "cancelled", "Cancelled";
    }
);

impl Stage {
    /// Still being worked on.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Done | Self::Cancelled)
    }
}

vocabulary!(
    /// The life of a product, from idea to sunset (SEED-39).
    ProductStage, "a lifecycle stage" {
        Idea = "idea", "Idea";
        Discovery = "discovery", "Discovery";
        Development = "development", "Development";
        Launch = "launch", "Launch";
        Growth = "growth", "Growth";
        Mature = "mature", "Mature";
        Sunset = "sunset", "Sunset";
    }
);

vocabulary!(
    /// What kind of thing a product is (SEED-39).
    ProductKind, "a kind" {
        Physical = "physical", "Physical";
        Software = "software", "Software";
        Content = "content", "Content";
        Service = "service", "Service";
    }
);
