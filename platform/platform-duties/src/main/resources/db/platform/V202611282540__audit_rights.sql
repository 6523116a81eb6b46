-- The place in the log is for the log's sequencer to give: no role of the service names it, neither later nor at once.
revoke insert on audit_entry from ${rw};
grant insert (id, recorded_at, actor, on_behalf_of, role, region, sector, enterprise_id, action, object_type, object_id,
              object_version, decision, reason, request_id, before_sha256, after_sha256, event_id, leaf, leaf_hash)
    on audit_entry to ${rw};

-- How often the present account has done something lately, wherever it did. Past the wall, since the account may have been
-- moved to another place meanwhile; of its own acts, and no more than their number.
create function own_acts(wanted_action text, wanted_decision text, since timestamptz) returns bigint
    language sql stable security definer set search_path = public, pg_temp
    return (select count(*) from audit_entry
            where actor = scope_subject() and recorded_at > since
              and action = wanted_action and decision = wanted_decision);
revoke all on function own_acts(text, text, timestamptz) from public;
grant execute on function own_acts(text, text, timestamptz) to ${rw};
