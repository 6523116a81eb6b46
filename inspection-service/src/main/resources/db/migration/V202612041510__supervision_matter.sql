-- Supervision matters (督办事项): an enterprise, an official or an authority is taken to task until that is done.
create table supervision_matter (
    id                    uuid        primary key,
    version               bigint      not null check (version >= 1),
    number                text        not null constraint uq_supervision_matter_number unique,
    region                bigint      not null,
    sector                text        not null,
    issued_in             bigint      not null,
    addressed_to          bigint      not null,
    addressee             text        not null check (addressee in ('ENTERPRISE', 'OFFICIAL', 'AUTHORITY')),
    -- Whom it is about. The wall does not ask this column: until it is served the enterprise knows nothing of it.
    enterprise_id         uuid        references enterprise_snapshot,
    visible_enterprise_id uuid,
    body                  text        not null check (char_length(body) between 1 and 200),
    post                  text        check (char_length(post) between 1 and 100),
    kind                  text        not null check (kind in ('INTERVIEW', 'CRITICISM', 'WARNING', 'WARNING_EDUCATION',
                                                               'COOPERATION', 'TRACKING', 'COORDINATION')),
    cause                 text        not null check (cause in ('FREQUENT_ACCIDENTS', 'INDICATOR_BEYOND', 'MISSED_DUTIES',
                                                                'POOR_IMPLEMENTATION', 'KEY_PROBLEM', 'OTHER')),
    field                 text        check (field in ('ILLEGAL_ACTIVITY', 'ACCIDENT_HANDLING', 'DANGER_RECTIFICATION',
                                                       'DAILY_SUPERVISION')),
    title                 text        not null check (char_length(title) between 1 and 200),
    told                  text        not null check (char_length(told) between 1 and 2000),
    demand                text        not null check (char_length(demand) between 1 and 2000),
    due_on                date,
    proposal_id           uuid        references matter_proposal,
    status                text        not null check (status in ('OPENED', 'SERVED', 'ESCALATED', 'ANSWERED', 'CHECKED', 'CLOSED',
                                                                 'WITHDRAWN')),
    basis_policy_code   text,
    basis_policy_region bigint,
    basis_period        text,
    basis_source        text,
    basis_clause        text,
    basis_force         text,
    basis_certainty     text,
    served_on             date,
    due_date              date,
    overdue_since         timestamptz,
    opened_at             timestamptz not null,
    opened_on             date        generated always as ((opened_at at time zone 'Asia/Shanghai')::date) stored,
    paper_id              uuid        constraint fk_supervision_matter_paper references paper,
    meeting_held_on       date,
    meeting_chair         text        check (char_length(meeting_chair) between 1 and 100),
    meeting_attendees     text        check (char_length(meeting_attendees) between 1 and 500),
    meeting_minutes       text        check (char_length(meeting_minutes) between 1 and 5000),
    answer                text        check (char_length(answer) between 1 and 2000),
    answered_by           text,
    escalated_to          bigint,
    experience            text        check (char_length(experience) between 1 and 5000),
    closed_at             timestamptz,
    -- As what the figure counts it, and lists filter by it; one that was withdrawn counts as nothing.
    outcome               text        generated always as (
        case when status = 'CLOSED' then 'DONE' when status <> 'WITHDRAWN' then 'OPEN' end) stored,
    constraint ck_supervision_matter_addressee check ((addressee = 'ENTERPRISE') = (enterprise_id is not null)
        and (addressee = 'OFFICIAL') = (post is not null)),
    constraint ck_supervision_matter_secret check (visible_enterprise_id is null
        or (visible_enterprise_id = enterprise_id and served_on is not null)),
    constraint ck_supervision_matter_field check ((kind = 'COOPERATION') = (field is not null)),
    constraint ck_supervision_matter_served check (
        num_nonnulls(served_on, due_date, basis_policy_code) in (0, 3)
        and (status in ('OPENED', 'WITHDRAWN') or served_on is not null)
        and (status <> 'OPENED' or served_on is null)),
    constraint ck_supervision_matter_meeting check (
        num_nonnulls(meeting_held_on, meeting_chair, meeting_attendees, meeting_minutes) in (0, 4)
        and (meeting_held_on is null or kind = 'INTERVIEW')),
    constraint ck_supervision_matter_answered check (num_nonnulls(answer, answered_by) in (0, 2)
        and (status not in ('ANSWERED', 'CHECKED', 'CLOSED') or answer is not null)),
    constraint ck_supervision_matter_escalated check (status <> 'ESCALATED' or escalated_to is not null),
    constraint ck_supervision_matter_closed check ((status = 'CLOSED') = (closed_at is not null)),
    constraint ck_supervision_matter_paper check (paper_id is null or enterprise_id is not null)
);
call add_region_levels('supervision_matter');
call raise_wall('supervision_matter', 'sector', 'visible_enterprise_id');
call list_by('supervision_matter', 'opened_at');
create index ix_supervision_matter_visible on supervision_matter (visible_enterprise_id, opened_at, id);
revoke delete on supervision_matter from ${rw};

