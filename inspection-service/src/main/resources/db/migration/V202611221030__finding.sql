-- What inspections find (检查发现). Recorded on site, so the enterprise may know from the first moment.
create table finding (
    id                uuid        primary key,
    version           bigint      not null check (version >= 1),
    number            text        not null constraint uq_finding_number unique,
    inspection_id     uuid        not null references inspection,
    inspection_number text        not null,
    enterprise_id     uuid        not null references enterprise_snapshot,
    region            bigint      not null,
    sector            text        not null,
    title             text        not null check (char_length(title) between 1 and 200),
    description       text        not null check (description <> ''),
    place             text        not null check (place <> ''),
    cause             text        not null check (cause in ('UNSAFE_ACT', 'UNSAFE_CONDITION', 'MANAGEMENT_DEFECT')),
    grade             text        not null check (grade in ('GENERAL', 'MAJOR')),
    legal_basis       text        not null check (legal_basis <> ''),
    requirement       text        not null check (requirement <> ''),
    penalty_clause    text        not null check (penalty_clause <> ''),
    status            text        not null check (status in ('RECORDED', 'WITHDRAWN')),
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    recorded_by_name  text        not null,
    withdrawn_at      timestamptz,
    withdrawn_by      text,
    withdrawn_by_name text,
    withdrawal_reason text,
    order_id          uuid,
    -- The danger that the finding became, as last heard.
    danger_id         uuid,
    danger_revision   bigint      not null,
    danger_outcome    text        check (danger_outcome in ('CLOSED', 'DISMISSED')),
    settled_at        timestamptz,
    constraint ck_finding_withdrawn check (
        num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_by_name, withdrawal_reason)
            = case when status = 'WITHDRAWN' then 4 else 0 end),
    constraint ck_finding_ordered check (status = 'RECORDED' or order_id is null),
    constraint ck_finding_settled check (num_nonnulls(danger_outcome, settled_at) in (0, 2)
        and (settled_at is null or danger_id is not null))
);
call add_region_levels('finding');
call raise_wall('finding', 'sector', 'enterprise_id');

create index ix_finding_nation on finding (recorded_at, id);
create index ix_finding_province on finding (province, recorded_at, id);
create index ix_finding_city on finding (city, recorded_at, id);
create index ix_finding_county on finding (county, recorded_at, id);
create index ix_finding_town on finding (town, recorded_at, id);
create index ix_finding_region on finding (region, recorded_at, id);
create index ix_finding_enterprise on finding (enterprise_id, recorded_at, id);
create index ix_finding_inspection on finding (inspection_id, recorded_at, id);
create index ix_finding_order on finding (order_id) where order_id is not null;

revoke delete on finding from ${rw};
