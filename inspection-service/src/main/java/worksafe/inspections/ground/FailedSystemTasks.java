package worksafe.inspections.ground;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;

/** Whom it waits for when a system is not in place: a supervisor, who arranges a visit. The enterprise is shown no such task. */
@ApplicationScoped
class FailedSystemTasks implements TaskKinds {

    private static final String SUBJECT = "failed-system";
    private static final String VISIT = "failed-system-visit";

    private final Tasks tasks;

    FailedSystemTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<String> codes() {
        return List.of(VISIT);
    }

    /** A system is not in place. */
    void open(UUID obligation, RegionCode region, Sector sector, UUID enterprise, String title) {
        tasks.open(
                NewTask.of(
                        new TaskSubject(SUBJECT, obligation, region, sector, enterprise),
                        VISIT,
                        title,
                        Role.SUPERVISOR),
                "failed-system-heard");
    }

    /** It is in place, or somebody has been there. */
    void end(UUID obligation, String verb) {
        tasks.done(SUBJECT, obligation, VISIT, verb);
    }
}
