-- Beside the wall by place: what concerns no enterprise is shown to none, and an account that is bound to some is nobody here.
create procedure hide_from_enterprises(target regclass) language plpgsql as $$
begin
    execute format(
        'create policy no_enterprise on %s as restrictive using ((select scope_enterprises()) is null)', target);
end $$;
