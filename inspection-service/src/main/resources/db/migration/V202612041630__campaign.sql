-- Campaigns (打非治违、专项整治、试点推广、标准化实施方案、逐企指导): planned, approved, carried out phase by phase, summarised and checked.
create table campaign (
    id             uuid        primary key,
    version        bigint      not null check (version >= 1),
    number         text        not null constraint uq_campaign_number unique,
    -- The place of the authority that leads it.
    region         bigint      not null,
    -- Absent where all sectors are meant.
    sector         text,
    -- Always null: whom it is about are its targets.
    enterprise_id  uuid        check (enterprise_id is null),
    kind           text        not null check (kind ~ '^[A-Z][A-Z_]{2,39}$'),
    title          text        not null check (char_length(title) between 1 and 200),
    lead           text        not null check (char_length(lead) between 1 and 100),
    partners       text[]      not null check (cardinality(partners) <= 30),
    fields         text[]      not null check (cardinality(fields) <= 30),
    goal           text        check (char_length(goal) between 1 and 4000),
    organisation   text        check (char_length(organisation) between 1 and 4000),
    key_points     text        check (char_length(key_points) between 1 and 4000),
    steps          text        check (char_length(steps) between 1 and 4000),
    timetable      text        check (char_length(timetable) between 1 and 4000),
    unlicensed     text[]      not null check (unlicensed <@ array['PRODUCTION', 'TRADE', 'CONSTRUCTION']),
    criteria       text[]      not null check (criteria <@ array['ACCIDENTS_FREQUENT', 'DANGERS_PROMINENT', 'VIOLATIONS_UNCEASING']),
    means          text[]      not null check (means <@ array['ECONOMIC', 'LEGAL', 'ADMINISTRATIVE']),
    status         text        not null check (status in ('DRAFT', 'APPROVED', 'RUNNING', 'SUMMARISED', 'CHECKED', 'CLOSED')),
    -- The number of the phase that runs, from 1.
    phase          int         check (phase >= 1),
    approved_by    text        check (approved_by in ('HEAD', 'GOVERNMENT', 'SUPERIOR')),
    approval_paper text        check (char_length(approval_paper) between 1 and 200),
    approved_on    date,
    experience     text        check (char_length(experience) between 1 and 4000),
    gaps           text        check (char_length(gaps) between 1 and 4000),
    proposals      text        check (char_length(proposals) between 1 and 4000),
    summarised_by  text,
    recommended    text        check (char_length(recommended) between 1 and 2000),
    reported_to    text        check (char_length(reported_to) between 1 and 100),
    report_paper   text        check (char_length(report_paper) between 1 and 200),
    overdue_since  timestamptz,
    drafted_by     text        not null,
    drafted_at     timestamptz not null,
    closed_on      date,
    constraint ck_campaign_approved check (num_nonnulls(approved_by, approved_on) in (0, 2)
        and (status in ('DRAFT', 'CLOSED') or approved_by is not null)),
    constraint ck_campaign_running check (status not in ('RUNNING', 'SUMMARISED', 'CHECKED') or phase is not null),
    constraint ck_campaign_summary check (num_nonnulls(experience, gaps, proposals, summarised_by) in (0, 4)
        and (status not in ('SUMMARISED', 'CHECKED') or summarised_by is not null)),
    constraint ck_campaign_closed check ((status = 'CLOSED') = (closed_on is not null))
);
call add_region_levels('campaign');
call raise_wall('campaign', 'sector', 'enterprise_id');
call list_by('campaign', 'drafted_at');
revoke delete on campaign from ${rw};

-- Written anew while it is a draft.
create table campaign_phase (
    campaign_id uuid not null references campaign,
    position    int  not null,
    kind        text not null check (kind in ('PREPARATION', 'IMPLEMENTATION', 'SUMMARY', 'CHECK', 'OTHER')),
    starts_on   date not null,
    ends_on     date not null,
    content     text not null check (char_length(content) between 1 and 2000),
    primary key (campaign_id, position),
    constraint ck_campaign_phase_days check (ends_on >= starts_on)
);
alter table campaign_phase enable row level security;
create policy wall on campaign_phase using (exists (select from campaign c where c.id = campaign_phase.campaign_id));

-- By which figures it was founded, as they stood when it was approved.
create table campaign_criterion (
    campaign_id uuid not null references campaign,
    position    int  not null,
    criterion   text not null check (criterion in ('ACCIDENTS_FREQUENT', 'DANGERS_PROMINENT', 'VIOLATIONS_UNCEASING')),
    counted     int  check (counted >= 0),
    threshold   int  not null check (threshold >= 0),
    state       text not null check (state in ('MET', 'UNMET', 'UNKNOWN')),
    source      text not null,
    clause      text not null,
    primary key (campaign_id, position),
    constraint ck_campaign_criterion check (state = case when counted is null then 'UNKNOWN'
        when counted >= threshold then 'MET' else 'UNMET' end)
);
alter table campaign_criterion enable row level security;
create policy wall on campaign_criterion
    using (exists (select from campaign c where c.id = campaign_criterion.campaign_id));
revoke update, delete on campaign_criterion from ${rw};

create table campaign_media (
    campaign_id uuid not null references campaign,
    position    int  not null,
    medium      text not null check (char_length(medium) between 1 and 100),
    title       text not null check (char_length(title) between 1 and 200),
    shown_on    date not null,
    primary key (campaign_id, position)
);
alter table campaign_media enable row level security;
create policy wall on campaign_media using (exists (select from campaign c where c.id = campaign_media.campaign_id));
revoke update, delete on campaign_media from ${rw};

create table campaign_step (
    campaign_id uuid        not null references campaign,
    position    int         not null,
    kind        text        not null check (kind in ('DRAFTED', 'CHANGED', 'APPROVED', 'RETURNED', 'REFUSED', 'STARTED',
        'PHASE_BEGUN', 'PHASE_OVERDUE', 'PUBLICISED', 'SUMMARISED', 'SENT_BACK', 'CHECKED', 'CLOSED', 'ABANDONED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (campaign_id, position),
    constraint ck_campaign_step_by check (num_nonnulls(subject, name) = case when kind = 'PHASE_OVERDUE' then 0 else 2 end)
);
alter table campaign_step enable row level security;
create policy wall on campaign_step using (exists (select from campaign c where c.id = campaign_step.campaign_id));
revoke update, delete on campaign_step from ${rw};

alter table joint_action add constraint fk_joint_action_campaign foreign key (campaign_id) references campaign;
create index ix_joint_action_campaign on joint_action (campaign_id, held_on) where campaign_id is not null;
