//! The invariants of ARCHITECTURE.md, checked against the source. Each test names the files that break its rule.

#![allow(clippy::unwrap_used, reason = "a test ends where something is not as expected")]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A source file: its path below `app/src`, and what it says.
struct Source {
    path: String,
    text: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    gather(&root, &root, &mut found);
    assert!(found.len() > 40, "the source is somewhere else: {} files found", found.len());
    found
}

fn gather(root: &Path, folder: &Path, found: &mut Vec<Source>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            gather(root, &path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            found.push(Source { path: name, text: fs::read_to_string(&path).unwrap() });
        }
    }
}

impl Source {
    /// Without its tests, which may do what the product may not.
    fn product(&self) -> &str {
        self.text.split("#[cfg(test)]").next().unwrap_or(&self.text)
    }

    fn is_test(&self) -> bool {
        self.path.ends_with("tests.rs") || self.path.contains("/tests/")
    }

    fn is_store(&self) -> bool {
        self.path.ends_with("/store.rs") || self.path.contains("/store/")
    }

    fn is_domain(&self) -> bool {
        self.path.ends_with("/domain.rs") || self.path.contains("/domain/")
    }
}

fn nobody(rule: &str, broken: Vec<String>) {
    assert!(broken.is_empty(), "{rule}\n  {}", broken.join("\n  "));
}

#[test]
fn a_domain_names_no_framework_and_no_clock() {
    let foreign = [
        "leptos", "axum", "sqlx", "tokio", "jiff", "uuid", "SystemTime", "Instant", "web_sys", "gloo", "crate::db",
        "crate::state",
    ];
    let broken = sources()
        .iter()
        .filter(|source| source.is_domain() && !source.is_test())
        .flat_map(|source| {
            let says = move |word: &&&str| source.product().contains(**word);
            foreign.iter().filter(says).map(|word| format!("{} names {word}", source.path)).collect::<Vec<_>>()
        })
        .collect();
    nobody("domain.rs holds rules in plain Rust; the date comes in as an argument", broken);
}

#[test]
fn sql_stands_only_in_stores() {
    let broken = sources()
        .iter()
        .filter(|source| !source.is_store() && !source.is_test() && !source.path.starts_with("db/"))
        .filter(|source| source.product().contains("sqlx::"))
        .map(|source| source.path.clone())
        .collect();
    nobody("only stores and db/ speak to the database", broken);
}

/// Which slice writes which table. Reading joins may name any of them.
const OWNERS: &[(&str, &[&str])] = &[
    (
        "accounts/",
        &[
            "accounts",
            "role_grants",
            "sessions",
            "access_links",
            "api_tokens",
            "sign_in_attempts",
            "kept_forms",
            "set_up_tokens",
        ],
    ),
    ("audit/", &["audit_events", "idempotency_keys"]),
    ("organisation/", &["organisation"]),
    ("live/", &["live_editors", "live_secret"]),
    ("people/", &["people"]),
    ("teams/", &["teams", "team_members"]),
    (
        "team_health/",
        &[
            "survey_templates",
            "survey_waves",
            "survey_rolls",
            "survey_turnout",
            "survey_boxes",
            "survey_results",
            "team_actions",
        ],
    ),
    ("portfolio/lines/", &["product_lines"]),
    ("portfolio/products/", &["products", "product_tallies"]),
    ("portfolio/update_policies/", &["update_policies"]),
    (
        "portfolio/initiatives/",
        &["initiatives", "initiative_themes", "initiative_links", "initiative_changes", "dependencies"],
    ),
    ("portfolio/past/", &["initiative_states", "initiative_states_known"]),
    ("portfolio/bulk_edits/", &["bulk_edits", "bulk_edit_items"]),
    ("import/", &["import_files", "imports", "import_changes", "import_additions"]),
    ("portfolio/saved_views/", &["saved_views"]),
    ("portfolio/visions/", &["vision_statements"]),
    ("onboarding/templates/", &["playbook_templates", "playbook_versions"]),
    (
        "onboarding/plans/",
        &[
            "plans",
            "plan_shares",
            "plan_phases",
            "plan_steps",
            "plan_evidence",
            "plan_notes",
            "plan_private_notes",
            "plan_events",
        ],
    ),
    ("db/", &["search_entries", "search_initiatives", "search_updates", "search_others", "search_due"]),
    ("portfolio/status_updates/", &["status_updates", "status_update_versions", "asks", "ask_answers"]),
];

#[test]
fn a_table_is_written_by_one_slice() {
    let mut broken = Vec::new();
    for source in sources().iter().filter(|source| source.is_store() && !source.is_test()) {
        for (slice, table) in OWNERS.iter().flat_map(|(slice, tables)| tables.iter().map(move |table| (slice, table))) {
            let text = source.product();
            let writes = ["insert into ", "update ", "delete from "]
                .iter()
                .any(|verb| [" ", "\n", "("].iter().any(|end| text.contains(&format!("{verb}{table}{end}"))));
            if writes && !source.path.starts_with(slice) {
                broken.push(format!("{} writes {table}, which belongs to {slice}", source.path));
            }
        }
    }
    nobody("slices meet through functions, not through each other's tables", broken);
}

