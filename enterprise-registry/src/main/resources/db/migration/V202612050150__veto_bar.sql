-- Vetoes as inspections announce them: which place, department or post they bar from honours, from which day to which; none once they
-- have ended. Not walled: announced by the government, and no enterprise's.
create table veto_bar (
    veto_id    uuid   primary key,
    revision   bigint not null check (revision >= 1),
    number     text   not null,
    region     bigint not null,
    sector     text,
    post       text,
    bars_from  date,
    bars_until date,
    constraint ck_veto_bar_days check (num_nonnulls(bars_from, bars_until) in (0, 2))
);
create index ix_veto_bar_region on veto_bar (region);
revoke delete on veto_bar from ${rw};
