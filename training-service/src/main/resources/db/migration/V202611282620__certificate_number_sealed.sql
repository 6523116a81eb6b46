-- A card of special operations is numbered T and its holder's identity number, for every trade that the holder has: numbers
-- are personal data, and one number serves each category once. As with people the number is sealed, found by a keyed hash
-- of its one spelling, and shown as far as it may be. The keys are the processes', so that what stands here in clear is
-- sealed by the first that starts; from here on nobody writes a number in clear.
alter table certificate
    drop constraint uq_certificate_number,
    alter column number drop not null,
    add column number_sealed text,
    add column number_index text,
    add column number_shown text;
alter table certificate
    add constraint ck_certificate_number_sealed check (
        number is null and num_nonnulls(number_sealed, number_index, number_shown) = 3 and number_sealed ^@ 'v1.')
        not valid,
    add constraint uq_certificate_number unique (number_index, kind, category_key);

create index ix_certificate_number_clear on certificate (id) where number is not null;

-- Whether a certificate of that kind and category bears the number, wherever: what the unique index would tell too.
create function certificate_number_borne(wanted_kind text, wanted_category text, wanted text) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from certificate
                   where number_index = wanted and kind = wanted_kind and category_key = wanted_category);
revoke all on function certificate_number_borne(text, text, text) from public;
grant execute on function certificate_number_borne(text, text, text) to ${rw};
drop function certificate_number_taken(text, text);

-- Puts the seal in the place of a number in clear, once; what was certified to whom never changes otherwise.
create function seal_certificate_number(wanted uuid, sealed text, index_of text, shown text) returns void
    language sql security definer set search_path = public, pg_temp as $$
        update certificate set number = null, number_sealed = sealed, number_index = index_of, number_shown = shown
        where id = wanted and number is not null;
    $$;
revoke all on function seal_certificate_number(uuid, text, text, text) from public;
grant execute on function seal_certificate_number(uuid, text, text, text) to ${rw};

-- Identity numbers that answers and events of certificates repeated. The audit log holds hashes of the events as they were.
update idempotency
set answer = regexp_replace(answer, '("number" *: *"[^"0-9]*)[0-9]{14}([0-9]{3}[0-9Xx])', '\1**************\2')
where operation = 'issueCertificate';
update event_log
set data = regexp_replace(data, '("number" *: *"[^"0-9]*)[0-9]{14}([0-9]{3}[0-9Xx])', '\1**************\2')
where type like 'worksafe.training.certificate-%' and data ~ '"number" *: *"[^"0-9]*[0-9]{17}[0-9Xx]';
update outbox
set data = regexp_replace(data, '("number" *: *"[^"0-9]*)[0-9]{14}([0-9]{3}[0-9Xx])', '\1**************\2')
where type like 'worksafe.training.certificate-%' and data ~ '"number" *: *"[^"0-9]*[0-9]{17}[0-9Xx]';
