-- An account has one allowance, however its issuer spells it. Only acts that changed nothing are counted, readings and
-- refusals, so that the index stays small.
create index ix_audit_account on audit_entry (account(actor), action, recorded_at) where after_sha256 is null;

create or replace function own_acts(wanted_action text, wanted_decision text, since timestamptz) returns bigint
    language sql stable security definer set search_path = public, pg_temp
    return (select count(*) from audit_entry
            where account(actor) = account(scope_subject()) and recorded_at > since
              and action = wanted_action and decision = wanted_decision and after_sha256 is null);
