-- Texts on anything. A correction is a row of its own, so that what was said before stays.
create table remark (
    id            uuid        primary key,
    version       bigint      not null,
    subject_type  text        not null,
    subject_id    uuid        not null,
    region        bigint      not null,
    sector        text,
    enterprise_id uuid,
    audience      text        not null constraint ck_remark_audience check (audience in ('AUTHORITY', 'ENTERPRISE_TOO')),
    text          text        not null constraint ck_remark_text check (char_length(text) between 1 and 2000
                                  and text !~ '[\x01-\x08\x0B\x0C\x0E-\x1F]'),
    mentions      text        not null,
    written_at    timestamptz not null,
    written_by    text        not null,
    author        text        not null,
    corrected_at  timestamptz,
    withdrawn_at  timestamptz,
    withdrawal    text,
    constraint ck_remark_withdrawn check ((withdrawn_at is null) = (withdrawal is null))
);
call add_region_levels('remark');
-- The wall, and one more rule: what authorities say among themselves is not shown to the enterprise.
do $$
begin
    execute 'alter table remark enable row level security';
    execute 'create policy wall on remark using (case when ' || wall_condition('sector', 'enterprise_id')
        || ' and ((select scope_enterprises()) is null or audience = ''ENTERPRISE_TOO'') then true else false end)';
end $$;
create index ix_remark_subject on remark (subject_id, written_at, id);
call list_by('remark', 'written_at');
revoke update, delete on remark from ${rw};
grant update (version, region, sector, enterprise_id, text, mentions, corrected_at, withdrawn_at, withdrawal)
    on remark to ${rw};

-- What a remark said before it was corrected; walled by its remark.
create table remark_former (
    remark_id   uuid        not null references remark,
    position    int         not null,
    text        text        not null,
    replaced_at timestamptz not null,
    primary key (remark_id, position)
);
alter table remark_former enable row level security;
create policy wall on remark_former using (exists (select from remark r where r.id = remark_id));
revoke update, delete on remark_former from ${rw};
