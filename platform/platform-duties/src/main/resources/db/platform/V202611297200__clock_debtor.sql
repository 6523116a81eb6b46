-- Who owes it: the enterprise, or the authority that is competent for the clock's place and sector; and of an authority the
-- official, where one is known. What a place, a department or an official keeps is an authority's; all else that ran until
-- now was an enterprise's, or of people who work in one.
alter table clock
    add column side text,
    add column assignee text,
    -- How strong the document behind the rule is, and how sure it is that it says so.
    add column force text,
    add column certainty text,
    -- What is missing before it goes on, a line each, while it is returned for completion.
    add column missing text,
    -- What was announced of it besides its life: see AnnouncedStep.
    add column announced text not null default '',
    -- The end that was last announced to be near.
    add column soon_for timestamptz,
    -- When the sweep looks at it next.
    add column look_at timestamptz,
    add column due_soon boolean generated always as (state = 'RUNNING' and soon_for is not null and soon_for = due_at) stored;

update clock set
    side = case when enterprise_id is null and subject_type in ('register', 'register-entry') then 'AUTHORITY'
        else 'ENTERPRISE' end,
    force = force_by_name(source),
    certainty = 'TO_CHECK',
    -- What was missed before is told to nobody now; what still runs is looked at as if it had begun today.
    look_at = case when state = 'RUNNING' then due_at - interval '31 days' end;
-- The row that decided, where it is still there.
update clock set force = p.force, certainty = p.certainty
    from (select distinct on (code, source, clause) code, source, clause, force, certainty from policy
        order by code, source, clause, edition desc) p
    where p.code = clock.policy_code and p.source = clock.source and p.clause = clock.clause;

alter table clock
    alter column side set not null,
    alter column force set not null,
    alter column certainty set not null,
    alter column announced drop default,
    add constraint ck_clock_side check (side in ('ENTERPRISE', 'AUTHORITY')),
    add constraint ck_clock_assignee check (assignee is null or side = 'AUTHORITY'),
    add constraint ck_clock_force check (force in ('LAW', 'REGULATION', 'RULE', 'DOCUMENT')),
    add constraint ck_clock_certainty check (certainty in ('CERTAIN', 'TO_CHECK', 'SYSTEM_DEFAULT')),
    add constraint ck_clock_missing check (missing is null or state = 'SUSPENDED');

create index ix_clock_look on clock (look_at, id) where look_at is not null;
create index ix_clock_soon on clock (due_at, id) where due_soon;
create index ix_clock_assignee on clock (assignee, owed, due_at, id) where assignee is not null;
