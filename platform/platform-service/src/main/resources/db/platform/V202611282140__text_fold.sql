-- How texts are compared that people search by: without regard to width and other compatible forms (NFKC), case, the shape
-- of brackets, blanks and what nobody sees. The only place where this is said; what is shown keeps its spelling.
create function text_fold(words text) returns text language sql immutable parallel safe strict
    return lower(translate(normalize(words, NFKC),
        U&'[{\3014\3010\3016\3018\3008\300A\300C\300E]}\3015\3011\3017\3019\3009\300B\300D\300F'
        || U&' \0009\000A\000B\000C\000D\0085\1680\2028\2029'
        || U&'\007F\00AD\034F\061C\115F\1160\17B4\17B5\180B\180C\180D\180E\200B\200C\200D\200E\200F'
        || U&'\202A\202B\202C\202D\202E\2060\2061\2062\2063\2064\2066\2067\2068\2069\206A\206B\206C\206D\206E\206F'
        || U&'\FE00\FE01\FE02\FE03\FE04\FE05\FE06\FE07\FE08\FE09\FE0A\FE0B\FE0C\FE0D\FE0E\FE0F\FEFF',
        '(((((((((())))))))))'));

-- A part of a text, as an index of pairs of neighbouring characters is asked for it: every pair, or, for one character,
-- every pair that begins with it; each behind the prefix that tells its list from others in the same index.
create function text_query(prefix text, searched text) returns tsquery language plpgsql immutable parallel safe strict as $$
declare
    folded constant text := public.text_fold(searched);
    part   constant int  := least(2, char_length(folded));
    pairs  text[] := '{}';
begin
    for i in 1 .. char_length(folded) + 1 - part loop
        -- Quoted as a lexeme, in which only quotes and backslashes mean anything.
        pairs[i] := '''' || replace(replace(prefix || substr(folded, i, part), '\', '\\'), '''', '''''') || '''';
    end loop;
    return case part
        when 0 then ''
        when 1 then pairs[1] || ':*'
        else array_to_string(pairs, ' & ')
    end::tsquery;
end $$;
