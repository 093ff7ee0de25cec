//! `/portfolio/import`: files that are sent from a page without JavaScript.

use std::io::{Cursor, Write};

use app::import::uploads::LARGEST;
use axum::{
    body::{Body, Bytes},
    http::{Request, StatusCode},
};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::support::{Answer, House};

const IMPORT: &str = "/portfolio/import";
const BOUNDARY: &str = "a-line-that-stands-in-no-file";
const PLAN: &[u8] = b"Key,Title,Status,Labels\n\
    W-1,Winter readiness,In Progress,\"Quiet homes, Grid\"\n\
    W-2,=cmd|calc,Greenish,\n";

/// The body of a form with a file.
fn form(name: &str, content: &[u8]) -> Vec<u8> {
    let head = format!(
        "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"_form\"\r\n\r\nupload\r\n--{BOUNDARY}\r\n\
         content-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         content-type: application/octet-stream\r\n\r\n"
    );
    [head.as_bytes(), content, format!("\r\n--{BOUNDARY}--\r\n").as_bytes()].concat()
}

fn sending(house: &House, site: &str, body: impl Into<Body>) -> Request<Body> {
    house
        .ask("POST", IMPORT)
        .header("sec-fetch-site", site)
        .header("content-type", format!("multipart/form-data; boundary={BOUNDARY}"))
        .body(body.into())
        .unwrap()
}

async fn upload(house: &House, name: &str, content: &[u8]) -> Answer {
    house.send(sending(house, "same-origin", form(name, content))).await
}

/// The value of a field on the page that a form starts with.
fn columns(page: &str) -> Vec<(&'static str, String)> {
    const FIELDS: [&str; 12] = [
        "name", "line", "product", "team", "lead", "theme", "stage", "horizon", "target_date", "description",
        "source_id", "source_url",
    ];
    let chosen = |field: &str| {
        let select = page.split_once(&format!("<select id=\"{field}\"")).unwrap().1.split_once("</select>").unwrap().0;
        let option = select.split("<option ").find(|option| option.contains("selected")).unwrap();
        option.split_once("value=\"").unwrap().1.split_once('"').unwrap().0.to_owned()
    };
    FIELDS.iter().map(|field| (*field, chosen(field))).collect()
}

async fn count(house: &House, table: &str) -> i64 {
    let sql = format!("select count(*) from {table}");
    sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(house.state.db.read()).await.unwrap()
}

#[tokio::test]
async fn a_file_is_uploaded_checked_imported_and_taken_back() {
    let mut house = House::demo().await;
    house.become_role("cpo").await;
    let stood = count(&house, "initiatives").await;
    assert!(house.get(IMPORT).await.text.contains("enctype=\"multipart/form-data\""));
    let uploaded = upload(&house, "plan.csv", PLAN).await;
    assert_eq!(uploaded.status, StatusCode::SEE_OTHER, "{}", uploaded.text);
    let address = uploaded.header("location").to_owned();
    let id = address.rsplit('/').next().unwrap().to_owned();
    let page = house.get(&address).await;
    assert!(page.text.contains("1 of 2 rows cannot be taken as they are"), "{}", page.text);
    let report = house.get(&format!("{address}/report.csv")).await;
    assert!(report.text.contains("3,Status,Greenish,That is no stage.,idea; discovery;"), "{}", report.text);

    let mut fields: Vec<(&str, String)> = columns(&page.text);
    fields.extend([("id", id.clone()), ("dates", "unsaid".to_owned()), ("then", "import".to_owned())]);
    fields.extend([("commas", "true".to_owned()), ("_form", "plan".to_owned())]);
    fields.extend([("word_field[0]", "stage".to_owned()), ("word_from[0]", "Greenish".to_owned())]);
    fields.extend([("word_field[1]", "stage".to_owned()), ("word_from[1]", "In Progress".to_owned())]);
    fields.extend([("word_to[1]", "development".to_owned())]);
    let from = format!("http://wheelhouse.test{address}");
    let send = async |meaning: &str, key: &str| {
        let mut fields = fields.clone();
        fields.extend([("word_to[0]", meaning.to_owned()), ("key", key.to_owned())]);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        house.post_plain("/api/import/plan", &from, &fields).await
    };
    let refused = send("", "1").await;
    let kept = house.get(refused.header("location")).await;
    assert!(kept.text.contains("1 row cannot be taken, so nothing was imported"), "{}", kept.text);
    let first = send("idea", "2").await;
    assert!(first.header("location").ends_with("?checked=first#check"), "{:?}", first.headers);
    assert_eq!(count(&house, "initiatives").await, stood, "what nobody has seen is not imported");
    for _ in 0..2 {
        assert_eq!(send("idea", "3").await.header("location"), address);
        assert_eq!(count(&house, "initiatives").await, stood + 2, "sent twice, imported once");
    }
    let done = house.get(&address).await;
    assert!(done.text.contains("Every row landed") && done.text.contains("Undo the whole import"), "{}", done.text);
    let undone = house.post_plain("/api/import/undo", &from, &[("id", &id), ("key", "4")]).await;
    assert_eq!(undone.header("location"), address);
    assert!(house.get(&address).await.text.contains("2 initiatives archived"));
    let found = house.get("/portfolio?q=Winter+readiness").await;
    assert!(!found.text.contains("href=\"/initiatives/0") || found.text.contains("Nothing matches"));
}

