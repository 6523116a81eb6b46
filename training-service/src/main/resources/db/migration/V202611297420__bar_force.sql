-- How strong the document is that bars somebody, and how sure what it says; what was judged before is to be checked.
alter table post add column bar_force text, add column bar_certainty text;
update post set bar_force = force_by_name(bar_source), bar_certainty = 'TO_CHECK' where bar_code is not null;
alter table post
    add constraint ck_post_bar_force check (
        bar_force in ('LAW', 'REGULATION', 'RULE', 'DOCUMENT')
        and bar_certainty in ('CERTAIN', 'TO_CHECK', 'SYSTEM_DEFAULT')),
    add constraint ck_post_bar_named check (num_nonnulls(bar_code, bar_force, bar_certainty) in (0, 3));
grant update (bar_force, bar_certainty) on post to ${rw};
