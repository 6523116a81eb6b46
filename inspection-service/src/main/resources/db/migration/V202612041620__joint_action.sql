-- Joint actions (联合执法、打非治违集中行动): on which day which authorities went out together, in which field, and which towns they covered.
create table joint_action (
    id            uuid        primary key,
    version       bigint      not null check (version >= 1),
    number        text        not null constraint uq_joint_action_number unique,
    -- The place of the authority that led it.
    region        bigint      not null,
    -- Absent where all sectors are meant.
    sector        text,
    -- Always null: it is about places.
    enterprise_id uuid        check (enterprise_id is null),
    campaign_id   uuid,
    held_on       date        not null,
    field         text        not null check (char_length(field) between 1 and 100),
    lead          text        not null check (char_length(lead) between 1 and 100),
    partners      text[]      not null check (cardinality(partners) between 1 and 30),
    towns         bigint[]    not null check (cardinality(towns) between 1 and 500),
    units         int         not null check (units >= 0),
    illegal_units int         not null check (illegal_units between 0 and units),
    problems      int         not null check (problems >= 0),
    outcome       text        not null check (char_length(outcome) between 1 and 2000),
    status        text        not null check (status in ('RECORDED', 'WITHDRAWN')),
    recorded_at   timestamptz not null
);
call add_region_levels('joint_action');
call raise_wall('joint_action', 'sector', 'enterprise_id');
call list_by('joint_action', 'held_on');
revoke delete on joint_action from ${rw};

create table joint_action_step (
    joint_action_id uuid        not null references joint_action,
    position        int         not null,
    kind            text        not null check (kind in ('RECORDED', 'WITHDRAWN')),
    occurred_at     timestamptz not null,
    happened_at     timestamptz,
    subject         text,
    name            text,
    note            text,
    primary key (joint_action_id, position),
    constraint ck_joint_action_step_by check (num_nonnulls(subject, name) = 2)
);
alter table joint_action_step enable row level security;
create policy wall on joint_action_step
    using (exists (select from joint_action where joint_action.id = joint_action_step.joint_action_id));
revoke update, delete on joint_action_step from ${rw};
