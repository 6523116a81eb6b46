-- What dangers wait for that were reported before there were tasks.
insert into task (id, version, kind, subject_type, subject_id, part, region, sector, enterprise_id, title, role, due_on,
                  opened_by, opened_at)
select uuidv7(), 1, w.kind, 'danger', d.id, '', d.region, d.sector, d.enterprise_id,
       left(regexp_replace(d.number || ' ' || d.title, '[[:cntrl:]]', ' ', 'g'), 200), w.role,
       case when w.dated then d.due_date else date '9999-12-31' end, 'danger-known-before', now()
  from danger d
  join (values ('REPORTED', 'danger-plan', 'ENTERPRISE', true),
               ('REPORTED', 'danger-follow-up', 'SUPERVISOR', true),
               ('RECTIFYING', 'danger-rectification', 'ENTERPRISE', true),
               ('RECTIFYING', 'danger-follow-up', 'SUPERVISOR', true),
               ('RECTIFIED', 'danger-recheck', 'INSPECTOR', false),
               ('ACCEPTED', 'danger-closure', 'SUPERVISOR', false)) as w (status, kind, role, dated)
    on w.status = d.status;
