-- Dangers that came of another context's facts: each finding and each barring makes one, however often it is told.
alter table danger
    add column finding_id    uuid,
    add column post_id       uuid,
    add column post_revision bigint check (post_revision >= 0),
    -- The order whose day is the time limit, or was until a later one was named.
    add column order_id      uuid,
    add constraint ck_danger_post check (num_nonnulls(post_id, post_revision) in (0, 2)),
    add constraint ck_danger_provenance check (num_nonnulls(finding_id, post_id) < 2);
create unique index uq_danger_finding on danger (finding_id) where finding_id is not null;
create unique index uq_danger_post on danger (post_id, post_revision) where post_id is not null;
create index ix_danger_order on danger (order_id) where order_id is not null;

alter table danger drop constraint danger_source_check;
alter table danger add constraint ck_danger_source
    check (source in ('SELF_CHECK', 'INSPECTION', 'TIP_OFF', 'TRAINING', 'OTHER'));
alter table danger drop constraint danger_due_origin_check;
alter table danger add constraint ck_danger_due_origin
    check (due_origin in ('POLICY', 'PLAN', 'RECHECK', 'REOPENING', 'ORDER'));

-- What a plan for a major danger must hold is a policy now, and a place may ask for less or more.
alter table danger drop constraint ck_danger_emergency_plan;

alter table danger_step drop constraint danger_step_kind_check;
alter table danger_step add constraint ck_danger_step_kind
    check (kind in ('REPORTED', 'PLANNED', 'RECTIFIED', 'RECHECK_FAILED', 'ACCEPTED', 'CLOSED', 'DISMISSED', 'REOPENED',
                    'OVERDUE', 'ORDERED', 'ORDER_WITHDRAWN', 'FINDING_WITHDRAWN'));
