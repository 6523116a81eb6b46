package worksafe.inspections.draw.lists;

import static worksafe.platform.service.JdbcRows.insert;
import static worksafe.platform.service.JdbcRows.places;
import static worksafe.platform.service.JdbcRows.within;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.FrozenRoots;
import worksafe.inspections.draw.Refusals;
import worksafe.inspections.draw.port.Exclusion;
import worksafe.inspections.draw.port.Weight;
import worksafe.inspections.srd.SealedLists;
import worksafe.inspections.srd.SealedRecord;
import worksafe.inspections.srd.form.Suite;
import worksafe.inspections.srd.list.Candidate;
import worksafe.inspections.srd.list.FrozenLists;
import worksafe.inspections.srd.list.ListedInspector;
import worksafe.inspections.srd.list.ListedRecusal;
import worksafe.inspections.srd.list.Need;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.Uuid7;
import worksafe.platform.service.JdbcRows;

/**
 * The frozen lists as rows, which are written once and read again whenever something depends on them: what was hashed is
 * never kept apart from what is stored, so a row that somebody changed shows.
 */
@ApplicationScoped
public class StoredLists {

    private static final int FETCH = 5_000;

    private final AgroalDataSource database;
    private final InstantSource clock;

    StoredLists(AgroalDataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes all that was prepared, in the present transaction. */
    public void write(PreparedLists prepared) {
        JdbcRows.run(database, connection -> write(connection, prepared));
    }

    /** As {@link #write(PreparedLists)}, on a connection of long work. */
    public void write(Connection connection, PreparedLists prepared) throws SQLException {
        var draw = prepared.draw();
        var sizes = prepared.lists().strataSizes();
        insert(
                connection,
                "insert into frozen_stratum (draw_id, stratum, size, quota) values (?, ?, ?, ?)",
                prepared.quotas(),
                quota -> List.of(draw, quota.stratum(), sizes.getOrDefault(quota.stratum(), 0), quota.count()));
        insert(
                connection,
                "insert into frozen_weight (draw_id, basis, weight, kind, region, sector, source, clause, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                places(prepared.weights()),
                basis -> weightRow(draw, basis, prepared.weights().get(basis)));
        insert(
                connection,
                "insert into frozen_object (draw_id, enterprise_id, stratum, weight, basis) values (?, ?, ?, ?, ?)",
                prepared.objects(),
                object -> List.of(draw, object.id(), object.stratum(), object.weight(), object.basis()));
        insert(
                connection,
                "insert into frozen_inspector (draw_id, number, inspector_id, name, skills, cap)"
                        + " values (?, ?, ?, ?, ?, ?)",
                prepared.inspectors(),
                one -> List.of(draw, one.number(), one.id(), one.name(), one.skills(), one.cap()));
        insert(
                connection,
                "insert into frozen_recusal (draw_id, enterprise_id, number, reason) values (?, ?, ?, ?)",
                prepared.recusals(),
                recusal -> List.of(
                        draw,
                        recusal.recusal().enterpriseId(),
                        recusal.number(),
                        recusal.recusal().reason()));
        insert(
                connection,
                "insert into frozen_need (draw_id, enterprise_id, skill) values (?, ?, ?)",
                prepared.needs().entrySet(),
                need -> List.of(draw, need.getKey(), need.getValue()));
        writeExclusions(connection, draw, "OBJECT", prepared.excludedObjects());
        writeExclusions(connection, draw, "INSPECTOR", prepared.excludedInspectors());
    }

    private static List<@Nullable Object> weightRow(UUID draw, int basis, Weight weight) {
        var region = weight.region();
        return Arrays.asList(
                draw,
                basis,
                weight.value(),
                weight.kind().name(),
                region == null ? null : Long.valueOf(region),
                weight.sector(),
                weight.source(),
                weight.clause(),
                weight.reason());
    }

    private void writeExclusions(Connection connection, UUID draw, String kind, List<Exclusion> excluded)
            throws SQLException {
        insert(
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
    public boolean isWritten(UUID draw) {
        return within(database, connection -> isWritten(connection, draw));
    }

    /** Whether the lists of a draw are there already, from an attempt that was broken off after it had written them. */
    public boolean isWritten(Connection connection, UUID draw) throws SQLException {
        try (var select = connection.prepareStatement("select 1 from frozen_stratum where draw_id = ? limit 1")) {
            select.setObject(1, draw);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** The lists as they are stored, whatever was hashed once. */
    public FrozenLists read(UUID draw, Suite suite) {
        return within(database, connection -> read(connection, draw, suite));
    }

    /** As above, on a connection of long work. */
    public FrozenLists read(Connection connection, UUID draw, Suite suite) throws SQLException {
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
    public FrozenLists readUnchanged(UUID draw, Suite suite, FrozenRoots fixed) {
        return within(database, connection -> readUnchanged(connection, draw, suite, fixed));
    }

    /** As above, on a connection of long work. */
    public FrozenLists readUnchanged(Connection connection, UUID draw, Suite suite, FrozenRoots fixed)
            throws SQLException {
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
    public SealedLists sealed(UUID draw, SealedRecord sealed) {
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

    /** What is made of a row that was read. */
    private interface Cell<T> {

        T of(ResultSet row) throws SQLException;
    }
}
