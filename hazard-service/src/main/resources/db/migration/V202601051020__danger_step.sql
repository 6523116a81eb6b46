-- The timeline of a danger: only ever added to. Its wall is the danger's own, so that moving a danger moves it too.
create table danger_step (
    danger_id   uuid        not null references danger,
    position    int         not null,
    kind        text        not null
        check (kind in ('REPORTED', 'PLANNED', 'RECTIFIED', 'RECHECK_FAILED', 'ACCEPTED', 'CLOSED', 'DISMISSED',
                        'REOPENED', 'OVERDUE')),
    occurred_at timestamptz not null,
    subject     text,
    name        text,
    side        text        check (side in ('ENTERPRISE', 'AUTHORITY')),
    note        text,
    done_by     text,
    attachments text[]      not null,
    primary key (danger_id, position),
    constraint ck_danger_step_by check (
        num_nonnulls(subject, name, side) = case when kind = 'OVERDUE' then 0 else 3 end)
);
alter table danger_step enable row level security;
create policy wall on danger_step using (exists (select from danger where danger.id = danger_step.danger_id));

revoke update, delete on danger_step from ${rw};
