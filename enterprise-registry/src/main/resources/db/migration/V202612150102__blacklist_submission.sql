-- What the office did about an entry in the national credit publicity system (R-GOV-014), only ever added to.
create table blacklist_submission (
    entry_id    uuid        not null references blacklist_entry,
    position    int         not null,
    step        text        not null constraint ck_blacklist_submission_step
        check (step in ('SUBMITTED', 'RECEIVED', 'RETURNED', 'WITHDRAWN')),
    platform    text        not null check (char_length(platform) between 1 and 100),
    number      text        check (char_length(number) between 1 and 100),
    receipt     text        check (char_length(receipt) between 1 and 100),
    done_on     date        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    -- What was taken has a receipt.
    constraint ck_blacklist_submission_receipt check (step <> 'RECEIVED' or receipt is not null),
    primary key (entry_id, position)
);
alter table blacklist_submission enable row level security;
create policy wall on blacklist_submission
    using (exists (select from blacklist_entry where blacklist_entry.id = blacklist_submission.entry_id));
revoke update, delete on blacklist_submission from ${rw};

alter table blacklist_step drop constraint ck_blacklist_step_kind;
alter table blacklist_step add constraint ck_blacklist_step_kind check (
    kind in ('PROPOSED', 'NOTICED', 'STATED', 'DECIDED', 'DROPPED', 'LISTED', 'PUBLISHED', 'UNPUBLISHED', 'SUBMISSION',
             'SANCTIONED', 'REMOVED', 'RESTORED'));
