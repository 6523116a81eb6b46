package worksafe.hazards.tipoff.internal;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where an internal report stands; the picture is in {@code docs/lifecycles/internal-report.md}. */
enum InternalReportStatus implements Lifecycle<InternalReportStatus> {
    /** The enterprise is to find out what is true. */
    RECEIVED,
    /** It has, and is to answer. */
    VERIFIED,
    /** Who told can read the answer, and whether there is a reward. */
    ANSWERED,
    /** The reward was fetched, once. */
    PAID;

    @Override
    public Set<InternalReportStatus> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(VERIFIED);
            case VERIFIED -> EnumSet.of(ANSWERED);
            case ANSWERED -> EnumSet.of(PAID);
            case PAID -> EnumSet.noneOf(InternalReportStatus.class);
        };
    }
}
