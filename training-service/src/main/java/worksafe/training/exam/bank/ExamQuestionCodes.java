package worksafe.training.exam.bank;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in the bank. */
@ApplicationScoped
class ExamQuestionCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("exam-question-action", ExamQuestionAction.class),
                CodeTable.of("exam-question-status", ExamQuestionStatus.class));
    }
}
