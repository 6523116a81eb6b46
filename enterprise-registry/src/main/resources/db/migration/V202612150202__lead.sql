-- Leads (线索): what data let suspect, to be verified by the supervising authority. No enterprise ever sees one.
create table lead (
    id            uuid        primary key,
    version       bigint      not null check (version >= 1),
    number        text        not null constraint uq_lead_number unique,
    enterprise_id uuid        not null references enterprise,
    region        bigint      not null,
    sector        text        not null,
    kind          text        not null check (kind in ('CONCEALED_ACCIDENT', 'PROJECT_UNFILED')),
    title         text        not null check (char_length(title) between 1 and 200),
    finding       text        not null check (char_length(finding) between 1 and 2000),
    -- The matter that raised it; absent where somebody recorded it.
    source_id     uuid,
    day           date        not null,
    status        text        not null check (status in ('OPEN', 'VERIFIED', 'DISMISSED')),
    outcome       text        check (char_length(outcome) between 1 and 1000),
    raised_at     timestamptz not null,
    decided_at    timestamptz,
    constraint ck_lead_decided check ((status = 'OPEN') = (decided_at is null) and (status = 'OPEN') = (outcome is null))
);
-- A matter raises a kind of lead once, whatever became of it.
create unique index uq_lead_source on lead (kind, source_id) where source_id is not null;
call add_region_levels('lead');
call raise_wall('lead', 'sector', 'enterprise_id');
create policy unseen on lead as restrictive using ((select scope_enterprises()) is null);
call list_by('lead', 'raised_at');
revoke delete on lead from ${rw};

-- What happened, only ever added to.
create table lead_step (
    lead_id     uuid        not null references lead,
    position    int         not null,
    kind        text        not null check (kind in ('RAISED', 'RECORDED', 'VERIFIED', 'DISMISSED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (lead_id, position)
);
alter table lead_step enable row level security;
create policy wall on lead_step using (exists (select from lead where lead.id = lead_step.lead_id));
revoke update, delete on lead_step from ${rw};
