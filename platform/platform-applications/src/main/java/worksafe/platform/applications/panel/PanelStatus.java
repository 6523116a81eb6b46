package worksafe.platform.applications.panel;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where a panel stands. */
enum PanelStatus implements Lifecycle<PanelStatus> {
    /** Experts sign. */
    SITTING,
    /** It has a result. */
    CLOSED,
    /** It ended without one. */
    DISSOLVED;

    @Override
    public Set<PanelStatus> next() {
        return this == SITTING ? EnumSet.of(CLOSED, DISSOLVED) : EnumSet.noneOf(PanelStatus.class);
    }

    @Override
    public Set<PanelAction> actions() {
        return this == SITTING ? EnumSet.allOf(PanelAction.class) : EnumSet.noneOf(PanelAction.class);
    }
}
