-- What waits for a person. Written by verbs in their own transaction, through the two functions below and nothing else.
create table task (
    id            uuid        primary key,
    version       bigint      not null,
    kind          text        not null constraint ck_task_kind check (kind ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    subject_type  text        not null,
    subject_id    uuid        not null,
    -- Which of several of one kind about one subject; empty where there is but one.
    part          text        not null,
    region        bigint      not null,
    sector        text,
    enterprise_id uuid,
    title         text        not null constraint ck_task_title check (char_length(title) between 1 and 200
                                                                       and title !~ '[[:cntrl:]]'),
    -- Whose it is: of anybody in that role there, until one account takes it.
    role          text        not null
        constraint ck_task_role check (role in ('SUPERVISOR', 'INSPECTOR', 'APPROVER', 'ENTERPRISE', 'EXPERT')),
    assignee      text        constraint ck_task_assignee check (assignee <> ''),
    -- The last day; 9999-12-31 where nothing is due, so that a list has one order.
    due_on        date        not null,
    opened_by     text        not null,
    opened_at     timestamptz not null,
    done_at       timestamptz,
    done_by       text,
    done_how      text,
    open          boolean     not null generated always as (done_at is null) stored,
    constraint ck_task_done check ((done_at is null) = (done_by is null) and (done_at is null) = (done_how is null))
);
call add_region_levels('task');

-- The wall, and two more rules: what an authority has to do is not shown to the enterprise that it is about, and an expert, who
-- is a guest of the office, is shown what waits for that very account.
do $$
begin
    execute 'alter table task enable row level security';
    execute 'create policy wall on task using (case when ' || wall_condition('sector', 'enterprise_id')
        || ' and ((select scope_enterprises()) is null or role = ''ENTERPRISE'')'
        || ' and ((select scope_standing()) is distinct from ''GUEST'' or assignee = (select account(scope_subject())))'
        || ' then true else false end)';
end $$;

-- One waits at a time for the same thing.
create unique index uq_task_open on task (subject_id, kind, part, subject_type) where open;
create index ix_task_subject on task (subject_id, open);
-- Of an account, of the roles in a place, and of all in a place, each in the order of the list.
create index ix_task_assignee on task (assignee, open, due_on, id) where assignee is not null;
create index ix_task_enterprise on task (enterprise_id, open, due_on, id);
create index ix_task_nation on task (open, due_on, id);
create index ix_task_province on task (province, open, due_on, id);
create index ix_task_city on task (city, open, due_on, id);
create index ix_task_county on task (county, open, due_on, id);
create index ix_task_town on task (town, open, due_on, id);
create index ix_task_village on task (region, open, due_on, id);
create index ix_task_pool_nation on task (role, due_on, id) where open and assignee is null;
create index ix_task_pool_province on task (province, role, due_on, id) where open and assignee is null;
create index ix_task_pool_city on task (city, role, due_on, id) where open and assignee is null;
create index ix_task_pool_county on task (county, role, due_on, id) where open and assignee is null;
create index ix_task_pool_town on task (town, role, due_on, id) where open and assignee is null;
create index ix_task_pool_village on task (region, role, due_on, id) where open and assignee is null;

-- What was opened stays what it was; whom it waits for and how it ended is said later, and it moves with its subject.
revoke insert, update, delete on task from ${rw};
grant update (version, region, sector, enterprise_id, assignee, done_at, done_by, done_how) on task to ${rw};

-- Whether a scope covers a place, a sector and an enterprise: the wall as a question.
create function task_within(place bigint, of_sector text, of_enterprise uuid) returns boolean
    language sql stable parallel safe
    return coalesce(place between scope_low() and scope_high()
        and (scope_sectors() is null or of_sector = any (scope_sectors()))
        and (scope_enterprises() is null or of_enterprise = any (scope_enterprises())), false);

-- Opens a task, or gives the open one its present day and title. It looks past the wall, since a verb of an enterprise opens
-- what an authority has to do and may not read; it writes nothing outside the scope.
create function task_open(new_id uuid, of_kind text, of_type text, of_subject uuid, of_part text, place bigint,
                          of_sector text, of_enterprise uuid, new_title text, of_role text, whom text, due date,
                          verb text, at timestamptz)
    returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not task_within(place, of_sector, of_enterprise) then
        raise insufficient_privilege using message = 'a task outside the scope';
    end if;
    insert into task (id, version, kind, subject_type, subject_id, part, region, sector, enterprise_id, title, role, assignee,
                      due_on, opened_by, opened_at)
    values (new_id, 1, of_kind, of_type, of_subject, of_part, place, of_sector, of_enterprise, new_title, of_role, whom, due,
            verb, at)
    on conflict (subject_id, kind, part, subject_type) where open do update
        set due_on = excluded.due_on, title = excluded.title, version = task.version + 1
        where (task.due_on, task.title) is distinct from (excluded.due_on, excluded.title);
end $$;
revoke all on function task_open(uuid, text, text, uuid, text, bigint, text, uuid, text, text, text, date, text,
                                 timestamptz) from public;
grant execute on function task_open(uuid, text, text, uuid, text, bigint, text, uuid, text, text, text, date, text,
                                    timestamptz) to ${rw};

-- Ends the open tasks of those kinds about a subject; tells how many there were. Looks past the wall for the same reason.
create function task_end(of_type text, of_subject uuid, kinds text[], of_part text, at timestamptz, whom text, how text)
    returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
    ended int;
begin
    update task set done_at = greatest(at, opened_at), done_by = whom, done_how = how, version = version + 1
     where subject_id = of_subject and subject_type = of_type and open and kind = any (kinds)
       and (of_part is null or part = of_part) and task_within(region, sector, enterprise_id);
    get diagnostics ended = row_count;
    return ended;
end $$;
revoke all on function task_end(text, uuid, text[], text, timestamptz, text, text) from public;
grant execute on function task_end(text, uuid, text[], text, timestamptz, text, text) to ${rw};

-- To whom the account went that had followed a subject: what a later task about it begins with.
create function task_holder(of_type text, of_subject uuid, of_kind text) returns text
    language sql stable security definer set search_path = public, pg_temp
    return (select assignee from task where subject_id = of_subject and subject_type = of_type and kind = of_kind
               and assignee is not null and task_within(region, sector, enterprise_id)
             order by id desc limit 1);
revoke all on function task_holder(text, uuid, text) from public;
grant execute on function task_holder(text, uuid, text) to ${rw};
