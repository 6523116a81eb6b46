-- An aggregate that follows its enterprise, a record of it that follows without a version, and a note that stays.
create table permit (
    id            uuid   primary key,
    region        bigint not null,
    sector        text   not null,
    enterprise_id uuid   not null,
    version       bigint not null
);
create table visit (
    id            uuid   primary key,
    region        bigint not null,
    sector        text   not null,
    enterprise_id uuid   not null
);
create table verdict (
    id            uuid   primary key,
    region        bigint not null,
    sector        text   not null,
    enterprise_id uuid   not null
);
-- What the probe keeps of an enterprise beside the copy.
create table renown (
    enterprise_id uuid   primary key,
    revision      bigint not null,
    industry      text   not null
);
grant select, insert, update on permit, visit, verdict, renown to ${rw};
