-- What a government decides waits for it as any other task does.
alter table task
    drop constraint ck_task_role,
    add constraint ck_task_role
        check (role in ('SUPERVISOR', 'INSPECTOR', 'APPROVER', 'CLERK', 'GOVERNMENT', 'ENTERPRISE', 'EXPERT'));
