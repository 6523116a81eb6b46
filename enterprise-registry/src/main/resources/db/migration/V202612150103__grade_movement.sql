-- Which way a grade moved (R-GOV-008). Said here once: the list filters by it, and figures count it. A first grade, and one that cannot
-- be given any more, is no movement.
alter table enterprise_grade_change
    add column changed_on date generated always as ((changed_at at time zone 'Asia/Shanghai')::date) stored,
    add column movement   text generated always as (
        case when from_grade is null or grade is null then null
             when grade > from_grade then 'WORSE'
             when grade < from_grade then 'BETTER' end) stored;

-- Few of the changes are movements.
create index ix_grade_mover_nation on enterprise_grade_change (changed_at, id) where movement is not null;
create index ix_grade_mover_province on enterprise_grade_change (province, changed_at, id) where movement is not null;
create index ix_grade_mover_city on enterprise_grade_change (city, changed_at, id) where movement is not null;
create index ix_grade_mover_county on enterprise_grade_change (county, changed_at, id) where movement is not null;
create index ix_grade_mover_town on enterprise_grade_change (town, changed_at, id) where movement is not null;
create index ix_grade_mover_village on enterprise_grade_change (region, changed_at, id) where movement is not null;

call keep_figure('grade-movers', 'enterprise_grade_change', 'r.changed_on', 'r.movement', array['BETTER', 'WORSE'],
    array['fromGrade', 'grade'], array['r.from_grade', 'r.grade']);
