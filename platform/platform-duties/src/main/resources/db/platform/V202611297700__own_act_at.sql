-- When the present account did something lately, of so many acts the one after those that are skipped: an hour after it, one
-- fewer counts. Past the wall, as own_acts, and of its own acts only.
create function own_act_at(wanted_action text, wanted_decision text, since timestamptz, skipped bigint) returns timestamptz
    language sql stable security definer set search_path = public, pg_temp
    return (select recorded_at from audit_entry
            where account(actor) = account(scope_subject()) and recorded_at > since
              and action = wanted_action and decision = wanted_decision and after_sha256 is null
            order by recorded_at offset skipped limit 1);
revoke all on function own_act_at(text, text, timestamptz, bigint) from public;
grant execute on function own_act_at(text, text, timestamptz, bigint) to ${rw};
