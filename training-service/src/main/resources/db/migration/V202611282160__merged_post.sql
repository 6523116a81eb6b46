-- A post belongs to its enterprise for ever, except in a merger: only through this view, which shows the posts of
-- enterprises that were merged into others and those that came with one, does the service give a post to another.
revoke update (enterprise_id) on post from ${rw};
do $$
begin
    execute 'create view merged_post as select * from post where ' || wall_condition('sector', 'enterprise_id')
        || ' and (exists (select from enterprise_snapshot s
                           where s.enterprise_id = post.enterprise_id and s.merged_into is not null)
                  or exists (select from united_row u where u.kind = ''merged_post'' and u.row_id = post.id))';
end $$;
revoke insert, update, delete on merged_post from ${rw};
grant update (version, region, sector, enterprise_id) on merged_post to ${rw};
