package worksafe.inspections.library;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Whether an inspector is in service; the picture is in {@code docs/lifecycles/inspector.md}. */
enum InspectorStatus implements Lifecycle<InspectorStatus> {
    /** In service; can be sent while certificate, leaves and recusals allow it. */
    ACTIVE,
    /** Has left the service; kept because past draws and visits name the inspector. */
    RETIRED;

    @Override
    public Set<InspectorStatus> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(RETIRED);
            case RETIRED -> EnumSet.noneOf(InspectorStatus.class);
        };
    }

    /** @throws IllegalTransition when the inspector has left, so that nothing about them changes any more */
    void requireService() {
        if (this != ACTIVE) {
            throw new IllegalTransition(this, ACTIVE);
        }
    }
}
