create table probe_visitor (
    id           uuid    primary key,
    phone        text    check (phone ^@ 'v1.'),
    phone_masked text,
    phone_index  text,
    phone_key    text    generated always as (lower(phone_index)) stored,
    left_on      date,
    case_open    boolean not null,
    constraint ck_probe_visitor_phone check (num_nonnulls(phone, phone_masked, phone_index) in (0, 3))
);
create table probe_call (
    id        uuid primary key,
    caller    text not null,
    called_on date not null
);
create table probe_hearsay (
    id       uuid primary key,
    told_by  text,
    heard_on date not null
);
call keep_for('probe-visitor', 'probe_visitor', '{phone,phone_masked,phone_index,phone_key}', 'id', 'left_on', 'case_open', 'EMPTY');
call keep_for('probe-call', 'probe_call', '{caller}', 'id', 'called_on', 'false', 'REMOVE');
call keep_for('probe-hearsay', 'probe_hearsay', '{told_by}', 'id', 'heard_on', 'false', 'EMPTY');
