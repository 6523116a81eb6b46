-- What orders wait for that were issued before there were tasks.
insert into task (id, version, kind, subject_type, subject_id, part, region, sector, enterprise_id, title, role, due_on,
                  opened_by, opened_at)
select uuidv7(), 1, w.kind, 'order', o.id, '', o.region, o.sector, o.enterprise_id,
       left(regexp_replace(o.number || ' ' || o.title, '[[:cntrl:]]', ' ', 'g'), 200), w.role,
       case when w.kind = 'order-rectification' then o.due_date else date '9999-12-31' end, 'order-known-before', now()
  from rectification_order o
  join (values ('order-rectification', 'ENTERPRISE'),
               ('order-recheck', 'INSPECTOR'),
               ('order-extension-answer', 'SUPERVISOR')) as w (kind, role)
    on w.kind = 'order-rectification'
    or w.kind = 'order-recheck' and exists (select from clock c where c.subject_id = o.id and c.kind = 'order-recheck'
                                              and c.owed)
    or w.kind = 'order-extension-answer' and o.extension_until is not null and o.extension_answer is null
 where o.status = 'ISSUED';
