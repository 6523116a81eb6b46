package worksafe.inspections.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;
import worksafe.platform.tasks.remark.RemarkSubjects;

/** Whom a delegation waits for: an approver who publishes its paper, and one who lets it commence. And remarks. */
@ApplicationScoped
class DelegationTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "delegation";
    private static final String PUBLICATION = "delegation-publication";
    private static final String COMMENCEMENT = "delegation-commencement";
    private static final List<String> ALL = List.of(PUBLICATION, COMMENCEMENT);

    private final Tasks tasks;
    private final Delegations delegations;

    DelegationTasks(Tasks tasks, Delegations delegations) {
        this.tasks = tasks;
        this.delegations = delegations;
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
        return subject(delegations.get(id));
    }

    @Override
    public String title(UUID id) {
        return title(delegations.get(id));
    }

    /** Makes what waits agree with the delegation. */
    void follow(Delegation delegation, String verb) {
        var waiting = switch (delegation.status()) {
            case DRAFT -> List.of(NewTask.of(subject(delegation), PUBLICATION, title(delegation), Role.APPROVER));
            case PUBLISHED ->
                List.of(NewTask.of(subject(delegation), COMMENCEMENT, title(delegation), Role.APPROVER)
                        .due(delegation.paper().validFrom()));
            case IN_FORCE, ENDED -> List.<NewTask>of();
        };
        tasks.follow(subject(delegation), Set.copyOf(ALL), waiting, verb.replace('_', '-'));
    }

    private static String title(Delegation delegation) {
        return delegation.number() + " " + delegation.paper().townBody();
    }

    private static TaskSubject subject(Delegation delegation) {
        return new TaskSubject(SUBJECT, delegation.id(), delegation.region(), delegation.sector(), null);
    }
}
