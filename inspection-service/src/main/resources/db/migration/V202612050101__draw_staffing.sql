-- Whose inspectors go: the authority's own, or those of named offices below it as well, at home or only away from home.
alter table draw add column staffing text not null default 'OWN' check (staffing in ('OWN', 'JOINT', 'OFF_SITE'));
alter table draw add column offices text[] not null default '{}';
alter table draw add constraint ck_draw_offices check ((staffing = 'OWN') = (cardinality(offices) = 0));
