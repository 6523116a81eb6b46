package worksafe.training.exam.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;
import worksafe.training.exam.TrainingProvider;

/** The enums that a client meets in entries. */
@ApplicationScoped
class ExamEntryCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("exam-entry-action", ExamEntryAction.class),
                CodeTable.of("exam-entry-status", ExamEntryStatus.class),
                CodeTable.of("exam-entry-step", ExamEntryStep.class),
                CodeTable.of("exam-identity-method", IdentityMethod.class),
                CodeTable.of("exam-training-proof", ExamTrainingProof.class),
                CodeTable.of("training-provider", TrainingProvider.class));
    }
}
