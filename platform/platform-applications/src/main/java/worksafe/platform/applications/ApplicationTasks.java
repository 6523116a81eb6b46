package worksafe.platform.applications;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import worksafe.platform.applications.kind.ApplicationForm;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;

/**
 * Whom an application waits for: an official who accepts it, the enterprise that completes it, then whoever decides; while
 * experts are heard, for them alone, which their panel says.
 */
@ApplicationScoped
class ApplicationTasks implements TaskKinds {

    private static final String SUBJECT = "application";
    private static final String ACCEPTANCE = "application-acceptance";
    private static final String COMPLETION = "application-completion";
    private static final String DECISION = "application-decision";
    private static final List<String> ALL = List.of(ACCEPTANCE, COMPLETION, DECISION);

    private final Tasks tasks;
    private final ApplicationClocks clocks;

    ApplicationTasks(Tasks tasks, ApplicationClocks clocks) {
        this.tasks = tasks;
        this.clocks = clocks;
    }

    @Override
    public List<String> codes() {
        return ALL;
    }

    /** Makes what waits agree with the application, whatever was just done about it. */
    void follow(Application application, ApplicationForm form) {
        follow(application, waiting(application, form), verb(application));
    }

    /** Experts are heard: until they are, nobody decides. */
    void convened(Application application) {
        follow(application, List.of(), "panel-convened");
    }

    /** They are heard, or will not be. */
    void heard(Application application, ApplicationForm form) {
        follow(application, waiting(application, form), "panel-ended");
    }

    private void follow(Application application, List<NewTask> waiting, String verb) {
        tasks.follow(subject(application), Set.copyOf(ALL), waiting, verb);
    }

    private List<NewTask> waiting(Application application, ApplicationForm form) {
        return switch (application.status()) {
            case SUBMITTED ->
                List.of(again(application, ACCEPTANCE, Role.SUPERVISOR).due(clocks.acceptBy(application.id())));
            case RETURNED -> List.of(task(application, COMPLETION, Role.ENTERPRISE));
            case ACCEPTED ->
                List.of(again(application, DECISION, form.sameOfficial() ? Role.SUPERVISOR : Role.APPROVER)
                        .due(clocks.decideBy(application.id())));
            case NOT_ACCEPTED, APPROVED, REFUSED, WITHDRAWN, LAPSED -> List.of();
        };
    }

    /** For whoever had it before it was returned, or before experts were heard. */
    private NewTask again(Application application, String kind, Role role) {
        return task(application, kind, role)
                .preferring(tasks.holder(SUBJECT, application.id(), kind).orElse(null));
    }

    private static NewTask task(Application application, String kind, Role role) {
        return NewTask.of(subject(application), kind, application.number() + " " + application.title(), role);
    }

    private static TaskSubject subject(Application application) {
        return new TaskSubject(
                SUBJECT, application.id(), application.region(), application.sector(), application.enterpriseId());
    }

    private static String verb(Application application) {
        var step = application.timeline().getLast().kind();
        return "application-" + step.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
