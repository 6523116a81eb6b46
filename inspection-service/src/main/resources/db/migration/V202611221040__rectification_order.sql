-- Orders to put right within a time limit (责令限期整改指令).
create table rectification_order (
    id                uuid        primary key,
    version           bigint      not null check (version >= 1),
    number            text        not null constraint uq_rectification_order_number unique,
    inspection_id     uuid        not null references inspection,
    inspection_number text        not null,
    enterprise_id     uuid        not null references enterprise_snapshot,
    region            bigint      not null,
    sector            text        not null,
    title             text        not null check (char_length(title) between 1 and 200),
    status            text        not null check (status in ('ISSUED', 'ANSWERED', 'WITHDRAWN')),
    due_date          date        not null,
    due_origin        text        not null check (due_origin in ('POLICY', 'NAMED', 'REOPENING')),
    due_latest        date        not null,
    due_policy_code   text        not null,
    due_policy_region bigint      not null,
    due_period        text        not null,
    due_source        text        not null,
    due_clause        text        not null,
    overdue_since     timestamptz,
    issued_at         timestamptz not null,
    answered_at       timestamptz,
    constraint ck_rectification_order_answered check ((status = 'ANSWERED') = (answered_at is not null)),
    constraint ck_rectification_order_due check (due_origin = 'REOPENING' or due_date <= due_latest)
);
call add_region_levels('rectification_order');
call raise_wall('rectification_order', 'sector', 'enterprise_id');

create index ix_rectification_order_nation_issued on rectification_order (issued_at, id);
create index ix_rectification_order_nation_due on rectification_order (due_date, id);
create index ix_rectification_order_province_issued on rectification_order (province, issued_at, id);
create index ix_rectification_order_province_due on rectification_order (province, due_date, id);
create index ix_rectification_order_city_issued on rectification_order (city, issued_at, id);
create index ix_rectification_order_city_due on rectification_order (city, due_date, id);
create index ix_rectification_order_county_issued on rectification_order (county, issued_at, id);
create index ix_rectification_order_county_due on rectification_order (county, due_date, id);
create index ix_rectification_order_town_issued on rectification_order (town, issued_at, id);
create index ix_rectification_order_town_due on rectification_order (town, due_date, id);
create index ix_rectification_order_region_issued on rectification_order (region, issued_at, id);
create index ix_rectification_order_region_due on rectification_order (region, due_date, id);
create index ix_rectification_order_enterprise_issued on rectification_order (enterprise_id, issued_at, id);
create index ix_rectification_order_enterprise_due on rectification_order (enterprise_id, due_date, id);

revoke delete on rectification_order from ${rw};

-- What it orders to be put right: never changes.
create table order_finding (
    order_id   uuid not null references rectification_order,
    position   int  not null,
    finding_id uuid not null references finding,
    primary key (order_id, position)
);
alter table order_finding enable row level security;
create policy wall on order_finding
    using (exists (select from rectification_order where rectification_order.id = order_finding.order_id));
revoke update, delete on order_finding from ${rw};

-- What happened, only ever added to. Its wall is the order's own.
create table order_step (
    order_id    uuid        not null references rectification_order,
    position    int         not null,
    kind        text        not null check (kind in ('ISSUED', 'ANSWERED', 'OVERDUE', 'REOPENED', 'WITHDRAWN')),
    occurred_at timestamptz not null,
    subject     text,
    name        text,
    note        text,
    primary key (order_id, position),
    constraint ck_order_step_by check (
        num_nonnulls(subject, name) = case when kind in ('ISSUED', 'WITHDRAWN') then 2 else 0 end)
);
alter table order_step enable row level security;
create policy wall on order_step
    using (exists (select from rectification_order where rectification_order.id = order_step.order_id));

revoke update, delete on order_step from ${rw};
