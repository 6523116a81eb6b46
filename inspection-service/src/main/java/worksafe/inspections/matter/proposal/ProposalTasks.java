package worksafe.inspections.matter.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;

/** Whom a proposal waits for: a supervisor who takes it up or dismisses it. */
@ApplicationScoped
class ProposalTasks implements TaskKinds {

    private static final String SUBJECT = "matter-proposal";
    private static final String DECISION = "matter-proposal-decision";

    private final Tasks tasks;

    ProposalTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<String> codes() {
        return List.of(DECISION);
    }

    /** Makes what waits agree with the proposal. */
    void follow(MatterProposal proposal, String verb) {
        var subject = new TaskSubject(SUBJECT, proposal.id(), proposal.region(), proposal.sector(), null);
        var waiting = proposal.status() == ProposalStatus.PROPOSED
                ? List.of(NewTask.of(subject, DECISION, proposal.title(), Role.SUPERVISOR))
                : List.<NewTask>of();
        tasks.follow(subject, Set.of(DECISION), waiting, verb);
    }
}
