-- What a service keeps that has papers: its copy of enterprises.
create table enterprise_snapshot (
    enterprise_id uuid   primary key,
    name          text   not null,
    region        bigint not null,
    sector        text   not null
);
call raise_wall('enterprise_snapshot', 'sector', 'enterprise_id');
