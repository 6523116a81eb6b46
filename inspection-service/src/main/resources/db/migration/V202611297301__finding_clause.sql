-- The clause that a finding says is broken, by its id in the law library that ships with every service; the words stay.
alter table finding add column clause_id text
    constraint ck_finding_clause_id check (clause_id ~ '^[a-z0-9]+(-[a-z0-9]+)*([.][1-9][0-9]{0,3}){1,4}$');
