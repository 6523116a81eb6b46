package worksafe.inspections.owed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;

/** Whom it waits for when visits are missing: a supervisor. */
@ApplicationScoped
class VisitDebtTasks implements TaskKinds {

    static final String SUBJECT = "owed-visits";
    static final String MISSING = "owed-visits-missing";

    private final Tasks tasks;

    VisitDebtTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<String> codes() {
        return List.of(MISSING);
    }

    /** What an enterprise is owed in a year, as its task tells it. */
    record OwedYear(
            UUID id,
            RegionCode region,
            Sector sector,
            UUID enterpriseId,
            String enterpriseName,
            int year,
            int missing,
            @Nullable LocalDate nextDue) {}

    /** Makes what waits agree with what is owed. */
    void follow(OwedYear debt, boolean waits) {
        var subject = new TaskSubject(SUBJECT, debt.id(), debt.region(), debt.sector(), debt.enterpriseId());
        var waiting = waits
                ? List.of(NewTask.of(
                                subject,
                                MISSING,
                                debt.enterpriseName() + "：" + debt.year() + " 年度欠检 " + debt.missing() + " 次",
                                Role.SUPERVISOR)
                        .due(debt.nextDue()))
                : List.<NewTask>of();
        tasks.follow(subject, Set.of(MISSING), waiting, "owed-visits-reckoned");
    }
}