#[tokio::test]
async fn a_file_that_is_too_large_is_refused_on_its_page_and_nothing_is_kept() {
    let mut house = House::demo().await;
    house.become_role("cpo").await;
    let large = form("large.csv", &vec![b'x'; 50 * 1024 * 1024]);
    let length = large.len();
    let mut announced = sending(&house, "same-origin", large.clone());
    announced.headers_mut().insert("content-length", length.into());
    let pieces: Vec<Result<Bytes, std::io::Error>> =
        large.chunks(64 * 1024).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
    let unannounced = sending(&house, "same-origin", Body::from_stream(tokio_stream(pieces)));
    for request in [announced, unannounced] {
        let refused = house.send(request).await;
        assert_eq!(refused.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(refused.text.contains("The file is larger than 10 MB and was not read."), "{}", refused.text);
        assert!(refused.text.contains("id=\"upload\""), "the form is there to choose another");
    }
    assert_eq!(count(&house, "import_files").await, 0);
    let just = upload(&house, "just.csv", &vec![b'x'; LARGEST]).await;
    assert_eq!(just.status, StatusCode::SEE_OTHER, "a file of 10 MB is read");
}

fn tokio_stream(
    pieces: Vec<Result<Bytes, std::io::Error>>,
) -> impl futures_util::Stream<Item = Result<Bytes, std::io::Error>> {
    futures_util::stream::iter(pieces)
}

#[tokio::test]
async fn a_bomb_and_other_broken_files_are_refused_with_what_to_do() {
    let mut house = House::demo().await;
    house.become_role("cpo").await;
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for part in 0..3 {
        writer.start_file(format!("xl/worksheets/sheet{part}.xml"), SimpleFileOptions::default()).unwrap();
        for _ in 0..50 {
            writer.write_all(&vec![b' '; 1024 * 1024]).unwrap();
        }
    }
    let bomb = writer.finish().unwrap().into_inner();
    assert!(bomb.len() < 1024 * 1024, "150 MB in {} bytes", bomb.len());
    for (name, content, says) in [
        ("bomb.xlsx", bomb.as_slice(), "unpacks to more than 64 MB"),
        ("cut.xlsx", b"PK\x03\x04\x14\x00".as_slice(), "is damaged"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "the old kind"),
        ("latin.csv", b"name\nB\xe4renlauch\n", "Line 2 is not UTF-8"),
        ("nul.csv", b"name\na\0b\n", "holds a NUL byte"),
        ("semicolons.csv", b"name;stage\na;b\n", "no commas"),
        ("none.csv", b"", "Choose a file first"),
    ] {
        let refused = upload(&house, name, content).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(refused.text.contains(says), "{name}: {}", refused.text);
    }
    let formless = house.ask("POST", IMPORT).header("sec-fetch-site", "same-origin").body(Body::from("x")).unwrap();
    assert_eq!(house.send(formless).await.status, StatusCode::BAD_REQUEST);
    assert_eq!((count(&house, "import_files").await, count(&house, "imports").await), (0, 0));
}

#[tokio::test]
async fn only_who_may_import_sends_files_and_only_from_our_pages() {
    let mut house = House::demo().await;
    let stranger = upload(&house, "plan.csv", PLAN).await;
    assert_eq!(
        (stranger.status, stranger.header("location")),
        (StatusCode::SEE_OTHER, "/sign-in?next=%2Fportfolio%2Fimport")
    );
    house.become_role("lead").await;
    assert_eq!(house.get(IMPORT).await.status, StatusCode::FORBIDDEN);
    let refused = upload(&house, "plan.csv", PLAN).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert!(refused.text.contains("imported by the chief product officer"), "{}", refused.text);
    assert!(!house.get("/portfolio").await.text.contains("href=\"/portfolio/import\""));
    house.become_role("cpo").await;
    let foreign = house.send(sending(&house, "cross-site", form("plan.csv", PLAN))).await;
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);
    assert_eq!(count(&house, "import_files").await, 0);
    assert!(house.get("/portfolio").await.text.contains("href=\"/portfolio/import\""));
    assert_eq!(house.get("/portfolio/import/nothing").await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get("/portfolio/import/nothing/report.csv").await.status, StatusCode::NOT_FOUND);
}
