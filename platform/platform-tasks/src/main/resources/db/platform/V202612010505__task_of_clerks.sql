-- What people tell an office waits for its clerk.
alter table task
    drop constraint ck_task_role,
    add constraint ck_task_role check (role in ('SUPERVISOR', 'INSPECTOR', 'APPROVER', 'CLERK', 'ENTERPRISE', 'EXPERT'));
