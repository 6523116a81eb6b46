-- The list of the seriously dishonest (安全生产严重失信主体名单). The rules stand in BlacklistEntry; what is repeated here is the last
-- line of defence.
create table blacklist_entry (
    id                  uuid        primary key,
    version             bigint      not null check (version >= 1),
    number              text        not null constraint uq_blacklist_entry_number unique,
    enterprise_id       uuid        not null references enterprise,
    region              bigint      not null,
    sector              text        not null,
    credit_code         text,
    -- The place of the office that punished: of a county or above.
    authority           bigint      not null constraint ck_blacklist_entry_authority check (authority % 1000000 = 0),
    authority_name      text        not null check (char_length(authority_name) between 1 and 100),
    ground              text        not null constraint ck_blacklist_entry_ground check (ground in (
        'MAJOR_ACCIDENT', 'TWO_LARGER_ACCIDENTS', 'AGGRAVATED_FINE', 'CONCEALMENT', 'FLIGHT', 'UNLICENSED', 'FALSE_REPORT',
        'REFUSED_EXECUTION', 'OTHER_GRAVE')),
    penalty_number      text        not null check (char_length(penalty_number) between 1 and 100),
    penalty_imposed_on  date        not null,
    penalty_fine_fen    bigint      check (penalty_fine_fen > 0),
    penalty_facts       text        not null check (char_length(penalty_facts) between 1 and 4000),
    basis_policy_code   text        not null,
    basis_policy_region bigint      not null,
    basis_period        text        not null,
    basis_source        text        not null,
    basis_clause        text        not null,
    -- What a document asks founds no entry.
    basis_force         text        not null constraint ck_blacklist_entry_force
        check (basis_force in ('LAW', 'REGULATION', 'RULE')),
    basis_certainty     text        not null,
    status              text        not null constraint ck_blacklist_entry_status
        check (status in ('CANDIDATE', 'NOTICED', 'DECIDED', 'LISTED', 'REMOVED', 'DROPPED')),
    proposed_at         timestamptz not null,
    proposed_by         text        not null,
    notice_number       text,
    notice_served_on    date,
    statement_until     date,
    statement           text        check (char_length(statement) between 1 and 4000),
    decision_number     text,
    decided_on          date,
    decided_by          text,
    statement_answer    text        check (char_length(statement_answer) between 1 and 4000),
    ban_until           date,
    listed_on           date,
    listed_until        date,
    published_on        date,
    ending              text        constraint ck_blacklist_entry_ending
        check (ending in ('EXPIRED', 'EARLY', 'PENALTY_REVOKED', 'MISTAKE')),
    ended_on            date,
    constraint ck_blacklist_entry_notice check (num_nonnulls(notice_number, notice_served_on, statement_until) in (0, 3)
        and (status in ('CANDIDATE', 'DROPPED') or notice_served_on is not null)),
    constraint ck_blacklist_entry_decision check (num_nonnulls(decision_number, decided_on, decided_by) in (0, 3)
        and (status in ('CANDIDATE', 'NOTICED', 'DROPPED') or decided_on is not null)),
    constraint ck_blacklist_entry_persons check (decided_by is distinct from proposed_by),
    constraint ck_blacklist_entry_listed check (num_nonnulls(listed_on, listed_until)
        = case when status in ('LISTED', 'REMOVED') then 2 else 0 end and listed_until >= listed_on),
    -- Nothing is public that is not listed.
    constraint ck_blacklist_entry_published check (published_on is null or status = 'LISTED'),
    constraint ck_blacklist_entry_ended check ((ending is not null) = (status = 'REMOVED')
        and (ended_on is not null) = (status in ('REMOVED', 'DROPPED')))
);
call add_region_levels('blacklist_entry');
call raise_wall('blacklist_entry', 'sector', 'enterprise_id');
call list_by('blacklist_entry', 'proposed_at');
create index ix_blacklist_entry_until on blacklist_entry (listed_until, id) where status = 'LISTED';
revoke delete on blacklist_entry from ${rw};

-- People who are listed with it. Its wall is the entry's own, as that of all its parts.
create table blacklist_person (
    entry_id uuid not null references blacklist_entry,
    position int  not null,
    name     text not null check (char_length(name) between 1 and 60),
    role     text not null check (char_length(role) between 1 and 60),
    primary key (entry_id, position)
);
alter table blacklist_person enable row level security;
create policy wall on blacklist_person
    using (exists (select from blacklist_entry where blacklist_entry.id = blacklist_person.entry_id));
revoke update, delete on blacklist_person from ${rw};

-- What departments recorded that they do, only ever added to.
create table blacklist_sanction (
    entry_id    uuid        not null references blacklist_entry,
    position    int         not null,
    field       text        not null constraint ck_blacklist_sanction_field check (field in (
        'BUSINESS', 'FINANCING', 'PROCUREMENT', 'TENDERING', 'LAND', 'HONOURS', 'TRADE', 'BORDER', 'QUALIFICATION', 'OTHER')),
    degree      text        not null constraint ck_blacklist_sanction_degree
        check (degree in ('NONE', 'RESTRICTED', 'PROHIBITED')),
    department  text        not null,
    basis       text        not null,
    valid_from  date        not null,
    until       date        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint ck_blacklist_sanction_days check (until >= valid_from),
    primary key (entry_id, position)
);
alter table blacklist_sanction enable row level security;
create policy wall on blacklist_sanction
    using (exists (select from blacklist_entry where blacklist_entry.id = blacklist_sanction.entry_id));
revoke update, delete on blacklist_sanction from ${rw};

-- What happened, only ever added to.
create table blacklist_step (
    entry_id    uuid        not null references blacklist_entry,
    position    int         not null,
    kind        text        not null constraint ck_blacklist_step_kind check (
        kind in ('PROPOSED', 'NOTICED', 'STATED', 'DECIDED', 'DROPPED', 'LISTED', 'PUBLISHED', 'UNPUBLISHED', 'SANCTIONED',
                 'REMOVED', 'RESTORED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (entry_id, position),
    -- Only the end of its term comes by itself.
    constraint ck_blacklist_step_by check (num_nonnulls(subject, name) = 2 or kind = 'REMOVED' and subject is null)
);
alter table blacklist_step enable row level security;
create policy wall on blacklist_step
    using (exists (select from blacklist_entry where blacklist_entry.id = blacklist_step.entry_id));
revoke update, delete on blacklist_step from ${rw};

-- What everybody may read of it, as it was published: given names of people are hidden. No wall.
create table public_blacklist (
    id              uuid        primary key,
    entry_id        uuid        not null,
    authority       bigint      not null,
    authority_name  text        not null,
    number          text        not null,
    enterprise_name text        not null,
    credit_code     text,
    ground          text        not null,
    source          text        not null,
    clause          text        not null,
    penalty_number  text        not null,
    decision_number text        not null,
    persons         text[]      not null,
    listed_on       date        not null,
    until           date        not null,
    published_at    timestamptz not null,
    withdrawn_on    date
);
-- One notice of an entry at a time.
create unique index uq_public_blacklist_entry on public_blacklist (entry_id) where withdrawn_on is null;
create index ix_public_blacklist_published on public_blacklist (published_at, id) where withdrawn_on is null;
create index ix_public_blacklist_authority on public_blacklist (authority, published_at, id) where withdrawn_on is null;
create index ix_public_blacklist_credit_code on public_blacklist (credit_code, published_at, id) where withdrawn_on is null;
revoke update, delete on public_blacklist from ${rw};
grant update (withdrawn_on) on public_blacklist to ${rw};
