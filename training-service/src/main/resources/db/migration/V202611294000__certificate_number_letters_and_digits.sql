-- Numbers of certificates are compared by their letters and digits alone: a number is the same, and personal, whatever parts
-- its digits. What was shown whole and has a sign that counted until now is sealed anew by the first process that starts.
alter table certificate drop constraint ck_certificate_number_sealed;
update certificate set number = number_shown
where number is null and number_shown !~ '[*]' and number_shown ~ '[^0-9A-Za-z \-_\u4E00-\u9FFF]';
alter table certificate
    add constraint ck_certificate_number_sealed check (
        number is null and num_nonnulls(number_sealed, number_index, number_shown) = 3 and number_sealed ^@ 'v1.')
        not valid;

-- The number of a certificate within an answer or an event.
create function pg_temp.number_in(data text) returns text language sql immutable
    return regexp_substr(data, '"number" *: *"((?:[^"\\]|\\.)*)"', 1, 1, '', 1);

-- What may be shown of a number that contains the identity number of a resident; null of another.
create function pg_temp.masked(number text) returns text language plpgsql immutable as $$
    declare
        birth constant text = '(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])';
        resident constant text = '[1-9][0-9]{5}(18|19|20)[0-9]{2}' || birth || '[0-9]{3}[0-9X]'
            || '|(?<![0-9])[1-9][0-9]{7}' || birth || '[0-9]{3}(?![0-9])';
        shown text = upper(regexp_replace(number,
            '[^0-9A-Za-z\u00C0-\u1FFF\u2C00-\u2FFF\u3040-\u30FA\u3100-\uFEFE]', '', 'g'));
        run text;
    begin
        if number is null or shown !~ resident and upper(number) !~ resident then
            return null;
        end if;
        loop
            run := regexp_substr(shown, '[0-9]{14,}[0-9X]');
            exit when run is null;
            shown := replace(shown, run, repeat('*', length(run) - 4) || right(run, 4));
        end loop;
        return shown;
    end $$;

-- Identity numbers that answers and events of certificates still repeat: with signs between their digits, or of 15 digits.
update idempotency
set answer = replace(answer, pg_temp.number_in(answer), pg_temp.masked(pg_temp.number_in(answer)))
where operation = 'issueCertificate' and pg_temp.masked(pg_temp.number_in(answer)) is not null;
update event_log
set data = replace(data, pg_temp.number_in(data), pg_temp.masked(pg_temp.number_in(data)))
where type like 'worksafe.training.certificate-%' and pg_temp.masked(pg_temp.number_in(data)) is not null;
update outbox
set data = replace(data, pg_temp.number_in(data), pg_temp.masked(pg_temp.number_in(data)))
where type like 'worksafe.training.certificate-%' and pg_temp.masked(pg_temp.number_in(data)) is not null;
drop function pg_temp.masked(text);
drop function pg_temp.number_in(text);
