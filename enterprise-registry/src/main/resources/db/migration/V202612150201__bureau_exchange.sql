-- Regular data of other bureaus (人社、发改、经信): who sends, how it is read, what came, and what is known from it.
create table bureau_sender (
    id                uuid        primary key,
    version           bigint      not null check (version >= 1),
    code              text        not null constraint uq_bureau_sender_code unique check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    name              text        not null check (char_length(name) between 1 and 100),
    bureau            text        not null check (bureau in ('LABOUR', 'DEVELOPMENT', 'INDUSTRY_IT')),
    region            bigint      not null,
    -- Always null: no enterprise's, so the wall hides the row from every enterprise user.
    enterprise_id     uuid        check (enterprise_id is null),
    -- Sealed; the former key is good until a moment, so that a bureau changes keys without a gap.
    key_sealed        text,
    key_since         timestamptz,
    former_key_sealed text,
    former_key_until  timestamptz,
    registered_at     timestamptz not null,
    ended_at          timestamptz,
    constraint ck_bureau_sender_key check (num_nonnulls(key_sealed, key_since) in (0, 2)),
    constraint ck_bureau_sender_former check (num_nonnulls(former_key_sealed, former_key_until) in (0, 2)),
    constraint ck_bureau_sender_ended check (ended_at is null or num_nonnulls(key_sealed, former_key_sealed) = 0)
);
call add_region_levels('bureau_sender');
call raise_wall('bureau_sender', null, 'enterprise_id');
call list_by('bureau_sender', 'registered_at');
revoke delete on bureau_sender from ${rw};

-- What a sender is to send, and when it last did.
create table bureau_feed (
    id               uuid        primary key,
    sender_id        uuid        not null references bureau_sender,
    record_type      text        not null check (record_type in ('INJURY_INSURANCE', 'HEADCOUNT', 'WORK_INJURY',
        'PROJECT_INITIATION', 'OUTPUT', 'ABOVE_SCALE', 'PROJECT_FILING')),
    region           bigint      not null,
    enterprise_id    uuid        check (enterprise_id is null),
    since            timestamptz not null,
    last_delivery_id uuid,
    last_received_at timestamptz,
    -- The last day on which the next delivery is fresh; absent where no policy says so, or the sender has ended.
    due_on           date,
    constraint uq_bureau_feed unique (sender_id, record_type),
    constraint ck_bureau_feed_received check (num_nonnulls(last_delivery_id, last_received_at) in (0, 2))
);
call add_region_levels('bureau_feed');
call raise_wall('bureau_feed', null, 'enterprise_id');
call list_by('bureau_feed', 'since');
revoke delete on bureau_feed from ${rw};

-- Versions of mappings that came behind the shipped one, which is version 1; never changed.
create table bureau_mapping (
    record_type text        not null,
    version     int         not null check (version >= 2),
    document    text        not null check (char_length(document) <= 1000000),
    note        text        not null check (char_length(note) between 1 and 500),
    written_by  text        not null,
    written_at  timestamptz not null,
    primary key (record_type, version)
);
revoke update, delete on bureau_mapping from ${rw};

create table bureau_delivery (
    id            uuid        primary key,
    sender_id     uuid        not null references bureau_sender,
    record_type   text        not null,
    mapping       int         not null,
    mode          text        not null check (mode in ('PUSH', 'UPLOAD', 'FOLDER')),
    -- Whether it only says what would become of its records.
    dry           boolean     not null,
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    lines         int         not null check (lines between 1 and 5000),
    region        bigint      not null,
    enterprise_id uuid        check (enterprise_id is null),
    submitter     text        not null,
    received_at   timestamptz not null,
    settled_at    timestamptz
);
call add_region_levels('bureau_delivery');
call raise_wall('bureau_delivery', null, 'enterprise_id');
call list_by('bureau_delivery', 'received_at');
create index ix_bureau_delivery_type on bureau_delivery (record_type, received_at desc, id desc);
create index ix_bureau_delivery_sha256 on bureau_delivery (sender_id, sha256);
revoke delete on bureau_delivery from ${rw};

-- Its records, seen with it. Cells that no field of the mapping is for were never kept.
create table bureau_record (
    delivery_id uuid        not null references bureau_delivery,
    line        int         not null check (line >= 1),
    raw         jsonb       not null,
    -- What a person put in the place of cells, by field.
    corrected   jsonb,
    unread      text,
    flags       text[]      not null default '{}',
    fate        text        check (fate in ('APPLIED', 'UNCHANGED', 'HELD', 'REJECTED', 'DISMISSED')),
    code        text,
    record_key  text,
    content     jsonb,
    matched_id  uuid,
    decided_at  timestamptz,
    decided_by  text,
    basis       text        check (char_length(basis) between 1 and 500),
    primary key (delivery_id, line),
    constraint ck_bureau_record_decided check (num_nonnulls(decided_at, decided_by, basis) in (0, 3))
);
create index ix_bureau_record_fate on bureau_record (delivery_id, fate, line);
create index ix_bureau_record_waiting on bureau_record (delivery_id, line) where fate is null;
create index ix_bureau_record_held on bureau_record (code) where fate = 'HELD';
alter table bureau_record enable row level security;
-- Not correlated, so that it is looked up once a statement and not once a record.
create policy wall on bureau_record using (delivery_id in (select id from bureau_delivery));
revoke delete on bureau_record from ${rw};

-- What bureaus told of enterprises, each with its source and day. What was told otherwise since is kept.
create table bureau_fact (
    id            uuid        primary key,
    enterprise_id uuid        not null references enterprise,
    region        bigint      not null,
    sector        text        not null,
    record_type   text        not null,
    fact_key      text        not null,
    day           date        not null,
    content       jsonb       not null,
    sender_id     uuid        not null references bureau_sender,
    delivery_id   uuid        not null references bureau_delivery,
    line          int         not null,
    -- When its delivery was received, or a person took it: of two of one key the later stands.
    received_at   timestamptz not null,
    superseded_at timestamptz,
    -- From which day on it is looked at whether it raises a lead; absent where it cannot.
    consider_on   date,
    considered_at timestamptz
);
create unique index uq_bureau_fact on bureau_fact (enterprise_id, record_type, fact_key) where superseded_at is null;
create index ix_bureau_fact_day on bureau_fact (enterprise_id, record_type, day desc) where superseded_at is null;
create index ix_bureau_fact_consider on bureau_fact (consider_on, id) where considered_at is null and superseded_at is null;
call add_region_levels('bureau_fact');
call raise_wall('bureau_fact', 'sector', 'enterprise_id');
revoke delete on bureau_fact from ${rw};
