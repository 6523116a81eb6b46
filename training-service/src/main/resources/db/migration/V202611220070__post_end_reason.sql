-- Why a post ended: until now somebody always left it.
alter table post
    add column end_reason text check (end_reason in ('LEFT', 'ENTERPRISE_CANCELLED'));
update post set end_reason = 'LEFT' where status = 'ENDED';
alter table post
    add constraint ck_post_end_reason check ((status = 'ENDED') = (end_reason is not null));

grant update (end_reason) on post to ${rw};