-- Who knows of a matter follows an enterprise that is merged into another, or separated from it again.
create function supervision_matter_visible() returns trigger language plpgsql as $$
begin
    if new.visible_enterprise_id is not null then
        new.visible_enterprise_id := new.enterprise_id;
    end if;
    return new;
end $$;
create trigger supervision_matter_visible before update of enterprise_id on supervision_matter
    for each row execute function supervision_matter_visible();

-- Measures that were promised, or that units are to carry out. Their wall is the matter's own.
create table supervision_matter_measure (
    matter_id   uuid        not null references supervision_matter,
    position    int         not null,
    unit        text        not null check (char_length(unit) between 1 and 100),
    measure     text        not null check (char_length(measure) between 1 and 500),
    due_on      date,
    state       text        not null check (state in ('OPEN', 'DONE', 'NOT_DONE')),
    note        text        check (char_length(note) between 1 and 500),
    reported_at timestamptz,
    primary key (matter_id, position),
    constraint ck_supervision_matter_measure_reported check (
        num_nonnulls(note, reported_at) = case when state = 'OPEN' then 0 else 2 end)
);
alter table supervision_matter_measure enable row level security;
create policy wall on supervision_matter_measure
    using (exists (select from supervision_matter o where o.id = supervision_matter_measure.matter_id));
revoke delete on supervision_matter_measure from ${rw};

-- What happened, only ever added to. Its wall is the row's own.
create table supervision_matter_step (
    matter_id uuid not null references supervision_matter,
    position    int         not null,
    kind        text        not null check (kind in ('OPENED', 'PAPER_DRAWN_UP', 'PAPER_WITHDRAWN', 'SERVED', 'MET', 'MEASURE_REPORTED',
        'OVERDUE', 'ANSWERED', 'RETURNED', 'CHECKED', 'ESCALATED', 'CLOSED', 'WITHDRAWN')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (matter_id, position),
    constraint ck_supervision_matter_step_by check (num_nonnulls(subject, name) = case
        when kind in ('OVERDUE', 'PAPER_WITHDRAWN') then 0
        when kind = 'SERVED' and subject is null then 0 else 2 end)
);
alter table supervision_matter_step enable row level security;
create policy wall on supervision_matter_step using (exists (select from supervision_matter o where o.id = supervision_matter_step.matter_id));
revoke update, delete on supervision_matter_step from ${rw};

-- Letters, receipts and evidence lie in the file store, and whoever is shown the matter is shown them.
call files_of('supervision-matter', 'supervision_matter', 'id');

call keep_figure('supervision-matters', 'supervision_matter', 'r.opened_on', 'r.outcome', array['OPEN', 'DONE'],
    array['kind'], array['r.kind']);
