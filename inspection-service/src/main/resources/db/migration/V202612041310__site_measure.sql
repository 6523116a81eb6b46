-- Measures on the spot (现场处理措施): nobody's business but the authority's until their paper is served.
create table site_measure (
    id                    uuid        primary key,
    version               bigint      not null check (version >= 1),
    number                text        not null constraint uq_site_measure_number unique,
    enterprise_id         uuid        not null references enterprise_snapshot,
    -- Nobody's as far as walls go, until the enterprise is told.
    visible_enterprise_id uuid        generated always as (case when told_at is not null then enterprise_id end) stored,
    region                bigint      not null,
    sector                text        not null,
    status                text        not null check (status in ('PROPOSED', 'DECLINED', 'DECIDED', 'SERVED', 'REVIEW_ASKED', 'LIFTED', 'CONVERTED', 'ENDED')),
    opened_at             timestamptz not null,
    told_at               timestamptz,
    kind                  text        not null check (kind in ('EVACUATION', 'STOP_OF_PRODUCTION', 'STOP_OF_PART', 'STOP_OF_CONSTRUCTION', 'STOP_OF_EQUIPMENT')),
    part                  text        not null check (char_length(part) between 1 and 200),
    danger                text        not null check (char_length(danger) between 1 and 2000),
    danger_number         text        check (char_length(danger_number) between 1 and 40),
    inspection_id         uuid        not null references inspection,
    inspection_number     text        not null,
    term_policy_code     text,
    term_policy_region   bigint,
    term_period          text,
    term_source          text,
    term_clause          text,
    term_force           text,
    term_certainty       text,
    last_day              date,
    paper_id              uuid        constraint fk_site_measure_paper references paper,
    served_on             date,
    refused_at            timestamptz,
    report                text        check (char_length(report) between 1 and 2000),
    stop_order_id         uuid        constraint fk_site_measure_stop_order references stop_order,
    overdue_since         timestamptz,
    constraint ck_site_measure_decided check (num_nonnulls(last_day, term_policy_code, term_policy_region, term_period, term_source, term_clause, term_force, term_certainty)
        in (0, 8) and (status in ('PROPOSED', 'DECLINED', 'ENDED') or last_day is not null)),
    constraint ck_site_measure_served check (num_nonnulls(served_on, told_at) in (0, 2)
        and (status not in ('SERVED', 'REVIEW_ASKED', 'LIFTED', 'CONVERTED') or told_at is not null)),
    constraint ck_site_measure_review check (status <> 'REVIEW_ASKED' or report is not null),
    constraint ck_site_measure_converted check ((status = 'CONVERTED') = (stop_order_id is not null))
);
call add_region_levels('site_measure');
call raise_wall('site_measure', 'sector', 'visible_enterprise_id');
call list_by('site_measure', 'opened_at');
create index ix_site_measure_visible_enterprise on site_measure (visible_enterprise_id, opened_at, id);
revoke delete on site_measure from ${rw};

-- What happened, only ever added to. Its wall is its row's own.
create table site_measure_step (
    site_measure_id uuid not null references site_measure,
    position int not null,
    kind text not null check (kind in ('PROPOSED', 'DECIDED', 'DECLINED', 'PAPER_DRAWN_UP', 'PAPER_WITHDRAWN', 'SERVED', 'REFUSED', 'REVIEW_ASKED', 'NOT_LIFTED', 'LIFTED', 'CONVERTED', 'OVERDUE', 'ENDED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject text,
    name text,
    note text,
    primary key (site_measure_id, position),
    constraint ck_site_measure_step_by check (num_nonnulls(subject, name) = 2 or (kind in ('SERVED', 'PAPER_WITHDRAWN', 'OVERDUE') and num_nonnulls(subject, name) = 0))
);
alter table site_measure_step enable row level security;
create policy wall on site_measure_step using (exists (select from site_measure where site_measure.id = site_measure_step.site_measure_id));
revoke update, delete on site_measure_step from ${rw};
create index ix_site_measure_enterprise on site_measure (enterprise_id, status);
