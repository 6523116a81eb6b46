-- Power cuts (停止供电、停止供应民用爆炸物品): nobody's business but the authority's until the enterprise is told.
create table power_cut (
    id                    uuid        primary key,
    version               bigint      not null check (version >= 1),
    number                text        not null constraint uq_power_cut_number unique,
    enterprise_id         uuid        not null references enterprise_snapshot,
    -- Nobody's as far as walls go, until the enterprise is told.
    visible_enterprise_id uuid        generated always as (case when told_at is not null then enterprise_id end) stored,
    region                bigint      not null,
    sector                text        not null,
    status                text        not null check (status in ('PROPOSED', 'REFUSED', 'APPROVED', 'NOTICED', 'SUPPLIER_TOLD', 'CUT', 'RESTORED', 'DROPPED')),
    opened_at             timestamptz not null,
    told_at               timestamptz,
    supply                text        not null check (supply in ('ELECTRICITY', 'EXPLOSIVES')),
    stop_order_id         uuid        constraint fk_power_cut_stop_order references stop_order,
    measure_id            uuid        constraint fk_power_cut_measure references site_measure,
    decision_number       text        not null,
    danger_number         text        not null check (char_length(danger_number) between 1 and 40),
    risk                  text        not null check (char_length(risk) between 1 and 2000),
    safeguard             text        not null check (char_length(safeguard) between 1 and 2000),
    urgency               text        check (char_length(urgency) between 1 and 1000),
    supplier              text        not null check (char_length(supplier) between 1 and 100),
    noticed_at            timestamptz,
    requested_at          timestamptz,
    cut_at                timestamptz,
    restored_at           timestamptz,
    paper_id              uuid        constraint fk_power_cut_paper references paper,
    constraint ck_power_cut_decision check (num_nonnulls(stop_order_id, measure_id) = 1),
    constraint ck_power_cut_told check (num_nonnulls(noticed_at, told_at) in (0, 2)
        and (status not in ('NOTICED', 'SUPPLIER_TOLD', 'CUT', 'RESTORED') or told_at is not null)),
    constraint ck_power_cut_requested check (status not in ('SUPPLIER_TOLD', 'CUT', 'RESTORED') or requested_at is not null),
    constraint ck_power_cut_cut check ((status in ('CUT', 'RESTORED')) = (cut_at is not null)),
    constraint ck_power_cut_restored check ((status = 'RESTORED') = (restored_at is not null))
);
call add_region_levels('power_cut');
call raise_wall('power_cut', 'sector', 'visible_enterprise_id');
call list_by('power_cut', 'opened_at');
create index ix_power_cut_visible_enterprise on power_cut (visible_enterprise_id, opened_at, id);
revoke delete on power_cut from ${rw};

-- What happened, only ever added to. Its wall is its row's own.
create table power_cut_step (
    power_cut_id uuid not null references power_cut,
    position int not null,
    kind text not null check (kind in ('PROPOSED', 'APPROVED', 'REFUSED', 'PAPER_DRAWN_UP', 'NOTICED', 'SUPPLIER_TOLD', 'CUT', 'RESTORED', 'DROPPED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject text,
    name text,
    note text,
    primary key (power_cut_id, position),
    constraint ck_power_cut_step_by check (num_nonnulls(subject, name) = 2 or (kind in ('NOTICED', 'SUPPLIER_TOLD') and num_nonnulls(subject, name) = 0))
);
alter table power_cut_step enable row level security;
create policy wall on power_cut_step using (exists (select from power_cut where power_cut.id = power_cut_step.power_cut_id));
revoke update, delete on power_cut_step from ${rw};
create index ix_power_cut_enterprise on power_cut (enterprise_id, status);
