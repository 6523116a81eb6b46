-- The tasks of a visit are where the visit is: they follow it to another authority, or to the survivor of a merge, and stay where it
-- stays, as a drawn visit does. Nobody but their account is shown them, whoever tells of the move least of all, so this looks past
-- the wall; it changes nothing but the tasks of a visit that was moved just now.
create function visit_tasks_follow() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update task set region = new.region, sector = new.sector, enterprise_id = new.enterprise_id
     where subject_id = new.id and subject_type = 'inspection' and kind = 'inspection-visit'
       and (region, sector, enterprise_id) is distinct from (new.region, new.sector, new.enterprise_id);
    return null;
end $$;
revoke all on function visit_tasks_follow() from public;
create trigger inspection_tasks after update of region, sector, enterprise_id on inspection
    for each row when ((new.region, new.sector, new.enterprise_id) is distinct from (old.region, old.sector, old.enterprise_id))
    execute function visit_tasks_follow();

-- Those of visits that moved before.
update task t set region = i.region, sector = i.sector, enterprise_id = i.enterprise_id
  from inspection i
 where i.id = t.subject_id and t.subject_type = 'inspection' and t.kind = 'inspection-visit'
   and (t.region, t.sector, t.enterprise_id) is distinct from (i.region, i.sector, i.enterprise_id);
-- And those of visits that were over in a place that could not end them.
update task t set done_at = greatest(now(), t.opened_at), done_by = 'inspections', done_how = 'inspection-over',
                  version = t.version + 1
  from inspection i
 where i.id = t.subject_id and t.subject_type = 'inspection' and t.kind = 'inspection-visit' and t.open
   and i.status in ('CONCLUDED', 'CANCELLED');
