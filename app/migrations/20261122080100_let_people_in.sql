-- An account is a person who may sign in. Without a password hash the invitation is still open.
create table accounts (
    person_id       text    primary key references people (id),
    password_hash   text,
    disabled_at     integer,
    last_visit_at   integer,
    previous_visit_at integer,
    created_at      integer not null,
    version         integer not null default 1
) strict;

-- Grants are records: revoking one ends it, nothing forgets it.
create table role_grants (
    id          text    primary key,
    person_id   text    not null references people (id),
    role        text    not null check (role in ('admin', 'cpo', 'lead', 'contributor', 'viewer')),
    scope_kind  text    not null check (scope_kind in ('organisation', 'line', 'product', 'team')),
    scope_id    text,
    granted_by  text    references people (id),
    granted_at  integer not null,
    revoked_by  text    references people (id),
    revoked_at  integer,
    check ((scope_kind = 'organisation') = (scope_id is null))
) strict;
create index role_grants_by_person on role_grants (person_id) where revoked_at is null;

-- Only the SHA-256 of a session token is kept.
create table sessions (
    token_hash      text    primary key,
    person_id       text    not null references people (id),
    created_at      integer not null,
    last_used_at    integer not null,
    expires_at      integer not null
) strict, without rowid;
create index sessions_by_person on sessions (person_id);

-- One-time links: an invitation, a new password. Only the hash is kept.
create table access_links (
    token_hash  text    primary key,
    person_id   text    not null references people (id),
    purpose     text    not null check (purpose in ('invitation', 'password')),
    created_by  text    references people (id),
    created_at  integer not null,
    expires_at  integer not null,
    used_at     integer
) strict, without rowid;

-- Bearer tokens of programs. Only the hash is kept.
create table api_tokens (
    id          text    primary key,
    token_hash  text    not null unique,
    person_id   text    not null references people (id),
    name        text    not null,
    created_at  integer not null,
    expires_at  integer,
    revoked_at  integer
) strict;

-- Failed attempts, kept in the database so that a restart or a second node forgives nothing.
create table sign_in_attempts (
    id          integer primary key,
    subject     text    not null,
    at          integer not null
) strict;
create index sign_in_attempts_by_subject on sign_in_attempts (subject, at);

-- A refused form without JavaScript: what was typed, until it is shown again.
create table kept_forms (
    id          text    primary key,
    person_id   text,
    form        text    not null,
    fields      text    not null,
    refusal     text    not null,
    created_at  integer not null
) strict;
create index kept_forms_by_age on kept_forms (created_at);
