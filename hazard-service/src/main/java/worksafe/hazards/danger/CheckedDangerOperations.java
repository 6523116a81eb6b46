package worksafe.hazards.danger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import worksafe.hazards.danger.value.Actor;
import worksafe.hazards.danger.value.DangerObservation;
import worksafe.kernel.Uuid7;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.files.Attachments;
import worksafe.platform.http.Caller;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.PaperNumbers;

/** The dangers that an enterprise found by its own checks, in the transaction of the return that tells of them. */
@ApplicationScoped
public class CheckedDangerOperations {

    private final Dangers dangers;
    private final PaperNumbers numbers;
    private final DangerPolicies policies;
    private final DangerClock dangerClock;
    private final Attachments attachments;
    private final Outbox outbox;
    private final Caller caller;
    private final InstantSource clock;

    CheckedDangerOperations(
            Dangers dangers,
            PaperNumbers numbers,
            DangerPolicies policies,
            DangerClock dangerClock,
            Attachments attachments,
            Outbox outbox,
            Caller caller,
            InstantSource clock) {
        this.dangers = dangers;
        this.numbers = numbers;
        this.policies = policies;
        this.dangerClock = dangerClock;
        this.attachments = attachments;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a danger is called. */
    public record Entered(UUID id, String number) {}

    /** Reports one for the caller, as if it had been reported by itself. */
    @Transactional(TxType.MANDATORY)
    public Entered enter(ActiveEnterprise enterprise, DangerObservation observation, List<UUID> files, FactTime when) {
        var limit = policies.allowed(observation.grade(), enterprise, when.day());
        var number = numbers.next(Danger.Identity.SERIES, enterprise.region(), when.enteredAt());
        var side = caller.scope().enterprises() != null ? Actor.ActorSide.ENTERPRISE : Actor.ActorSide.AUTHORITY;
        var created = Danger.report(
                new Danger.Identity(Uuid7.next(clock), number),
                enterprise,
                observation,
                limit,
                new Actor(caller.subject(), caller.name(), side),
                when);
        var danger = created.aggregate();
        dangers.persist(danger);
        outbox.append(created.event());
        if (!files.isEmpty()) {
            dangers.flush(); // whose row the wall asks for
            attachments.attach(
                    files, Dangers.FILES, danger.id(), danger.timeline().size() - 1);
        }
        dangerClock.follow(danger);
        return new Entered(danger.id(), number);
    }
}
