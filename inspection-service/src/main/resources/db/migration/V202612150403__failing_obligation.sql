-- In which obligations enterprises fail, as the registry tells, whether that is a ground to visit where they are or not: a move may
-- make it one, or end it. Who has put it right is remembered, so that what comes late changes nothing.
create table failing_obligation (
    -- That of the obligation.
    id            uuid    primary key,
    region        bigint  not null,
    sector        text    not null,
    enterprise_id uuid    not null,
    kind          text    not null check (char_length(kind) between 1 and 100),
    title         text    not null check (char_length(title) between 1 and 200),
    revision      bigint  not null check (revision >= 0),
    fails         boolean not null
);
call add_region_levels('failing_obligation');
call raise_wall('failing_obligation', 'sector', 'enterprise_id');
create index ix_failing_obligation_enterprise on failing_obligation (enterprise_id) where fails;
revoke delete on failing_obligation from ${rw};

-- A move ends a period, and another one begins, though nothing newer was told of the subject.
alter table visit_ground drop constraint uq_visit_ground_revision;
alter table visit_ground add constraint uq_visit_ground_revision unique (subject_id, ground, revision, since);
