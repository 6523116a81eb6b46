-- Whoever had a post or an induction at an enterprise is hired there again, though nobody there sees the person meanwhile.
-- As the owner, like person_in_scope, and for whoever is shown that post or induction alone: what became of the person since
-- then is not told.
do $$
begin
    execute 'create function worked_at(wanted uuid, place uuid) returns boolean'
        || ' language sql stable security definer set search_path = public, pg_temp return'
        || ' exists (select from post where person_id = wanted and post.enterprise_id = place and '
        || wall_condition('sector', 'enterprise_id') || ')'
        || ' or exists (select from induction where person_id = wanted and induction.enterprise_id = place and '
        || wall_condition('sector', 'enterprise_id') || ')';
    execute 'create function former_worker(number_index text) returns uuid'
        || ' language sql stable security definer set search_path = public, pg_temp return'
        || ' (select p.id from (select coalesce(f.merged_into, f.id) as id from person f where f.resident_index = number_index'
        || ' or exists (select from person_paper a where a.person_id = f.id and a.number_index = former_worker.number_index)) p'
        || ' where exists (select from post where person_id = p.id and ' || wall_condition('sector', 'enterprise_id') || ')'
        || ' or exists (select from induction where person_id = p.id and ' || wall_condition('sector', 'enterprise_id') || ')'
        || ' limit 1)';
end $$;
revoke all on function worked_at(uuid, uuid), former_worker(text) from public;
grant execute on function worked_at(uuid, uuid), former_worker(text) to ${rw};

-- The name of somebody who worked there, as the enterprise's own posts and inductions tell it; of nobody who was merged.
create function former_worker_name(wanted uuid, place uuid) returns text
    language sql stable security definer set search_path = public, pg_temp
    return (select name from person where id = wanted and merged_into is null and worked_at(wanted, place));
revoke all on function former_worker_name(uuid, uuid) from public;
grant execute on function former_worker_name(uuid, uuid) to ${rw};

drop policy known_person on post;
create policy known_person on post as restrictive for insert
    with check (person_in_scope(person_id) or worked_at(person_id, enterprise_id));
drop policy known_person on induction;
create policy known_person on induction as restrictive for insert
    with check (person_in_scope(person_id) or worked_at(person_id, enterprise_id));
