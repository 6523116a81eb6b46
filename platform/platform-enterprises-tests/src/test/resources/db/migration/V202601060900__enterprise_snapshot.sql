-- This context's copy of the registry's enterprises.
create table enterprise_snapshot (
    enterprise_id uuid   primary key,
    revision      bigint not null check (revision >= 0),
    name          text   not null check (name <> ''),
    credit_code   text,
    region        bigint not null,
    sector        text   not null,
    -- The registry's own word; whatever is not ACTIVE does not trade.
    state         text   not null
);
call raise_wall('enterprise_snapshot', 'sector', 'enterprise_id');

revoke delete on enterprise_snapshot from ${rw};
