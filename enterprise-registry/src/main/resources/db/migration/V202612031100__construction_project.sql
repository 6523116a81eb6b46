-- Construction projects of enterprises (建设项目“三同时”) and the stages that they pass.
create table construction_project (
    id                uuid        primary key,
    version           bigint      not null check (version >= 1),
    number            text        not null constraint uq_construction_project_number unique,
    enterprise_id     uuid        not null references enterprise,
    region            bigint      not null,
    sector            text        not null,
    title             text        not null check (char_length(title) between 1 and 150),
    nature            text        not null check (nature in ('NEW', 'REBUILT', 'EXPANDED')),
    kind              text        not null
        check (kind in ('COAL_MINE', 'NON_COAL_MINE', 'HAZARDOUS_CHEMICALS', 'FIREWORKS', 'OTHER_DANGEROUS_GOODS',
                        'METAL_SMELTING', 'CHEMICAL_USE', 'OTHER')),
    health_risk       text        not null
        check (health_risk in ('NONE', 'GENERAL', 'SERIOUS', 'MEDICAL_RADIATION', 'MEDICAL_RADIATION_SERIOUS')),
    site              text        not null check (char_length(site) between 1 and 200),
    scale             text        not null check (char_length(scale) between 1 and 1000),
    status            text        not null
        check (status in ('PREPARING', 'SUBMITTED', 'UNDER_REVIEW', 'RETURNED', 'REJECTED', 'COMPLETED', 'IN_USE',
                          'ABANDONED')),
    stage             text        not null
        check (stage in ('PLANNING', 'ESTABLISHMENT', 'DESIGN', 'CONSTRUCTION', 'TRIAL_PRODUCTION', 'ACCEPTANCE')),
    standing          text        not null check (standing in ('IN_ORDER', 'BREACH', 'TRIAL_OVERDUE')),
    submitted_by      text,
    submitted_on      date,
    review_since      date,
    extended          boolean     not null,
    reject_reason     text        check (char_length(reject_reason) between 1 and 4000),
    trial_plan_number text,
    trial_plan_on     date,
    trial_from        date,
    trial_until       date,
    accepted_on       date,
    used_on           date,
    breach            text
        check (breach in ('BUILT_WITHOUT_APPROVAL', 'NOT_AS_DESIGNED', 'TRIED_WITHOUT_PLAN', 'USED_WITHOUT_ACCEPTANCE')),
    breach_since      date,
    check_draw_id     uuid,
    check_drawn_on    date,
    checked_on        date,
    check_passed      boolean,
    overdue_since     timestamptz,
    registered_at     timestamptz not null,
    constraint ck_construction_project_submitted check (
        num_nonnulls(submitted_by, submitted_on) in (0, 2)
        and (submitted_on is not null or status not in ('SUBMITTED', 'UNDER_REVIEW', 'RETURNED'))),
    constraint ck_construction_project_reviewed check (review_since is not null or status <> 'UNDER_REVIEW'),
    constraint ck_construction_project_rejected check (reject_reason is not null or status <> 'REJECTED'),
    constraint ck_construction_project_trial check (
        num_nonnulls(trial_plan_number, trial_plan_on) in (0, 2) and (trial_until is null or trial_from is not null)
        and trial_until >= trial_from),
    -- Safety facilities are used after they were accepted.
    constraint ck_construction_project_accepted check (
        (accepted_on is not null) = (status in ('COMPLETED', 'IN_USE')) and (accepted_on is null or stage = 'ACCEPTANCE')),
    constraint ck_construction_project_used check ((used_on is not null) = (status = 'IN_USE') and used_on >= accepted_on),
    constraint ck_construction_project_breach check (
        num_nonnulls(breach, breach_since) in (0, 2) and (standing = 'BREACH') = (breach is not null)),
    constraint ck_construction_project_check check (
        num_nonnulls(check_draw_id, check_drawn_on) in (0, 2) and num_nonnulls(checked_on, check_passed) in (0, 2)
        and (accepted_on is not null or num_nonnulls(check_draw_id, checked_on) = 0))
);
call add_region_levels('construction_project');
call raise_wall('construction_project', 'sector', 'enterprise_id');
call list_by('construction_project', 'registered_at');
create index ix_construction_project_enterprise on construction_project (enterprise_id);
create index ix_construction_project_accepted on construction_project (county, accepted_on) where accepted_on is not null;
revoke delete on construction_project from ${rw};

