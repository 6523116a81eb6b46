package worksafe.inspections.draw;

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
import worksafe.inspections.srd.Digest;
import worksafe.inspections.srd.DrawResult;
import worksafe.inspections.srd.DrawnCandidate;
import worksafe.inspections.srd.Replacement;
import worksafe.inspections.srd.Substitution;
import worksafe.inspections.srd.Team;

/** What came out of draws, as rows that are written once. */
@ApplicationScoped
class StoredResults {

    private final AgroalDataSource database;

    StoredResults(AgroalDataSource database) {
        this.database = database;
    }

    void write(UUID draw, DrawResult result) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into drawn_object (draw_id, position, stratum, rank,"
                        + " enterprise_id, ticket, inspectors) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < result.drawn().size(); i++) {
                var drawn = result.drawn().get(i);
                insert.setObject(1, draw);
                insert.setInt(2, i);
                insert.setString(3, drawn.stratum());
                insert.setInt(4, drawn.rank());
                insert.setObject(5, UUID.fromString(drawn.id()));
                insert.setString(6, drawn.ticket().hex());
                insert.setArray(
                        7,
                        connection.createArrayOf(
                                "text", result.teams().get(i).inspectors().toArray()));
                insert.addBatch();
            }
            var unused = insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the result could not be written", e);
        }
    }

    void add(UUID draw, int position, Substitution substitution, String by, Instant now) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into drawn_substitution (draw_id, position, replaced,"
                        + " reason, evidence, stratum, rank, enterprise_id, ticket, inspectors, made_at, made_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, draw);
            insert.setInt(2, position);
            insert.setObject(3, UUID.fromString(substitution.replacement().objectId()));
            insert.setString(4, substitution.replacement().reason());
            insert.setString(5, substitution.replacement().evidence().hex());
            insert.setString(6, substitution.substitute().stratum());
            insert.setInt(7, substitution.substitute().rank());
            insert.setObject(8, UUID.fromString(substitution.substitute().id()));
            insert.setString(9, substitution.substitute().ticket().hex());
            insert.setArray(
                    10,
                    connection.createArrayOf(
                            "text", substitution.team().inspectors().toArray()));
            insert.setObject(11, now.atOffset(ZoneOffset.UTC));
            insert.setString(12, by);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the substitution could not be written", e);
        }
    }

    /** The result as it is stored, by stratum and rank. */
    DrawResult read(UUID draw) {
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
    List<Substitution> substitutions(UUID draw) {
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
    SentInspectors inspectors(UUID draw) {
        var inspectors = new HashMap<String, SentInspector>();
        each("select number, inspector_id, name from frozen_inspector where draw_id = ?", draw, row -> {
            var unused = inspectors.put(
                    row.getString(1),
                    new SentInspector(row.getObject(2, UUID.class), row.getString(1), row.getString(3)));
        });
        return new SentInspectors(inspectors);
    }

    /** The names of the enterprises that were drawn or came in place of one, as far as the scope shows them. */
    Map<UUID, String> names(UUID draw) {
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

    private void each(String select, UUID draw, Taker taker) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(select)) {
            statement.setObject(1, draw);
            take(statement.executeQuery(), taker);
        } catch (SQLException e) {
            throw new IllegalStateException("the result could not be read", e);
        }
    }

    private static void take(ResultSet rows, Taker taker) throws SQLException {
        try (rows) {
            while (rows.next()) {
                taker.take(rows);
            }
        }
    }

    private static DrawnCandidate candidate(ResultSet row) throws SQLException {
        return new DrawnCandidate(row.getString(1), row.getInt(2), row.getString(3), Digest.ofHex(row.getString(4)));
    }

    private static List<String> inspectors(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray(5).getArray());
    }

    /** All inspectors of a draw. */
    record SentInspectors(Map<String, SentInspector> byNumber) {

        /** @throws IllegalStateException for a number that was never frozen */
        SentInspector of(String number) {
            var sent = byNumber.get(number);
            if (sent == null) {
                throw new IllegalStateException("never frozen: " + number);
            }
            return sent;
        }
    }

    /** An inspector as a draw names one. */
    record SentInspector(UUID id, String number, String name) {}

    /** Takes a row. */
    private interface Taker {

        void take(ResultSet row) throws SQLException;
    }
}
