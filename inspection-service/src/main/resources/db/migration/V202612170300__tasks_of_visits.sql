-- A visit waits for each of its team (inspection-visit). Until it begins it is a secret: such a task is shown to whom it waits for and
-- to nobody else, whether they lead the office, stand in for somebody or hand tasks over. The functions that open and end it look
-- past this as they look past the wall.
create policy visit_secret on task as restrictive
    using (kind <> 'inspection-visit' or assignee = (select account(scope_subject())))
    with check (true);

-- What visits wait for that were arranged before there were such tasks.
insert into task (id, version, kind, subject_type, subject_id, part, region, sector, enterprise_id, title, role, assignee, due_on,
                  opened_by, opened_at)
select uuidv7(), 1, 'inspection-visit', 'inspection', i.id, m.inspector_id::text, i.region, i.sector, i.enterprise_id, i.number,
       'INSPECTOR', account(m.subject), date '9999-12-31', 'inspection-known-before', now()
  from inspection i
  join inspection_member m on m.inspection_id = i.id
 where i.status in ('ASSIGNED', 'PLANNED', 'STARTED');
