package worksafe.inspections.inspection;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import worksafe.platform.service.JdbcRows;

/**
 * Enters the visits of a draw, thousands at a time: rows as Hibernate would write them one by one, in a few statements. The
 * columns that only later verbs fill stay at their beginnings.
 */
@ApplicationScoped
class DrawnInspections {

    private final AgroalDataSource database;

    DrawnInspections(AgroalDataSource database) {
        this.database = database;
    }

    /** Enters visits that were just assigned, in the present transaction. */
    void enter(List<Inspection> assigned) {
        JdbcRows.run(database, connection -> {
            JdbcRows.insert(
                    connection,
                    "insert into inspection (id, version, number, enterprise_id, region, sector, authority, origin,"
                            + " draw_id, status, last_finding, findings, assigned_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?)",
                    assigned,
                    visit -> List.of(
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
                                step.kind().name(),
                                step.occurredAt().atOffset(ZoneOffset.UTC),
                                step.subject(),
                                step.name());
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
