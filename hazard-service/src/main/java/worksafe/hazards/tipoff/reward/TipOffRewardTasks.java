package worksafe.hazards.tipoff.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import worksafe.platform.http.Role;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;

/** Whom a reward waits for. */
@ApplicationScoped
class TipOffRewardTasks implements TaskKinds {

    private static final String DECISION = "tip-off-reward-decision";
    private static final String COMPLETION = "tip-off-reward-completion";
    private static final String NOTIFICATION = "tip-off-reward-notification";
    private static final String PAYMENT = "tip-off-reward-payment";
    private static final List<String> ALL = List.of(DECISION, COMPLETION, NOTIFICATION, PAYMENT);

    private final Tasks tasks;

    TipOffRewardTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<String> codes() {
        return ALL;
    }

    /** Makes what waits agree with the reward. */
    void follow(TipOffReward reward, TipOffRewardStep step) {
        tasks.follow(subject(reward), Set.copyOf(ALL), waiting(reward), step.action());
    }

    private static List<NewTask> waiting(TipOffReward reward) {
        return switch (reward.status()) {
            case PROPOSED ->
                List.of(
                        reward.missing().isPresent()
                                ? task(reward, COMPLETION, Role.SUPERVISOR)
                                : task(reward, DECISION, Role.APPROVER));
            case APPROVED -> List.of(task(reward, NOTIFICATION, Role.CLERK));
            case NOTIFIED ->
                List.of(task(reward, PAYMENT, Role.CLERK).due(reward.fetchBy().orElse(null)));
            case PAID, WAIVED -> List.of();
        };
    }

    private static NewTask task(TipOffReward reward, String kind, Role role) {
        return NewTask.of(subject(reward), kind, reward.tipOffNumber(), role);
    }

    private static TaskSubject subject(TipOffReward reward) {
        return new TaskSubject("tip-off-reward", reward.id(), reward.region(), reward.sector(), null);
    }
}
