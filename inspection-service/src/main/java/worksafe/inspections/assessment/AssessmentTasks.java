package worksafe.inspections.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;
import worksafe.platform.tasks.remark.RemarkSubjects;

/** Whom an assessment waits for, step by step. And remarks. */
@ApplicationScoped
class AssessmentTasks implements TaskKinds, RemarkSubjects {

    static final String SUBJECT = "assessment";
    private static final String SPREAD = "assessment-spread";
    private static final String REPORT = "assessment-report";
    private static final String CHECK = "assessment-check";
    private static final String SCORE = "assessment-score";
    private static final String CONFIRMATION = "assessment-confirmation";
    private static final String OBJECTION = "assessment-objection";
    private static final List<String> ALL = List.of(SPREAD, REPORT, CHECK, SCORE, CONFIRMATION, OBJECTION);

    private final Tasks tasks;
    private final Assessments assessments;

    AssessmentTasks(Tasks tasks, Assessments assessments) {
        this.tasks = tasks;
        this.assessments = assessments;
    }

    @Override
    public List<String> codes() {
        return ALL;
    }

    @Override
    public String type() {
        return SUBJECT;
    }

    @Override
    public TaskSubject find(UUID id) {
        return subject(assessments.get(id));
    }

    @Override
    public String title(UUID id) {
        return title(assessments.get(id));
    }

    /** Makes what waits agree with the assessment. */
    void follow(TargetAssessment assessment) {
        tasks.follow(
                subject(assessment),
                Set.copyOf(ALL),
                waiting(assessment),
                "assessment-"
                        + assessment.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static List<NewTask> waiting(TargetAssessment assessment) {
        return switch (assessment.status()) {
            case ISSUED -> List.of(task(assessment, SPREAD, Role.SUPERVISOR));
            case RUNNING ->
                List.of(task(assessment, REPORT, Role.SUPERVISOR)
                        .due(assessment.assessed().reportDue()));
            case SELF_REPORTED -> List.of(task(assessment, CHECK, Role.SUPERVISOR));
            case CHECKED -> List.of(task(assessment, SCORE, Role.APPROVER));
            case SCORED -> List.of(task(assessment, CONFIRMATION, Role.GOVERNMENT));
            case OBJECTED -> List.of(task(assessment, OBJECTION, Role.APPROVER));
            case SPREAD, CONFIRMED, WITHDRAWN -> List.of();
        };
    }

    private static NewTask task(TargetAssessment assessment, String kind, Role role) {
        return NewTask.of(subject(assessment), kind, title(assessment), role);
    }

    private static String title(TargetAssessment assessment) {
        return assessment.number() + " " + assessment.assessed().body() + " "
                + assessment.assessed().year();
    }

    private static TaskSubject subject(TargetAssessment assessment) {
        return new TaskSubject(SUBJECT, assessment.id(), assessment.region(), assessment.sector(), null);
    }
}
