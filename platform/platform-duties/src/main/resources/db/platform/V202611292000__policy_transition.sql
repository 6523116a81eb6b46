-- How far the work is that dates anew what already ran, by each row of the policy book that says so. Not walled, like the book:
-- it holds numbers alone.
create table policy_transition (
    policy_id   uuid        primary key references policy,
    job_id      uuid        not null,
    begun_at    timestamptz not null,
    -- The last term that was looked at.
    through     uuid,
    processed   bigint      not null default 0 check (processed >= 0),
    total       bigint      check (total >= 0),
    counts      text        not null default '{}',
    finished_at timestamptz
);
revoke delete on policy_transition from ${rw};
