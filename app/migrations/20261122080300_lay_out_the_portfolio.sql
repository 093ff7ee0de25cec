create table product_lines (
    id          text    primary key,
    name        text    not null,
    purpose     text    not null default '',
    owner_id    text    references people (id),
    archived_at integer,
    created_at  integer not null,
    version     integer not null default 1
) strict;
create unique index product_lines_by_name on product_lines (name);

create table products (
    id          text    primary key,
    line_id     text    not null references product_lines (id),
    name        text    not null,
    purpose     text    not null default '',
    kind        text    not null check (kind in ('physical', 'software', 'content', 'service')),
    stage       text    not null check (stage in ('idea', 'discovery', 'development', 'launch', 'growth', 'mature', 'sunset')),
    owner_id    text    references people (id),
    archived_at integer,
    created_at  integer not null,
    version     integer not null default 1
) strict;
create unique index products_by_name on products (line_id, name);

-- When updates of a line's initiatives are due. A line without a row follows the default in the domain.
create table update_policies (
    line_id     text    primary key references product_lines (id),
    cadence     text    not null check (cadence in ('weekly', 'fortnightly', 'monthly')),
    weekday     integer not null check (weekday between 1 and 7),
    hour        integer not null default 17 check (hour between 0 and 23),
    time_zone   text    not null,
    grace_days  integer not null check (grace_days between 0 and 30),
    version     integer not null default 1
) strict;

create table initiatives (
    id              text    primary key,
    product_id      text    not null references products (id),
    team_id         text    references teams (id),
    lead_id         text    references people (id),
    name            text    not null,
    summary         text    not null default '',
    business_case   text    not null default '',
    stage           text    not null check (stage in ('idea', 'discovery', 'development', 'launch', 'done', 'cancelled')),
    horizon         text    not null check (horizon in ('now', 'next', 'later')),
    baseline_target text,
    current_target  text,
    confidence      integer check (confidence between 0 and 100),
    source_id       text,
    source_url      text,
    archived_at     integer,
    created_at      integer not null,
    version         integer not null default 1,
    -- What the portfolio reads, kept in step by the stores that write updates and dates.
    health          text    check (health in ('on_track', 'at_risk', 'off_track', 'paused')),
    reported_at     integer,
    due_at          integer,
    stale_at        integer,
    stale           integer not null default 1 check (stale in (0, 1)),
    moves           integer not null default 0,
    slip_days       integer not null default 0,
    -- Unknown is never green: a stale or never reported initiative shows no declared health.
    shown           text    not null generated always as (case
                        when stage in ('done', 'cancelled') then 'done'
                        when stale = 1 or health is null then 'unknown'
                        else health end) stored
) strict;
create unique index initiatives_by_source on initiatives (source_id) where source_id is not null;
create index initiatives_by_product on initiatives (product_id, archived_at, name);
create index initiatives_by_team on initiatives (team_id, archived_at);
create index initiatives_by_lead on initiatives (lead_id, archived_at);
create index initiatives_by_staleness on initiatives (stale, stale_at) where archived_at is null;
create index initiatives_by_shown on initiatives (archived_at, shown, horizon);

create table initiative_themes (
    initiative_id   text not null references initiatives (id),
    theme           text not null,
    primary key (initiative_id, theme)
) strict, without rowid;
create index initiative_themes_by_theme on initiative_themes (theme);

create table initiative_links (
    id              text    primary key,
    initiative_id   text    not null references initiatives (id),
    label           text    not null,
    url             text    not null,
    added_by        text    references people (id),
    added_at        integer not null,
    removed_at      integer
) strict;
create index initiative_links_by_initiative on initiative_links (initiative_id);

-- Every change of a field, forever. A target date never changes without a reason.
create table initiative_changes (
    id              text    primary key,
    initiative_id   text    not null references initiatives (id),
    field           text    not null,
    from_value      text,
    to_value        text,
    reason          text    not null default '',
    author_id       text    references people (id),
    author_name     text    not null,
    at              integer not null,
    constraint a_date_moves_only_with_a_reason check (field <> 'target_date' or from_value is null or reason <> '')
) strict;
create index initiative_changes_by_initiative on initiative_changes (initiative_id, at);
create index initiative_changes_by_time on initiative_changes (at);
create trigger initiative_changes_are_not_changed before update on initiative_changes
begin select raise(abort, 'changes are append-only'); end;
create trigger initiative_changes_are_not_removed before delete on initiative_changes
begin select raise(abort, 'changes are append-only'); end;

-- What lies beyond twelve months: a statement without dates or scores, until it is promoted.
create table vision_statements (
    id              text    primary key,
    product_id      text    not null references products (id),
    name            text    not null,
    statement       text    not null default '',
    promoted_to     text    references initiatives (id),
    promoted_at     integer,
    archived_at     integer,
    created_at      integer not null,
    version         integer not null default 1
) strict;
create index vision_statements_by_product on vision_statements (product_id);
