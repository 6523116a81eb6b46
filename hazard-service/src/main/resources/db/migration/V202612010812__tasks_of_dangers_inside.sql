-- What lives inside its enterprise waits for nobody else, also where it was reported before that was so.
update task set done_at = greatest(now(), opened_at), done_by = 'hazards', done_how = 'danger-inside', version = task.version + 1
  from danger d
 where subject_type = 'danger' and subject_id = d.id and open and kind in ('danger-follow-up', 'danger-recheck') and d.internal;

insert into task (id, version, kind, subject_type, subject_id, part, region, sector, enterprise_id, title, role, due_on,
                  opened_by, opened_at)
select uuidv7(), 1, 'danger-self-recheck', 'danger', d.id, '', d.region, d.sector, d.enterprise_id,
       left(regexp_replace(d.number || ' ' || d.title, '[[:cntrl:]]', ' ', 'g'), 200), 'ENTERPRISE', d.due_date,
       'danger-known-before', now()
  from danger d
 where d.internal and d.status = 'RECTIFIED';
