package worksafe.registry.transfer;

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

/** Whom a transfer waits for: an approver who hears and decides, then a supervisor who completes it. And remarks. */
@ApplicationScoped
class TransferTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "official-transfer";
    private static final String DECISION = "official-transfer-decision";
    private static final String COMPLETION = "official-transfer-completion";
    private static final List<String> ALL = List.of(DECISION, COMPLETION);

    private final Tasks tasks;
    private final OfficialTransfers transfers;

    TransferTasks(Tasks tasks, OfficialTransfers transfers) {
        this.tasks = tasks;
        this.transfers = transfers;
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
        return subject(transfers.get(id));
    }

    @Override
    public String title(UUID id) {
        return transfers.get(id).title();
    }

    /** Makes what waits agree with the transfer. */
    void follow(OfficialTransfer transfer, String verb) {
        var waiting = switch (transfer.status()) {
            case PROPOSED, CONSULTED ->
                List.of(NewTask.of(subject(transfer), DECISION, transfer.title(), Role.APPROVER)
                        .due(transfer.dueDate()));
            case FILED ->
                List.of(NewTask.of(subject(transfer), COMPLETION, transfer.title(), Role.SUPERVISOR)
                        .due(transfer.onDay()));
            case OBJECTED, DONE, WITHDRAWN -> List.<NewTask>of();
        };
        tasks.follow(subject(transfer), Set.copyOf(ALL), waiting, verb);
    }

    private static TaskSubject subject(OfficialTransfer transfer) {
        return new TaskSubject(SUBJECT, transfer.id(), transfer.region(), transfer.sector(), null);
    }
}
