package worksafe.inspections.inspection;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import worksafe.inspections.inspection.Inspection.Assignment.Visited;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.Scopes;

/**
 * The visits of a draw, thousands at a time. They are entered as Hibernate would write them one by one, in a few
 * statements; the columns that only later verbs fill stay at their beginnings.
 */
@ApplicationScoped
class DrawnInspections {

    // Shared and in one order, as if each were asked for alone: until the transaction ends none of them can move.
    private static final String PLACES = "select enterprise_id, region, sector from enterprise_snapshot"
            + " where enterprise_id = any (?::uuid[]) order by enterprise_id for share";

    private final AgroalDataSource database;
    private final Scopes scopes;

    DrawnInspections(AgroalDataSource database, Scopes scopes) {
        this.database = database;
        this.scopes = scopes;
    }

    /** Where enterprises are supervised: those within the present scope, whether they trade or not. */
    Map<UUID, Visited> visited(Collection<UUID> enterpriseIds) {
        var found = new HashMap<UUID, Visited>();
        JdbcRows.run(
                database,
                connection -> JdbcRows.each(connection, PLACES, List.of(List.copyOf(enterpriseIds)), row -> {
                    var visited = visited(row);
                    if (scopes.current().covers(visited.region(), visited.sector(), visited.id())) {
                        found.put(visited.id(), visited);
                    }
                }));
        return found;
    }

    private static Visited visited(ResultSet row) throws SQLException {
        return new Visited(
                row.getObject(1, UUID.class), null, new RegionCode(row.getLong(2)), Sector.valueOf(row.getString(3)));
    }

    /** Enters visits that were just assigned, in the present transaction. */
    void enter(List<Inspection> assigned) {
        JdbcRows.run(database, connection -> {
            JdbcRows.insert(
                    connection,
                    "insert into inspection (id, version, number, enterprise_id, region, sector, authority,"
                            + " arranged_in, origin, draw_id, status, last_finding, findings, assigned_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?)",
                    assigned,
                    visit -> List.of(
                            visit.id(),
                            visit.version(),
                            visit.number(),
                            visit.visitedId(),
                            visit.region().value(),
                            visit.sector().name(),
                            visit.authority().value(),
                            visit.arrangedIn().value(),
                            visit.grounds().origin().name(),
                            Objects.requireNonNull(visit.grounds().drawId()),
                            visit.status().name(),
                            visit.assignedAt().atOffset(ZoneOffset.UTC)));
            JdbcRows.insert(
                    connection,
                    "insert into inspection_member (inspection_id, position, inspector_id, number, name, subject)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    places(assigned, visit -> visit.team().members()),
                    place -> {
                        var member = place.visit().team().members().get(place.position());
                        return List.of(
                                place.visit().id(),
                                place.position(),
                                member.inspectorId(),
                                member.number(),
                                member.name(),
                                member.subject());
                    });
            JdbcRows.insert(
                    connection,
                    "insert into inspection_step (inspection_id, position, kind, occurred_at, subject, name)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    places(assigned, Inspection::timeline),
                    place -> {
                        var step = place.visit().timeline().get(place.position());
                        return List.of(
                                place.visit().id(),
                                place.position(),
                                step.kind(),
                                step.occurredAt().atOffset(ZoneOffset.UTC),
                                Objects.requireNonNull(step.subject()),
                                Objects.requireNonNull(step.name()));
                    });
        });
    }

    private static List<Place> places(List<Inspection> assigned, Function<Inspection, List<?>> rows) {
        return assigned.stream()
                .flatMap(visit -> JdbcRows.places(rows.apply(visit)).stream().map(place -> new Place(visit, place)))
                .toList();
    }

    /** A row that belongs to a visit, by where it stands in its list. */
    private record Place(Inspection visit, int position) {}
}
