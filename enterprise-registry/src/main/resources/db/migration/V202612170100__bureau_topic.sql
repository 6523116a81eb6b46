-- Bureaus also write to a topic: a delivery bears the sender's own id, and what no delivery came of is kept.
alter table bureau_delivery drop constraint bureau_delivery_mode_check;
alter table bureau_delivery add constraint bureau_delivery_mode_check
    check (mode in ('PUSH', 'UPLOAD', 'FOLDER', 'TOPIC'));
alter table bureau_delivery add column sender_delivery_id uuid;
create unique index uq_bureau_delivery_of_sender on bureau_delivery (sender_id, sender_delivery_id)
    where sender_delivery_id is not null;

-- A message is told by where it lies and what it says: the broker may begin to count anew.
create table bureau_refusal (
    id            uuid        primary key,
    -- Absent where nobody known signed; then the region is the nation's.
    sender_id     uuid        references bureau_sender,
    -- Whom the message said to be from.
    sender        text        check (sender ~ '^[a-z][a-z0-9-]{1,39}$'),
    message       text        not null check (char_length(message) between 1 and 300),
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    code          text        not null check (char_length(code) between 1 and 100),
    reason        text        not null check (char_length(reason) <= 500),
    region        bigint      not null,
    enterprise_id uuid        check (enterprise_id is null),
    refused_at    timestamptz not null,
    constraint uq_bureau_refusal unique (message, sha256)
);
call add_region_levels('bureau_refusal');
call raise_wall('bureau_refusal', null, 'enterprise_id');
call list_by('bureau_refusal', 'refused_at');
create index ix_bureau_refusal_sender on bureau_refusal (sender_id, refused_at desc, id desc);
revoke update, delete on bureau_refusal from ${rw};

-- Market regulation sends by the same path.
alter table bureau_sender drop constraint bureau_sender_bureau_check;
alter table bureau_sender add constraint bureau_sender_bureau_check
    check (bureau in ('MARKET', 'LABOUR', 'DEVELOPMENT', 'INDUSTRY_IT'));
alter table bureau_feed drop constraint bureau_feed_record_type_check;
alter table bureau_feed add constraint bureau_feed_record_type_check
    check (record_type in ('REGISTRATION', 'REGISTRATION_CHANGE', 'REGISTRATION_END', 'INJURY_INSURANCE', 'HEADCOUNT',
        'WORK_INJURY', 'PROJECT_INITIATION', 'OUTPUT', 'ABOVE_SCALE', 'PROJECT_FILING'));
