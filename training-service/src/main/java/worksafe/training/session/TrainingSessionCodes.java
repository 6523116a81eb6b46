package worksafe.training.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;
import worksafe.training.rule.TrainingAudience;
import worksafe.training.rule.TrainingPurpose;

/** The enums that a client meets in a session of training. */
@ApplicationScoped
class TrainingSessionCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("training-session-status", TrainingSessionStatus.class),
                CodeTable.of("training-session-action", TrainingSessionAction.class),
                CodeTable.of("training-session-step", TrainingSessionStep.class),
                CodeTable.of("training-enrolment-status", EnrolmentStatus.class),
                CodeTable.of("training-purpose", TrainingPurpose.class),
                CodeTable.of("training-audience", TrainingAudience.class));
    }
}
