-- The past is made anew, with the doubt as a column like any other: SQLite reads a generated column only from the whole
-- row, and a page counts all of a day from the index alone.
drop table initiative_states;
create table initiative_states (
    initiative_id   text    not null references initiatives (id),
    from_at         integer not null,
    -- Half open; the largest number while it still stands so.
    until_at        integer not null,
    name            text    not null,
    product_id      text    not null,
    team_id         text,
    lead_id         text,
    stage           text    not null,
    horizon         text    not null,
    baseline_target text,
    current_target  text,
    slip_days       integer not null,
    moves           integer not null,
    confidence      integer,
    health          text,
    reported_at     integer,
    due_at          integer,
    stale_at        integer,
    shown           text    not null,
    facts           text    not null,
    -- Set where the facts said worse than the lead did.
    doubt           text,
    primary key (initiative_id, from_at)
) strict, without rowid;
-- What a day is counted from, and where the rows of a product are found.
create index initiative_states_by_end on initiative_states (until_at, from_at, product_id, horizon, shown, doubt);
create index initiative_states_by_product on initiative_states (product_id, until_at, from_at);
delete from initiative_states_known;
