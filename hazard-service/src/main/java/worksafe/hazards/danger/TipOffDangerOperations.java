package worksafe.hazards.danger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.UUID;
import worksafe.hazards.danger.value.Actor;
import worksafe.hazards.danger.value.DangerObservation;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.http.NotFound;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.PaperNumbers;

/** The dangers that come of tip-offs, in the transaction of whoever verified them. Nothing in them leads back there. */
@ApplicationScoped
public class TipOffDangerOperations {

    private final Dangers dangers;
    private final PaperNumbers numbers;
    private final EnterpriseSnapshots enterprises;
    private final DangerPolicies policies;
    private final DangerClock dangerClock;
    private final Outbox outbox;
    private final InstantSource clock;

    TipOffDangerOperations(
            Dangers dangers,
            PaperNumbers numbers,
            EnterpriseSnapshots enterprises,
            DangerPolicies policies,
            DangerClock dangerClock,
            Outbox outbox,
            InstantSource clock) {
        this.dangers = dangers;
        this.numbers = numbers;
        this.enterprises = enterprises;
        this.policies = policies;
        this.dangerClock = dangerClock;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a danger is called. */
    public record Entered(UUID id, String number) {}

    /** Enters the danger that inspectors found where somebody had told of one. */
    @Transactional(TxType.MANDATORY)
    public Entered enter(UUID enterpriseId, DangerObservation observation, worksafe.platform.http.Actor by) {
        var now = clock.instant();
        var enterprise = enterprises.requireActive(enterpriseId);
        var limit = policies.allowed(observation.grade(), enterprise, ChinaTime.dayOf(now));
        var number = numbers.next(Danger.Identity.SERIES, enterprise.region(), now);
        var created = Danger.report(
                new Danger.Identity(Uuid7.next(clock), number),
                enterprise,
                observation,
                limit,
                new Actor(by.subject(), by.name(), Actor.ActorSide.AUTHORITY),
                FactTime.now(now));
        var danger = created.aggregate();
        dangers.persist(danger);
        outbox.append(created.event());
        dangerClock.follow(danger);
        return new Entered(danger.id(), number);
    }

    /**
     * One that is known already.
     *
     * @throws NotFound when there is none within the scope
     */
    @Transactional(TxType.MANDATORY)
    public Entered known(UUID id) {
        var danger = dangers.get(id);
        return new Entered(danger.id(), danger.number());
    }
}
