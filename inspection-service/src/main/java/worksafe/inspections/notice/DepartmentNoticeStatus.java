package worksafe.inspections.notice;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where a notice stands; the picture is in {@code docs/lifecycles/department-notice.md}. */
enum DepartmentNoticeStatus implements Lifecycle<DepartmentNoticeStatus> {
    SENT,
    /** It is written down what came of it. */
    CLOSED,
    /** It was taken back. */
    WITHDRAWN;

    @Override
    public Set<DepartmentNoticeStatus> next() {
        return this == SENT ? EnumSet.of(CLOSED, WITHDRAWN) : EnumSet.noneOf(DepartmentNoticeStatus.class);
    }

    @Override
    public Set<DepartmentNoticeAction> actions() {
        return this == SENT
                ? EnumSet.allOf(DepartmentNoticeAction.class)
                : EnumSet.noneOf(DepartmentNoticeAction.class);
    }

    /** @throws IllegalTransition when the verb is not legal now */
    void require(DepartmentNoticeAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }
}
