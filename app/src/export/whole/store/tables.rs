//! Which tables leave the house. A new table has to be named here: a test compares the lists with the schema.

/// Every table whose rows are what happened or what people decided, those that others refer to first.
pub const TABLES: &[&str] = &[
    "organisation",
    "people",
    "accounts",
    "role_grants",
    "api_tokens",
    "teams",
    "team_members",
    "saved_views",
    "product_lines",
    "products",
    "update_policies",
    "initiatives",
    "initiative_themes",
    "initiative_links",
    "initiative_changes",
    "dependencies",
    "vision_statements",
    "status_updates",
    "status_update_versions",
    "bulk_edits",
    "bulk_edit_items",
    "imports",
    "import_changes",
    "import_additions",
    "asks",
    "ask_answers",
    "playbook_templates",
    "playbook_versions",
    "plans",
    "plan_shares",
    "plan_phases",
    "plan_steps",
    "plan_evidence",
    "plan_notes",
    "plan_events",
    "survey_templates",
    "survey_waves",
    "survey_rolls",
    "survey_results",
    "team_actions",
    "audit_events",
];

/// What stays behind: it ends by itself, or follows from the rest.
pub const LEFT_OUT: &[&str] = &[
    "sessions",
    "access_links",
    "set_up_tokens",
    "sign_in_attempts",
    "kept_forms",
    "import_files",
    // What is said in a wave that is open leaves the house counted, or not at all.
    "survey_turnout",
    "survey_boxes",
    "idempotency_keys",
    "product_tallies",
    "live_editors",
    "live_secret",
    "search_entries",
    "search_initiatives",
    "search_updates",
    "search_others",
    "search_due",
    "initiative_states",
    "initiative_states_known",
    // Only their author ever reads them.
    "plan_private_notes",
];

/// A column that stays behind, and the SQL of what stands there in the new place, where it is not the default.
pub struct Behind {
    pub table: &'static str,
    pub column: &'static str,
    pub by: Option<&'static str>,
}

/// Columns that stay behind: secrets, and what is worked out from the rest when it is next read.
pub const COLUMNS: &[Behind] = &[
    // No token's hash is like it.
    Behind { table: "api_tokens", column: "token_hash", by: Some("'left behind ' || (value ->> '$.id')") },
    Behind { table: "initiatives", column: "facts", by: None },
    Behind { table: "initiatives", column: "facts_due", by: None },
];
