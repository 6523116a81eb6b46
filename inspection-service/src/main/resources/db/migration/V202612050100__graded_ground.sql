-- A bad grade, or an entry of the list of the seriously dishonest, gives tickets in draws as well. Of a grade the subject is the
-- enterprise's grade: one that goes from C to D ends as the one ground and begins as the other, by one and the same event.
alter table visit_ground drop constraint visit_ground_ground_check;
alter table visit_ground add constraint visit_ground_ground_check
    check (ground in ('MAJOR_DANGER', 'LISTED_DANGER', 'MAJOR_SOURCE', 'OVERDUE_DANGER', 'KEY_LISTED', 'GRADE_C', 'GRADE_D',
                      'DISHONEST'));
