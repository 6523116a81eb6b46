-- Whom an enterprise does not hire again for a time (三违人员不得录用). The enterprise sees its own; whoever supervises it sees none.
create table rehire_ban (
    id                  uuid        primary key,
    version             bigint      not null check (version >= 1),
    number              text        not null constraint uq_rehire_ban_number unique,
    enterprise_id       uuid        not null references enterprise_snapshot,
    region              bigint      not null,
    sector              text        not null,
    -- What is personal: erased when the ban has ended.
    person_id           uuid        references person,
    person_shown        text        check (char_length(person_shown) between 1 and 10),
    person_sealed       text,
    facts_sealed        text,
    ground              text        not null
        check (ground in ('AGAINST_RULES', 'AGAINST_RULES_COMMANDED', 'AGAINST_DISCIPLINE')),
    dismissed_on        date        not null,
    last_day            date        not null,
    basis_policy_code   text        not null,
    basis_policy_region bigint      not null,
    basis_period        text        not null,
    basis_source        text        not null,
    basis_clause        text        not null,
    basis_force         text        not null,
    basis_certainty     text        not null,
    status              text        not null check (status in ('IMPOSED', 'APPEALED', 'UPHELD', 'LIFTED', 'ENDED')),
    appeal_to           text        check (appeal_to in ('ENTERPRISE', 'LABOUR_DEPARTMENT')),
    appealed_on         date        check (appealed_on >= dismissed_on),
    answer_due_on       date        check (answer_due_on >= appealed_on),
    overdue_since       timestamptz,
    appeal_sealed       text,
    decision_sealed     text,
    imposed_at          timestamptz not null,
    constraint ck_rehire_ban_days check (last_day >= dismissed_on),
    constraint ck_rehire_ban_personal check (
        num_nonnulls(person_id, person_shown, person_sealed, facts_sealed) = case when status = 'ENDED' then 0 else 4 end),
    constraint ck_rehire_ban_sealed check (
        (person_sealed is null or person_sealed ^@ 'v1.') and (facts_sealed is null or facts_sealed ^@ 'v1.')
        and (appeal_sealed is null or appeal_sealed ^@ 'v1.') and (decision_sealed is null or decision_sealed ^@ 'v1.')),
    constraint ck_rehire_ban_erased check (status <> 'ENDED' or num_nonnulls(appeal_sealed, decision_sealed) = 0),
    constraint ck_rehire_ban_appeal check (
        num_nonnulls(appeal_to, appealed_on, answer_due_on) in (0, 3)
        and (status not in ('APPEALED', 'UPHELD') or appealed_on is not null)
        and (overdue_since is null or appealed_on is not null)),
    constraint ck_rehire_ban_decided check (status not in ('UPHELD', 'LIFTED') or decision_sealed is not null)
);
-- Nobody is banned twice at a time.
create unique index uq_rehire_ban_person on rehire_ban (enterprise_id, person_id)
    where status in ('IMPOSED', 'APPEALED', 'UPHELD');
create index ix_rehire_ban_person on rehire_ban (person_id) where person_id is not null;
create index ix_rehire_ban_last_day on rehire_ban (last_day) where status <> 'ENDED';
call add_region_levels('rehire_ban');
alter table rehire_ban enable row level security;
create policy wall on rehire_ban
    using (case when (select scope_system()) is not null then true
                when region between (select scope_low()) and (select scope_high())
                     and ((select scope_sectors()) is null or sector = any ((select scope_sectors())::text[]))
                     and enterprise_id = any ((select scope_enterprises())::uuid[])
                then true else false end);
call list_by('rehire_ban', 'imposed_at');
revoke delete on rehire_ban from ${rw};

-- What happened, only ever added to. Its wall is the ban's own.
create table rehire_ban_step (
    ban_id      uuid        not null references rehire_ban,
    position    int         not null,
    kind        text        not null check (kind in ('IMPOSED', 'APPEALED', 'APPEAL_OVERDUE', 'UPHELD', 'LIFTED', 'ENDED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (ban_id, position),
    constraint ck_rehire_ban_step_by check (
        num_nonnulls(subject, name) = case when kind in ('APPEAL_OVERDUE', 'ENDED') then 0 else 2 end)
);
alter table rehire_ban_step enable row level security;
create policy wall on rehire_ban_step
    using (exists (select from rehire_ban where rehire_ban.id = rehire_ban_step.ban_id));
revoke update, delete on rehire_ban_step from ${rw};

-- Until when the enterprise does not hire the person, as of that day; null where it may. As the owner, because an authority
-- that enters a post is bound by it too, and is told no more than that; also of a person who was entered twice.
create function rehire_banned_until(wanted_person uuid, wanted_enterprise uuid, day date) returns date
    language sql stable security definer set search_path = public, pg_temp
    return (select max(b.last_day) from rehire_ban b
             where b.enterprise_id = wanted_enterprise and b.status in ('IMPOSED', 'APPEALED', 'UPHELD')
               and b.last_day >= day
               and (b.person_id = wanted_person
                    or exists (select from person p where p.id = b.person_id and p.merged_into = wanted_person)));
revoke all on function rehire_banned_until(uuid, uuid, date) from public;
grant execute on function rehire_banned_until(uuid, uuid, date) to ${rw};
