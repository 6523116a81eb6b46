package worksafe.platform.service.wall;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A statement, and the texts by which it is sent together with the scope.
 *
 * @param reads whether it reads and does nothing else, as far as its words tell
 * @param alone as it was written
 * @param asTransaction as a whole transaction, which PostgreSQL keeps from writing
 * @param asFirst as the first of a transaction that has begun
 */
record StatementText(boolean reads, String alone, String asTransaction, String asFirst) {

    /** How many results stand before its own in {@link #asTransaction} and {@link #asFirst}. */
    static final int RESULTS_BEFORE_IN_TRANSACTION = 2;

    static final int RESULTS_BEFORE_AS_FIRST = 1;

    private static final Pattern READ = Pattern.compile("^[\\s(]*(select|with)\\b.*", flags());

    /** What locks, writes, or holds until the transaction ends. PostgreSQL refuses the most of it by itself. */
    private static final Pattern MORE_THAN_READING = Pattern.compile(
            "\\bfor\\s+(no\\s+key\\s+)?update\\b|\\bfor\\s+(key\\s+)?share\\b|\\b(insert|update|delete|merge)\\b"
                    + "|advisory|notify|set_config|nextval|setval",
            flags());

    /** Bounded, because a statement that is made up at run time may have any number of texts. */
    private static final int KEPT = 4_000;

    private static final Map<String, StatementText> KNOWN = new ConcurrentHashMap<>();

    private static int flags() {
        return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    }

    static StatementText of(String sql) {
        var known = KNOWN.get(sql);
        if (known != null) {
            return known;
        }
        var text = written(
                sql,
                READ.matcher(sql).matches() && !MORE_THAN_READING.matcher(sql).find());
        if (KNOWN.size() < KEPT) {
            KNOWN.put(sql, text);
        }
        return text;
    }

    /** From now on this one begins a transaction: PostgreSQL has refused it in one that only reads. */
    static StatementText writing(String sql) {
        var text = written(sql, false);
        if (KNOWN.size() < KEPT || KNOWN.containsKey(sql)) {
            KNOWN.put(sql, text);
        }
        return text;
    }

    private static StatementText written(String sql, boolean reads) {
        // A statement may end with a comment, which ends with its line.
        return new StatementText(
                reads,
                sql,
                "begin read only;" + ScopeRecord.SETTINGS + ";" + sql + "\n;commit",
                ScopeRecord.SETTINGS + ";" + sql);
    }

    /** Whether it is one statement, to which others can be joined. */
    boolean isSingle() {
        return alone.indexOf(';') < 0;
    }
}
