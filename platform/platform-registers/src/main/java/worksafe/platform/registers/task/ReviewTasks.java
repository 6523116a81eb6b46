package worksafe.platform.registers.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Role;
import worksafe.platform.registers.Holder;
import worksafe.platform.registers.kind.RegisterKind;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;

/**
 * An entry that was handed in waits for whoever reviews it: for anybody in one of the roles that its kind names, in each of them,
 * until it is accepted, returned or withdrawn. Its day is that of the clock of the review, where a policy gives one.
 */
@ApplicationScoped
public class ReviewTasks implements TaskKinds {

    private static final String SUBJECT = "register-entry";
    private static final String REVIEW = "register-review";

    /** Whom a task can wait for, as its table says; reviewers in other roles find what waits in the register. */
    private static final Set<Role> AWAITED = Set.of(
            Role.SUPERVISOR, Role.INSPECTOR, Role.APPROVER, Role.CLERK, Role.GOVERNMENT, Role.ENTERPRISE, Role.EXPERT);

    private final Tasks tasks;

    ReviewTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<String> codes() {
        return List.of(REVIEW);
    }

    /**
     * It was handed in.
     *
     * @param called what the register is called
     * @param due the last day of the review; absent where none is set
     */
    public void submitted(RegisterKind kind, UUID entryId, Holder holder, String called, @Nullable LocalDate due) {
        var subject = subject(entryId, holder);
        tasks.open(
                awaited(kind.reviewers())
                        .map(role -> NewTask.of(subject, REVIEW, called, role)
                                .part(role.claim())
                                .due(due))
                        .toList(),
                "register-entry-submitted");
    }

    /** Those of the reviewers for whom a task can wait. */
    static Stream<Role> awaited(Set<String> reviewers) {
        return Arrays.stream(Role.values()).filter(AWAITED::contains).filter(role -> reviewers.contains(role.claim()));
    }

    /** It waits for nobody's review any more. */
    public void over(UUID entryId, Holder holder, String verb) {
        tasks.follow(subject(entryId, holder), Set.of(REVIEW), List.of(), verb);
    }

    private static TaskSubject subject(UUID entryId, Holder holder) {
        return new TaskSubject(SUBJECT, entryId, holder.region(), holder.sector(), holder.enterpriseId());
    }
}
