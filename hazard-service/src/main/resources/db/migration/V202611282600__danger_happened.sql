-- When something happened that was entered afterwards; empty where both are one moment.
alter table danger
    add column happened_at timestamptz,
    add constraint ck_danger_happened check (happened_at <= reported_at);
alter table danger_step
    add column happened_at timestamptz,
    add constraint ck_danger_step_happened check (happened_at <= occurred_at);
