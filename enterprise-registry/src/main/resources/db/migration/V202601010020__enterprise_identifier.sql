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
    constraint ck_enterprise_identifier_mismatch check (state = 'VALID' or scheme = 'CREDIT_CODE')
);
create unique index uq_enterprise_identifier_in_force on enterprise_identifier (scheme, value) where valid_to is null;
create unique index uq_enterprise_identifier_scheme on enterprise_identifier (enterprise_id, scheme)
    where valid_to is null and scheme <> 'OTHER';
create index ix_enterprise_identifier_enterprise on enterprise_identifier (enterprise_id);
call raise_wall('enterprise_identifier', 'sector', 'enterprise_id');
