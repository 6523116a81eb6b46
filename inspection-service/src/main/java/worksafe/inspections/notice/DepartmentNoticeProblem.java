package worksafe.inspections.notice;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of notices; the texts stand in {@code messages/inspections-matter_*.properties}. */
enum DepartmentNoticeProblem implements ProblemType {
    /** The day for the answers is over already. */
    DEPARTMENT_NOTICE_DAY_PAST(422),
    /** A department does not tell itself. */
    DEPARTMENT_NOTICE_TO_ITSELF(422),
    /** It is not for that department. */
    DEPARTMENT_NOTICE_NOT_RECIPIENT(422),
    /** Another department, or place, has sent it. */
    DEPARTMENT_NOTICE_NOT_SENDER(422),
    /** Who answers has not signed for it. */
    DEPARTMENT_NOTICE_NOT_RECEIVED(422),
    /** Somebody who is asked to join has not answered. */
    DEPARTMENT_NOTICE_UNANSWERED(422);

    private final int status;

    DepartmentNoticeProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
