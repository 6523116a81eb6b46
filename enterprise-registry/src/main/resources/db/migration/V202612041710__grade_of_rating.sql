-- A level of standardisation counts in a grade: when one is given, ends or becomes another enterprise's, its holder is graded anew.
create function grades_of_rated_due() returns trigger language plpgsql as $$
begin
    insert into grade_due (enterprise_id) select distinct enterprise_id from now_is where status in ('RATED', 'ENDED');
    return null;
end $$;
create trigger grades_due after insert on standardisation_rating referencing new table as now_is
    for each statement execute function grades_of_rated_due();

create function grades_of_rated_again_due() returns trigger language plpgsql as $$
begin
    insert into grade_due (enterprise_id)
    select enterprise_id from (select * from now_is union all select * from was) told
     where status in ('RATED', 'ENDED') group by enterprise_id;
    return null;
end $$;
create trigger grades_due_again after update on standardisation_rating
    referencing old table as was new table as now_is
    for each statement execute function grades_of_rated_again_due();
