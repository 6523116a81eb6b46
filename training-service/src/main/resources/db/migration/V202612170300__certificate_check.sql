-- How the certificates of a number stand, for whoever holds one and its holder's name (证书查验). As the owner, past the wall, and
-- of these alone: without the right name there is nothing, as without the right number.
create function certificates_checked(wanted text, holder text)
    returns table (kind text, category text, region bigint, status text, valid_from date, valid_until date,
                   review_due_on date, in_force_until date)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select c.kind, c.category, c.region, c.status, c.valid_from, c.valid_until, c.review_due_on, c.in_force_until
    from certificate c
    where c.number_index = wanted and text_fold(c.person_name) = text_fold(holder)
    order by c.in_force_until desc, c.id desc
    limit 50;
end;
revoke all on function certificates_checked(text, text) from public;
grant execute on function certificates_checked(text, text) to ${rw};
