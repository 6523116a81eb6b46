-- Penalty cases (行政处罚案件): what is suspected of whom, how it was investigated, told, heard, decided, served and performed.
create table penalty_case (
    id                      uuid        primary key,
    version                 bigint      not null check (version >= 1),
    number                  text        not null constraint uq_penalty_case_number unique,
    enterprise_id           uuid        not null references enterprise_snapshot,
    region                  bigint      not null,
    sector                  text        not null,
    procedure               text        not null check (procedure in ('SIMPLE', 'ORDINARY')),
    status                  text        not null check (status in ('FILED', 'INVESTIGATED', 'REVIEWED', 'NOTICED', 'HEARD',
        'DECIDED', 'NOT_PUNISHED', 'TRANSFERRED', 'DROPPED', 'SERVED', 'REPORTED', 'PERFORMED', 'OVERDUE', 'REMINDED',
        'COURT', 'CLOSED')),
    title                   text        not null check (char_length(title) between 1 and 200),
    -- Who is punished. Of a person the name is shown masked; name and identity number are sealed.
    party_kind              text        not null check (party_kind in ('ENTERPRISE', 'PRINCIPAL', 'OTHER_PERSON')),
    party_shown             text        not null check (char_length(party_shown) between 1 and 200),
    party_post              text        check (char_length(party_post) between 1 and 100),
    party_name_sealed       text,
    party_id_sealed         text,
    -- By which the same party is found, whoever punishes it: the enterprise, or the keyed hash of the identity number.
    party_index             text        not null,
    origin_kind             text        not null check (origin_kind in ('FINDING', 'ORDER', 'ACCIDENT', 'TIP_OFF',
        'TRANSFERRED', 'CONTINUING')),
    origin_source_id        uuid,
    origin_number           text        check (char_length(origin_number) between 1 and 60),
    origin_act_on           date        not null,
    origin_ended_on         date,
    origin_found_on         date        not null,
    origin_harmful          boolean     not null,
    filed_at                timestamptz not null,
    filed_late              boolean     not null,
    decision_due            date        not null,
    extensions              int         not null check (extensions between 0 and 2),
    conclusion              text        check (char_length(conclusion) between 1 and 4000),
    sentence_fine_fen       bigint      check (sentence_fine_fen >= 0),
    sentence_confiscated_fen bigint     check (sentence_confiscated_fen >= 0),
    sentence_kinds          text[],
    sentence_permits        text[],
    sentence_correction     text        check (char_length(sentence_correction) between 1 and 1000),
    sentence_correct_by     date,
    sentence_grave          boolean,
    sentence_complex        boolean,
    reviewed_by             text,
    review_opinion          text        check (char_length(review_opinion) between 1 and 2000),
    legality_by             text,
    legality_passed         boolean,
    legality_opinion        text        check (char_length(legality_opinion) between 1 and 2000),
    discussed_on            date,
    discussion_members      text[],
    discussion_opinion      text        check (char_length(discussion_opinion) between 1 and 4000),
    -- What the party was told before the decision, and what it said.
    notice_fine_fen         bigint,
    notice_served_on        date,
    notice_state_until      date,
    notice_ask_until        date,
    notice_statement        text        check (char_length(notice_statement) between 1 and 4000),
    notice_stated_on        date,
    notice_waived           boolean,
    hearing_asked_on        date,
    hearing_due_on          date,
    hearing_officer         text,
    hearing_officer_name    text,
    hearing_place           text        check (char_length(hearing_place) between 1 and 200),
    hearing_day             date,
    hearing_told_on         date,
    hearing_held_on         date,
    hearing_absent          boolean,
    hearing_report          text        check (char_length(hearing_report) between 1 and 4000),
    decided_on              date,
    decided_by              text,
    decision_reason         text        check (char_length(decision_reason) between 1 and 2000),
    spared_ground           text        check (spared_ground in ('SLIGHT_CORRECTED', 'FIRST_OFFENCE', 'NO_FAULT', 'LIMIT_PASSED')),
    education               text        check (char_length(education) between 1 and 1000),
    decision_number         text,
    -- Since when whom it concerns knows of the case; before, it is the authority's own.
    told_on                 date,
    served_on               date,
    pay_by                  date,
    paid_fen                bigint      not null check (paid_fen >= 0),
    overdue_since           timestamptz,
    reported_on             date,
    reminded_on             date,
    court_on                date,
    performed_on            date,
    closed_at               timestamptz,
    effect                  text        check (effect in ('IN_FORCE', 'SUSPENDED', 'CHANGED', 'REVOKED')),
    published_on            date,
    publication_withdrawn_on date,
    constraint ck_penalty_person check (
        num_nonnulls(party_name_sealed, party_id_sealed) = case when party_kind = 'ENTERPRISE' then 0 else 2 end),
    constraint ck_penalty_days check (
        origin_act_on <= coalesce(origin_ended_on, origin_found_on) and origin_act_on <= origin_found_on),
    constraint ck_penalty_sentence check (
        num_nonnulls(sentence_fine_fen, sentence_confiscated_fen, sentence_kinds, sentence_permits, sentence_correction,
            sentence_grave, sentence_complex) in (0, 7)),
    constraint ck_penalty_decided check (
        num_nonnulls(decided_on, decided_by, decision_reason) in (0, 3)
        and (status not in ('DECIDED', 'NOT_PUNISHED', 'TRANSFERRED', 'DROPPED', 'SERVED', 'REPORTED', 'PERFORMED',
            'OVERDUE', 'REMINDED', 'COURT') or decided_on is not null)
        and (effect is null or decided_on is not null and sentence_fine_fen is not null)),
    constraint ck_penalty_spared check ((status = 'NOT_PUNISHED') <= (spared_ground is not null and education is not null)),
    constraint ck_penalty_served check ((served_on is null or told_on is not null) and (pay_by is null or served_on is not null)),
    constraint ck_penalty_served_status check (
        status not in ('SERVED', 'REPORTED', 'OVERDUE', 'REMINDED', 'COURT') or served_on is not null),
    constraint ck_penalty_closed check ((status = 'CLOSED') = (closed_at is not null))
);
call add_region_levels('penalty_case');
call raise_wall('penalty_case', 'sector', 'enterprise_id');
-- What the enterprise was not told yet, and what a person is accused of, is no enterprise's to read.
create policy untold on penalty_case as restrictive using (
    (told_on is not null and party_kind = 'ENTERPRISE') or (select scope_enterprises()) is null);
