-- The one-time token of the set-up page. Only the hash is kept; the row goes when the owner has an account.
create table set_up_tokens (
    token_hash  text    primary key,
    created_at  integer not null
) strict, without rowid;
