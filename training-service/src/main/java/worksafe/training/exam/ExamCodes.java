package worksafe.training.exam;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in sittings, and those that all of exams share. */
@ApplicationScoped
class ExamCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("exam-kind", ExamKind.class),
                CodeTable.of("exam-part", ExamPart.class),
                CodeTable.of("exam-question-form", QuestionForm.class),
                CodeTable.of("exam-sitting-action", ExamSittingAction.class),
                CodeTable.of("exam-sitting-status", ExamSittingStatus.class),
                CodeTable.of("exam-sitting-step", ExamSittingStep.class));
    }
}
