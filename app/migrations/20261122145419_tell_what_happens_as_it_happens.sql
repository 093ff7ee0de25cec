-- Who is editing an initiative now. A number is given once and never again, so that whoever knows the largest one knows
-- what came since; a row whose time is up says that somebody left.
create table live_editors (
    seq             integer primary key autoincrement,
    initiative_id   text    not null references initiatives (id),
    session         text    not null references sessions (token_hash) on delete cascade,
    person_id       text    not null references people (id),
    until           integer not null,
    unique (initiative_id, session)
) strict;
create index live_editors_by_session on live_editors (session);

-- What seals a place in the stream of events: it is one for all nodes, and made when it is first needed.
create table live_secret (
    id          text    primary key check (id = 'live'),
    secret      text    not null,
    made_at     integer not null
) strict;
