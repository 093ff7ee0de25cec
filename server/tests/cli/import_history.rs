//! `wheelhouse import-history`: what slipped before it came here stays visible.

use super::workbench::Workbench;

const PAST: &str = "date,key,field,from,to\n\
    2025-11-03,7,due,,2026-03-14\n2026-02-02,7,due,2026-03-14,2026-05-02\n2026-04-10,7,due,2026-05-02,2026-06-20\n\
    2026-04-10,7,colour,,blue\n";

fn bench() -> Workbench {
    let bench = Workbench::new();
    bench.import("name,source_id,target_date\nCertification,7,2026-06-20\n", &[]);
    bench
}

#[test]
fn a_history_is_replayed_once_however_often_it_is_brought() {
    let bench = bench();
    let past = bench.file("changes.csv", PAST);
    let said = bench.run("import-history", &past, &["--field", "due=target_date"]);
    assert_eq!((said.status, said.err.as_str()), (0, ""), "{}", said.out);
    assert!(said.out.contains("source_id is read from key, the only column left"), "{}", said.out);
    assert!(said.out.contains("1 row of colour, which is not replayed"), "{}", said.out);
    let sums = "select slip_days * 1000 + moves * 100 + (select count(*) from initiative_changes) from initiatives";
    assert_eq!(bench.number(sums), 98 * 1000 + 2 * 100 + 5);
    let said = bench.run("import-history", &past, &["--field", "due=target_date"]);
    assert!(
        said.out.contains("0 changes replayed") && said.out.contains("3 rows in the record already"),
        "{}",
        said.out
    );
    assert_eq!(bench.number(sums), 98 * 1000 + 2 * 100 + 5);
}

#[test]
fn a_history_with_a_bad_row_or_a_dry_run_writes_nothing() {
    let bench = bench();
    let past = bench.file("changes.csv", format!("{PAST}2026-04-10,8,due,,soon\n"));
    let said = bench.run("import-history", &past, &["--field", "due=target_date"]);
    assert_eq!(said.status, 1);
    assert!(said.err.contains("row 6, column to: \"soon\". Give a date"), "{}", said.err);
    let past = bench.file("changes.csv", PAST);
    let said = bench.run("import-history", &past, &["--field", "due=target_date", "--dry-run"]);
    assert_eq!(said.status, 0);
    assert!(said.out.contains("3 changes replayed") && said.out.contains("nothing was written"), "{}", said.out);
    assert_eq!(bench.number("select moves from initiatives"), 0);
}
