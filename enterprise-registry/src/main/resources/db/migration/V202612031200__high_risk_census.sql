-- Which enterprises were high-risk when a month began (R-ENT-085): taken once a month, and never changed.
create table risk_census (
    -- Its first day.
    month    date        primary key constraint ck_risk_census_month check (extract(day from month) = 1),
    -- When it was really taken: later where nothing ran on that day.
    taken_at timestamptz not null
);
revoke update, delete on risk_census from ${rw};

-- How many traded then, and of how many the trades were not known.
create table risk_census_place (
    month          date   not null references risk_census,
    region         bigint not null,
    sector         text   not null,
    -- Always null: a count is no enterprise's, so the wall hides the row from every enterprise user.
    enterprise_id  uuid   constraint ck_risk_census_place_enterprise check (enterprise_id is null),
    enterprises    bigint not null check (enterprises > 0),
    without_trades bigint not null check (without_trades between 0 and enterprises),
    primary key (month, region, sector)
);
call add_region_levels('risk_census_place');
call raise_wall('risk_census_place', 'sector', 'enterprise_id');
create index ix_risk_census_place_region on risk_census_place (region, month);
revoke update, delete on risk_census_place from ${rw};

create table high_risk_enterprise (
    id            uuid   primary key,
    counted_on    date   not null references risk_census (month),
    enterprise_id uuid   not null,
    region        bigint not null,
    sector        text   not null,
    -- The first of the high-risk trades that it had.
    trade         text   not null,
    outcome       text   not null generated always as ('HIGH_RISK') stored,
    constraint uq_high_risk_enterprise unique (enterprise_id, counted_on)
);
call add_region_levels('high_risk_enterprise');
call raise_wall('high_risk_enterprise', 'sector', 'enterprise_id');
call list_by('high_risk_enterprise', 'counted_on');
revoke update, delete on high_risk_enterprise from ${rw};

call keep_figure('high-risk-enterprises', 'high_risk_enterprise', 'r.counted_on', 'r.outcome', array['HIGH_RISK'],
    array['trade'], array['r.trade']);
