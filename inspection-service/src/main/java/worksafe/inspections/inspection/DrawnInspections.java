package worksafe.inspections.inspection;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/**
 * Enters the visits of a draw, thousands at a time: rows as Hibernate would write them one by one, in a few statements. The
 * columns that only later verbs fill stay at their beginnings.
 */
@ApplicationScoped
class DrawnInspections {

    private static final int CHUNK = 1_000;

    private final AgroalDataSource database;

    DrawnInspections(AgroalDataSource database) {
        this.database = database;
    }

    /** Enters visits that were just assigned, in the present transaction. */
    void enter(List<Inspection> assigned) {
        try (var connection = database.getConnection()) {
            for (int from = 0; from < assigned.size(); from += CHUNK) {
                var chunk = assigned.subList(from, Math.min(from + CHUNK, assigned.size()));
                enterVisits(connection, chunk);
                enterTeams(connection, chunk);
                enterTimelines(connection, chunk);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the visits could not be entered", e);
        }
    }

    private static void enterVisits(Connection connection, List<Inspection> assigned) throws SQLException {
        try (var insert = connection.prepareStatement("insert into inspection (id, version, number, enterprise_id,"
                + " region, sector, authority, origin, draw_id, status, last_finding, findings, assigned_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?)")) {
            for (var visit : assigned) {
                fill(
                        insert,
                        visit.id(),
                        visit.version(),
                        visit.number(),
                        visit.visitedId(),
                        visit.region().value(),
                        visit.sector().name(),
                        visit.authority().value(),
                        visit.grounds().origin().name(),
                        Objects.requireNonNull(visit.grounds().drawId()),
                        visit.status().name(),
                        visit.assignedAt().atOffset(ZoneOffset.UTC));
            }
            var unused = insert.executeBatch();
        }
    }

    private static void enterTeams(Connection connection, List<Inspection> assigned) throws SQLException {
        try (var insert = connection.prepareStatement("insert into inspection_member (inspection_id, position,"
                + " inspector_id, number, name, subject) values (?, ?, ?, ?, ?, ?)")) {
            for (var visit : assigned) {
                int position = 0;
                for (var member : visit.team().members()) {
                    fill(
                            insert,
                            visit.id(),
                            position++,
                            member.inspectorId(),
                            member.number(),
                            member.name(),
                            member.subject());
                }
            }
            var unused = insert.executeBatch();
        }
    }

    private static void enterTimelines(Connection connection, List<Inspection> assigned) throws SQLException {
        try (var insert = connection.prepareStatement("insert into inspection_step (inspection_id, position, kind,"
                + " occurred_at, subject, name) values (?, ?, ?, ?, ?, ?)")) {
            for (var visit : assigned) {
                int position = 0;
                for (var step : visit.timeline()) {
                    fill(
                            insert,
                            visit.id(),
                            position++,
                            step.kind().name(),
                            step.occurredAt().atOffset(ZoneOffset.UTC),
                            step.subject(),
                            step.name());
                }
            }
            var unused = insert.executeBatch();
        }
    }

    private static void fill(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }
}
