package worksafe.training.exam;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where a sitting stands; the picture is in {@code docs/lifecycles/exam-sitting.md}. */
enum ExamSittingStatus implements Lifecycle<ExamSittingStatus> {
    ANNOUNCED,
    SEATED,
    RUNNING,
    MARKED,
    PUBLISHED,
    /** At least one result is doubted, or was. */
    APPEALED,
    FINAL,
    CANCELLED;

    @Override
    public Set<ExamSittingStatus> next() {
        return switch (this) {
            case ANNOUNCED -> EnumSet.of(SEATED, CANCELLED);
            case SEATED -> EnumSet.of(SEATED, RUNNING, CANCELLED);
            case RUNNING -> EnumSet.of(MARKED, CANCELLED);
            case MARKED -> EnumSet.of(PUBLISHED);
            case PUBLISHED -> EnumSet.of(APPEALED, FINAL);
            case APPEALED -> EnumSet.of(APPEALED, FINAL);
            case FINAL, CANCELLED -> EnumSet.noneOf(ExamSittingStatus.class);
        };
    }

    @Override
    public Set<ExamSittingAction> actions() {
        return switch (this) {
            case ANNOUNCED -> EnumSet.of(ExamSittingAction.SEATING, ExamSittingAction.CANCELLATION);
            case SEATED ->
                EnumSet.of(ExamSittingAction.SEATING, ExamSittingAction.START, ExamSittingAction.CANCELLATION);
            case RUNNING -> EnumSet.of(ExamSittingAction.MARKING, ExamSittingAction.CANCELLATION);
            case MARKED -> EnumSet.of(ExamSittingAction.PUBLICATION);
            case PUBLISHED, APPEALED -> EnumSet.of(ExamSittingAction.FINALISATION);
            case FINAL, CANCELLED -> EnumSet.noneOf(ExamSittingAction.class);
        };
    }
}
