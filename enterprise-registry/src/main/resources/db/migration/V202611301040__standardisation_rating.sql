-- Standardisation ratings (安全生产标准化定级). The rules stand in StandardisationRating; what is repeated here is the last line of
-- defence.
create table standardisation_rating (
    id                uuid        primary key,
    version           bigint      not null check (version >= 1),
    number            text        not null constraint uq_standardisation_rating_number unique,
    enterprise_id     uuid        not null references enterprise,
    region            bigint      not null,
    sector            text        not null,
    standard          text        not null check (char_length(standard) between 1 and 100),
    status            text        not null check (
        status in ('SELF_RATED', 'APPLIED', 'REVIEWED', 'SHOWN', 'RATED', 'ENDED')),
    aim               text        not null check (aim in ('ONE', 'TWO', 'THREE')),
    self_rated_on     date,
    self_score        numeric     check (self_score between 0 and 100),
    review_body       text        check (char_length(review_body) between 1 and 100),
    review_reviewed_on date,
    review_reached    text        check (review_reached in ('ONE', 'TWO', 'THREE')),
    review_open_items int         check (review_open_items between 0 and 10000),
    shown_from        date,
    shown_until       date,
    shown_in          text        check (char_length(shown_in) between 1 and 200),
    level             text        check (level in ('ONE', 'TWO', 'THREE')),
    rated_on          date,
    valid_until       date,
    rated_by          text        check (char_length(rated_by) between 1 and 100),
    end_reason        text        check (end_reason in ('EXPIRED', 'WITHDRAWN', 'REPLACED', 'REFUSED')),
    end_ground        text        check (end_ground in ('DEATH', 'INJURIES_OR_LOSS', 'SOCIAL_HARM', 'CONCEALMENT',
        'DISHONESTY_LIST', 'FALSE_PAPERS', 'LICENCE_LOST', 'MAJOR_DANGER_OVERDUE', 'SYSTEM_NOT_RUNNING')),
    ended_on          date,
    imported          boolean     not null,
    opened_at         timestamptz not null,
    constraint ck_standardisation_rating_self check (
        num_nonnulls(self_rated_on, self_score) in (0, 2) and (imported or self_rated_on is not null)),
    constraint ck_standardisation_rating_review check (
        num_nonnulls(review_body, review_reviewed_on, review_open_items) in (0, 3)
        and (review_body is not null or review_reached is null)),
    constraint ck_standardisation_rating_reviewed check (
        status not in ('REVIEWED', 'SHOWN') or review_body is not null),
    constraint ck_standardisation_rating_shown check (
        num_nonnulls(shown_from, shown_until, shown_in) in (0, 3) and shown_until >= shown_from
        and (status <> 'SHOWN' or shown_until is not null)),
    constraint ck_standardisation_rating_rated check (
        num_nonnulls(level, rated_on, valid_until, rated_by) in (0, 4) and valid_until >= rated_on
        and (status <> 'RATED' or level is not null) and (level is null or status in ('RATED', 'ENDED'))),
    -- What is given here was shown first, and is over before.
    constraint ck_standardisation_rating_given check (imported or rated_on > shown_until),
    constraint ck_standardisation_rating_ended check (
        num_nonnulls(end_reason, ended_on) = case when status = 'ENDED' then 2 else 0 end
        and (end_ground is not null) = (end_reason is not distinct from 'WITHDRAWN')
        and (status <> 'ENDED' or (end_reason = 'REFUSED') = (level is null)))
);
call add_region_levels('standardisation_rating');
call raise_wall('standardisation_rating', 'sector', 'enterprise_id');
call list_by('standardisation_rating', 'opened_at');
-- By one standard an enterprise has one matter under way, and holds one level.
create unique index uq_standardisation_rating_open on standardisation_rating (enterprise_id, standard)
    where status in ('SELF_RATED', 'APPLIED', 'REVIEWED', 'SHOWN');
create unique index uq_standardisation_rating_held on standardisation_rating (enterprise_id, standard)
    where status = 'RATED';
revoke delete on standardisation_rating from ${rw};

-- What happened, only ever added to. Its wall is the rating's own.
create table standardisation_rating_step (
    rating_id   uuid        not null references standardisation_rating,
    position    int         not null,
    kind        text        not null constraint ck_standardisation_rating_step_kind check (
        kind in ('SELF_RATED', 'APPLIED', 'REVIEWED', 'SHOWN', 'RATED', 'IMPORTED', 'REFUSED', 'WITHDRAWN', 'EXPIRED',
                 'REPLACED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (rating_id, position),
    constraint ck_standardisation_rating_step_by check (
        num_nonnulls(subject, name) = case when kind in ('EXPIRED', 'REPLACED') then 0 else 2 end)
);
alter table standardisation_rating_step enable row level security;
create policy wall on standardisation_rating_step
    using (exists (select from standardisation_rating
                    where standardisation_rating.id = standardisation_rating_step.rating_id));
revoke update, delete on standardisation_rating_step from ${rw};