-- Which stages it passed, who decided, and by what; only ever added to.
create table construction_project_passage (
    project_id uuid not null references construction_project,
    position   int  not null,
    stage      text not null
        check (stage in ('PLANNING', 'ESTABLISHMENT', 'DESIGN', 'CONSTRUCTION', 'TRIAL_PRODUCTION', 'ACCEPTANCE')),
    decider    text not null check (decider in ('AUTHORITY', 'OWNER', 'RECORD')),
    passed_on  date not null,
    paper      text check (char_length(paper) between 1 and 80),
    source     text,
    clause     text,
    primary key (project_id, position),
    constraint ck_construction_project_passage_basis check (num_nonnulls(source, clause) in (0, 2))
);
alter table construction_project_passage enable row level security;
create policy wall on construction_project_passage
    using (exists (select from construction_project p where p.id = construction_project_passage.project_id));
revoke update, delete on construction_project_passage from ${rw};

-- Papers on occupational health, only ever added to.
create table construction_project_health (
    project_id uuid not null references construction_project,
    position   int  not null,
    paper      text not null
        check (paper in ('PRE_EVALUATION', 'PROTECTION_DESIGN', 'CONTROL_EVALUATION', 'PROTECTION_ACCEPTANCE')),
    made_on    date not null,
    decider    text not null check (decider in ('AUTHORITY', 'OWNER', 'RECORD')),
    agreed_by  text check (char_length(agreed_by) between 1 and 100),
    agreed_on  date,
    agreement  text check (char_length(agreement) between 1 and 80),
    primary key (project_id, position),
    -- What an authority has to agree to is there once it did.
    constraint ck_construction_project_health_agreed check (
        num_nonnulls(agreed_by, agreed_on, agreement) in (0, 3) and (decider <> 'AUTHORITY' or agreed_on is not null)
        and agreed_on >= made_on)
);
alter table construction_project_health enable row level security;
create policy wall on construction_project_health
    using (exists (select from construction_project p where p.id = construction_project_health.project_id));
revoke update, delete on construction_project_health from ${rw};

-- What happened, only ever added to.
create table construction_project_step (
    project_id  uuid        not null references construction_project,
    position    int         not null,
    kind        text        not null
        check (kind in ('REGISTERED', 'RECORDED', 'SUBMITTED', 'ACCEPTED_FOR_REVIEW', 'NOT_ACCEPTED', 'RETURNED',
                        'EXTENDED', 'APPROVED', 'PASSED', 'REJECTED', 'CHANGED', 'TRIAL_PLAN_FILED', 'TRIAL_BEGUN',
                        'HEALTH_PAPER_ENTERED', 'BREACH_FOUND', 'USED', 'CHECK_DRAWN', 'CHECKED', 'ABANDONED',
                        'OVERDUE')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (project_id, position),
    constraint ck_construction_project_step_by check (
        num_nonnulls(subject, name) = case when kind = 'OVERDUE' then 0 else 2 end
        or kind = 'ABANDONED' and num_nonnulls(subject, name) = 0)
);
alter table construction_project_step enable row level security;
create policy wall on construction_project_step
    using (exists (select from construction_project p where p.id = construction_project_step.project_id));
revoke update, delete on construction_project_step from ${rw};

-- Its documents lie in the file store, and whoever is shown the project is shown them.
call files_of('construction-project', 'construction_project', 'id');
