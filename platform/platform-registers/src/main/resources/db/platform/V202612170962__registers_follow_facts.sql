-- Narrows what registers_follow notes of an update to rows of which one of these columns is another than before: those that tell whether
-- an enterprise trades, where, and what conditions of a policy read.
create procedure registers_follow_facts(target regclass, enterprise_column name, facts text[]) language plpgsql as $$
begin
    execute format(
        'create function register_due_of_changed_%1$s() returns trigger language plpgsql as $body$
         begin
             insert into register_due (enterprise_id)
             select n.%2$I from now_is n join was o on o.%2$I = n.%2$I where row(%3$s) is distinct from row(%4$s);
             return null;
         end $body$', target, enterprise_column,
        (select string_agg(format('n.%I', fact), ', ' order by fact) from unnest(facts) as f (fact)),
        (select string_agg(format('o.%I', fact), ', ' order by fact) from unnest(facts) as f (fact)));
    execute format('drop trigger registers_due_again on %s', target);
    execute format(
        'create trigger registers_due_again after update on %1$s referencing old table as was new table as now_is
             for each statement execute function register_due_of_changed_%1$s()', target);
end $$;
