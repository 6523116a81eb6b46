package worksafe.inspections.draw;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.port.Exclusion;
import worksafe.inspections.srd.Candidate;
import worksafe.inspections.srd.FrozenLists;
import worksafe.inspections.srd.ListedInspector;
import worksafe.inspections.srd.ListedRecusal;
import worksafe.inspections.srd.Need;
import worksafe.inspections.srd.SealedLists;
import worksafe.inspections.srd.SealedRecord;
import worksafe.inspections.srd.Suite;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.Uuid7;

/**
 * The frozen lists as rows, which are written once and read again whenever something depends on them: what was hashed is
 * never kept apart from what is stored, so a row that somebody changed shows.
 */
@ApplicationScoped
class StoredLists {

    private static final int CHUNK = 1_000;
    private static final int FETCH = 5_000;

    private final AgroalDataSource database;
    private final InstantSource clock;

    StoredLists(AgroalDataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes all that was prepared, in the present transaction. */
    void write(PreparedLists prepared) {
        try (var connection = database.getConnection()) {
            write(connection, prepared);
        } catch (SQLException e) {
            throw new IllegalStateException("the lists could not be written", e);
        }
    }

    /** As {@link #write(PreparedLists)}, on a connection of long work. */
    void write(Connection connection, PreparedLists prepared) throws SQLException {
        var draw = prepared.draw();
        var sizes = prepared.lists().strataSizes();
        each(
                connection,
                "insert into frozen_stratum (draw_id, stratum, size, quota) values (?, ?, ?, ?)",
                prepared.quotas(),
                quota -> List.of(draw, quota.stratum(), sizes.getOrDefault(quota.stratum(), 0), quota.count()));
        writeWeights(connection, prepared);
        each(
                connection,
                "insert into frozen_object (draw_id, enterprise_id, stratum, weight, basis) values (?, ?, ?, ?, ?)",
                prepared.objects(),
                object -> List.of(draw, object.id(), object.stratum(), object.weight(), object.basis()));
        writeInspectors(connection, prepared);
        each(
                connection,
                "insert into frozen_recusal (draw_id, enterprise_id, number, reason) values (?, ?, ?, ?)",
                prepared.recusals(),
                recusal -> List.of(
                        draw,
                        recusal.recusal().enterpriseId(),
                        recusal.number(),
                        recusal.recusal().reason()));
        each(
                connection,
                "insert into frozen_need (draw_id, enterprise_id, skill) values (?, ?, ?)",
                prepared.needs().entrySet(),
                need -> List.of(draw, need.getKey(), need.getValue()));
        writeExclusions(connection, draw, "OBJECT", prepared.excludedObjects());
        writeExclusions(connection, draw, "INSPECTOR", prepared.excludedInspectors());
    }

    private static void writeWeights(Connection connection, PreparedLists prepared) throws SQLException {
        var bases = new ArrayList<Integer>();
        for (int i = 0; i < prepared.weights().size(); i++) {
            bases.add(i);
        }
        each(
                connection,
                "insert into frozen_weight (draw_id, basis, weight, kind, region, sector, source, clause, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                bases,
                basis -> {
                    var weight = prepared.weights().get(basis);
                    var region = weight.region();
                    return Arrays.<@Nullable Object>asList(
                            prepared.draw(),
                            basis,
                            weight.value(),
                            weight.kind().name(),
                            region == null ? null : Long.valueOf(region),
                            weight.sector(),
                            weight.source(),
                            weight.clause(),
                            weight.reason());
                });
    }

    private static void writeInspectors(Connection connection, PreparedLists prepared) throws SQLException {
        var rows = new ArrayList<List<?>>();
        for (var inspector : prepared.inspectors()) {
            rows.add(List.of(
                    prepared.draw(),
                    inspector.number(),
                    inspector.id(),
                    inspector.name(),
                    connection.createArrayOf("text", inspector.skills().toArray()),
                    inspector.cap()));
        }
        each(
                connection,
                "insert into frozen_inspector (draw_id, number, inspector_id, name, skills, cap)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows,
                row -> row);
    }

    private void writeExclusions(Connection connection, UUID draw, String kind, List<Exclusion> excluded)
            throws SQLException {
        each(
                connection,
                "insert into frozen_exclusion (draw_id, id, kind, subject_id, label, reason, detail)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                excluded,
                one -> Arrays.<@Nullable Object>asList(
                        draw,
                        Uuid7.next(clock),
                        kind,
                        one.id(),
                        one.label(),
                        one.reason().name(),
                        one.detail()));
    }

    /** As below, in the present transaction. */
    boolean isWritten(UUID draw) {
        try (var connection = database.getConnection()) {
            return isWritten(connection, draw);
        } catch (SQLException e) {
            throw new IllegalStateException("the lists could not be read", e);
        }
    }

    /** Whether the lists of a draw are there already, from an attempt that was broken off after it had written them. */
    boolean isWritten(Connection connection, UUID draw) throws SQLException {
        try (var select = connection.prepareStatement("select 1 from frozen_stratum where draw_id = ? limit 1")) {
            select.setObject(1, draw);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** The lists as they are stored, whatever was hashed once. */
    FrozenLists read(UUID draw, Suite suite) {
        try (var connection = database.getConnection()) {
            return read(connection, draw, suite);
        } catch (SQLException e) {
            throw new IllegalStateException("the lists could not be read", e);
        }
    }

    /** As above, on a connection of long work. */
    FrozenLists read(Connection connection, UUID draw, Suite suite) throws SQLException {
        return FrozenLists.freeze(
                suite,
                rows(
                        connection,
                        "objects",
                        "select stratum, enterprise_id::text, weight from frozen_object where draw_id = ?",
                        draw,
                        row -> new Candidate(row.getString(1), row.getString(2), row.getInt(3))),
                rows(
                        connection,
                        "inspectors",
                        "select number, skills, cap from frozen_inspector where draw_id = ?",
                        draw,
                        row -> new ListedInspector(
                                row.getString(1),
                                List.of((String[]) row.getArray(2).getArray()),
                                row.getInt(3))),
                rows(
                        connection,
                        "recusals",
                        "select enterprise_id::text, number, reason from frozen_recusal where draw_id = ?",
                        draw,
                        row -> new ListedRecusal(row.getString(1), row.getString(2), row.getString(3))),
                rows(
                        connection,
                        "needs",
                        "select enterprise_id::text, skill from frozen_need where draw_id = ?",
                        draw,
                        row -> new Need(row.getString(1), row.getString(2))));
    }

    /**
     * The lists as they were fixed.
     *
     * @throws worksafe.platform.http.RuleViolation 409 {@code draw-list-changed}, naming the list whose rows are not the
     *     same any more
     */
    FrozenLists readUnchanged(UUID draw, Suite suite, FrozenRoots fixed) {
        try (var connection = database.getConnection()) {
            return readUnchanged(connection, draw, suite, fixed);
        } catch (SQLException e) {
            throw new IllegalStateException("the lists could not be read", e);
        }
    }

    /** As above, on a connection of long work. */
    FrozenLists readUnchanged(Connection connection, UUID draw, Suite suite, FrozenRoots fixed) throws SQLException {
        FrozenLists lists;
        try {
            lists = read(connection, draw, suite);
        } catch (BrokenRow broken) {
            // Rows that are no lists at all are not the rows that were hashed.
            throw fixed.changed(broken.list);
        } catch (InvalidValue broken) {
            throw fixed.changed(listOf(broken.code()));
        }
        fixed.requireSame(lists.roots());
        return lists;
    }

    /**
     * A sealed draw with its stored lists.
     *
     * @throws worksafe.platform.http.RuleViolation as above
     */
    SealedLists sealed(UUID draw, SealedRecord sealed) {
        var lists = readUnchanged(draw, sealed.suite(), FrozenRoots.of(sealed.lists()));
        return Refusals.asRules(() -> SealedLists.of(sealed, lists));
    }

    /** Which list is refused as a whole, each of its rows being right. */
    private static String listOf(String refusal) {
        if (refusal.startsWith("draw-recusal-")) {
            return "recusals";
        }
        if (refusal.startsWith("draw-need-")) {
            return "needs";
        }
        return refusal.startsWith("draw-inspector-") ? "inspectors" : "objects";
    }

    private static <T> void each(Connection connection, String insert, Collection<T> rows, Row<T> values)
            throws SQLException {
        try (var statement = connection.prepareStatement(insert)) {
            int waiting = 0;
            for (var row : rows) {
                fill(statement, values.of(row));
                statement.addBatch();
                if (++waiting == CHUNK) {
                    var unused = statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                var unused = statement.executeBatch();
            }
        }
    }

    private static void fill(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    /** Rows as they come from the cursor; the statement is closed with its connection. */
    private static <T> Stream<T> rows(Connection connection, String list, String select, UUID draw, Cell<T> cell)
            throws SQLException {
        var statement = connection.prepareStatement(select);
        statement.setFetchSize(FETCH);
        statement.setObject(1, draw);
        var rows = statement.executeQuery();
        return StreamSupport.stream(
                new AbstractSpliterator<T>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(Consumer<? super T> taker) {
                        try {
                            if (!rows.next()) {
                                statement.close();
                                return false;
                            }
                            taker.accept(cell.of(rows));
                            return true;
                        } catch (SQLException e) {
                            throw new IllegalStateException("the lists could not be read", e);
                        } catch (InvalidValue broken) {
                            throw new BrokenRow(list, broken);
                        }
                    }
                },
                false);
    }

    /** A stored row that can be no row of its list; the service writes none such. */
    private static final class BrokenRow extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        private final String list;

        BrokenRow(String list, InvalidValue cause) {
            super("a stored row of " + list + " cannot be one", cause);
            this.list = list;
        }
    }

    /** The values of a row to be inserted. */
    private interface Row<T> {

        List<?> of(T row);
    }

    /** What is made of a row that was read. */
    private interface Cell<T> {

        T of(ResultSet row) throws SQLException;
    }
}
