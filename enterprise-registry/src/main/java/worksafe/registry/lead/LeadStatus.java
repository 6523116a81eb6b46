package worksafe.registry.lead;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where a lead stands; the picture is in {@code docs/lifecycles/lead.md}. */
enum LeadStatus implements Lifecycle<LeadStatus> {
    /** Waits for the supervising authority. */
    OPEN,
    /** What it let suspect was found. */
    VERIFIED,
    /** There is nothing in it. */
    DISMISSED;

    @Override
    public Set<LeadStatus> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(VERIFIED, DISMISSED);
            case VERIFIED, DISMISSED -> EnumSet.noneOf(LeadStatus.class);
        };
    }

    @Override
    public Set<LeadAction> actions() {
        return switch (this) {
            case OPEN -> EnumSet.allOf(LeadAction.class);
            case VERIFIED, DISMISSED -> EnumSet.noneOf(LeadAction.class);
        };
    }
}
