-- How every initiative stood, from when to when: worked out from its record by the domain, and again when the record
-- has grown. Nothing is decided here; it may be emptied at any time.
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
    doubt           text generated always as (case
                        when facts = 'off_track' and shown in ('at_risk', 'on_track') then 'off_track'
                        when facts = 'at_risk' and shown = 'on_track' then 'at_risk' end) virtual,
    primary key (initiative_id, from_at)
) strict, without rowid;
create index initiative_states_by_end on initiative_states (until_at, from_at);

-- The last event of the trail that they take into account.
create table initiative_states_known (
    one integer primary key check (one = 1),
    seq integer not null
) strict;
