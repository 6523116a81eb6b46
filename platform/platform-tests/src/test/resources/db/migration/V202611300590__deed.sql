-- What the tests count: something to be done by a day, and whether it was.
create table deed (
    id            uuid        primary key,
    region        bigint      not null,
    sector        text,
    enterprise_id uuid,
    grade         text        not null,
    due_date      date        not null,
    done_on       date,
    missed        boolean     not null default false,
    doubtful      boolean     not null default false,
    entered_at    timestamptz not null default now(),
    outcome       text        generated always as (
        case when doubtful then 'UNKNOWN'
             when done_on is not null then case when done_on <= due_date then 'MET' else 'UNMET' end
             when missed then 'UNMET'
             else 'OWED' end) stored
);
call add_region_levels('deed');
call raise_wall('deed', 'sector', 'enterprise_id');
call keep_figure('deed-on-time', 'deed', 'r.due_date', 'r.outcome', array['MET', 'UNMET', 'OWED', 'UNKNOWN'],
    array['grade'], array['r.grade']);
call keep_figure('deed-entered', 'deed', '(r.entered_at at time zone ''Asia/Shanghai'')', '''ENTERED''', array['ENTERED']);
