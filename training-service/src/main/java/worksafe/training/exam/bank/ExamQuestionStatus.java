package worksafe.training.exam.bank;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Whether a question is drawn. */
enum ExamQuestionStatus implements Lifecycle<ExamQuestionStatus> {
    IN_USE,
    RETIRED;

    @Override
    public Set<ExamQuestionStatus> next() {
        return switch (this) {
            case IN_USE -> EnumSet.of(IN_USE, RETIRED);
            case RETIRED -> EnumSet.noneOf(ExamQuestionStatus.class);
        };
    }

    @Override
    public Set<ExamQuestionAction> actions() {
        return this == IN_USE ? EnumSet.allOf(ExamQuestionAction.class) : EnumSet.noneOf(ExamQuestionAction.class);
    }
}
