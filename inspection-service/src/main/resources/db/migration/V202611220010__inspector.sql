-- The library of inspectors (执法检查人员名录库). An entry is kept for ever: past draws and visits name it.
create table inspector (
    id                 uuid   primary key,
    version            bigint not null check (version >= 1),
    number             text   not null constraint uq_inspector_number unique
        check (number ~ '^[A-Z0-9][A-Z0-9-]{0,39}$'),
    name               text   not null check (name <> ''),
    subject            text   not null constraint uq_inspector_subject unique check (subject <> ''),
    -- The authority.
    region             bigint not null,
    sector             text,
    -- Always null: an inspector is no enterprise's, so the wall hides the row from every enterprise user.
    enterprise_id      uuid   check (enterprise_id is null),
    certificate_number text   not null check (certificate_number <> ''),
    certificate_from   date   not null,
    certificate_until  date   not null,
    skills             text[] not null,
    cap                int    not null check (cap between 1 and 1000),
    status             text   not null check (status in ('ACTIVE', 'RETIRED')),
    retired_on         date,
    retirement_reason  text,
    constraint ck_inspector_certificate check (certificate_until >= certificate_from),
    constraint ck_inspector_retired check (
        num_nonnulls(retired_on, retirement_reason) = case when status = 'RETIRED' then 2 else 0 end)
);
call add_region_levels('inspector');
call raise_wall('inspector', 'sector', 'enterprise_id');

create index ix_inspector_nation on inspector (number, id);
create index ix_inspector_province on inspector (province, number, id);
create index ix_inspector_city on inspector (city, number, id);
create index ix_inspector_county on inspector (county, number, id);
create index ix_inspector_town on inspector (town, number, id);
create index ix_inspector_region on inspector (region, number, id);

revoke delete on inspector from ${rw};

-- Days on which an inspector cannot be sent. Its wall is the inspector's own.
create table inspector_leave (
    inspector_id uuid not null references inspector,
    position     int  not null,
    leave_from   date not null,
    leave_until  date not null,
    reason       text not null check (reason in ('ANNUAL', 'SICK', 'TRAINING', 'SECONDMENT', 'OTHER')),
    primary key (inspector_id, position),
    constraint ck_inspector_leave_order check (leave_until >= leave_from)
);
alter table inspector_leave enable row level security;
create policy wall on inspector_leave
    using (exists (select from inspector where inspector.id = inspector_leave.inspector_id));

revoke update, delete on inspector_leave from ${rw};
