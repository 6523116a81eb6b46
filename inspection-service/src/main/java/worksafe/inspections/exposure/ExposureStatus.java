package worksafe.inspections.exposure;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where an exposure stands; the picture is in {@code docs/lifecycles/exposure.md}. */
enum ExposureStatus implements Lifecycle<ExposureStatus> {
    /** It was exposed, and is followed up. */
    OPENED,
    /** The body that answers for it has reported it done. */
    REPORTED,
    /** Somebody else has confirmed that. */
    CLOSED,
    /** It was taken back. */
    WITHDRAWN;

    @Override
    public Set<ExposureStatus> next() {
        return switch (this) {
            case OPENED -> EnumSet.of(REPORTED, WITHDRAWN);
            case REPORTED -> EnumSet.of(OPENED, CLOSED, WITHDRAWN);
            case CLOSED, WITHDRAWN -> EnumSet.noneOf(ExposureStatus.class);
        };
    }

    /** The verbs that are legal now. */
    @Override
    public Set<ExposureAction> actions() {
        return switch (this) {
            case OPENED ->
                EnumSet.of(
                        ExposureAction.PROGRESS,
                        ExposureAction.COMPLETION,
                        ExposureAction.WITHDRAWAL,
                        ExposureAction.PAPER);
            case REPORTED -> EnumSet.of(ExposureAction.CONFIRMATION, ExposureAction.WITHDRAWAL, ExposureAction.PAPER);
            case CLOSED, WITHDRAWN -> EnumSet.noneOf(ExposureAction.class);
        };
    }

    /** @throws IllegalTransition when the verb is not legal now */
    void require(ExposureAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }

    boolean isOpen() {
        return !next().isEmpty();
    }
}
