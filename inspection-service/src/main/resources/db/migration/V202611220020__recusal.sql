-- Who must keep away from which enterprise (回避), from one day on until it is ended. It stands where its inspector
-- stands, and no enterprise user is shown it, whichever enterprise it names.
create table recusal (
    id               uuid        primary key,
    version          bigint      not null check (version >= 1),
    inspector_id     uuid        not null references inspector,
    enterprise_id    uuid        not null references enterprise_snapshot,
    region           bigint      not null,
    sector           text,
    reason           text        not null check (reason in ('KINSHIP', 'FORMER_POST', 'INTEREST', 'OTHER')),
    recused_from     date        not null,
    recused_until    date,
    declared_at      timestamptz not null,
    declared_by      text        not null,
    declared_by_name text        not null,
    constraint ck_recusal_order check (recused_until >= recused_from)
);
call add_region_levels('recusal');
alter table recusal enable row level security;
create policy wall on recusal using (exists (select from inspector where inspector.id = recusal.inspector_id));

create index ix_recusal_nation on recusal (declared_at, id);
create index ix_recusal_province on recusal (province, declared_at, id);
create index ix_recusal_city on recusal (city, declared_at, id);
create index ix_recusal_county on recusal (county, declared_at, id);
create index ix_recusal_town on recusal (town, declared_at, id);
create index ix_recusal_region on recusal (region, declared_at, id);
create index ix_recusal_inspector on recusal (inspector_id, declared_at, id);

revoke delete on recusal from ${rw};
