package worksafe.registry.evaluation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import worksafe.platform.service.JdbcRows;

/**
 * Enterprises that are to be looked at again because something was written of them, in the order in which it was; those of which
 * a feed brought it stand behind all others, and wait while an import is at work.
 */
public enum DueQueue {
    /** Those whose obligations are to be judged. */
    OBLIGATIONS("obligation_due"),
    /** Those that are to be graded. */
    GRADES("grade_due");

    /**
     * So many sets of a sweep take what feeds brought even while an import is at work: imports that follow one another without end
     * let nobody wait for ever.
     */
    public static final int SETS_BESIDE_AN_IMPORT = 10;

    /** What is said in the transaction of a feed: all that it writes is brought. */
    public static final String FROM_A_FEED = "set local app.brought = 'true'";

    /** One that nobody holds any more, since its process was killed or sets it aside, merges nothing. */
    private static final String IMPORTING = "select 1 from job where kind = 'import' and state = 'RUNNING'"
            + " and lease_holder is not null and lease_until > now() limit 1";

    private final String written;
    private final String brought;
    private final String waiting;

    DueQueue(String table) {
        var take = "delete from " + table + " where n in (select n from " + table + " where %s order by n limit ?)"
                + " returning enterprise_id";
        this.written = take.formatted("not brought");
        this.brought = take.formatted("brought");
        this.waiting = "select count(*) filter (where not brought), count(*) filter (where brought) from " + table;
    }

    /**
     * Takes the next out of it; of one enterprise much may have been written.
     *
     * @param most how many notes are taken at most
     * @param beside whether what feeds brought is taken even while an import is at work
     */
    public List<UUID> take(Connection connection, int most, boolean beside) throws SQLException {
        var taken = new ArrayList<UUID>();
        JdbcRows.each(connection, written, List.of(most), row -> taken.add(row.getObject(1, UUID.class)));
        if (taken.size() < most && (beside || !isImporting(connection))) {
            JdbcRows.each(
                    connection, brought, List.of(most - taken.size()), row -> taken.add(row.getObject(1, UUID.class)));
        }
        return taken;
    }

    /** How many notes wait. */
    public Waiting waiting(Connection connection) throws SQLException {
        var waits = new ArrayList<Waiting>();
        JdbcRows.each(connection, waiting, List.of(), row -> waits.add(new Waiting(row.getLong(1), row.getLong(2))));
        return waits.getFirst();
    }

    /** Whether an import is staged or merged by somebody. */
    static boolean isImporting(Connection connection) throws SQLException {
        var running = new ArrayList<Integer>();
        JdbcRows.each(connection, IMPORTING, List.of(), row -> running.add(row.getInt(1)));
        return !running.isEmpty();
    }

    /**
     * How many notes wait.
     *
     * @param written of what people wrote and other contexts announced
     * @param brought of what feeds brought
     */
    public record Waiting(long written, long brought) {}
}
