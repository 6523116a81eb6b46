package worksafe.inspections.draw.lists;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import worksafe.inspections.draw.DrawProblem;
import worksafe.platform.http.RuleViolation;

/**
 * How large a draw may be so that each of its steps can be taken: as many objects as this process can hold, and as many
 * visits as one transaction can hand over. What is larger is refused before it is frozen, because a sealed draw that nobody
 * can open would be worse.
 */
@ApplicationScoped
class DrawLimits {

    // A million objects were frozen, sealed, drawn and disclosed in a heap of one gibibyte.
    private static final long BYTES_PER_OBJECT = 900;

    private final long largestPool;
    private final int mostVisits;

    DrawLimits(
            @ConfigProperty(name = "worksafe.draw.largest-pool") int largestPool,
            @ConfigProperty(name = "worksafe.draw.most-visits") int mostVisits) {
        this.largestPool = Math.min(largestPool, Runtime.getRuntime().maxMemory() / BYTES_PER_OBJECT);
        this.mostVisits = mostVisits;
    }

    /** The most objects of one draw. */
    long largestPool() {
        return largestPool;
    }

    /** @throws RuleViolation 422 {@code draw-pool-too-long} */
    void requirePool(int objects) {
        if (objects > largestPool) {
            throw new RuleViolation(DrawProblem.POOL_TOO_LONG, objects, largestPool);
        }
    }

    /** @throws RuleViolation 422 {@code draw-visits-too-many} */
    void requireVisits(long visits) {
        if (visits > mostVisits) {
            throw new RuleViolation(DrawProblem.VISITS_TOO_MANY, visits, mostVisits);
        }
    }
}
