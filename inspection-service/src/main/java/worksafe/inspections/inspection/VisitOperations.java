package worksafe.inspections.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Objects;
import java.util.UUID;
import worksafe.inspections.draw.DrawnVisits;
import worksafe.inspections.draw.DrawnVisits.DrawnVisit;
import worksafe.inspections.draw.Visits;
import worksafe.inspections.inspection.Assignment.Visited;
import worksafe.inspections.inspection.Assignment.Why;
import worksafe.platform.enterprises.EnterpriseSnapshots;

/** Arranges what was drawn: each object that somebody was assigned to becomes a visit. */
@ApplicationScoped
class VisitOperations implements Visits {

    private final Inspections inspections;
    private final InspectionOperations operations;
    private final EnterpriseSnapshots enterprises;
    private final TeamQueries teams;

    VisitOperations(
            Inspections inspections,
            InspectionOperations operations,
            EnterpriseSnapshots enterprises,
            TeamQueries teams) {
        this.inspections = inspections;
        this.operations = operations;
        this.enterprises = enterprises;
        this.teams = teams;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void assign(DrawnVisits drawn) {
        drawn.visits().stream().filter(DrawnVisit::isAssigned).forEach(visit -> assign(drawn, visit));
    }

    private void assign(DrawnVisits drawn, DrawnVisit visit) {
        // One that has moved out of the authority's reach since the lists were fixed cannot be visited by it any more;
        // the draw still shows it, and replaces it for that reason.
        enterprises
                .find(visit.enterpriseId())
                .ifPresent(place -> operations.assignDrawn(new Assignment(
                        new Visited(visit.enterpriseId(), null, place.region(), Objects.requireNonNull(place.sector())),
                        drawn.authority(),
                        new Why.Drawn(drawn.drawId()),
                        teams.members(visit.inspectorIds()))));
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
