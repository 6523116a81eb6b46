-- That an enterprise left a place, or the authority of a sector there: told to whom it left, who sees nothing of it
-- afterwards.
create table enterprise_departure (
    id            uuid        primary key,
    enterprise_id uuid        not null,
    name          text        not null,
    region        bigint      not null,
    sector        text        not null,
    to_region     text        not null check (to_region ~ '^[0-9]{12}$'),
    to_sector     text        not null,
    revision      bigint      not null,
    departed_at   timestamptz not null
);
call add_region_levels('enterprise_departure');
call raise_wall('enterprise_departure', 'sector', 'enterprise_id');
create index ix_enterprise_departure on enterprise_departure (departed_at, id);
revoke update, delete on enterprise_departure from ${rw};
