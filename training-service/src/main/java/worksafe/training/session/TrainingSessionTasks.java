package worksafe.training.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;
import worksafe.platform.tasks.remark.RemarkSubjects;

/** Whom a session waits for: whoever holds it, to hold, close and credit it. And the remarks that people add to it. */
@ApplicationScoped
class TrainingSessionTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "training-session";
    private static final String HOLDING = "training-holding";
    private static final String RESULTS = "training-results";
    private static final List<String> ALL = List.of(HOLDING, RESULTS);

    private final Tasks tasks;
    private final TrainingSessions sessions;

    TrainingSessionTasks(Tasks tasks, TrainingSessions sessions) {
        this.tasks = tasks;
        this.sessions = sessions;
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
        return subject(sessions.get(id));
    }

    @Override
    public String title(UUID id) {
        return title(sessions.get(id));
    }

    /** Makes what waits agree with the session, whatever was just done about it. */
    void follow(TrainingSession session) {
        var last = session.timeline().getLast().kind().toLowerCase(Locale.ROOT);
        tasks.follow(subject(session), Set.copyOf(ALL), waiting(session), SUBJECT + "-" + last);
    }

    private static List<NewTask> waiting(TrainingSession session) {
        return switch (session.status()) {
            case OPEN, FULL -> List.of(task(session, HOLDING).due(ChinaTime.dayOf(session.endsAt())));
            case HELD, CLOSED -> List.of(task(session, RESULTS));
            case CREDITED, CANCELLED -> List.of();
        };
    }

    private static NewTask task(TrainingSession session, String kind) {
        return NewTask.of(
                subject(session),
                kind,
                title(session),
                session.enterpriseId() == null ? Role.SUPERVISOR : Role.ENTERPRISE);
    }

    private static TaskSubject subject(TrainingSession session) {
        return new TaskSubject(SUBJECT, session.id(), session.region(), session.sector(), session.enterpriseId());
    }

    private static String title(TrainingSession session) {
        return session.number() + " " + session.title();
    }
}
