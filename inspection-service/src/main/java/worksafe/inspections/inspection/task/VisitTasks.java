package worksafe.inspections.inspection.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;

/**
 * Tells each of a team that a visit waits for them, from when they are sent until it is over or called off. The database shows these
 * tasks to whom they wait for and to nobody else, as the visit is a secret until it begins: neither who supervises the place nor a
 * deputy sees them, and no hand-over takes them along. No day is due: no document read says by when a visit is made.
 */
@ApplicationScoped
public class VisitTasks implements TaskKinds {

    private static final String SUBJECT = "inspection";
    private static final String VISIT = "inspection-visit";

    private final Tasks tasks;

    VisitTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<String> codes() {
        return List.of(VISIT);
    }

    /**
     * A visit as far as its team is told of it.
     *
     * @param team accounts by the ids of the inspectors
     */
    public record Visit(
            UUID id, String number, RegionCode region, Sector sector, UUID enterpriseId, Map<UUID, String> team) {

        private TaskSubject subject() {
            return new TaskSubject(SUBJECT, id, region, sector, enterpriseId);
        }

        private Stream<NewTask> tasks() {
            return team.entrySet().stream()
                    .map(member -> NewTask.of(subject(), VISIT, number, Role.INSPECTOR)
                            .part(member.getKey().toString())
                            .preferring(member.getValue()));
        }
    }

    /** Teams are sent, or those who go are others now. */
    public void sent(Collection<Visit> visits, String verb) {
        tasks.open(visits.stream().flatMap(Visit::tasks).toList(), verb);
    }

    /** Somebody of the team stays behind. */
    public void left(Visit visit, UUID inspectorId) {
        tasks.donePart(visit.subject(), VISIT, inspectorId.toString(), "inspection-team-changed");
    }

    /** It is over or called off. */
    public void over(Visit visit, String verb) {
        tasks.follow(visit.subject(), Set.of(VISIT), List.of(), verb);
    }
}