call list_by('penalty_case', 'filed_at');
call list_by('penalty_case', 'decision_due');
create index ix_penalty_case_enterprise on penalty_case (enterprise_id, decided_on);
create index ix_penalty_case_origin on penalty_case (origin_source_id) where origin_source_id is not null;
revoke delete on penalty_case from ${rw};

create table penalty_investigator (
    case_id      uuid not null references penalty_case,
    position     int  not null,
    inspector_id uuid not null references inspector,
    number       text not null,
    name         text not null,
    account      text not null,
    primary key (case_id, position)
);
alter table penalty_investigator enable row level security;
create policy wall on penalty_investigator using (exists (select from penalty_case c where c.id = case_id));

-- What is punished: the act, the clause and its band, the step of discretion within it, and the fine.
create table penalty_violation (
    case_id       uuid    not null references penalty_case,
    position      int     not null,
    act           text    not null check (char_length(act) between 1 and 80),
    title         text    not null check (char_length(title) between 1 and 200),
    band          text    not null,
    clause_id     text    not null,
    clause        text    not null,
    source        text    not null,
    force         text    not null check (force in ('LAW', 'REGULATION', 'RULE')),
    certainty     text    not null,
    law_of        text    not null check (law_of in ('ACT', 'DECISION')),
    unit          text    not null check (unit in ('YUAN', 'TIMES_GAINS', 'PERCENT_OF_INCOME')),
    base_fen      bigint  check (base_fen >= 0),
    least_fen     bigint  not null check (least_fen >= 0),
    most_fen      bigint  not null,
    step          text,
    circumstance  text,
    step_source   text,
    step_least_fen bigint,
    step_most_fen bigint,
    factors       text[]  not null,
    reduced       boolean not null,
    left_because  text    check (char_length(left_because) between 1 and 1000),
    fine_fen      bigint  not null check (fine_fen >= 0),
    primary key (case_id, position),
    constraint ck_penalty_band check (least_fen <= most_fen and fine_fen <= most_fen and (reduced or fine_fen = 0 or fine_fen >= least_fen)),
    constraint ck_penalty_step check (num_nonnulls(step, circumstance, step_source, step_least_fen, step_most_fen) in (0, 5)
        and (step is null or left_because is not null or fine_fen = 0 or fine_fen between step_least_fen and step_most_fen))
);
alter table penalty_violation enable row level security;
create policy wall on penalty_violation using (exists (select from penalty_case c where c.id = case_id));

