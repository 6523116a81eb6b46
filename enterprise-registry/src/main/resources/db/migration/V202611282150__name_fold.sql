-- Names are folded and asked for as all texts are; the keys that stand there are the same.
create or replace function name_fold(name text) returns text language sql immutable parallel safe strict
    return text_fold(name);
drop function name_query(text);
