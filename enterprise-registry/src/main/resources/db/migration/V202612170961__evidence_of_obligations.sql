-- Of what the contexts announced, only the kinds that a kind of obligation reads let an enterprise be judged anew: the list is that of the
-- shipped kinds of obligations, and a test compares the two. A kind that comes to read another one is a change of rules, by which all are judged.
create function evidence_of_obligations() returns text[] language sql immutable parallel safe
    return array['hazards/register-entry', 'registry/construction-project', 'registry/emergency-plan', 'registry/safety-permit',
                 'registry/standardisation-rating', 'training/post'];

create function obligations_of_matter_due() returns trigger language plpgsql as $$
begin
    insert into obligation_due (enterprise_id)
    select distinct enterprise_id from now_is
     where enterprise_id is not null and context || '/' || kind = any (evidence_of_obligations());
    return null;
end $$;
drop trigger obligations_due on archive_entry;
create trigger obligations_due after insert on archive_entry referencing new table as now_is
    for each statement execute function obligations_of_matter_due();

create or replace function obligations_of_changed_evidence_due() returns trigger language plpgsql as $$
begin
    insert into obligation_due (enterprise_id)
    select enterprise_id from (select enterprise_id, context, kind from now_is
                               union all select enterprise_id, context, kind from was) told
     where enterprise_id is not null and context || '/' || kind = any (evidence_of_obligations())
     group by enterprise_id;
    return null;
end $$;
