package worksafe.inspections.finding;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;

/** Where a finding stands. */
enum FindingStatus {
    /** It stands. */
    RECORDED,
    /** It proved to be none. */
    WITHDRAWN;

    /** The statuses that may follow this one; the picture in {@code docs/lifecycles/finding.md}. */
    Set<FindingStatus> next() {
        return switch (this) {
            case RECORDED -> EnumSet.of(WITHDRAWN);
            case WITHDRAWN -> EnumSet.noneOf(FindingStatus.class);
        };
    }

    /** The verbs that are legal now. */
    Set<FindingAction> actions() {
        return switch (this) {
            case RECORDED -> EnumSet.of(FindingAction.WITHDRAWAL);
            case WITHDRAWN -> EnumSet.noneOf(FindingAction.class);
        };
    }

    /**
     * The target, once it is known that it may follow. The only source of a new status.
     *
     * @throws IllegalTransition otherwise
     */
    FindingStatus to(FindingStatus target) {
        if (!next().contains(target)) {
            throw new IllegalTransition(this, target);
        }
        return target;
    }
}
