-- Papers of people without a resident identity number, or beside it: passports and residence permits (外国人证件). The numbers are
-- sealed and found by a keyed hash, as identity numbers are. Who has no identity number has stated the day of birth, sealed too.
alter table person
    alter column resident_id drop not null,
    alter column resident_index drop not null,
    alter column resident_tail drop not null,
    add column birth text,
    add constraint ck_person_resident check (num_nonnulls(resident_id, resident_index, resident_tail) in (0, 3)),
    add constraint ck_person_birth check ((resident_id is null) = (birth is not null) and (birth is null or birth ^@ 'v1.'));

create table person_paper (
    person_id    uuid        not null references person,
    position     int         not null,
    kind         text        not null check (kind in ('PASSPORT', 'PERMANENT_RESIDENCE_CARD', 'RESIDENCE_PERMIT',
                                                      'HONG_KONG_MACAO_PASS', 'TAIWAN_PASS')),
    country      text        not null check (country ~ '^[A-Z]{3}$'),
    number       text        not null constraint ck_person_paper_sealed check (number ^@ 'v1.'),
    number_index text        not null constraint uq_person_paper unique,
    number_shown text        not null check (char_length(number_shown) between 1 and 30),
    valid_until  date,
    added_at     timestamptz not null,
    primary key (person_id, position)
);
alter table person_paper enable row level security;
create policy wall on person_paper using (exists (select from person where person.id = person_paper.person_id));
revoke update, delete on person_paper from ${rw};

-- Whether the number of a paper belongs to anybody, wherever: what the unique index would tell too.
create function paper_registered(wanted text) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from person_paper where number_index = wanted);
revoke all on function paper_registered(text) from public;
grant execute on function paper_registered(text) to ${rw};

-- Who entered a person lets go of it; nobody takes hold of one. As a trigger, since a paper may be added before that.
drop policy letting_go on person;
create function person_is_let_go() returns trigger language plpgsql as $$
begin
    raise exception 'a person is let go of, and never taken hold of';
end $$;
create trigger tr_person_let_go before update of enterprise_id on person for each row
    when (new.enterprise_id is not null and new.enterprise_id is distinct from old.enterprise_id)
    execute function person_is_let_go();
