-- A visit is known before it begins to its team and to the leaders of the authority that arranged it: to no other level, no
-- other inspector, no auditor. One predicate, which walls and lists ask; class Inspection says the same.

-- Whose leaders arranged it. Those that were arranged before name their authority.
alter table inspection add column arranged_in bigint;
-- Who arranged it; once the enterprise has moved out of its reach, the county that supervises it now.
alter table inspection add column known_in bigint not null generated always as (
    case when coalesce(arranged_in, authority) in (0, region / 10000000000 * 10000000000, region / 100000000 * 100000000,
                                                   region / 1000000 * 1000000, region / 1000 * 1000, region)
         then coalesce(arranged_in, authority)
         else region / 1000000 * 1000000 end) stored;

-- As the owner, since a policy of members that asked visits, whose policy asks members, would never end.
create function on_team(visit uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from inspection_member
                   where inspection_id = visit and account(subject) = account(scope_subject()));
revoke execute on function on_team(uuid) from public;
grant execute on function on_team(uuid) to ${rw};

create function visit_known(visit uuid, office bigint) returns boolean language sql stable
    return scope_leads(office) or on_team(visit);

do $$
declare
    place constant text := wall_condition('sector', 'visible_enterprise_id');
begin
    drop policy wall on inspection;
    -- The place first: only what lies there and is still a secret costs a look at its team.
    execute 'create policy wall on inspection using (case when not (' || place || ') then false'
        || ' when visible_enterprise_id is not null then true else visit_known(id, known_in) end)';
    -- A draw may be opened by whoever does not see its visits afterwards.
    execute 'create policy arranging on inspection for insert with check (' || place || ')';
    execute 'create function visit_within(visit uuid) returns boolean'
        || ' language sql stable security definer set search_path = public, pg_temp return'
        || ' exists (select from inspection where id = visit and ' || place || ')';
end $$;
revoke execute on function visit_within(uuid) from public;
grant execute on function visit_within(uuid) to ${rw};
create policy arranging on inspection_member for insert with check (visit_within(inspection_id));
create policy arranging on inspection_step for insert with check (visit_within(inspection_id));

-- What is announced of a visit before it begins, and audited, is for those who know of it. Whoever else follows the changes
-- hears of it when it begins.
create policy secret on event_log as restrictive for select using (
    case when aggregate <> 'inspection' or enterprise_id is not null then true
         else exists (select from inspection where inspection.id = event_log.aggregate_id) end);
create policy secret on audit_entry as restrictive for select using (
    case when object_type <> 'inspection' or enterprise_id is not null then true
         else exists (select from inspection where inspection.id = audit_entry.object_id::uuid) end);

-- What was drawn is known to leaders of the drawing authority, and to everybody once it is disclosed.
do $$
declare
    target text;
begin
    foreach target in array array['drawn_object', 'drawn_substitution'] loop
        execute format('drop policy wall on %I', target);
        execute format('create policy wall on %I for select'
            || ' using (draw_id in (select id from draw where scope_leads(draw.region))'
            || ' or draw_id in (select id from published_draw where nonces is not null))', target);
    end loop;
end $$;
