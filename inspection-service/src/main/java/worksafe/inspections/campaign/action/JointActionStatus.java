package worksafe.inspections.campaign.action;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where a joint action stands; the picture is in {@code docs/lifecycles/joint-action.md}. */
enum JointActionStatus implements Lifecycle<JointActionStatus> {
    /** It was held, and counts. */
    RECORDED,
    /** It was taken back. */
    WITHDRAWN;

    @Override
    public Set<JointActionStatus> next() {
        return this == RECORDED ? EnumSet.of(WITHDRAWN) : EnumSet.noneOf(JointActionStatus.class);
    }

    @Override
    public Set<JointActionAction> actions() {
        return this == RECORDED ? EnumSet.of(JointActionAction.WITHDRAWAL) : EnumSet.noneOf(JointActionAction.class);
    }
}
