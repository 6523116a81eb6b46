package worksafe.hazards.filing;

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

/**
 * Whom a filing waits for: its enterprise to report, and a supervisor of each recipient to receive. All of it lies in the danger's
 * sector, since whoever acts on the danger may have to end it; accounts limited to the emergency department's own sector find what
 * they have not received in the list. And the remarks that people add to it.
 */
@ApplicationScoped
class DangerFilingTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = DangerFilingClocks.SUBJECT;
    private static final String SUBMISSION = "danger-filing-submission";
    private static final String RECEIPT = "danger-filing-receipt-";
    private static final List<String> ALL = List.of(
            SUBMISSION,
            RECEIPT + DangerFilingRecipient.WORK_SAFETY.word(),
            RECEIPT + DangerFilingRecipient.INDUSTRY.word());

    private final Tasks tasks;
    private final DangerFilings filings;
    private final DangerFilingClocks clocks;

    DangerFilingTasks(Tasks tasks, DangerFilings filings, DangerFilingClocks clocks) {
        this.tasks = tasks;
        this.filings = filings;
        this.clocks = clocks;
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
        return TaskSubject.of(SUBJECT, filings.get(id));
    }

    @Override
    public String title(UUID id) {
        return title(filings.get(id));
    }

    /** Makes what waits agree with the filing, whatever was just done about it. */
    void follow(DangerFiling filing) {
        var subject = TaskSubject.of(SUBJECT, filing);
        var last = filing.timeline().getLast().kind().toLowerCase(Locale.ROOT);
        tasks.follow(subject, Set.copyOf(ALL), waiting(filing, subject), SUBJECT + "-" + last);
    }

    private List<NewTask> waiting(DangerFiling filing, TaskSubject subject) {
        return switch (filing.status()) {
            case OWED, RETURNED ->
                List.of(NewTask.of(subject, SUBMISSION, title(filing), Role.ENTERPRISE)
                        .due(clocks.firstDay(filing.id())));
            case FILED ->
                filing.missing().stream()
                        .map(recipient ->
                                NewTask.of(subject, RECEIPT + recipient.word(), title(filing), Role.SUPERVISOR))
                        .toList();
            case RECEIVED, DROPPED -> List.of();
        };
    }

    private static String title(DangerFiling filing) {
        return filing.number() + " " + filing.title();
    }
}
