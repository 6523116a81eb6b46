-- Of draws opened before it was noted by whom: whoever assigned the first of their visits did.
update draw set opened_by = (select step.subject
                             from inspection visit join inspection_step step on step.inspection_id = visit.id
                             where visit.draw_id = draw.id and step.position = 0
                             order by visit.assigned_at limit 1)
where opened_by is null;

-- Who took which act about a draw, for whoever changes a visit that came out of it: also where the enterprise has moved out of
-- sight of the draw. The names of the acts are the constants of SeparatedAct.
create function draw_acts(of_draw uuid) returns table (act text, account text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select 'DRAW_PLANNED', created_by from draw where id = of_draw
    union all
    select 'DRAW_COMMITTED', subject from draw_contributor where draw_id = of_draw and subject is not null
    union all
    select 'DRAW_SEALED', sealed_by from draw where id = of_draw and sealed_by is not null
    union all
    select 'DRAW_OPENED', opened_by from draw where id = of_draw and opened_by is not null
$$;
revoke execute on function draw_acts(uuid) from public;
grant execute on function draw_acts(uuid) to ${rw};

-- Whether evidence with such a digest was deposited with a draw. Tells nothing else.
create function draw_evidence_deposited(of_draw uuid, of_digest text) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from draw_evidence where draw_id = of_draw and digest = of_digest);
revoke execute on function draw_evidence_deposited(uuid, text) from public;
grant execute on function draw_evidence_deposited(uuid, text) to ${rw};
