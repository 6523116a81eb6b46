-- An import is its submitter's, and of those who supervise its place in all sectors. A program is shown nobody's imports
-- but its own.
drop policy wall on import;
create policy wall on import using (
    case
        when account(submitter) = (select account(scope_subject())) then true
        when (select scope_system()) is not null then true
        when (select scope_enterprises()) is null and (select scope_standing()) <> 'PROGRAM'
            and (select scope_sectors()) is null
            and region between (select scope_low()) and (select scope_high()) then true
        else false
    end);

-- Without a scope nothing of the register is looked at: a condition that names no row is asked once, before any row is
-- read, so that no function of a query can tell a name in the text of its failure.
do $$
declare
    seen text := pg_get_viewdef('enterprise_search'::regclass);
begin
    execute 'create or replace view enterprise_search as ' || rtrim(seen, '; ') || ' and scope_low() is not null';
end $$;
