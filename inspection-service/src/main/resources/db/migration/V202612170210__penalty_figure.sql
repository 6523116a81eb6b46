-- Penalties count on the day of their decision as what became of them; what was not decided, or not punished, counts as nothing.
call keep_figure('penalties', 'penalty_case', 'r.decided_on', 'r.effect',
    array['IN_FORCE', 'SUSPENDED', 'CHANGED', 'REVOKED'], array['procedure', 'party'], array['r.procedure', 'r.party_kind']);
