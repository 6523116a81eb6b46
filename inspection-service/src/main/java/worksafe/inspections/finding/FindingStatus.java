package worksafe.inspections.finding;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where a finding stands; the picture is in {@code docs/lifecycles/finding.md}. */
enum FindingStatus implements Lifecycle<FindingStatus> {
    /** It stands. */
    RECORDED,
    /** It proved to be none. */
    WITHDRAWN;

    @Override
    public Set<FindingStatus> next() {
        return switch (this) {
            case RECORDED -> EnumSet.of(WITHDRAWN);
            case WITHDRAWN -> EnumSet.noneOf(FindingStatus.class);
        };
    }

    /** The verbs that are legal now. */
    @Override
    public Set<FindingAction> actions() {
        return switch (this) {
            case RECORDED -> EnumSet.of(FindingAction.WITHDRAWAL);
            case WITHDRAWN -> EnumSet.noneOf(FindingAction.class);
        };
    }
}
