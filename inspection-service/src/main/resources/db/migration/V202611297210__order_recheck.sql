-- The authority's re-check of orders that wait for it, from the day on which each was missed. What the authority has missed
-- by now stands as missed and is told to nobody: nothing of the past is announced as if it were news.
insert into clock (id, version, kind, subject_type, subject_id, subject_name, region, sector, enterprise_id, side, assignee,
        policy_code, source, clause, force, certainty, started_at, period, rolls, suspensions, due_at, provisional, state,
        announced, look_at)
    select uuidv7(), 1, 'order-recheck', 'order', o.id, o.number || ' ' || o.title, o.region, o.sector, o.enterprise_id,
        'AUTHORITY', s.subject, p.code, p.source, p.clause, p.force, p.certainty, o.overdue_since - interval '1 second',
        p.period, false, '', d.due_at, false, case when d.due_at > now() then 'RUNNING' else 'MISSED' end, '',
        case when d.due_at > now() then d.due_at - interval '31 days' end
    from rectification_order o
    join lateral (select lower(nullif(btrim(subject), '')) as subject from order_step
        where order_id = o.id and position = 0) s on true
    join lateral (select code, source, clause, force, certainty, parameters::json ->> 'value' as period from policy
        where code = 'order.recheck-period' and (sector is null or sector = o.sector)
            and region in (0, o.province, o.city, o.county, o.town, o.region)
            and validity @> ((o.overdue_since - interval '1 second') at time zone 'Asia/Shanghai')::date
        order by region desc, sector nulls last limit 1) p on p.period ~ '^[0-9]+ CALENDAR_DAYS$'
    cross join lateral (select (((o.overdue_since - interval '1 second') at time zone 'Asia/Shanghai')::date
        + split_part(p.period, ' ', 1)::int + 1)::timestamp at time zone 'Asia/Shanghai' as due_at) d
    where o.status = 'ISSUED' and o.overdue_since is not null
        and not exists (select from clock c where c.subject_id = o.id and c.kind = 'order-recheck');
