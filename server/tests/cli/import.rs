//! `wheelhouse import`: good files land, broken ones say what is wrong and leave nothing behind.

use super::workbench::Workbench;

#[test]
fn a_plan_lands_and_lands_again_without_a_change() {
    let bench = Workbench::new();
    let plan = "Title,Group,Due,Key\nCertification,Heat,2026-09-01,7\n\"Silent, \"\"cool\"\" fan\",Heat,,8\n";
    let map = ["--map", "name=Title", "--map", "line=Group", "--map", "target_date=Due", "--map", "source_id=Key"];
    let said = bench.import(plan, &map);
    assert_eq!((said.status, said.err.as_str()), (0, ""), "{}", said.out);
    assert!(said.out.contains("2 created, 0 updated"), "{}", said.out);
    assert!(said.out.contains("stage has no column; new initiatives get: discovery"), "{}", said.out);
    let said = bench.import(plan, &map);
    assert!(said.out.contains("0 created, 0 updated, 2 unchanged"), "{}", said.out);
    assert_eq!(bench.number("select count(*) from initiatives"), 2);
}

#[test]
fn a_dry_run_writes_nothing() {
    let bench = Workbench::new();
    let said = bench.import("name\nA\n", &["--dry-run"]);
    assert_eq!(said.status, 0);
    assert!(said.out.contains("1 created") && said.out.ends_with("nothing was written.\n"), "{}", said.out);
    assert!(bench.is_empty());
}

#[test]
fn a_bad_row_is_reported_and_keeps_everything_out_unless_it_is_skipped() {
    let bench = Workbench::new();
    let plan = "name,stage,line\nA,idea,Heat\nB,alpha,Cold\nC\n";
    let said = bench.import(plan, &[]);
    assert_eq!(said.status, 1);
    assert!(
        said.err.contains("row 3, column stage: \"alpha\". That is no stage. Accepted: idea, discovery,"),
        "{}",
        said.err
    );
    assert!(said.err.contains("row 4: The row has 1 cell, the header 3 columns."), "{}", said.err);
    assert!(said.out.contains("2 rows could not be taken, so nothing was written."), "{}", said.out);
    assert!(bench.is_empty());
    let said = bench.import(plan, &["--skip-bad-rows"]);
    assert_eq!(said.status, 1, "some rows did not land");
    assert_eq!(bench.number("select count(*) from initiatives"), 1);
    assert_eq!(bench.number("select count(*) from product_lines"), 1);
}

#[test]
fn a_broken_file_says_what_is_wrong_and_leaves_nothing_behind() {
    let files: [(&[u8], &str); 9] = [
        (b"", "The file is empty."),
        (b"\n\n\n", "The file is empty."),
        (b"name\nB\xe4renlauch\n", "Line 2 is not UTF-8 (byte 7, 0xe4)"),
        (b"name,stage\nA,idea\nB\0,idea\n", "Line 3 holds a NUL byte"),
        (b"\xff\xfen\0a\0m\0e\0\n\0", "UTF-16"),
        (b"name,name\nA,B\n", "two columns are called \"name\""),
        (b"name;stage\nA;idea\n", "no commas"),
        (b"title\nA\n", "Nothing says which column is the name. Add --map name=COLUMN; the columns are: title."),
        (b"name,stage\n\"A,idea\nB,idea\n", "A quotation mark may be missing its end."),
    ];
    for (bytes, says) in files {
        let bench = Workbench::new();
        let said = bench.import(bytes, &[]);
        assert_eq!(said.status, 1, "{says}");
        assert!(said.err.contains(says), "{says}: {}", said.err);
        assert!(!said.err.contains("panicked"), "{}", said.err);
        assert!(bench.is_empty(), "{says}");
    }
}

#[test]
fn a_file_above_fifty_megabytes_is_refused_at_once() {
    let bench = Workbench::new();
    let path = bench.file("large.csv", "name\n");
    // Longer than it takes on disk: a file with a hole.
    std::fs::File::options().write(true).open(&path).unwrap().set_len(3 * 1024 * 1024 * 1024).unwrap();
    let said = bench.run("import", &path, &[]);
    assert_eq!(said.status, 1);
    assert!(said.err.contains("The file is larger than 50 MB."), "{}", said.err);
    assert!(bench.is_empty());
}

#[test]
fn a_formula_comes_in_as_the_text_it_is() {
    let bench = Workbench::new();
    let said = bench.import("name,lead\n\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",@ana\n+1,-bo\n", &[]);
    assert_eq!(said.status, 0, "{}", said.err);
    assert_eq!(bench.number("select count(*) from initiatives where name like '=HYPERLINK(%' or name = '+1'"), 2);
    assert_eq!(bench.number("select count(*) from people where name in ('@ana', '-bo')"), 2);
}

#[test]
fn a_misspelt_field_is_a_misunderstood_command_and_a_misspelt_column_is_named() {
    let bench = Workbench::new();
    let said = bench.import("name\nA\n", &["--map", "nmae=name"]);
    assert_eq!(said.status, 2);
    assert!(said.err.contains("Choose a field: name, line, product"), "{}", said.err);
    let said = bench.import("title,due\nA,\n", &["--map", "name=Titel"]);
    assert_eq!(said.status, 1);
    assert!(said.err.contains("that the file does not have. It has: title, due."), "{}", said.err);
    let said = bench.run("import", std::path::Path::new("/nowhere.csv"), &[]);
    assert_eq!(said.status, 1);
    assert!(said.err.contains("/nowhere.csv cannot be read"), "{}", said.err);
}

#[test]
fn words_of_the_source_become_ours_through_a_file() {
    let bench = Workbench::new();
    let values = bench.file("values.csv", "field,from,to\nstage,alpha,development\ntarget_date,v1.33,2025-04-23\n");
    let values = values.to_str().unwrap().to_owned();
    let said =
        bench.import("name,stage,target_date\nA,alpha,v1.33\n", &["--values", &values, "--default", "line=Heat"]);
    assert_eq!(said.status, 0, "{}", said.err);
    assert_eq!(
        bench.number("select count(*) from initiatives where stage = 'development' and current_target = '2025-04-23'"),
        1
    );
    assert_eq!(bench.number("select count(*) from product_lines where name = 'Heat'"), 1);
}
