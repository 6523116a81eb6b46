-- How strong the document behind the due day is, and how sure what it says; what was decided before is to be checked.
alter table danger add column due_force text, add column due_certainty text not null default 'TO_CHECK';
update danger set due_force = force_by_name(due_source);
alter table danger
    alter column due_force set not null,
    alter column due_certainty drop default,
    add constraint ck_danger_due_force check (due_force in ('LAW', 'REGULATION', 'RULE', 'DOCUMENT')),
    add constraint ck_danger_due_certainty check (due_certainty in ('CERTAIN', 'TO_CHECK', 'SYSTEM_DEFAULT'));
