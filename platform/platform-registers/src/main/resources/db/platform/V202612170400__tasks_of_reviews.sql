-- What entries wait for that were handed in before there were tasks of their review (register-review): what handing them in opens now.
insert into task (id, version, kind, subject_type, subject_id, part, region, sector, enterprise_id, title, role, due_on, opened_by,
                  opened_at)
select uuidv7(), 1, 'register-review', 'register-entry', e.entry_id, r.claim, e.region, e.sector, e.enterprise_id,
       left(regexp_replace((k.document -> 'title' ->> 'zh')
           || coalesce('：' || (k.document -> 'fields' -> (k.document ->> 'each') -> 'choices'
                               -> (e.data::jsonb ->> (k.document ->> 'each')) ->> 'zh'), ''), '[[:cntrl:]]', '', 'g'), 200),
       upper(r.claim),
       coalesce((select ((c.due_at - interval '1 microsecond') at time zone 'Asia/Shanghai')::date
                   from clock c
                  where c.subject_type = 'register-entry' and c.subject_id = e.entry_id and c.kind = 'register-review'
                    and c.owed
                  order by c.started_at desc limit 1), date '9999-12-31'),
       'register-entry-known-before', now()
  from register_entry e
 cross join lateral (select n.document::jsonb as document
                       from register_kind n
                      where n.code = e.kind
                      order by n.version desc limit 1) k
 cross join lateral (select distinct claim from jsonb_array_elements_text(k.document -> 'reviewers') as claim) r
 where e.latest and e.state = 'SUBMITTED'
   and r.claim in ('supervisor', 'inspector', 'approver', 'clerk', 'government', 'enterprise', 'expert')
    on conflict (subject_id, kind, part, subject_type) where open do nothing;
