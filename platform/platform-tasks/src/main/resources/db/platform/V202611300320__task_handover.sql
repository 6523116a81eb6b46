-- All open tasks of an account go to another one from a day on; how far that is.
create table task_handover (
    id           uuid        primary key,
    version      bigint      not null,
    region       bigint      not null,
    sectors      text,
    from_account text        not null constraint ck_task_handover_from check (from_account <> ''),
    to_account   text        not null constraint ck_task_handover_to check (to_account <> ''),
    on_day       date        not null,
    asked_by     text        not null,
    asked_at     timestamptz not null,
    job_id       uuid,
    -- How often a job was submitted for it; after some that failed, people look first.
    tries        int         not null default 0,
    -- The last task that was looked at.
    through      uuid,
    processed    bigint      not null default 0 check (processed >= 0),
    total        bigint      check (total >= 0),
    -- Of those looked at, how many wait for their role now, since the account that takes over works elsewhere.
    pooled       bigint      not null default 0 check (pooled >= 0),
    finished_at  timestamptz,
    constraint ck_task_handover_other check (to_account <> from_account)
);
alter table task_handover enable row level security;
-- As a job: of those who supervise the whole of what it is about, and of whoever asked.
create policy wall on task_handover using (
    case
        when account(asked_by) = (select account(scope_subject())) then true
        when (select scope_system()) is not null then true
        when (select scope_enterprises()) is null
            and region between (select scope_low()) and (select scope_high())
            and ((select scope_sectors()) is null
                 or string_to_array(sectors, ',') <@ (select scope_sectors())::text[])
            then true
        else false
    end);
create index ix_task_handover_due on task_handover (on_day, id) where job_id is null;
create index ix_task_handover_asked on task_handover (asked_at desc, id desc);
revoke update, delete on task_handover from ${rw};
grant update (version, job_id, tries, through, processed, total, pooled, finished_at) on task_handover to ${rw};
