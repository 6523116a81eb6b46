package worksafe.inspections.ground;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.ChinaTime;

/** What waits because of systems that are not in place. */
@ApplicationScoped
public class FailedSystems {

    private final VisitGroundQueries grounds;
    private final FailedSystemTasks tasks;
    private final InstantSource clock;

    FailedSystems(VisitGroundQueries grounds, FailedSystemTasks tasks, InstantSource clock) {
        this.grounds = grounds;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Somebody has been there, in the visit's own transaction: what was found goes on as findings, and nobody has to be sent. */
    public void visited(UUID enterpriseId) {
        grounds.held(Set.of(enterpriseId), ChinaTime.dayOf(clock.instant())).stream()
                .filter(held -> held.ground() == VisitGround.FAILED_SYSTEM)
                .forEach(held -> tasks.end(held.subjectId(), "failed-system-visited"));
    }
}
