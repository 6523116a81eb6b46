package worksafe.platform.applications;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Deadline;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBook;

/** What the authority owes an applicant: to accept in time, and to decide in time. */
@ApplicationScoped
class ApplicationClocks {

    private static final String ACCEPTANCE = "application-acceptance";
    private static final String DECISION = "application-decision";

    /** Why a clock stands still while experts are heard. */
    private static final String EXPERTS = "专家评审";

    private final Clocks clocks;
    private final PolicyBook policies;

    ApplicationClocks(Clocks clocks, PolicyBook policies) {
        this.clocks = clocks;
        this.policies = policies;
    }

    /** Keeps the sweep away until the transaction ends; called before the application is locked. */
    void hold(UUID id) {
        var _ = clocks.deadline(acceptance(id));
        var _ = clocks.deadline(decision(id));
    }

    /** Until when it is to be accepted; absent where nothing says so. */
    @Nullable
    LocalDate acceptBy(UUID id) {
        return clocks.deadline(acceptance(id)).map(Deadline::lastDay).orElse(null);
    }

    /** Until when it is to be decided; absent where nothing says so. */
    @Nullable
    LocalDate decideBy(UUID id) {
        return clocks.deadline(decision(id)).map(Deadline::lastDay).orElse(null);
    }

    void submitted(Application application, Instant at) {
        start(application, acceptance(application.id()), "acceptance-period", at);
    }

    void returned(UUID id, List<String> missing) {
        clocks.returned(acceptance(id), missing);
    }

    void completed(UUID id) {
        clocks.completed(acceptance(id));
    }

    void accepted(Application application, Instant at) {
        clocks.meet(acceptance(application.id()), at);
        start(application, decision(application.id()), "decision-period", at);
    }

    void notAccepted(UUID id, Instant at) {
        clocks.meet(acceptance(id), at);
    }

    void decided(UUID id, Instant at) {
        clocks.meet(decision(id), at);
    }

    /** Experts are heard: until they are done the authority's time to decide stands still, unless it is over. */
    void convened(UUID id, Instant at) {
        clocks.missFirst(decision(id), at);
        var today = ChinaTime.dayOf(at);
        // A provisional day may be past without being missed: then nothing is left that could stand still.
        if (clocks.deadline(decision(id))
                .filter(day -> !day.isMissedAt(at) && !today.isAfter(day.lastDay()))
                .isPresent()) {
            clocks.suspend(decision(id), today, EXPERTS);
        }
    }

    void heard(UUID id) {
        if (clocks.deadline(decision(id)).isPresent()) {
            clocks.completed(decision(id));
        }
    }

    /** Nothing is owed any more: what was missed before stays so. */
    void withdrawn(UUID id, Instant at, String reason) {
        for (var duty : List.of(acceptance(id), decision(id))) {
            clocks.missFirst(duty, at);
            if (clocks.deadline(duty).isPresent()) {
                clocks.cancel(duty, reason);
            }
        }
    }

    private void start(Application application, Duty duty, String period, Instant at) {
        var answer = policies.evaluate(
                "application." + application.kind() + "." + period,
                application.region(),
                application.sector(),
                ChinaTime.dayOf(at));
        var debtor = ClockStart.Debtor.authority(
                application.region(), application.sector(), application.enterpriseId(), null);
        clocks.start(ClockStart.by(answer, duty, debtor, at).about(application.number() + " " + application.title()));
    }

    private static Duty acceptance(UUID id) {
        return new Duty("application", id, ACCEPTANCE);
    }

    private static Duty decision(UUID id) {
        return new Duty("application", id, DECISION);
    }
}
