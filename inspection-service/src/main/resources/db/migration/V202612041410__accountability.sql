-- Who is held to account (责任追究). The rules stand in Accountability; what is repeated here is the last line of defence.
create table accountability (
    id             uuid        primary key,
    version        bigint      not null check (version >= 1),
    number         text        not null constraint uq_accountability_number unique,
    -- The place of the office that handles it.
    region         bigint      not null,
    sector         text        not null,
    -- Nobody's, so that no enterprise is shown it; the one concerned stands apart, for no wall, clock, task or event,
    -- and may be unknown here yet.
    enterprise_id  uuid        constraint ck_accountability_nobodys check (enterprise_id is null),
    concerned_id   uuid,
    subject_kind   text        not null check (subject_kind in ('OFFICIAL', 'LEADER', 'ENTERPRISE_STAFF')),
    origin         text        not null check (origin in ('ACCIDENT', 'FINDING', 'TRAINING', 'OTHER')),
    accident_id    uuid        references accident,
    finding_id     uuid        references finding,
    post_id        uuid,
    post           text        not null check (char_length(post) between 1 and 100),
    name           text,
    name_masked    text,
    conduct        text        not null check (char_length(conduct) between 1 and 2000),
    basis          text        not null check (char_length(basis) between 1 and 1000),
    malfeasance    boolean     not null,
    status         text        not null constraint ck_accountability_status
        check (status in ('PROPOSED', 'HANDED_OVER', 'DECIDED', 'CARRIED_OUT', 'NOT_PURSUED')),
    proposed_by    text        not null,
    proposed_at    timestamptz not null,
    handed_to      text        check (char_length(handed_to) between 1 and 100),
    handed_on      date,
    receipt        text        check (char_length(receipt) between 1 and 100),
    answer_due     date,
    outcome        text        check (outcome in ('CRITICISM', 'WARNING', 'DEMERIT', 'DEMOTION', 'DISMISSAL', 'FINE', 'POST_REMOVAL',
                                                  'CRIMINAL', 'OTHER')),
    decision       text        check (char_length(decision) between 1 and 2000),
    decided_on     date,
    carried_out_on date,
    evidence       text        check (char_length(evidence) between 1 and 2000),
    drop_reason    text        check (char_length(drop_reason) between 1 and 1000),
    constraint ck_accountability_name check ((name is null) = (name_masked is null)
        and (name is null or name ~ '^v1\.[1-9][0-9]{0,8}\.[A-Za-z0-9_-]{40,}$')),
    constraint ck_accountability_handed check (num_nonnulls(handed_to, handed_on, answer_due) in (0, 3)
        and (status in ('PROPOSED', 'NOT_PURSUED') or handed_on is not null)),
    constraint ck_accountability_receipt check (not malfeasance or handed_on is null or receipt is not null),
    constraint ck_accountability_malfeasance check (not malfeasance or subject_kind <> 'ENTERPRISE_STAFF'),
    constraint ck_accountability_decided check (num_nonnulls(outcome, decision, decided_on)
        = case when status in ('DECIDED', 'CARRIED_OUT') then 3 else 0 end),
    constraint ck_accountability_done check (num_nonnulls(carried_out_on, evidence)
        = case when status = 'CARRIED_OUT' then 2 else 0 end),
    constraint ck_accountability_dropped check ((status = 'NOT_PURSUED') = (drop_reason is not null))
);
call add_region_levels('accountability');
call raise_wall('accountability', 'sector', 'enterprise_id');
call list_by('accountability', 'proposed_at');
-- Need to know: the leaders of the very office that handles it.
create policy known on accountability as restrictive using (scope_leads(region));
create index ix_accountability_post on accountability (post_id) where post_id is not null;
create index ix_accountability_accident on accountability (accident_id) where accident_id is not null;
revoke delete on accountability from ${rw};

-- What happened, only ever added to. Its wall is the accountability's own.
create table accountability_step (
    accountability_id uuid        not null references accountability,
    position          int         not null,
    kind              text        not null constraint ck_accountability_step_kind check (kind in (
        'PROPOSED', 'HANDED_OVER', 'DECIDED', 'CARRIED_OUT', 'NOT_PURSUED', 'OVERDUE')),
    occurred_at       timestamptz not null,
    happened_at       timestamptz,
    subject           text,
    name              text,
    note              text,
    primary key (accountability_id, position),
    constraint ck_accountability_step_by check (num_nonnulls(subject, name) = case when kind = 'OVERDUE' then 0 else 2 end)
);
alter table accountability_step enable row level security;
create policy wall on accountability_step
    using (exists (select from accountability where accountability.id = accountability_step.accountability_id));
revoke update, delete on accountability_step from ${rw};

create policy untold_accountability on event_log as restrictive for select using (
    aggregate <> 'accountability' or scope_leads(region));
