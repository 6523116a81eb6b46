package worksafe.platform.duties.clock;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The feature that started a clock: notes what it is told, and may be made to fail. */
@Singleton
public class ProbeFeature {

    final List<ClockMissed> told = new CopyOnWriteArrayList<>();
    final Set<UUID> failing = ConcurrentHashMap.newKeySet();

    void missed(@Observes ClockMissed missed) {
        if (failing.contains(missed.duty().subjectId())) {
            throw new IllegalStateException("the feature fails on purpose");
        }
        told.add(missed);
    }

    long tellingsOf(UUID subject) {
        return told.stream()
                .filter(missed -> missed.duty().subjectId().equals(subject))
                .count();
    }
}
