package worksafe.registry.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import worksafe.platform.applications.OpenApplications;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;
import worksafe.platform.tasks.remark.RemarkSubjects;

/** Whom a permit waits for: a supervisor who examines it; who decides is told by the application. And the remarks that people add. */
@ApplicationScoped
class PermitTasks implements TaskKinds, RemarkSubjects {

    private static final String EXAMINATION = "safety-permit-examination";

    private final Tasks tasks;
    private final SafetyPermits permits;
    private final OpenApplications applications;

    PermitTasks(Tasks tasks, SafetyPermits permits, OpenApplications applications) {
        this.tasks = tasks;
        this.permits = permits;
        this.applications = applications;
    }

    @Override
    public List<String> codes() {
        return List.of(EXAMINATION);
    }

    @Override
    public String type() {
        return PermitClocks.SUBJECT;
    }

    @Override
    public TaskSubject find(UUID id) {
        return subject(permits.get(id));
    }

    @Override
    public String title(UUID id) {
        return title(permits.get(id));
    }

    /** Makes what waits agree with the permit, whatever was just done about it. */
    void follow(SafetyPermit permit) {
        var last = permit.timeline().getLast().kind().toLowerCase(Locale.ROOT).replace('_', '-');
        tasks.follow(
                subject(permit),
                Set.of(EXAMINATION),
                isToBeExamined(permit)
                        ? List.of(NewTask.of(subject(permit), EXAMINATION, title(permit), Role.SUPERVISOR))
                        : List.of(),
                PermitClocks.SUBJECT + "-" + last);
    }

    private boolean isToBeExamined(SafetyPermit permit) {
        return switch (permit.status()) {
            case ACCEPTED -> true;
            case IN_FORCE, EXPIRED ->
                applications
                        .acceptedAbout(PermitApplications.RENEWAL, permit.id())
                        .filter(renewal -> permit.examination()
                                .filter(done -> done.applicationId().equals(renewal))
                                .isEmpty())
                        .isPresent();
            case PREPARED, EXAMINED, REFUSED, DENIED, SUSPENDED, REVOKED, WITHDRAWN, CANCELLED -> false;
        };
    }

    private static TaskSubject subject(SafetyPermit permit) {
        return new TaskSubject(
                PermitClocks.SUBJECT, permit.id(), permit.region(), permit.sector(), permit.enterpriseId());
    }

    private static String title(SafetyPermit permit) {
        return permit.number() + " " + permit.title();
    }
}
