-- How a visit is conducted: class, topics, facets, approvals, what stood in its way. One row for each visit, written with it.

alter table inspection_basis
    add column planned     boolean not null default false,
    add column visit_class text    not null default 'CASE' check (visit_class in ('ROUTINE', 'CASE', 'SPECIAL'));
update inspection_basis set visit_class = 'ROUTINE' where code = 'KEY_OBJECT';
update inspection_basis set visit_class = 'SPECIAL' where code = 'CAMPAIGN';
insert into inspection_basis (code, origin, title_zh, title_en, source, clause, within_cap, planned, visit_class) values
    ('ANNUAL_PLAN', 'OTHER', '年度监督检查计划', 'The year''s plan of inspections',
     '中华人民共和国安全生产法（2021年修正）', '第六十二条第二款：按照年度监督检查计划进行监督检查', true, true, 'ROUTINE'),
    ('SIX_SYSTEMS', 'OTHER', '六项安全生产制度不落实', 'One of the six systems is not in place',
     '关于切实加强非公有制企业安全生产监管工作的意见（蓟县，2006）', '二；三（二）：六项制度不落实的责令限期整改', true, false, 'CASE')
    on conflict (code) do nothing;

create table visit_conduct (
    inspection_id uuid   primary key references inspection on delete cascade,
    version       bigint not null check (version >= 1),
    visit_class   text   not null check (visit_class in ('ROUTINE', 'CASE', 'SPECIAL')),
    topics        varchar[] not null default '{}', -- as the filter casts what it looks for
    facts         text   not null default '{}'
);
alter table visit_conduct enable row level security;
create policy wall on visit_conduct
    using (exists (select from inspection where inspection.id = visit_conduct.inspection_id));
create index ix_visit_conduct_class on visit_conduct (visit_class) where visit_class <> 'ROUTINE';
create index ix_visit_conduct_topics on visit_conduct using gin (topics);

insert into visit_conduct (inspection_id, version, visit_class)
    select i.id, 1, coalesce(b.visit_class, 'ROUTINE') from inspection i left join inspection_basis b on b.code = i.basis;

-- As the owner: a draw may be opened by whoever does not see its visits afterwards.
create function begin_conduct() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into visit_conduct (inspection_id, version, visit_class)
        values (new.id, 1, coalesce((select visit_class from inspection_basis where code = new.basis), 'ROUTINE'));
    return null;
end
$$;
revoke execute on function begin_conduct() from public;
create trigger conduct after insert on inspection for each row execute function begin_conduct();
revoke insert, delete on visit_conduct from ${rw};

-- That somebody stood in the way of it (R-INS-030), for lists and figures.
alter table inspection add column obstructed boolean not null default false;
-- As what the figure counts it; one that has not begun counts as nothing.
alter table inspection add column outcome text generated always as (
    case when status in ('STARTED', 'CONCLUDED') then case when obstructed then 'OBSTRUCTED' else 'UNHINDERED' end end) stored;
call keep_figure('inspections', 'inspection', 'r.counted_on', 'r.outcome', array['OBSTRUCTED', 'UNHINDERED']);
