package worksafe.inspections.owed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;

/** Whom it waits for when visits are missing: a supervisor. */
@ApplicationScoped
class VisitDebtTasks implements TaskKinds {

    private static final String SUBJECT = "owed-visits";
    private static final String MISSING = "owed-visits-missing";

    private final Tasks tasks;

    VisitDebtTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<String> codes() {
        return List.of(MISSING);
    }

    /** Makes what waits agree with what is owed. */
    void follow(VisitDebt debt, boolean held) {
        var subject = TaskSubject.of(SUBJECT, debt);
        var reckoning = debt.reckoning();
        var waiting = held && reckoning.missing() > 0
                ? List.of(NewTask.of(
                                subject,
                                MISSING,
                                debt.enterpriseName() + "：" + debt.year() + " 年度欠检 " + reckoning.missing() + " 次",
                                Role.SUPERVISOR)
                        .due(reckoning.nextDue()))
                : List.<NewTask>of();
        tasks.follow(subject, Set.of(MISSING), waiting, "owed-visits-reckoned");
    }
}
