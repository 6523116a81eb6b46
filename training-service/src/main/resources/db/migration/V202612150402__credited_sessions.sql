-- Whom an authority accepted to teach, and when it did: the declaration of an enterprise, or the entry of an institution.
create index ix_register_entry_condition on register_entry (enterprise_id)
    where kind = 'training-condition' and state = 'ACCEPTED';
create index ix_register_entry_institution on register_entry (holder_name)
    where kind = 'training-institution' and state = 'ACCEPTED';

-- Whether an accepted version said that day that such training may be given: its days hold, and no later decision about the same entry
-- stood by then. What is corrected or withdrawn afterwards takes nothing from what was taught before.
create function stood_on(accepted register_entry, programme text, on_day date) returns boolean
    language sql stable set search_path = public, pg_temp as $$
    select cast(accepted.data as jsonb) -> 'trains' @> to_jsonb(programme)
        and on_day between cast(cast(accepted.data as jsonb) ->> 'validFrom' as date)
            and cast(cast(accepted.data as jsonb) ->> 'validUntil' as date)
        and not exists (
            select from register_entry later
            where later.entry_id = accepted.entry_id and later.version > accepted.version
                and later.state in ('ACCEPTED', 'WITHDRAWN')
                and cast(later.acted_at at time zone 'Asia/Shanghai' as date) <= on_day)
$$;
revoke all on function stood_on(register_entry, text, date) from public;

-- What somebody was credited with, and who taught it. An authority is taken by its word, also on whom it commissioned. What an
-- enterprise names as an institution is one where an accepted entry of the register says so; else it is as if the enterprise had taught
-- by itself, and the name is told. An enterprise by itself has its conditions accepted, or has not. The function credited_training stays
-- for the edition of the service that is being replaced.
create function credited_sessions(person uuid)
    returns table (
        ended_on date, purpose text, audience text, category text, hours int, provider text, unknown_institution text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select t.ended_on, t.purpose, t.audience, t.category, t.credited_hours, t.provider,
        case when t.provider = 'ENTERPRISE' then t.institution end
    from (
        select d.*,
            case
                when d.enterprise_id is null and d.institution is null then 'AUTHORITY'
                when d.enterprise_id is null then 'INSTITUTION'
                when d.institution is null and exists (
                    select from register_entry r
                    where r.kind = 'training-condition' and r.state = 'ACCEPTED' and r.enterprise_id = d.enterprise_id
                        and stood_on(r, coalesce(d.category, d.audience), d.ended_on))
                then 'DECLARED_ENTERPRISE'
                when d.institution is not null and exists (
                    select from register_entry r
                    where r.kind = 'training-institution' and r.state = 'ACCEPTED' and r.holder_name = d.institution
                        and stood_on(r, coalesce(d.category, d.audience), d.ended_on))
                then 'INSTITUTION'
                else 'ENTERPRISE'
            end as provider
        from (
            select cast(e.ends_at at time zone 'Asia/Shanghai' as date) as ended_on, e.purpose, e.audience, s.category,
                e.credited_hours, s.institution, s.enterprise_id
            from training_enrolment e join training_session s on s.id = e.session_id
            where e.person_id = $1 and e.status = 'CREDITED' and person_in_scope($1)) d) t
$$;
revoke all on function credited_sessions(uuid) from public;
grant execute on function credited_sessions(uuid) to ${rw};

-- Institutions that taught what proves an entry and stand in no accepted entry of the register, for whoever accepts it.
alter table exam_entry add column unknown_institutions text check (char_length(unknown_institutions) <= 2000);
