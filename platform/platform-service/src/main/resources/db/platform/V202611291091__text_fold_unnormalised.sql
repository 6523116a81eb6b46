-- The same texts, for less: of texts that hold nothing but figures, letters and Chinese characters, as most names do, no
-- other form needs to be made. What stands in indexes stays as it is.
create or replace function text_fold(words text) returns text language sql immutable parallel safe strict
    return lower(case when words !~ U&'[^0-9A-Za-z()\4E00-\9FFF]' then words
        when normalize(words, NFKC) ~ U&'[^0-9A-Za-z()\4E00-\9FFF]' then translate(normalize(words, NFKC),
        U&'[{\3014\3010\3016\3018\3008\300A\300C\300E]}\3015\3011\3017\3019\3009\300B\300D\300F'
        || U&' \0009\000A\000B\000C\000D\0085\1680\2028\2029'
        || U&'\007F\00AD\034F\061C\115F\1160\17B4\17B5\180B\180C\180D\180E\200B\200C\200D\200E\200F'
        || U&'\202A\202B\202C\202D\202E\2060\2061\2062\2063\2064\2066\2067\2068\2069\206A\206B\206C\206D\206E\206F'
        || U&'\FE00\FE01\FE02\FE03\FE04\FE05\FE06\FE07\FE08\FE09\FE0A\FE0B\FE0C\FE0D\FE0E\FE0F\FEFF',
        '(((((((((())))))))))') else normalize(words, NFKC) end);
