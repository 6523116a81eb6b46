package worksafe.platform.applications;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Deadline;
import worksafe.kernel.Trade;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBook;

/** What the authority owes an applicant: to accept in time, and to decide in time. */
@ApplicationScoped
class ApplicationClocks {

    /** What they are about. */
    static final String SUBJECT = "application";

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
        return clocks.deadline(deciding(id)).map(Deadline::lastDay).orElse(null);
    }

    void submitted(Application application, Set<Trade> trades, Instant at) {
        start(application, acceptance(application.id()), "acceptance-period", trades, at);
    }

    void returned(UUID id, List<String> missing) {
        clocks.returned(acceptance(id), missing);
    }

    void completed(UUID id) {
        clocks.completed(acceptance(id));
    }

    /** @param silenceApproves whether one period lasts from the submission to the decision */
    void accepted(Application application, boolean silenceApproves, Set<Trade> trades, Instant at) {
        if (silenceApproves) {
            return;
        }
        clocks.meet(acceptance(application.id()), at);
        start(application, decision(application.id()), "decision-period", trades, at);
    }

    void notAccepted(UUID id, Instant at) {
        clocks.meet(acceptance(id), at);
    }

    void decided(UUID id, Instant at) {
        clocks.meet(deciding(id), at);
    }

    /** Whether the authority's time passed first is told before anything is done about it. */
    void missFirst(UUID id, Instant at) {
        clocks.missFirst(deciding(id), at);
    }

    /** What runs until the decision: where one period lasts from the submission on, that of the acceptance. */
    private Duty deciding(UUID id) {
        return clocks.deadline(decision(id)).isPresent() ? decision(id) : acceptance(id);
    }

    /** Experts are heard: until they are done the authority's time to decide stands still, unless it is over. */
    void convened(UUID id, Instant at) {
        stand(id, EXPERTS, at);
    }

    /** The authority's time to decide stands still until {@link #heard}, unless it is over. */
    void stand(UUID id, String why, Instant at) {
        clocks.missFirst(deciding(id), at);
        var today = ChinaTime.dayOf(at);
        // A provisional day may be past without being missed: then nothing is left that could stand still.
        if (clocks.deadline(deciding(id))
                .filter(day -> !day.isMissedAt(at) && !today.isAfter(day.lastDay()))
                .isPresent()) {
            clocks.suspend(deciding(id), today, why);
        }
    }

    void heard(UUID id) {
        if (clocks.deadline(deciding(id)).isPresent()) {
            clocks.completed(deciding(id));
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

    private void start(Application application, Duty duty, String period, Set<Trade> trades, Instant at) {
        var answer = policies.evaluate(
                "application." + application.kind() + "." + period,
                application.region(),
                application.sector(),
                trades,
                ChinaTime.dayOf(at));
        var debtor = ClockStart.Debtor.authority(
                application.region(), application.sector(), application.enterpriseId(), null);
        clocks.start(ClockStart.by(answer, duty, debtor, at).about(application.number() + " " + application.title()));
    }

    private static Duty acceptance(UUID id) {
        return new Duty(SUBJECT, id, ACCEPTANCE);
    }

    private static Duty decision(UUID id) {
        return new Duty(SUBJECT, id, DECISION);
    }
}
