package worksafe.inspections.draw.result;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import worksafe.inspections.srd.DrawResult;
import worksafe.inspections.srd.DrawnCandidate;
import worksafe.inspections.srd.Replacement;
import worksafe.inspections.srd.Substitution;
import worksafe.inspections.srd.Team;
import worksafe.inspections.srd.form.Digest;
import worksafe.platform.service.JdbcRows;

/** What came out of draws, as rows that are written once. */
@ApplicationScoped
public class StoredResults {

    private final AgroalDataSource database;

    StoredResults(AgroalDataSource database) {
        this.database = database;
    }

    public void write(UUID draw, DrawResult result) {
        insert(
                "insert into drawn_object (draw_id, position, stratum, rank, enterprise_id, ticket, inspectors)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                JdbcRows.places(result.drawn()),
                position -> {
                    var drawn = result.drawn().get(position);
                    return List.of(
                            draw,
                            position,
                            drawn.stratum(),
                            drawn.rank(),
                            UUID.fromString(drawn.id()),
                            drawn.ticket().hex(),
                            result.teams().get(position).inspectors());
                });
    }

    public void add(UUID draw, int position, Substitution substitution, String by, Instant now) {
        var replacement = substitution.replacement();
        insert(
                "insert into drawn_substitution (draw_id, position, replaced, reason, evidence, stratum, rank,"
                        + " enterprise_id, ticket, inspectors, made_at, made_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                List.of(substitution.substitute()),
                substitute -> List.of(
                        draw,
                        position,
                        UUID.fromString(replacement.objectId()),
                        replacement.reason(),
                        replacement.evidence().hex(),
                        substitute.stratum(),
                        substitute.rank(),
                        UUID.fromString(substitute.id()),
                        substitute.ticket().hex(),
                        substitution.team().inspectors(),
                        now.atOffset(ZoneOffset.UTC),
                        by));
    }

    private <T> void insert(String insert, List<T> rows, Function<T, List<?>> values) {
        JdbcRows.run(database, connection -> JdbcRows.insert(connection, insert, rows, values));
    }

    /** The result as it is stored, by stratum and rank. */
    public DrawResult read(UUID draw) {
        var drawn = new ArrayList<DrawnCandidate>();
        var teams = new ArrayList<Team>();
        each(
                "select stratum, rank, enterprise_id::text, ticket, inspectors from drawn_object where draw_id = ?"
                        + " order by position",
                draw,
                row -> {
                    drawn.add(candidate(row));
                    teams.add(new Team(row.getString(3), inspectors(row)));
                });
        return new DrawResult(drawn, teams);
    }

    /** The substitutions in the order in which they were made. */
    public List<Substitution> substitutions(UUID draw) {
        var substitutions = new ArrayList<Substitution>();
        each(
                "select stratum, rank, enterprise_id::text, ticket, inspectors, replaced::text, reason, evidence"
                        + " from drawn_substitution where draw_id = ? order by position",
                draw,
                row -> substitutions.add(new Substitution(
                        new Replacement(row.getString(6), row.getString(7), Digest.ofHex(row.getString(8))),
                        candidate(row),
                        new Team(row.getString(3), inspectors(row)))));
        return substitutions;
    }

    /** The inspectors of a draw by service number, as they were frozen. */
    public SentInspectors inspectors(UUID draw) {
        var inspectors = new HashMap<String, SentInspector>();
        each("select number, inspector_id, name from frozen_inspector where draw_id = ?", draw, row -> {
            var unused = inspectors.put(
                    row.getString(1),
                    new SentInspector(row.getObject(2, UUID.class), row.getString(1), row.getString(3)));
        });
        return new SentInspectors(inspectors);
    }

    /** The names of the enterprises that were drawn or came in place of one, as far as the scope shows them. */
    public Map<UUID, String> names(UUID draw) {
        var names = new HashMap<UUID, String>();
        each(
                "with this as (select ?::uuid as id) select e.enterprise_id, e.name from enterprise_snapshot e"
                        + " where e.enterprise_id in (select enterprise_id from drawn_object, this where draw_id = id"
                        + " union all select enterprise_id from drawn_substitution, this where draw_id = id)",
                draw,
                row -> {
                    var unused = names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }

    private void each(String select, UUID draw, JdbcRows.Taker taker) {
        JdbcRows.run(database, connection -> JdbcRows.each(connection, select, List.of(draw), taker));
    }

    private static DrawnCandidate candidate(ResultSet row) throws SQLException {
        return new DrawnCandidate(row.getString(1), row.getInt(2), row.getString(3), Digest.ofHex(row.getString(4)));
    }

    private static List<String> inspectors(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray(5).getArray());
    }

    /** All inspectors of a draw. */
    public record SentInspectors(Map<String, SentInspector> byNumber) {

        /** @throws IllegalStateException for a number that was never frozen */
        public SentInspector of(String number) {
            var sent = byNumber.get(number);
            if (sent == null) {
                throw new IllegalStateException("never frozen: " + number);
            }
            return sent;
        }
    }

    /** An inspector as a draw names one. */
    public record SentInspector(UUID id, String number, String name) {}
}
