package worksafe.registry.blacklist;

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
 * Whom an entry waits for: a supervisor of the office to tell the enterprise, the enterprise to state its case, an approver to
 * decide, a supervisor to enter it and to make it public. And the remarks that people add to it.
 */
@ApplicationScoped
class BlacklistTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = BlacklistClocks.SUBJECT;
    private static final String NOTICE = "blacklist-notice";
    private static final String STATEMENT = "blacklist-statement";
    private static final String DECISION = "blacklist-decision";
    private static final List<String> ALL =
            List.of(NOTICE, STATEMENT, DECISION, BlacklistClocks.LISTING, BlacklistClocks.PUBLICATION);

    private final Tasks tasks;
    private final BlacklistEntries entries;
    private final BlacklistClocks clocks;

    BlacklistTasks(Tasks tasks, BlacklistEntries entries, BlacklistClocks clocks) {
        this.tasks = tasks;
        this.entries = entries;
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
        return subject(entries.get(id));
    }

    @Override
    public String title(UUID id) {
        return title(entries.get(id));
    }

    /** Makes what waits agree with the entry, whatever was just done about it. */
    void follow(BlacklistEntry entry) {
        var last = entry.timeline().getLast().kind().toLowerCase(Locale.ROOT);
        tasks.follow(subject(entry), Set.copyOf(ALL), waiting(entry), SUBJECT + "-" + last);
    }

    private List<NewTask> waiting(BlacklistEntry entry) {
        return switch (entry.status()) {
            case CANDIDATE -> List.of(task(entry, NOTICE, Role.SUPERVISOR));
            case NOTICED ->
                entry.statement().isPresent()
                        ? List.of(task(entry, DECISION, Role.APPROVER))
                        : List.of(
                                task(entry, DECISION, Role.APPROVER),
                                task(entry, STATEMENT, Role.ENTERPRISE)
                                        .due(entry.statementUntil().orElse(null)));
            case DECIDED ->
                List.of(task(entry, BlacklistClocks.LISTING, Role.SUPERVISOR)
                        .due(clocks.lastDay(BlacklistClocks.LISTING, entry.id())));
            case LISTED ->
                entry.publishedOn().isPresent()
                        ? List.of()
                        : List.of(task(entry, BlacklistClocks.PUBLICATION, Role.SUPERVISOR)
                                .due(clocks.lastDay(BlacklistClocks.PUBLICATION, entry.id())));
            case REMOVED, DROPPED -> List.of();
        };
    }

    private static NewTask task(BlacklistEntry entry, String kind, Role role) {
        return NewTask.of(subject(entry), kind, title(entry), role);
    }

    private static TaskSubject subject(BlacklistEntry entry) {
        return new TaskSubject(SUBJECT, entry.id(), entry.region(), entry.sector(), entry.enterpriseId());
    }

    private static String title(BlacklistEntry entry) {
        return entry.number() + " " + entry.enterpriseName();
    }
}
