package worksafe.hazards.selfcheck;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Whether a return counts; the picture is in {@code docs/lifecycles/self-check.md}. */
public enum SelfCheckStatus implements Lifecycle<SelfCheckStatus> {
    /** It counts. */
    STANDING,
    /** Another return corrects it. */
    SUPERSEDED;

    @Override
    public Set<SelfCheckStatus> next() {
        return switch (this) {
            case STANDING -> EnumSet.of(SUPERSEDED);
            case SUPERSEDED -> EnumSet.noneOf(SelfCheckStatus.class);
        };
    }
}
