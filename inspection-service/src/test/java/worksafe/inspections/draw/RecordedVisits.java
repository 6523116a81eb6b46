package worksafe.inspections.draw;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Arranges nothing, remembers what it was asked; a draw's visits are over when a test says so. */
@DefaultBean
@ApplicationScoped
class RecordedVisits implements Visits {

    private final List<DrawnVisits> assigned = new CopyOnWriteArrayList<>();
    private final List<String> dropped = new CopyOnWriteArrayList<>();
    private final List<UUID> over = new CopyOnWriteArrayList<>();

    @Override
    public void assign(DrawnVisits drawn) {
        assigned.add(drawn);
    }

    @Override
    public void drop(UUID drawId, UUID enterpriseId, String reason) {
        dropped.add(drawId + " " + enterpriseId + " " + reason);
    }

    @Override
    public boolean over(UUID drawId) {
        return over.contains(drawId);
    }

    void end(UUID drawId) {
        over.add(drawId);
    }

    /** What was handed over of a draw, one entry for each time. */
    List<DrawnVisits> of(UUID drawId) {
        return assigned.stream()
                .filter(visits -> visits.drawId().equals(drawId))
                .toList();
    }

    List<String> dropped() {
        return List.copyOf(dropped);
    }
}
