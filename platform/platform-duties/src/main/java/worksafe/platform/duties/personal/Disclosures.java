package worksafe.platform.duties.personal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.DutyProblem;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.lock.AdvisoryLock;

/**
 * Lets somebody read personal values in clear: for a stated purpose, and only so often in an hour. How often is counted
 * from the audit trail, so that neither several processes nor a restart begin anew.
 */
@ApplicationScoped
public class Disclosures {

    private static final AdvisoryLock LOCK = AdvisoryLock.ofAccounts("disclosures", 43);

    private static final String DISCLOSED = "personal-data-read";
    private static final Duration WINDOW = Duration.ofHours(1);

    /** How often an hour one account may, by kind of act: the least that holds for its place. */
    private static final String LIMIT = "personal-data.disclosures-per-hour";

    private final Audit audit;
    private final EntityManager entities;
    private final Scopes scopes;
    private final InstantSource clock;
    private final PolicyBook policies;
    private final Counter limited;

    Disclosures(
            Audit audit,
            EntityManager entities,
            Scopes scopes,
            InstantSource clock,
            PolicyBook policies,
            MeterRegistry meters) {
        this.audit = audit;
        this.entities = entities;
        this.scopes = scopes;
        this.clock = clock;
        this.policies = policies;
        this.limited = meters.counter("worksafe_personal_readings_limited");
    }

    /**
     * Permits one disclosure and leaves an audit entry of it with its purpose, in the present transaction. What is opened
     * then leaves entries of its own.
     *
     * @param reading what is read of which object; its action is not used
     * @throws RuleViolation 422 {@code purpose-required} when the purpose is not listed or not explained; 429 {@code
     *     disclosure-limit} when the account has read as often as it may
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void permit(StatedPurpose purpose, AuditedAct reading) {
        if (!purpose.isMeaningful()) {
            throw new RuleViolation(
                    DutyProblem.PURPOSE_REQUIRED,
                    String.join(", ", StatedPurpose.LISTED.stream().sorted().toList()));
        }
        requireFewer(DISCLOSED, "PERMITTED");
        audit.record(reading.called(DISCLOSED).because(purpose.purpose(), purpose.words()));
    }

    /**
     * Refuses whoever met hidden people or entries too often lately, and so may be looking for them.
     *
     * @param action under which such attempts stand as refused in the audit trail
     * @throws RequestProblem 429 {@code disclosure-limit}, with the time after which it may be tried again
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireFewProbes(String action) {
        requireFewer(action, "REFUSED");
    }

    /**
     * Does what may meet something hidden. Who tries numbers may be looking for it, so that the attempt stands in the audit
     * trail as refused after the work's own transaction has been rolled back, and only then is the refusal told.
     *
     * @param work in a transaction of its own, and outside of any other
     * @throws RuleViolation what the work refused, or 429 {@code disclosure-limit}
     */
    public <T> T watched(Supplier<T> work) {
        try {
            return work.get();
        } catch (HiddenMet met) {
            QuarkusTransaction.requiringNew().run(() -> record(met));
            throw met.refusal();
        }
    }

    private void record(HiddenMet met) {
        if (met.isLimited()) {
            // Once more: of many attempts at once, each was let through before any other stood in the trail.
            requireFewer(met.attempt().action(), "REFUSED");
        }
        audit.record(met.attempt());
    }

    /** One after the other for each account, so that of many at once none is counted without the others. */
    private void requireFewer(String action, String decision) {
        LOCK.take(entities, scopes.current().subject());
        var now = clock.instant();
        var since = now.minus(WINDOW).atOffset(ZoneOffset.UTC);
        var taken = (Long) entities.createNativeQuery("select own_acts(:action, :decision, :since)", Long.class)
                .setParameter("action", action)
                .setParameter("decision", decision)
                .setParameter("since", since)
                .getSingleResult();
        var mostAnHour = mostAnHour(now);
        if (taken >= mostAnHour) {
            limited.increment();
            // Once so many of them are an hour old that one fewer counts than may be.
            var free = (Instant)
                    entities.createNativeQuery("select own_act_at(:action, :decision, :since, :skipped)", Instant.class)
                            .setParameter("action", action)
                            .setParameter("decision", decision)
                            .setParameter("since", since)
                            .setParameter("skipped", taken - mostAnHour)
                            .getSingleResult();
            throw RequestProblem.tooOften(
                    DutyProblem.DISCLOSURE_LIMIT, Duration.between(now, free.plus(WINDOW)), mostAnHour);
        }
    }

    private int mostAnHour(Instant now) {
        var region = scopes.current().region();
        return policies.evaluate(LIMIT, region == null ? RegionCode.NATION : region, null, ChinaTime.dayOf(now))
                .result()
                .number(PolicyRow.VALUE)
                .intValue();
    }
}
