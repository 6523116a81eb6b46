-- Steps of draws that a job takes: who asked for them, and with which public value. Only ever added to.
create table draw_step (
    job_id        uuid        primary key,
    draw_id       uuid        not null references draw,
    verb          text        not null check (verb in ('SEAL', 'DRAW', 'DISCLOSURE')),
    beacon_string text,
    subject       text        not null,
    name          text        not null,
    asked_at      timestamptz not null,
    constraint ck_draw_step_beacon check ((verb = 'DRAW') = (beacon_string is not null))
);
create index ix_draw_step_draw on draw_step (draw_id);
alter table draw_step enable row level security;
create policy wall on draw_step using (draw_id in (select id from draw));
revoke update, delete, truncate on draw_step from ${rw};

-- The job that is at a step of the draw now, also one that somebody of another place asked for, whose jobs the caller is
-- not shown. Tells nothing else.
create function draw_step_pending(draw uuid) returns uuid
    language sql stable security definer set search_path = public, pg_temp
    return (select step.job_id from draw_step step join job on job.id = step.job_id
            where step.draw_id = draw and job.state in ('QUEUED', 'RUNNING') limit 1);
revoke execute on function draw_step_pending(uuid) from public;
grant execute on function draw_step_pending(uuid) to ${rw};
