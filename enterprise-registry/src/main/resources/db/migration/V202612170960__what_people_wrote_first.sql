-- Whose enterprise a feed brought or changed is looked at behind those of whom people wrote. The transaction of a feed says so
-- by a setting of its own, and whatever notes an enterprise in it need not know.
create function brought_by_feed() returns boolean language sql stable parallel safe
    return coalesce(current_setting('app.brought', true), '') = 'true';

alter table obligation_due add column brought boolean not null default brought_by_feed();
alter table grade_due add column brought boolean not null default brought_by_feed();
create index ix_obligation_due_written on obligation_due (n) where not brought;
create index ix_grade_due_written on grade_due (n) where not brought;
