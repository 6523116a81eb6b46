package worksafe.hazards.source;

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
 * Whom a source waits for: the enterprise to have it assessed, to hand it over, to complete what was returned and, once the
 * day has passed, to have it assessed again; a supervisor to file it or to answer for its removal. And the remarks that people
 * add to it.
 */
@ApplicationScoped
class SourceTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "source";
    private static final String ASSESSMENT = "source-assessment";
    private static final String SUBMISSION = "source-submission";
    private static final String FILING = "source-filing";
    private static final String REMOVAL = "source-removal";
    private static final String COMPLETION = "source-removal-completion";
    private static final List<String> ALL = List.of(ASSESSMENT, SUBMISSION, FILING, REMOVAL, COMPLETION);

    private final Tasks tasks;
    private final Sources sources;
    private final SourceClocks clocks;

    SourceTasks(Tasks tasks, Sources sources, SourceClocks clocks) {
        this.tasks = tasks;
        this.sources = sources;
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
        return subject(sources.get(id));
    }

    @Override
    public String title(UUID id) {
        var found = sources.get(id);
        return found.number() + " " + found.title();
    }

    /** Makes what waits agree with the source, whatever was just done about it, with the days of its clocks. */
    void follow(MajorSource source) {
        tasks.follow(subject(source), Set.copyOf(ALL), waiting(source), verb(source));
    }

    private List<NewTask> waiting(MajorSource source) {
        return switch (source.status()) {
            case IDENTIFIED, CHANGED -> List.of(task(source, ASSESSMENT, Role.ENTERPRISE));
            case ASSESSED, RETURNED ->
                List.of(task(source, SUBMISSION, Role.ENTERPRISE)
                        .due(clocks.lastDay(source.id(), SourceClocks.SUBMISSION)));
            case SUBMITTED ->
                List.of(task(source, FILING, Role.SUPERVISOR).due(clocks.lastDay(source.id(), SourceClocks.FILING)));
            case FILED ->
                source.overdueSince().isPresent()
                        ? List.of(task(source, ASSESSMENT, Role.ENTERPRISE)
                                .due(source.reassessBy().orElse(null)))
                        : List.of();
            case REMOVAL_ASKED ->
                source.isRemovalReturned()
                        ? List.of(task(source, COMPLETION, Role.ENTERPRISE))
                        : List.of(task(source, REMOVAL, Role.SUPERVISOR)
                                .due(clocks.lastDay(source.id(), SourceClocks.REMOVAL)));
            case REMOVED -> List.of();
        };
    }

    private static NewTask task(MajorSource source, String kind, Role role) {
        return NewTask.of(subject(source), kind, source.number() + " " + source.title(), role);
    }

    private static TaskSubject subject(MajorSource source) {
        return TaskSubject.of(SUBJECT, source);
    }

    private static String verb(MajorSource source) {
        return "source-"
                + source.timeline().getLast().kind().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
