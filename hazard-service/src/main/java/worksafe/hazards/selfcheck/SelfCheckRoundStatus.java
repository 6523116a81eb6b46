package worksafe.hazards.selfcheck;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where a round stands; the picture is in {@code docs/lifecycles/self-check-round.md}. */
public enum SelfCheckRoundStatus implements Lifecycle<SelfCheckRoundStatus> {
    /** Nothing was sent for it yet. */
    OWED,
    /** A return or the statistics were sent. */
    RETURNED,
    /** Nobody asks for it any more. */
    RELEASED;

    @Override
    public Set<SelfCheckRoundStatus> next() {
        return switch (this) {
            case OWED -> EnumSet.of(RETURNED, RELEASED);
            case RETURNED, RELEASED -> EnumSet.noneOf(SelfCheckRoundStatus.class);
        };
    }
}
