-- Of whom a campaign asks something: an enterprise, or the office of a place and sector. It stands where they stand.
create table campaign_target (
    id              uuid        primary key,
    version         bigint      not null check (version >= 1),
    campaign_id     uuid        not null references campaign,
    campaign_number text        not null,
    campaign_title  text        not null,
    region          bigint      not null,
    -- Absent where all sectors of a place are meant.
    sector          text,
    -- Nobody's where the office of a place is asked.
    enterprise_id   uuid        references enterprise_snapshot,
    task            text        not null check (char_length(task) between 1 and 2000),
    questions       text[]      not null check (cardinality(questions) <= 30),
    due_date        date        not null,
    status          text        not null check (status in ('ASKED', 'REPLIED', 'DONE', 'WITHDRAWN')),
    answers         text[]      check (cardinality(answers) <= 30),
    remarks         text        check (char_length(remarks) between 1 and 4000),
    replied_by      text,
    replied_at      timestamptz,
    reminders       int         not null check (reminders >= 0),
    overdue_since   timestamptz,
    asked_by        text        not null,
    asked_at        timestamptz not null,
    basis_policy_code   text    not null,
    basis_policy_region bigint  not null,
    basis_period    text        not null,
    basis_source    text        not null,
    basis_clause    text        not null,
    basis_force     text        not null,
    basis_certainty text        not null,
    constraint ck_campaign_target_reply check (num_nonnulls(answers, remarks, replied_by, replied_at) in (0, 4)
        and (status not in ('REPLIED', 'DONE') or replied_by is not null)),
    constraint ck_campaign_target_answers check (answers is null or cardinality(answers) = cardinality(questions))
);
call add_region_levels('campaign_target');
call raise_wall('campaign_target', 'sector', 'enterprise_id');
call list_by('campaign_target', 'due_date');
create index ix_campaign_target_campaign on campaign_target (campaign_id, due_date, id);
revoke delete on campaign_target from ${rw};

create table campaign_target_step (
    target_id   uuid        not null references campaign_target,
    position    int         not null,
    kind        text        not null check (kind in ('ASKED', 'REMINDED', 'REPLIED', 'RETURNED', 'OVERDUE', 'DONE', 'WITHDRAWN')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (target_id, position),
    constraint ck_campaign_target_step_by check (num_nonnulls(subject, name) = case when kind = 'OVERDUE' then 0 else 2 end)
);
alter table campaign_target_step enable row level security;
create policy wall on campaign_target_step
    using (exists (select from campaign_target t where t.id = campaign_target_step.target_id));
revoke update, delete on campaign_target_step from ${rw};

-- Those that a running campaign waits for, also where they lie behind another wall than the campaign.
create function campaign_targets_open(campaign uuid) returns bigint
    language sql stable security definer set search_path = public, pg_temp as $$
    select count(*) from campaign_target t where t.campaign_id = $1 and t.status in ('ASKED', 'REPLIED')
$$;
revoke execute on function campaign_targets_open(uuid) from public;
grant execute on function campaign_targets_open(uuid) to ${rw};
