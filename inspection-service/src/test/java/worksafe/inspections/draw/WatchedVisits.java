package worksafe.inspections.draw;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import worksafe.inspections.draw.port.DrawnVisits;
import worksafe.inspections.draw.port.Visits;

/** Lets the visits be arranged as ever, remembers what was asked, and knows them to be over when a test says so. */
@Decorator
@Priority(1)
class WatchedVisits implements Visits {

    private static final List<DrawnVisits> ASSIGNED = new CopyOnWriteArrayList<>();
    private static final List<UUID> DROPPED = new CopyOnWriteArrayList<>();
    private static final Set<UUID> BREAKING = ConcurrentHashMap.newKeySet();
    private static final Set<UUID> OVER = ConcurrentHashMap.newKeySet();

    @Inject
    @Delegate
    Visits visits;

    @Override
    public void assign(DrawnVisits drawn) {
        ASSIGNED.add(drawn);
        visits.assign(drawn);
        if (BREAKING.remove(drawn.drawId())) {
            throw new IllegalStateException("broken off with all visits of the draw written and none committed");
        }
    }

    @Override
    public void drop(UUID drawId, UUID enterpriseId, String reason) {
        DROPPED.add(enterpriseId);
        visits.drop(drawId, enterpriseId, reason);
    }

    @Override
    public boolean over(UUID drawId) {
        return OVER.contains(drawId) || visits.over(drawId);
    }

    /** All visits of the draw are over, as far as the draw is told. */
    static void end(UUID drawId) {
        OVER.add(drawId);
    }

    /** The next hand-over of the draw's visits breaks off, as when its process is killed. */
    static void breakOff(UUID drawId) {
        BREAKING.add(drawId);
    }

    /** What was handed over of a draw, one entry for each time. */
    static List<DrawnVisits> of(UUID drawId) {
        return ASSIGNED.stream()
                .filter(visits -> visits.drawId().equals(drawId))
                .toList();
    }

    static List<UUID> dropped() {
        return List.copyOf(DROPPED);
    }
}
