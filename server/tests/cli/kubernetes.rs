//! A real portfolio: 653 enhancement proposals of Kubernetes and the 4,481 changes of their past. The figures were
//! counted from the files by other means.

use std::path::{Path, PathBuf};

use super::workbench::{Said, Workbench};

/// The tables, where they are at hand.
fn tables() -> Option<(PathBuf, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let beside = [root.join("shared"), root.join("../shared")];
    let folder = beside.iter().map(|shared| shared.join("data/kubernetes-enhancements")).find(|folder| folder.is_dir());
    if folder.is_none() {
        eprintln!("skipped: the Kubernetes tables are not at ../shared/data/kubernetes-enhancements");
    }
    folder.map(|folder| (folder.join("initiatives.csv"), folder.join("changes.csv")))
}

fn values() -> String {
    format!("{}/tests/cli/kubernetes-values.csv", env!("CARGO_MANIFEST_DIR"))
}

fn import(bench: &Workbench, file: &Path) -> Said {
    let values = values();
    let decisions = "--default line=Kubernetes --map name=title --map product=owning-sig --map team=owning-sig \
        --map lead=authors --map theme=participating-sigs --map stage=status --map target_date=latest-milestone \
        --map source_id=kep-number --map source_url=path \
        --prefix source_url=https://github.com/kubernetes/enhancements/blob/master/";
    let mut more: Vec<&str> = decisions.split_whitespace().collect();
    more.extend(["--values", &values]);
    bench.run("import", file, &more)
}

fn replay(bench: &Workbench, file: &Path) -> Said {
    let values = values();
    let decisions = "--map source_id=kep-number --field status=stage --field latest-milestone=target_date \
        --field owning-sig=team --field stage=";
    let mut more: Vec<&str> = decisions.split_whitespace().collect();
    more.extend(["--values", &values]);
    bench.run("import-history", file, &more)
}

#[test]
fn all_of_kubernetes_lands_with_its_past() {
    let Some((initiatives, changes)) = tables() else { return };
    let bench = Workbench::new();
    let said = import(&bench, &initiatives);
    assert_eq!((said.status, said.err.as_str()), (0, ""), "{}", said.out);
    for (sql, n) in [
        ("select count(*) from initiatives", 653),
        ("select count(*) from initiatives where stage = 'done'", 291),
        ("select count(*) from initiatives where stage = 'development'", 278),
        ("select count(*) from initiatives where stage = 'cancelled'", 22),
        ("select count(current_target) from initiatives", 502),
        ("select count(*) from products", 22),
        ("select count(*) from teams", 22),
        ("select count(*) from people", 335),
    ] {
        assert_eq!(bench.number(sql), n, "{sql}");
    }
    let said = import(&bench, &initiatives);
    assert!(said.out.contains("0 created, 0 updated, 653 unchanged"), "{}", said.out);

    let said = replay(&bench, &changes);
    assert_eq!((said.status, said.err.as_str()), (0, ""), "{}", said.out);
    for says in
        ["3156 changes replayed, of 647 initiatives", "1122 rows of stage,", "30 rows of ids", "4 rows dated before"]
    {
        assert!(said.out.contains(says), "{says}: {}", said.out);
    }
    assert_eq!(said.out.matches("stands and is kept").count(), 13, "{}", said.out);
    for (sql, n) in [
        ("select count(*) from initiatives where slip_days > 0", 336),
        ("select count(*) from initiatives where moves > 0", 344),
        ("select sum(moves) from initiatives", 930),
        ("select sum(slip_days) from initiatives where moves > 0", 201_094),
        ("select slip_days from initiatives where source_id = '1287'", 1596),
        ("select moves from initiatives where source_id = '4381'", 5),
        ("select count(current_target) from initiatives", 502),
        ("select count(*) from initiatives where stage = 'done'", 291),
    ] {
        assert_eq!(bench.number(sql), n, "{sql}");
    }
    let said = replay(&bench, &changes);
    assert!(said.out.contains("0 changes replayed, of 0 initiatives"), "{}", said.out);
    assert_eq!(bench.number("select sum(moves) from initiatives"), 930);
    let said = import(&bench, &initiatives);
    assert!(said.out.contains("0 created, 0 updated, 653 unchanged"), "{}", said.out);
}

#[test]
fn kubernetes_without_its_words_is_reported_row_by_row_and_stays_out() {
    let Some((initiatives, _)) = tables() else { return };
    let bench = Workbench::new();
    let said = bench.run("import", &initiatives, &["--map", "name=title", "--map", "stage=status"]);
    assert_eq!(said.status, 1);
    assert!(said.err.contains("column status: \"imlpemented\". That is no stage."), "{}", said.err);
    assert!(bench.is_empty());
}
