package worksafe.hazards.selfcheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import worksafe.hazards.selfcheck.value.SelfCheckDuty;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;
import worksafe.platform.tasks.remark.RemarkSubjects;

/** Whom a round waits for: its enterprise. And the remarks of the authority. */
@ApplicationScoped
class SelfCheckTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "self-check-round";
    private static final String CHECK = "self-check";
    private static final String STATISTICS = "self-check-statistics";
    private static final List<String> ALL = List.of(CHECK, STATISTICS);

    private final Tasks tasks;
    private final SelfCheckRounds rounds;

    SelfCheckTasks(Tasks tasks, SelfCheckRounds rounds) {
        this.tasks = tasks;
        this.rounds = rounds;
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
        return subject(rounds.get(id));
    }

    @Override
    public String title(UUID id) {
        return title(rounds.get(id));
    }

    private static String title(SelfCheckRound round) {
        return round.duty().title() + " " + round.fromDate();
    }

    /** What new rounds ask for. */
    void owed(List<SelfCheckRound> rounds) {
        tasks.open(rounds.stream().map(SelfCheckTasks::task).toList(), "self-check-owed");
    }

    /** Makes what waits agree with the round, whatever was just done about it. */
    void follow(SelfCheckRound round, String verb) {
        var waiting = round.status() == SelfCheckRoundStatus.OWED ? List.of(task(round)) : List.<NewTask>of();
        tasks.follow(subject(round), Set.copyOf(ALL), waiting, verb);
    }

    private static NewTask task(SelfCheckRound round) {
        return NewTask.of(
                        subject(round),
                        round.duty() == SelfCheckDuty.CHECK ? CHECK : STATISTICS,
                        title(round),
                        Role.ENTERPRISE)
                .due(round.dueDate());
    }

    private static TaskSubject subject(SelfCheckRound round) {
        return TaskSubject.of(SUBJECT, round);
    }
}
