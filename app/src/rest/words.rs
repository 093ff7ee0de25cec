//! The closed lists of words as the description has them.

use utoipa::{
    PartialSchema, ToSchema,
    openapi::{ObjectBuilder, RefOr, schema::Schema},
};

use crate::{
    accounts::tokens::Access,
    portfolio::domain::{Health, Horizon, ProductKind, ProductStage, Shown, Stage},
    search::domain::Kind,
};

/// Describes vocabularies by their words.
macro_rules! described {
    ($($name:ident: $about:literal,)+) => {
        $(
            impl PartialSchema for $name {
                fn schema() -> RefOr<Schema> {
                    let words = Self::ALL.iter().map(|word| word.as_str());
                    ObjectBuilder::new().schema_type(utoipa::openapi::Type::String).description(Some($about)).enum_values(Some(words)).into()
                }
            }

            impl ToSchema for $name {}
        )+
    };
}

described! {
    Kind: "What kind of thing was found.",
    Health: "What the author of an update declares.",
    Shown: "What may be believed: a health that is stale or was never reported is unknown; finished work is done.",
    Stage: "How far an initiative has come.",
    Horizon: "The lane: now is the next three months, next the three after, later up to twelve.",
    ProductKind: "What kind of thing a product is.",
    ProductStage: "The life of a product.",
    Access: "What a token may do.",
}
