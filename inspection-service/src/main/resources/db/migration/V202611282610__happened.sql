-- When something happened that was entered afterwards; empty where both are one moment.
alter table finding
    add column happened_at timestamptz,
    add constraint ck_finding_happened check (happened_at <= recorded_at);
alter table inspection_step
    add column happened_at timestamptz,
    add constraint ck_inspection_step_happened check (happened_at <= occurred_at);
alter table order_step
    add column happened_at timestamptz,
    add constraint ck_order_step_happened check (happened_at <= occurred_at);

-- Nothing is found once the visit is over: its end comes after the last finding.
alter table inspection add column last_found_at timestamptz;
