create table told (id uuid primary key, version bigint not null, region bigint not null);
call add_region_levels('told');
call raise_wall('told', null, null);
create table told_step (
    told_id     uuid        not null references told on delete cascade,
    position    int         not null,
    kind        text        not null,
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (told_id, position)
);
alter table told_step enable row level security;
create policy wall on told_step using (exists (select from told where told.id = told_step.told_id));
