-- A change of law dates 100,000 certificates anew, and each index of a row that changes gets a new entry. Two of them were dear:
-- keys of many characters in GiST. The keys are digests now, and whom a number belongs to is kept where a new date changes
-- nothing.
create table certificate_number (
    number_index text not null,
    kind         text not null,
    category_key text not null,
    person_id    uuid not null,
    primary key (number_index, kind, category_key)
);
-- Only the functions below read and write it: whoever asks for a certificate asks the certificate.
revoke all on certificate_number from ${rw};

insert into certificate_number (number_index, kind, category_key, person_id)
select distinct number_index, kind, category_key, person_id from certificate where number_index is not null;

-- A number belongs to one person for life.
create function own_certificate_number() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    of_category text := coalesce(new.category, '');
begin
    insert into certificate_number (number_index, kind, category_key, person_id)
    values (new.number_index, new.kind, of_category, new.person_id)
    on conflict do nothing;
    if not exists (select from certificate_number n where n.number_index = new.number_index and n.kind = new.kind
                   and n.category_key = of_category and n.person_id = new.person_id) then
        raise exclusion_violation using message = 'another person bears the number', table = 'certificate',
            constraint = 'ex_certificate_number';
    end if;
    return null;
end $$;
revoke all on function own_certificate_number() from public;

alter table certificate
    drop constraint ex_certificate_number,
    drop constraint ex_certificate_overlap,
    add column holding uuid not null
        generated always as (md5(person_id::text || kind || coalesce(category, ''))::uuid) stored;
alter table certificate
    add constraint ex_certificate_overlap exclude using gist
        (holding with =, daterange(valid_from, in_force_until + 1) with &&);

create trigger own_number_insert after insert on certificate
    for each row when (new.number_index is not null) execute function own_certificate_number();
create trigger own_number_update after update of number_index on certificate
    for each row when (new.number_index is not null) execute function own_certificate_number();

create or replace function certificate_number_borne(
        wanted_kind text, wanted_category text, wanted text, bearer uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from certificate_number
                   where number_index = wanted and kind = wanted_kind and category_key = wanted_category
                     and person_id <> bearer);

-- A view shows all columns; it is as before.
drop view merged_post;
alter table post
    drop constraint ex_post_overlap,
    drop column post_key;
alter table post
    add column post_key uuid not null
        generated always as (md5(person_id::text || enterprise_id::text || kind || coalesce(category, ''))::uuid) stored;
alter table post
    add constraint ex_post_overlap exclude using gist (post_key with =, daterange(from_day, until_day) with &&);

do $$
begin
    execute 'create view merged_post as select * from post where ' || wall_condition('sector', 'enterprise_id')
        || ' and (exists (select from enterprise_snapshot s
                           where s.enterprise_id = post.enterprise_id and s.merged_into is not null)
                  or exists (select from united_row u where u.kind = ''merged_post'' and u.row_id = post.id))';
end $$;
revoke insert, update, delete on merged_post from ${rw};
grant update (version, region, sector, enterprise_id) on merged_post to ${rw};
