-- The codes and numbers under which an enterprise was or is known, dated. Of those in force each is unique.
create table enterprise_identifier (
    id            uuid   primary key,
    enterprise_id uuid   not null references enterprise (id),
    scheme        text   not null check (scheme in ('CREDIT_CODE', 'REGISTRATION_NUMBER', 'OTHER')),
    value         text   not null check (value <> ''),
    valid_from    date   not null,
    valid_to      date,
    state         text   not null default 'VALID' check (state in ('VALID', 'CHECK_MISMATCH_CONFIRMED')),
    region        bigint not null,
    sector        text   not null,
    constraint ck_enterprise_identifier_dates check (valid_to is null or valid_to >= valid_from),
    constraint ck_enterprise_identifier_mismatch check (state = 'VALID' or scheme = 'CREDIT_CODE'),
    -- One credit code and one registration number at a time; looked at when the successor is in as well.
    constraint ex_enterprise_identifier_scheme exclude using btree (enterprise_id with =, scheme with =)
        where (valid_to is null and scheme <> 'OTHER') deferrable initially deferred
);
create unique index uq_enterprise_identifier_in_force on enterprise_identifier (scheme, value) where valid_to is null;
create index ix_enterprise_identifier_enterprise on enterprise_identifier (enterprise_id);
call raise_wall('enterprise_identifier', 'sector', 'enterprise_id');

-- Whether an identifier is in force for anybody at all. It looks past the wall and gives away a yes or a no, so that the
-- caller can be told to ask for a transfer.
create function identifier_taken(wanted_scheme text, wanted_value text) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select 1
                     from enterprise_identifier
                    where scheme = wanted_scheme and value = wanted_value and valid_to is null);
revoke all on function identifier_taken(text, text) from public;
grant execute on function identifier_taken(text, text) to ${rw};
