//! Organisations of a given size, written through the product's own stores.

use app::{
    accounts::sessions,
    audit::{Begin, Mutation},
    calendar::Day,
    db::Db,
    people::store::person_ensured,
    portfolio::{
        domain::{Health, Horizon, Stage},
        initiatives::{NewInitiative, store as initiatives},
        lines::store::line_ensured,
        products::store::product_ensured,
        update_policies::Policy,
    },
    state::{AppState, Clock},
    teams::store::team_ensured,
    viewer::Viewer,
};

/// A workspace with a signed-in administrator.
pub struct Workspace {
    pub state: AppState,
    /// The `Cookie` header of the administrator.
    pub cookie: String,
    pub file: std::path::PathBuf,
    pub initiatives: Vec<String>,
    _dir: tempfile::TempDir,
}

const LINES: usize = 5;
const PRODUCTS: usize = 40;
const TEAMS: usize = 20;
const LEADS: usize = 60;

/// Founds an organisation of five lines, forty products and a number of initiatives.
pub async fn workspace(size: usize) -> Workspace {
    let dir = tempfile::tempdir().expect("a directory");
    let file = dir.path().join("wheelhouse.sqlite");
    let db = Db::open(&file).await.expect("a database");
    let now = Clock::System.now();
    let me = Viewer::operator();
    let Begin::New(mut m) = Mutation::begin::<()>(&db, &me, now, "seed", None).await.expect("a transaction") else {
        unreachable!("no key was given");
    };
    sqlx::query("insert into organisation (id, name, time_zone, week_start, created_at) values ('organisation', 'Bench', 'UTC', 'monday', 0)")
        .execute(&mut *m.tx)
        .await
        .expect("an organisation");
    let text = |text: String| text.try_into().expect("a name");
    let mut products = Vec::new();
    for index in 0..PRODUCTS {
        let line = line_ensured(&mut m, &me, &text(format!("Line {}", index % LINES))).await.expect("a line");
        products
            .push(product_ensured(&mut m, &me, &line, &text(format!("Product {index:02}"))).await.expect("a product"));
    }
    let (mut teams, mut leads) = (Vec::new(), Vec::new());
    for index in 0..TEAMS {
        teams.push(team_ensured(&mut m, &me, &text(format!("Team {index}"))).await.expect("a team"));
    }
    for index in 0..LEADS {
        let name = format!("Person {index}").try_into().expect("a name");
        leads.push(person_ensured(&mut m, &me, &name).await.expect("a person"));
    }
    let mut ids = Vec::new();
    for index in 0..size {
        ids.push(
            initiative(&mut m, &me, index, &products[index % PRODUCTS], &teams[index % TEAMS], &leads[index % LEADS])
                .await,
        );
    }
    sqlx::query("insert into accounts (person_id, created_at) values ($1, 0)")
        .bind(&leads[0])
        .execute(&mut *m.tx)
        .await
        .expect("an account");
    sqlx::query("insert into role_grants (id, person_id, role, scope_kind, granted_at) values ('g', $1, 'admin', 'organisation', 0)")
        .bind(&leads[0])
        .execute(&mut *m.tx)
        .await
        .expect("a role");
    let token = sessions::open_session(&mut m.tx, &leads[0], now).await.expect("a session");
    m.commit(&()).await.expect("a commit");
    let state = AppState::new(db);
    let cookie = format!("{}={}", sessions::COOKIE, token.secret());
    Workspace { state, cookie, file, initiatives: ids, _dir: dir }
}

async fn initiative(m: &mut Mutation, me: &Viewer, index: usize, product: &str, team: &str, lead: &str) -> String {
    let today = Day::new(2026, 11, 22).expect("a day");
    let new = NewInitiative {
        name: format!("Initiative {index:05} of the portfolio").try_into().expect("a name"),
        summary: "What it is, in a sentence of the usual length.".to_owned().try_into().expect("a summary"),
        business_case: String::new().try_into().expect("a case"),
        product_id: product.to_owned(),
        team_id: Some(team.to_owned()),
        lead_id: Some(lead.to_owned()),
        stage: Stage::ALL[index % 4],
        horizon: Horizon::ALL[index % 3],
        themes: vec![],
        target: Some(today.plus(i64::try_from(index % 300).unwrap_or_default())),
        confidence: None,
        source_id: None,
        source_url: None,
    };
    let id = initiatives::create(m, me, &new).await.expect("an initiative");
    if !index.is_multiple_of(5) {
        let health = Health::ALL[index % 4];
        let policy = Policy::default_in("UTC");
        let mut report = sqlx::QueryBuilder::new("");
        initiatives::push_reported(&mut report, m.now, &id, health, &policy).expect("a report");
        report.build().execute(&mut *m.tx).await.expect("a report");
    }
    if index.is_multiple_of(4) {
        let reason = "The supplier was late".to_owned().try_into().expect("a reason");
        let later = today.plus(i64::try_from(index % 300).unwrap_or_default() + 30);
        initiatives::move_date(m, me, &id, Some(later), Some(&reason), None).await.expect("a move");
    }
    id
}
