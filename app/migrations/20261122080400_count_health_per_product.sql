-- How many initiatives of a product stand where: so that a page of the portfolio costs the same
-- however many initiatives there are. Kept by triggers, so that no writer can forget it.
create table product_tallies (
    product_id  text    not null references products (id),
    horizon     text    not null,
    shown       text    not null,
    n           integer not null,
    primary key (product_id, horizon, shown)
) strict, without rowid;

create trigger initiatives_count_in after insert on initiatives when new.archived_at is null
begin
    insert into product_tallies (product_id, horizon, shown, n)
    values (new.product_id, new.horizon, new.shown, 1)
    on conflict (product_id, horizon, shown) do update set n = n + 1;
end;

create trigger initiatives_count_over after update of product_id, horizon, stage, health, stale, archived_at on initiatives
when old.product_id is not new.product_id or old.horizon is not new.horizon or old.shown is not new.shown
    or (old.archived_at is null) is not (new.archived_at is null)
begin
    update product_tallies set n = n - 1
    where old.archived_at is null and product_id = old.product_id and horizon = old.horizon and shown = old.shown;
    insert into product_tallies (product_id, horizon, shown, n)
    select new.product_id, new.horizon, new.shown, 1 where new.archived_at is null
    on conflict (product_id, horizon, shown) do update set n = n + 1;
end;
