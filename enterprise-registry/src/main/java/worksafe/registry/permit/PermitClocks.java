package worksafe.registry.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.ChinaTime;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.ClockStart.Debtor;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.registry.permit.PermitPolicies.Place;

/**
 * The clocks of a permit: the enterprise asks for its renewal in time, has it renewed before its last day, and has it changed when
 * its name changes; the authority looks again when a suspension is over.
 */
@ApplicationScoped
class PermitClocks {

    /** What they are about. */
    static final String SUBJECT = "safety-permit";

    /** The kinds of duty; their titles are the messages {@code clock-<kind>}. */
    static final String RENEWAL = "safety-permit-renewal";

    static final String EXPIRY = "safety-permit-expiry";
    static final String CHANGE = "safety-permit-change";
    static final String SUSPENSION = "safety-permit-suspension";

    private static final List<String> ALL = List.of(EXPIRY, RENEWAL, CHANGE, SUSPENSION);

    private final Clocks clocks;
    private final PermitPolicies policies;

    PermitClocks(Clocks clocks, PermitPolicies policies) {
        this.clocks = clocks;
        this.policies = policies;
    }

    /** Keeps the sweep from the permit's clocks until the transaction ends; called before the permit is locked. */
    void hold(UUID id) {
        ALL.forEach(kind -> {
            var unused = clocks.deadline(duty(kind, id));
        });
    }

    /** It holds until its last day: the clocks of the period before fall away, and none starts in the past. */
    void oweInForce(SafetyPermit permit, Instant now) {
        var today = ChinaTime.dayOf(now);
        drop(EXPIRY, permit.id(), "已延期");
        drop(RENEWAL, permit.id(), "已延期");
        policies.renewalBy(permit, today)
                .filter(last -> !last.day().isBefore(today))
                .ifPresent(last -> owe(RENEWAL, permit, last.day(), last.basis(), now));
        owe(EXPIRY, permit, permit.lastDay(), policies.validity(Place.of(permit), today), now);
    }

    private void owe(String kind, SafetyPermit permit, LocalDate day, PolicyBasis basis, Instant now) {
        clocks.start(ClockStart.until(day, duty(kind, permit.id()), debtor(permit), basis.ofClock(), now)
                .about(name(permit)));
    }

    /** Something else should stand on it; nothing where that is owed already, or the book is silent. */
    void oweChange(SafetyPermit permit, Instant now) {
        if (clocks.deadline(duty(CHANGE, permit.id())).isEmpty()) {
            policies.changePeriod(permit, ChinaTime.dayOf(now))
                    .ifPresent(answer ->
                            clocks.start(ClockStart.by(answer, duty(CHANGE, permit.id()), debtor(permit), now)
                                    .about(name(permit))));
        }
    }

    /** The suspension ends on that day: the authority is to look again. */
    void oweSuspension(SafetyPermit permit, LocalDate until, PolicyBasis basis, Instant now) {
        clocks.start(ClockStart.until(
                        until,
                        duty(SUSPENSION, permit.id()),
                        Debtor.authority(permit.region(), permit.sector(), permit.enterpriseId(), null),
                        basis.ofClock(),
                        now)
                .about(name(permit)));
    }

    /** It was done, if it is owed. */
    void meet(String kind, UUID id, Instant when) {
        if (clocks.deadline(duty(kind, id)).isPresent()) {
            clocks.meet(duty(kind, id), when);
        }
    }

    /** It is owed no more, if it was. */
    void drop(String kind, UUID id, String reason) {
        if (clocks.deadline(duty(kind, id)).isPresent()) {
            clocks.cancel(duty(kind, id), reason);
        }
    }

    void dropAll(UUID id, String reason) {
        ALL.forEach(kind -> drop(kind, id, reason));
    }

    private static Debtor debtor(SafetyPermit permit) {
        return Debtor.enterprise(permit.region(), permit.sector(), permit.enterpriseId());
    }

    private static String name(SafetyPermit permit) {
        return permit.number() + " " + permit.title();
    }

    private static Duty duty(String kind, UUID id) {
        return new Duty(SUBJECT, id, kind);
    }
}
