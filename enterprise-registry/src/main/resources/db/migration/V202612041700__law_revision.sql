-- Which changes of the law library the texts in registers were gone through for, and how far.
create table law_revision (
    change_id  text primary key,
    last_entry uuid,
    -- How many texts were found to rest on what changed.
    texts      int not null constraint ck_law_revision_texts check (texts >= 0),
    done_at    timestamptz
);
revoke delete on law_revision from ${rw};