/// Store functions that run before anybody is known, or for nobody in particular.
const WITHOUT_VIEWER: &[&str] = &[
    "arrive", "open_session", "end_session", "keep", "kept", "ready", "settle", "sign_in", "bearer", "set_up", "begin",
    "audit", "commit", "founded", "look_around", "admit", "forgive", "renew", "touch", "end_all", "end_others",
    "note_use", "read_link", "newest", "seal", "accept_link", "issue_token", "check_token", "spend",
];

#[test]
fn every_store_function_takes_a_viewer() {
    let mut broken = Vec::new();
    for source in sources().iter().filter(|source| source.is_store() && !source.is_test()) {
        for (at, _) in source.product().match_indices("pub async fn ") {
            let signature = &source.text[at..];
            let signature = &signature[..signature.find('{').unwrap_or(signature.len())];
            let name = signature["pub async fn ".len()..].split(['(', '<']).next().unwrap_or_default();
            if !signature.contains("Viewer") && !WITHOUT_VIEWER.contains(&name) {
                broken.push(format!("{}: {name}", source.path));
            }
        }
    }
    nobody("who asks is an argument of every store function", broken);
}

/// Server functions that answer somebody who is not signed in.
const PUBLIC: &[&str] = &["accounts/", "team_health/answers/"];

#[test]
fn every_server_function_asks_who_is_there() {
    let mut broken = Vec::new();
    for source in sources().iter().filter(|source| !PUBLIC.iter().any(|public| source.path.starts_with(public))) {
        let functions = source.product().split("#[server(prefix").skip(1);
        for function in functions {
            let name =
                function.split("pub async fn ").nth(1).and_then(|rest| rest.split('(').next()).unwrap_or_default();
            if !function.contains("door::asked()")
                && !function.contains("door::viewer()")
                && !function.contains("asked()?")
            {
                broken.push(format!("{}: {name}", source.path));
            }
        }
    }
    nobody("every server function is a public endpoint: it begins with who asks", broken);
}

#[test]
fn what_people_typed_reaches_a_page_only_through_escaping_components() {
    let mut broken = Vec::new();
    for source in sources().iter().filter(|source| !source.is_test()) {
        let text = source.product();
        if text.contains("<noscript") {
            broken.push(format!("{}: <noscript> is not escaped", source.path));
        }
        if text.contains("<textarea") && source.path != "ui/form/textarea.rs" {
            broken.push(format!("{}: <textarea> stands only in ui/form/textarea.rs", source.path));
        }
        if text.contains(" style=") || text.contains(" style:") {
            broken.push(format!("{}: the content policy blocks style attributes", source.path));
        }
    }
    nobody("see SECURITY.md, what reaches a page", broken);
}

#[test]
fn the_design_system_knows_no_slice() {
    let slices =
        ["crate::accounts", "crate::portfolio", "crate::teams", "crate::people", "crate::home", "crate::organisation"];
    let broken = sources()
        .iter()
        .filter(|source| source.path.starts_with("ui/") && slices.iter().any(|slice| source.product().contains(slice)))
        .map(|source| source.path.clone())
        .collect();
    nobody("ui/ is used by slices and uses none", broken);
}

#[test]
fn builds_part_only_where_a_module_is_named() {
    let allowed = ["lib.rs", "frame/delivery.rs", "ui/load.rs", "ui/form/key.rs"];
    let broken = sources()
        .iter()
        .filter(|source| !source.path.ends_with("mod.rs") && !allowed.contains(&source.path.as_str()))
        .filter(|source| source.product().contains("cfg(feature") || source.product().contains("cfg(not(feature"))
        .map(|source| source.path.clone())
        .collect();
    nobody("`cfg(feature)` stands in lib.rs and mod.rs, and in the three files that end at the browser", broken);
}

#[test]
fn files_stay_readable() {
    let broken = sources()
        .iter()
        .filter(|source| source.text.lines().count() > 200)
        .map(|source| format!("{}: {} lines", source.path, source.text.lines().count()))
        .collect();
    nobody("split a file by noun before it passes 200 lines", broken);
}

#[test]
fn folders_are_nouns_a_user_would_say() {
    let vague = ["utils", "helpers", "types", "services", "misc", "models"];
    let broken = sources()
        .iter()
        .filter(|source| source.path.split(['/', '.']).any(|part| vague.contains(&part)))
        .map(|source| source.path.clone())
        .collect();
    nobody("name a folder after what it holds", broken);
}

#[test]
fn every_file_says_what_it_holds() {
    let broken =
        sources().iter().filter(|source| !source.text.starts_with("//!")).map(|source| source.path.clone()).collect();
    nobody("a file begins with one line of purpose", broken);
}
