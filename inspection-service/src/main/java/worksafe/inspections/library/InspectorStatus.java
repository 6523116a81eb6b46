package worksafe.inspections.library;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;

/** Whether an inspector is in service. */
enum InspectorStatus {
    /** In service; can be sent while certificate, leaves and recusals allow it. */
    ACTIVE,
    /** Has left the service; kept because past draws and visits name the inspector. */
    RETIRED;

    /** The statuses that may follow this one; the picture in {@code docs/lifecycles/inspector.md}. */
    Set<InspectorStatus> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(RETIRED);
            case RETIRED -> EnumSet.noneOf(InspectorStatus.class);
        };
    }

    /** @throws IllegalTransition when the target does not follow */
    InspectorStatus to(InspectorStatus target) {
        if (!next().contains(target)) {
            throw new IllegalTransition(this, target);
        }
        return target;
    }

    /** @throws IllegalTransition when the inspector has left, so that nothing about them changes any more */
    void requireService() {
        if (this != ACTIVE) {
            throw new IllegalTransition(this, ACTIVE);
        }
    }
}
