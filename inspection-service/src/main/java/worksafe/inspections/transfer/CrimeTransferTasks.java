package worksafe.inspections.transfer;

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

/** Whom a transfer waits for: the team that reports, the head who decides, who hands it over and follows it. And remarks. */
@ApplicationScoped
class CrimeTransferTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "crime-transfer";
    private static final String REPORT = "crime-transfer-report";
    private static final String DECISION = "crime-transfer-decision";
    private static final String FOLLOW_UP = "crime-transfer-follow-up";
    private static final List<String> ALL = List.of(REPORT, DECISION, FOLLOW_UP);

    private final Tasks tasks;
    private final Transfers transfers;

    CrimeTransferTasks(Tasks tasks, Transfers transfers) {
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
        return transfers.get(id).number();
    }

    /** Makes what waits agree with the transfer. */
    void follow(CrimeTransfer transfer, String verb) {
        var waiting = switch (transfer.status()) {
            case SUSPECTED ->
                List.of(NewTask.of(subject(transfer), REPORT, transfer.number(), Role.INSPECTOR)
                        .preferring(transfer.act().team().getFirst()));
            case REPORTED -> List.of(NewTask.of(subject(transfer), DECISION, transfer.number(), Role.APPROVER));
            case APPROVED, TRANSFERRED, RECEIVED, ACCEPTED_BY_POLICE, NOT_ACCEPTED, OBJECTED ->
                List.of(NewTask.of(subject(transfer), FOLLOW_UP, transfer.number(), Role.SUPERVISOR));
            case REFUSED, ENDED -> List.<NewTask>of();
        };
        tasks.follow(subject(transfer), Set.copyOf(ALL), waiting, verb);
    }

    private static TaskSubject subject(CrimeTransfer transfer) {
        return new TaskSubject(SUBJECT, transfer.id(), transfer.region(), transfer.sector(), null);
    }
}
