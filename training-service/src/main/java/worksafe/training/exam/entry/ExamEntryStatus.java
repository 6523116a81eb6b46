package worksafe.training.exam.entry;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where an entry for an exam stands; the picture is in {@code docs/lifecycles/exam-entry.md}. */
public enum ExamEntryStatus implements Lifecycle<ExamEntryStatus> {
    APPLIED,
    /** For completion. */
    RETURNED,
    ACCEPTED,
    REFUSED,
    WITHDRAWN,
    SEATED,
    /** The paper is drawn, or the practice goes on. */
    SITTING,
    MARKED,
    PASSED,
    FAILED,
    ABSENT,
    /** To be marked again by somebody else. */
    APPEALED;

    @Override
    public Set<ExamEntryStatus> next() {
        return switch (this) {
            case APPLIED -> EnumSet.of(RETURNED, ACCEPTED, REFUSED, WITHDRAWN);
            case RETURNED -> EnumSet.of(APPLIED, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(SEATED, WITHDRAWN);
            case SEATED -> EnumSet.of(SITTING, ACCEPTED);
            case SITTING -> EnumSet.of(MARKED, ACCEPTED);
            case MARKED -> EnumSet.of(PASSED, FAILED, ABSENT);
            case PASSED, FAILED, ABSENT -> EnumSet.of(APPEALED);
            case APPEALED -> EnumSet.of(PASSED, FAILED, ABSENT);
            case REFUSED, WITHDRAWN -> EnumSet.noneOf(ExamEntryStatus.class);
        };
    }

    @Override
    public Set<ExamEntryAction> actions() {
        return switch (this) {
            case APPLIED ->
                EnumSet.of(
                        ExamEntryAction.ACCEPTANCE,
                        ExamEntryAction.RETURN,
                        ExamEntryAction.REFUSAL,
                        ExamEntryAction.WITHDRAWAL);
            case RETURNED -> EnumSet.of(ExamEntryAction.RESUBMISSION, ExamEntryAction.WITHDRAWAL);
            case ACCEPTED -> EnumSet.of(ExamEntryAction.WITHDRAWAL);
            case SEATED -> EnumSet.of(ExamEntryAction.IDENTITY_CHECK);
            case SITTING ->
                EnumSet.of(ExamEntryAction.IDENTITY_CHECK, ExamEntryAction.PRACTICAL_SCORE, ExamEntryAction.CASE_MARKS);
            case PASSED, FAILED, ABSENT -> EnumSet.of(ExamEntryAction.APPEAL);
            case APPEALED -> EnumSet.of(ExamEntryAction.REMARKING);
            case MARKED, REFUSED, WITHDRAWN -> EnumSet.noneOf(ExamEntryAction.class);
        };
    }

    /** Whether a result was published and no appeal is open. */
    boolean hasResult() {
        return this == PASSED || this == FAILED || this == ABSENT;
    }
}
