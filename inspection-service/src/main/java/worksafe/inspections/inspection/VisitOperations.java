package worksafe.inspections.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import worksafe.inspections.draw.port.DrawnVisits;
import worksafe.inspections.draw.port.DrawnVisits.DrawnVisit;
import worksafe.inspections.draw.port.Visits;
import worksafe.inspections.inspection.Inspection.Assignment;

/** Arranges what was drawn: each object that somebody was assigned to becomes a visit. */
@ApplicationScoped
class VisitOperations implements Visits {

    private final Inspections inspections;
    private final InspectionOperations operations;
    private final DrawnInspections drawnInspections;
    private final TeamQueries teams;

    VisitOperations(
            Inspections inspections,
            InspectionOperations operations,
            DrawnInspections drawnInspections,
            TeamQueries teams) {
        this.inspections = inspections;
        this.operations = operations;
        this.drawnInspections = drawnInspections;
        this.teams = teams;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void assign(DrawnVisits drawn) {
        var assigned = drawn.visits().stream().filter(DrawnVisit::isAssigned).toList();
        var places = drawnInspections.visited(
                assigned.stream().map(DrawnVisit::enterpriseId).toList());
        // One that has moved out of the authority's reach since the lists were fixed cannot be visited by it any more;
        // the draw still shows it, and replaces it for that reason.
        var reached = assigned.stream()
                .filter(visit -> places.containsKey(visit.enterpriseId()))
                .toList();
        if (reached.isEmpty()) {
            return;
        }
        var inspectors = teams.known(
                reached.stream().flatMap(visit -> visit.inspectorIds().stream()).collect(Collectors.toSet()));
        operations.assignDrawn(
                reached.stream()
                        .map(visit -> new Assignment(
                                Objects.requireNonNull(places.get(visit.enterpriseId())),
                                drawn.authority(),
                                drawn.authority(),
                                Grounds.drawn(drawn.drawId()),
                                inspectors.of(visit.inspectorIds())))
                        .toList(),
                drawn.by());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void drop(UUID drawId, UUID enterpriseId, String reason) {
        operations.drop(drawId, enterpriseId, reason);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean over(UUID drawId) {
        inspections.flush();
        return !inspections.pending(drawId);
    }
}
