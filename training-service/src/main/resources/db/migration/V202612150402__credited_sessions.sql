-- What somebody was credited with, and who taught it: whom the holder of a session commissioned, the authority that held it, or the
-- enterprise itself, whose conditions for training were accepted for that programme on that day or were not. The function
-- credited_training stays for the edition of the service that is being replaced.
create function credited_sessions(person uuid)
    returns table (ended_on date, purpose text, audience text, category text, hours int, provider text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select d.ended_on, d.purpose, d.audience, d.category, d.credited_hours,
        case
            when d.institution is not null then 'INSTITUTION'
            when d.enterprise_id is null then 'AUTHORITY'
            when exists (
                select from register_entry r
                where r.kind = 'training-condition' and r.enterprise_id = d.enterprise_id and r.latest and r.live
                    and r.state = 'ACCEPTED'
                    and cast(r.data as jsonb) -> 'trains' @> to_jsonb(coalesce(d.category, d.audience))
                    and d.ended_on between cast(cast(r.data as jsonb) ->> 'validFrom' as date)
                        and cast(cast(r.data as jsonb) ->> 'validUntil' as date))
            then 'DECLARED_ENTERPRISE'
            else 'ENTERPRISE'
        end
    from (
        select cast(e.ends_at at time zone 'Asia/Shanghai' as date) as ended_on, e.purpose, e.audience, s.category,
            e.credited_hours, s.institution, s.enterprise_id
        from training_enrolment e join training_session s on s.id = e.session_id
        where e.person_id = $1 and e.status = 'CREDITED' and person_in_scope($1)) d
$$;
revoke all on function credited_sessions(uuid) from public;
grant execute on function credited_sessions(uuid) to ${rw};
