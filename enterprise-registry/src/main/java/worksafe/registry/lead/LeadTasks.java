package worksafe.registry.lead;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;

/** A lead waits for a supervisor of the enterprise; as a matter of the office, not of the enterprise. */
@ApplicationScoped
class LeadTasks implements TaskKinds {

    private static final String SUBJECT = "lead";
    private static final String VERIFICATION = "lead-verification";

    private final Tasks tasks;

    LeadTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<String> codes() {
        return List.of(VERIFICATION);
    }

    void raised(Lead lead) {
        var subject = new TaskSubject(SUBJECT, lead.id(), lead.region(), lead.sector(), lead.enterpriseId());
        tasks.open(
                NewTask.of(subject, VERIFICATION, lead.number() + " " + lead.title(), Role.SUPERVISOR), "lead-raised");
    }

    /** @param verb how it was decided, in kebab case */
    void decided(Lead lead, String verb) {
        tasks.done(SUBJECT, lead.id(), VERIFICATION, verb);
    }
}
