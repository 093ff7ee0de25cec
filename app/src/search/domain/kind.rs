//! The kinds of things that can be found.

use crate::vocabulary;

vocabulary!(
    /// What a found thing is, in the order in which groups stand.
    Kind, "a kind" {
        Initiative = "initiative", "Initiatives";
        Product = "product", "Products";
        Line = "line", "Product lines";
        Team = "team", "Teams";
        Person = "person", "People";
        Vision = "vision", "Visions";
        Update = "update", "Updates";
    }
);

impl Kind {
    /// The page of one of them. An update stands on the page of its initiative, `home`.
    pub fn href(self, id: &str, home: &str) -> String {
        match self {
            Self::Initiative => format!("/initiatives/{id}"),
            Self::Product => format!("/products/{id}"),
            Self::Line => format!("/lines/{id}"),
            Self::Team => format!("/teams/{id}"),
            Self::Person => format!("/people/{id}"),
            Self::Vision => format!("/visions/{id}"),
            Self::Update => format!("/initiatives/{home}#update-{id}"),
        }
    }
}
