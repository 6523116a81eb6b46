package worksafe.inspections.draw;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import worksafe.inspections.InspectionProblem;
import worksafe.platform.http.RuleViolation;

/**
 * How large a draw may be so that each of its steps ends within one request. What is larger is refused before it is
 * frozen, because a sealed draw that nobody can open would be worse.
 */
@ApplicationScoped
class DrawLimits {

    private final int largestPool;
    private final int mostVisits;

    DrawLimits(
            @ConfigProperty(name = "worksafe.draw.largest-pool") int largestPool,
            @ConfigProperty(name = "worksafe.draw.most-visits") int mostVisits) {
        this.largestPool = largestPool;
        this.mostVisits = mostVisits;
    }

    /** @throws RuleViolation 422 {@code draw-pool-too-long} */
    void requirePool(int objects) {
        if (objects > largestPool) {
            throw new RuleViolation(InspectionProblem.DRAW_POOL_TOO_LONG, objects, largestPool);
        }
    }

    /** @throws RuleViolation 422 {@code draw-visits-too-many} */
    void requireVisits(long visits) {
        if (visits > mostVisits) {
            throw new RuleViolation(InspectionProblem.DRAW_VISITS_TOO_MANY, visits, mostVisits);
        }
    }
}
