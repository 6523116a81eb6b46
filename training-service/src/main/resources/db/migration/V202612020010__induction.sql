-- Training before work (三级安全教育): a worker goes through the levels that its kind asks for, and may work once it was assessed.
create table induction (
    id                uuid        primary key,
    version           bigint      not null check (version >= 1),
    person_id         uuid        not null references person,
    person_name       text        not null,
    enterprise_id     uuid        not null references enterprise_snapshot,
    region            bigint      not null,
    sector            text        not null,
    kind              text        not null check (kind in ('NEW', 'TRANSFER', 'RETURN', 'NEW_PROCESS')),
    relation          text        not null check (relation in ('EMPLOYEE', 'DISPATCHED', 'INTERN')),
    sender            text        check (char_length(sender) between 1 and 200),
    job               text        not null check (char_length(job) between 1 and 100),
    unit              text        check (char_length(unit) between 1 and 100),
    guided_work       boolean     not null,
    -- Which levels it goes through, in their order.
    levels            text[]      not null check (cardinality(levels) between 1 and 3),
    status            text        not null check (status in ('STARTED', 'PLANT_DONE', 'WORKSHOP_DONE', 'TEAM_DONE',
        'WORKSHOP_PRACTICE_PASSED', 'FIT', 'FAILED', 'REPLACED', 'LEFT')),
    started_on        date        not null,
    practiced_on      date,
    workshop          text        check (char_length(workshop) between 1 and 100),
    practice_examiner text        check (char_length(practice_examiner) between 1 and 100),
    practice_score    int         check (practice_score between 0 and 100),
    fit_on            date        check (fit_on >= started_on),
    assessor          text        check (char_length(assessor) between 1 and 100),
    score             int         check (score between 0 and 100),
    guide             text        check (char_length(guide) between 1 and 100),
    independent_from  date        check (independent_from >= fit_on),
    failed_on         date        check (failed_on >= started_on),
    left_on           date        check (left_on >= started_on),
    started_at        timestamptz not null,
    constraint ck_induction_practice check (num_nonnulls(practiced_on, workshop, practice_examiner) in (0, 3)),
    constraint ck_induction_fit check ((fit_on is null) = (assessor is null) and (status <> 'FIT' or fit_on is not null)),
    constraint ck_induction_failed check (status <> 'FAILED' or failed_on is not null),
    constraint ck_induction_left check ((left_on is not null) = (status = 'LEFT')),
    -- One induction of a worker counts at an enterprise. Looked at in the end, since the next one is written while the one
    -- before still shows the worker to its enterprise.
    constraint ex_induction_counting exclude using btree (enterprise_id with =, person_id with =)
        where (status not in ('REPLACED', 'LEFT')) deferrable initially deferred
);
call add_region_levels('induction');
call raise_wall('induction', 'sector', 'enterprise_id');
call list_by('induction', 'started_at');
create index ix_induction_person on induction (person_id);
revoke update, delete on induction from ${rw};
grant update (version, region, sector, enterprise_id, status, practiced_on, workshop, practice_examiner, practice_score,
              fit_on, assessor, score, guide, independent_from, failed_on, left_on) on induction to ${rw};
create policy known_person on induction as restrictive for insert with check (person_in_scope(person_id));

-- What was taught, level by level (安全生产法 Art. 28(4)); only ever added to.
create table induction_level (
    induction_id          uuid   not null references induction,
    position              int    not null,
    level                 text   not null check (level in ('PLANT', 'WORKSHOP', 'TEAM')),
    done_on               date   not null,
    hours                 int    not null check (hours between 1 and 1000),
    topics                text[] not null check (cardinality(topics) >= 1),
    content               text   check (char_length(content) between 1 and 1000),
    teacher               text   not null check (char_length(teacher) between 1 and 100),
    teacher_qualification text   check (char_length(teacher_qualification) between 1 and 200),
    score                 int    check (score between 0 and 100),
    primary key (induction_id, position),
    constraint uq_induction_level unique (induction_id, level)
);
alter table induction_level enable row level security;
create policy wall on induction_level
    using (exists (select from induction where induction.id = induction_level.induction_id));
revoke update, delete on induction_level from ${rw};

-- What happened, only ever added to.
create table induction_step (
    induction_id uuid        not null references induction,
    position     int         not null,
    kind         text        not null check (kind in
        ('STARTED', 'LEVEL_PASSED', 'PRACTICE_PASSED', 'COMPLETED', 'FAILED', 'REPLACED', 'LEFT', 'RESUMED')),
    occurred_at  timestamptz not null,
    happened_at  timestamptz,
    subject      text,
    name         text,
    note         text,
    primary key (induction_id, position),
    constraint ck_induction_step_by check (
        num_nonnulls(subject, name) = 2 or kind in ('REPLACED', 'LEFT') and num_nonnulls(subject, name) = 0)
);
alter table induction_step enable row level security;
create policy wall on induction_step
    using (exists (select from induction where induction.id = induction_step.induction_id));
revoke update, delete on induction_step from ${rw};

-- Whoever is shown an induction that counts is shown its worker, as with posts.
do $$
begin
    execute 'drop policy wall on person';
    execute 'create policy wall on person using (' || wall_condition('sector', 'enterprise_id')
        || ' or exists (select from post where post.person_id = person.id and post.status <> ''ENDED'')'
        || ' or exists (select from induction where induction.person_id = person.id'
        || ' and induction.status not in (''REPLACED'', ''LEFT'')))';
    execute 'create or replace function person_in_scope(wanted uuid) returns boolean'
        || ' language sql stable security definer set search_path = public, pg_temp return'
        || ' exists (select from person where id = wanted and ' || wall_condition('sector', 'enterprise_id') || ')'
        || ' or exists (select from post where person_id = wanted and status <> ''ENDED'' and '
        || wall_condition('sector', 'enterprise_id') || ')'
        || ' or exists (select from induction where person_id = wanted and status not in (''REPLACED'', ''LEFT'') and '
        || wall_condition('sector', 'enterprise_id') || ')';
end $$;
