-- The sample feature that the contract of features is tried on.
create table sample (
    id            uuid        primary key,
    version       bigint      not null,
    region        bigint      not null,
    sector        text        not null,
    enterprise_id uuid        not null,
    name          text        not null,
    status        text        not null check (status in ('OPEN', 'CLOSED')),
    noted_at      timestamptz not null
);
call add_region_levels('sample');
call raise_wall('sample', 'sector', 'enterprise_id');
call list_by('sample', 'noted_at');
revoke delete, truncate on sample from ${rw};
