-- Who acts: besides the place, what one is to its office, and which system task. An account has one spelling, as in class
-- Accounts: NFKC, no blanks around it, letters folded.
create function scope_standing() returns text language sql stable parallel safe
    return nullif(current_setting('app.standing', true), '');
create function scope_system() returns text language sql stable parallel safe
    return nullif(current_setting('app.system', true), '');
create function account(subject text) returns text language sql immutable parallel safe
    return lower(upper(btrim(normalize(subject, NFKC))));

-- Whether a secret of an office is known: to a leader of that very office, or to a system task; class Scope says the same.
create function scope_leads(office bigint) returns boolean language sql stable parallel safe
    return scope_system() is not null
        or (scope_standing() = 'LEADER' and scope_enterprises() is null
            and scope_low() = office and scope_high() >= office);
