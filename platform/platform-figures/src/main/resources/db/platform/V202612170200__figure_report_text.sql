-- With which frozen reports a report was compared: those that were there when it was frozen. They change no more, so that the
-- comparison does not either; where none is named there was none.
create table figure_report_base (
    report_id uuid not null references figure_report,
    basis     text not null check (basis in ('PRECEDING', 'YEAR_BEFORE')),
    base_id   uuid not null references figure_report,
    primary key (report_id, basis)
);

-- In which tables its figures stand, and who says so.
create table figure_report_table (
    report_id uuid   not null references figure_report,
    code      text   not null,
    title_zh  text   not null,
    title_en  text   not null,
    figures   text[] not null check (cardinality(figures) > 0),
    told_by   text[] not null check (cardinality(told_by) > 0),
    least     int    not null check (least between 0 and 20),
    source    text   not null,
    clause    text   not null,
    force     text   not null,
    certainty text   not null,
    primary key (report_id, code)
);

-- Public halves of the keys that ever signed a report; everybody may read them.
create table figure_report_key (
    key_id     text        primary key check (key_id ~ '^[0-9a-f]{16}$'),
    public_key text        not null,
    added_at   timestamptz not null
);
revoke update, delete on figure_report_key from ${rw};

-- The text of a report, by whose digest it is recognised, and the signature of it; none where there was no key.
create table figure_report_text (
    report_id      uuid primary key references figure_report,
    content        text not null,
    content_sha256 text not null,
    key_id         text references figure_report_key,
    signature      text,
    constraint ck_figure_report_text_digest check (
        content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    constraint ck_figure_report_text_signature check (num_nonnulls(key_id, signature) in (0, 2))
);

-- Reports that are there already: what was frozen by then.
insert into figure_report_base
select r.id, w.basis, b.id
from figure_report r
cross join lateral (values
    ('PRECEDING', case r.period_kind when 'MONTH' then r.period_from - interval '1 month'
        when 'QUARTER' then r.period_from - interval '3 months' else r.period_from - interval '1 year' end),
    ('YEAR_BEFORE', r.period_from - interval '1 year')) w (basis, period_from)
cross join lateral (
    select f.id from figure_report f
    where f.region = r.region and f.period_kind = r.period_kind and f.period_from = w.period_from::date
      and f.frozen_at <= r.frozen_at
    order by f.edition desc limit 1) b;

do $wall$
declare
    part text;
begin
    foreach part in array array['figure_report_base', 'figure_report_table', 'figure_report_text'] loop
        execute format('alter table %I enable row level security', part);
        -- The text tells all sectors: whoever sees some only is not shown it.
        execute format(
            'create policy wall on %1$I using (%2$s exists (select from figure_report where figure_report.id = %1$I.report_id))',
            part, case part when 'figure_report_text' then '(select scope_sectors()) is null and' else '' end);
        execute format('create trigger %1$s_whole after insert on %1$I referencing new table as added'
            ' for each statement execute function figure_report_is_whole()', part);
    end loop;
end $wall$;
revoke update, delete on figure_report_base, figure_report_table, figure_report_text from ${rw};
