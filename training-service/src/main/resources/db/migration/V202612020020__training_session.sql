-- Sessions of training (培训班), held by an enterprise or by the authority of a place.
create table training_session (
    id                        uuid        primary key,
    version                   bigint      not null check (version >= 1),
    number                    text        not null constraint uq_training_session_number unique,
    title                     text        not null check (char_length(title) between 1 and 150),
    region                    bigint      not null,
    sector                    text,
    -- Null where an authority holds it.
    enterprise_id             uuid        references enterprise_snapshot,
    purpose                   text        not null check (purpose in ('INITIAL', 'YEARLY', 'PRACTICE', 'ROTATION',
        'OCCUPATIONAL_HEALTH', 'EMERGENCY', 'AFTER_ACCIDENT')),
    audience                  text        not null check (audience in
        ('PRINCIPAL', 'SAFETY_MANAGER', 'WORKER', 'STAFF', 'VILLAGE_SUPERVISOR', 'LEADER')),
    topics                    text[]      not null check (cardinality(topics) >= 1),
    hours                     int         not null check (hours between 1 and 1000),
    capacity                  int         not null check (capacity between 1 and 2000),
    venue                     text        not null check (char_length(venue) between 1 and 200),
    teacher                   text        not null check (char_length(teacher) between 1 and 100),
    teacher_qualification     text        not null check (char_length(teacher_qualification) between 1 and 200),
    institution               text        check (char_length(institution) between 1 and 200),
    institution_qualification text        check (char_length(institution_qualification) between 1 and 200),
    guided_by                 text        check (char_length(guided_by) between 1 and 200),
    off_duty                  boolean     not null,
    examined                  boolean     not null,
    starts_at                 timestamptz not null,
    ends_at                   timestamptz not null,
    status                    text        not null check (status in
        ('OPEN', 'FULL', 'HELD', 'CLOSED', 'CREDITED', 'CANCELLED')),
    enrolled                  int         not null check (enrolled >= 0),
    attended                  int         check (attended >= 1),
    absent                    int         check (absent >= 0),
    passed                    int         check (passed between 0 and attended),
    content                   text        check (char_length(content) between 1 and 4000),
    conclusion                text        check (char_length(conclusion) between 1 and 4000),
    opened_at                 timestamptz not null,
    constraint ck_training_session_times check (ends_at > starts_at),
    constraint ck_training_session_places check (enrolled <= capacity),
    constraint ck_training_session_audience check (
        enterprise_id is null or audience in ('PRINCIPAL', 'SAFETY_MANAGER', 'WORKER')),
    constraint ck_training_session_held check (
        num_nonnulls(attended, absent, content) = case when status in ('HELD', 'CLOSED', 'CREDITED') then 3 else 0 end),
    constraint ck_training_session_closed check (
        num_nonnulls(passed, conclusion) = case when status in ('CLOSED', 'CREDITED') then 2 else 0 end)
);
call add_region_levels('training_session');
call raise_wall('training_session', 'sector', 'enterprise_id');
call list_by('training_session', 'opened_at');
revoke update, delete on training_session from ${rw};
grant update (version, region, sector, enterprise_id, status, enrolled, attended, absent, passed, content, conclusion)
    on training_session to ${rw};

-- What happened, only ever added to.
create table training_session_step (
    session_id  uuid        not null references training_session,
    position    int         not null,
    kind        text        not null check (kind in
        ('OPENED', 'ENROLLED', 'WITHDRAWN', 'HELD', 'CLOSED', 'CREDITED', 'CANCELLED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text        not null,
    name        text        not null,
    note        text,
    primary key (session_id, position)
);
alter table training_session_step enable row level security;
create policy wall on training_session_step
    using (exists (select from training_session where training_session.id = training_session_step.session_id));
revoke update, delete on training_session_step from ${rw};

-- The training archive: who took part in what, with which result. What a session says of itself is repeated, so that whoever is
-- shown a learner is shown what it learnt, though the session is another's.
create table training_enrolment (
    id                 uuid        primary key,
    session_id         uuid        not null references training_session,
    session_number     text        not null,
    session_title      text        not null,
    purpose            text        not null,
    audience           text        not null,
    venue              text        not null,
    starts_at          timestamptz not null,
    ends_at            timestamptz not null,
    hours              int         not null,
    off_duty           boolean     not null,
    examined           boolean     not null,
    -- Where the learner belongs.
    region             bigint      not null,
    sector             text,
    enterprise_id      uuid        references enterprise_snapshot,
    person_id          uuid        references person,
    -- Of an official the entry of the roster and its account, which outlives the entry.
    official_id        uuid,
    account            text,
    learner_name       text        not null,
    status             text        not null check (status in ('ENROLLED', 'ATTENDED', 'ABSENT', 'CREDITED', 'WITHDRAWN')),
    score              int         check (score between 0 and 100),
    passed             boolean,
    result_hours       int         check (result_hours between 1 and hours),
    credited_hours     int         check (credited_hours between 1 and hours),
    credited_on        date,
    certificate_number text        check (char_length(certificate_number) between 1 and 60),
    enrolled_at        timestamptz not null,
    learner_key        text        not null generated always as (coalesce(person_id::text, 'account:' || account)) stored,
    constraint ck_training_enrolment_learner check (
        num_nonnulls(person_id, official_id) = 1 and (official_id is null) = (account is null)),
    constraint ck_training_enrolment_credited check (
        num_nonnulls(credited_hours, credited_on) = case when status = 'CREDITED' then 2 else 0 end),
    -- Nobody is in two places at once.
    constraint ex_training_enrolment_presence exclude using gist
        (learner_key with =, tstzrange(starts_at, ends_at) with &&) where (status not in ('ABSENT', 'WITHDRAWN'))
);
call add_region_levels('training_enrolment');
call list_by('training_enrolment', 'starts_at');
create index ix_training_enrolment_session on training_enrolment (session_id, status);
create index ix_training_enrolment_learner on training_enrolment (learner_key, purpose, starts_at) where status = 'CREDITED';
revoke update, delete on training_enrolment from ${rw};
grant update (region, sector, enterprise_id, status, score, passed, result_hours, credited_hours, credited_on,
              certificate_number) on training_enrolment to ${rw};
alter table training_enrolment enable row level security;
do $$
begin
    execute 'create policy wall on training_enrolment using (' || wall_condition('sector', 'enterprise_id')
        || ' or exists (select from training_session where training_session.id = training_enrolment.session_id))';
end $$;
