-- A danger that is given another grade ends as one ground and begins as another, by one and the same event.
alter table visit_ground drop constraint uq_visit_ground_revision;
alter table visit_ground add constraint uq_visit_ground_revision unique (subject_id, ground, revision);
drop index uq_visit_ground_open;
create unique index uq_visit_ground_open on visit_ground (subject_id, ground) where until is null;
