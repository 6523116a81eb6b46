-- Orders, served penalties and served stop orders against an enterprise by all sectors, for every department whose place holds it
-- (R-GOV-009). Nothing of what the enterprise was not told, and of no person.
create function acts_shared(concerned uuid)
    returns table (kind text, number text, sector text, acted_on text, due_on text, state text, matter text, fine_fen bigint)
    language sql stable security definer set search_path = public, pg_temp as
$$
    select a.kind, a.number, a.sector, a.acted_on::text, a.due_on::text, a.state, a.matter, a.fine_fen
      from (select 'ORDER' as kind, o.number, o.sector, (o.issued_at at time zone 'Asia/Shanghai')::date as acted_on,
                   o.due_date as due_on,
                   case when o.status = 'ISSUED' and o.overdue_since is not null then 'OVERDUE' else o.status end as state,
                   null::text as matter, null::bigint as fine_fen, o.id
              from rectification_order o
             where o.enterprise_id = concerned and o.status <> 'WITHDRAWN'
            union all
            select 'PENALTY', coalesce(p.decision_number, p.number), p.sector, p.served_on, p.pay_by, p.effect, p.title,
                   p.sentence_fine_fen, p.id
              from penalty_case p
             where p.enterprise_id = concerned and p.party_kind = 'ENTERPRISE' and p.served_on is not null
               and p.effect is not null
            union all
            select 'STOP_ORDER', s.number, s.sector, s.served_on, s.last_day, s.status, null, null, s.id
              from stop_order s
             where s.enterprise_id = concerned and s.served_on is not null) a
      join enterprise_snapshot e on e.enterprise_id = concerned
     where scope_enterprises() is null and e.region between scope_low() and scope_high()
     order by a.acted_on desc, a.id
     limit 200
$$;
revoke execute on function acts_shared(uuid) from public;
grant execute on function acts_shared(uuid) to ${rw};
