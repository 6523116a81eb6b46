-- A number belongs to one person for life: whoever's card has ended gets the next one of the trade under the same number, as
-- cards of special operations are numbered. That no two of them hold on one day is ex_certificate_overlap's.
alter table certificate
    drop constraint uq_certificate_number,
    add constraint ex_certificate_number exclude using gist
        (number_index with =, kind with =, category_key with =, person_id with <>);

drop function certificate_number_borne(text, text, text);

-- Whether a certificate of that kind and category bears the number of somebody else, wherever.
create function certificate_number_borne(wanted_kind text, wanted_category text, wanted text, bearer uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from certificate
                   where number_index = wanted and kind = wanted_kind and category_key = wanted_category
                     and person_id <> bearer);
revoke all on function certificate_number_borne(text, text, text, uuid) from public;
grant execute on function certificate_number_borne(text, text, text, uuid) to ${rw};