-- One act is fined once (行政处罚法 Art. 29), whoever does it: one line for each act of a party that was fined. Without a wall,
-- because another authority must not fine it either; it tells nothing but that.
create table penalty_fined_act (
    party_index text not null,
    act         text not null,
    case_id     uuid not null,
    primary key (party_index, act)
);
revoke update on penalty_fined_act from ${rw};

-- Reconsiderations and law-suits about a penalty, and corrections of the authority's own.
create table penalty_remedy (
    case_id     uuid not null references penalty_case,
    position    int  not null,
    kind        text not null check (kind in ('RECONSIDERATION', 'LITIGATION', 'CORRECTION')),
    body        text not null check (char_length(body) between 1 and 100),
    asked_on    date not null,
    suspended   boolean not null,
    outcome     text check (outcome in ('UPHELD', 'CHANGED', 'REVOKED', 'ENDED')),
    decided_on  date,
    reason      text check (char_length(reason) between 1 and 1000),
    primary key (case_id, position),
    constraint ck_penalty_remedy check (num_nonnulls(outcome, decided_on, reason) in (0, 3))
);
alter table penalty_remedy enable row level security;
create policy wall on penalty_remedy using (exists (select from penalty_case c where c.id = case_id));

create table penalty_payment (
    case_id    uuid   not null references penalty_case,
    position   int    not null,
    paid_on    date   not null,
    amount_fen bigint not null check (amount_fen > 0),
    receipt    text   not null check (char_length(receipt) between 1 and 60),
    primary key (case_id, position)
);
alter table penalty_payment enable row level security;
create policy wall on penalty_payment using (exists (select from penalty_case c where c.id = case_id));
revoke update, delete on penalty_payment from ${rw};

create table penalty_instalment (
    case_id    uuid   not null references penalty_case,
    position   int    not null,
    due_on     date   not null,
    amount_fen bigint not null check (amount_fen > 0),
    primary key (case_id, position)
);
alter table penalty_instalment enable row level security;
create policy wall on penalty_instalment using (exists (select from penalty_case c where c.id = case_id));

create table penalty_step (
    case_id     uuid        not null references penalty_case,
    position    int         not null,
    kind        text        not null,
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (case_id, position),
    constraint ck_penalty_step_by check (num_nonnulls(subject, name) in (0, 2))
);
alter table penalty_step enable row level security;
create policy wall on penalty_step using (exists (select from penalty_case c where c.id = case_id));
revoke update, delete on penalty_step from ${rw};

-- How many penalties under the Work Safety Law an enterprise received that stand, on days on which a major danger was on record
-- (安全生产法 Art. 113 (1)), whoever punished. Tells nothing else.
create function penalties_counted(punished uuid, first_day date, last_day date) returns bigint
    language sql stable security definer set search_path = public, pg_temp as $$
    select count(*) from penalty_case c
    where c.enterprise_id = punished and c.party_kind = 'ENTERPRISE' and c.served_on is not null
      and c.effect in ('IN_FORCE', 'CHANGED') and c.decided_on between first_day and last_day
      and exists (select from penalty_violation v where v.case_id = c.id and v.clause_id like 'aqscf-%')
      and exists (select from visit_ground g where g.enterprise_id = punished
                    and g.ground in ('MAJOR_DANGER', 'LISTED_DANGER')
                    and g.since <= c.decided_on and (g.until is null or g.until > c.decided_on))
$$;
revoke execute on function penalties_counted(uuid, date, date) from public;
grant execute on function penalties_counted(uuid, date, date) to ${rw};

-- The papers of a case are the authority's own but for those that are served on the party; those about a person are no enterprise's.
create policy penalty on paper as restrictive using (
    owner_type <> 'penalty' or (select scope_enterprises()) is null
    or kind in ('penalty-notice', 'penalty-hearing-notice', 'penalty-spot-decision', 'penalty-decision', 'penalty-no-penalty',
        'penalty-reminder', 'penalty-surcharge', 'penalty-deferral')
       and exists (select from penalty_case c where c.id = paper.owner_id));
