-- The force of a document by nothing but its name, for what was written before it was said: in doubt the weaker, so that
-- nothing is held against anybody on a guess. A local 条例 is a regulation as well as one of the State Council.
create function force_by_name(document text) returns text language sql immutable parallel safe strict return case
    when document ~ '(通知|意见|方案|公告|通告|〔)' then 'DOCUMENT'
    when document ~ '条例' then 'REGULATION'
    when document ~ '令第[0-9]+号' then 'RULE'
    when document ~ '(^|国)[^办规]*法([（(]|$)' then 'LAW'
    else 'DOCUMENT' end;

-- How strong the document behind a row is, and how sure it is that it says so. What is here already goes by the name of its
-- document, and is to be checked: nothing claims what nobody read. What was shipped is replaced at the next start by the
-- edition that says it.
alter table policy
    add column force text,
    add column certainty text not null default 'TO_CHECK'
        constraint ck_policy_certainty check (certainty in ('CERTAIN', 'TO_CHECK', 'SYSTEM_DEFAULT')),
    -- Which edition of what is shipped wrote the row; 0 for all others.
    add column edition int not null default 0 constraint ck_policy_edition check (edition >= 0);
update policy set force = force_by_name(source);
alter table policy
    alter column force set not null,
    alter column certainty drop default,
    add constraint ck_policy_force check (force in ('LAW', 'REGULATION', 'RULE', 'DOCUMENT'));
create index ix_policy_certainty on policy (certainty, code, id);
