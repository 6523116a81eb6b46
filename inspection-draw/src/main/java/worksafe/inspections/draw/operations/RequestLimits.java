package worksafe.inspections.draw.operations;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import worksafe.inspections.draw.Draw;
import worksafe.inspections.srd.Quota;

/** Up to what size the steps of a draw are taken within their request; what is larger is a job's. */
@ApplicationScoped
class RequestLimits {

    private final long frozen;
    private final long visits;
    private final long read;

    RequestLimits(
            @ConfigProperty(name = "worksafe.draw.freeze-at-once") long frozen,
            @ConfigProperty(name = "worksafe.draw.visits-at-once") long visits,
            @ConfigProperty(name = "worksafe.draw.read-at-once") long read) {
        this.frozen = frozen;
        this.visits = visits;
        this.read = read;
    }

    /** Whether so many objects, eligible or not, are frozen at once. */
    boolean isFrozen(long objects) {
        return objects <= frozen;
    }

    /** Whether a sealed draw is opened at once. */
    boolean isOpened(Draw draw) {
        var quotas = draw.seal().sealedRecord().terms().quotas();
        return draw.roots().poolSize() <= frozen
                && quotas.stream().mapToLong(Quota::count).sum() <= visits;
    }

    /** Whether a draw is sealed or disclosed at once, which little more than reads its lists. */
    boolean isRead(Draw draw) {
        return draw.roots().poolSize() <= read;
    }
}
