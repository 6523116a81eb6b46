package worksafe.inspections.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import worksafe.inspections.penalty.discretion.PartyKind;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.ClockStart.Debtor;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;

/** What is owed in a penalty case, and until when. While the enterprise was not told, no clock names it. */
@ApplicationScoped
class PenaltyClocks {

    static final String DECISION = "penalty-decision";
    static final String EVIDENCE = "penalty-evidence";
    static final String HEARING = "penalty-hearing";
    static final String SERVICE = "penalty-service";
    static final String REPORT = "penalty-report";
    static final String PAYMENT = "penalty-payment";
    static final String COURT = "penalty-court";
    static final String PUBLICATION = "penalty-publication";
    static final String WITHDRAWAL = "penalty-withdrawal";

    private static final List<String> ALL =
            List.of(DECISION, EVIDENCE, HEARING, SERVICE, REPORT, PAYMENT, COURT, PUBLICATION, WITHDRAWAL);

    private final Clocks clocks;
    private final PolicyBook policies;
    private final Calendar calendar;

    PenaltyClocks(Clocks clocks, PolicyBook policies, Calendar calendar) {
        this.clocks = clocks;
        this.policies = policies;
        this.calendar = calendar;
    }

    /** What the book says there on that day. */
    PolicyRow row(String code, PenaltyCase kept, LocalDate day) {
        return policies.evaluate(code, kept.region(), kept.sector(), day).result();
    }

    /** The last day of the period that the book sets, counted from a day. */
    LocalDate last(String code, PenaltyCase kept, LocalDate from) {
        return last(row(code, kept, from), from);
    }

    LocalDate last(PolicyRow row, LocalDate from) {
        return row.dueDate(from, calendar.edition().days()).date();
    }

    /** Keeps the sweep from the clocks of a case until the transaction ends; called before the case is locked. */
    void hold(UUID id) {
        ALL.forEach(kind -> {
            var unused = clocks.deadline(duty(id, kind));
        });
    }

    /** Starts what the authority owes within the period of that policy, counted from a moment. */
    void start(String kind, String code, PenaltyCase kept, Instant from) {
        drop(kind, kept.id(), "重新起算");
        clocks.start(ClockStart.by(
                        policies.evaluate(code, kept.region(), kept.sector(), ChinaTime.dayOf(from)),
                        duty(kept.id(), kind),
                        authority(kept),
                        from)
                .about(kept.number() + " " + kept.title()));
    }

    /** Starts what is owed until a day, by a row of the book. */
    void startUntil(String kind, LocalDate day, PolicyRow row, PenaltyCase kept, Instant now) {
        drop(kind, kept.id(), "重新起算");
        var debtor = kind.equals(PAYMENT)
                ? Debtor.enterprise(
                        kept.region(),
                        kept.sector(),
                        kept.party().kind() == PartyKind.ENTERPRISE ? kept.enterpriseId() : null)
                : authority(kept);
        clocks.start(ClockStart.until(
                        day, duty(kept.id(), kind), debtor, PolicyBasis.of(row).ofClock(), now)
                .about(kept.number() + " " + kept.title()));
    }

    private static Debtor authority(PenaltyCase kept) {
        var told = kept.isTold() && kept.party().kind() == PartyKind.ENTERPRISE;
        return Debtor.authority(kept.region(), kept.sector(), told ? kept.enterpriseId() : null, null);
    }

    /** Tells that a day was missed before what comes too late is told. */
    void missFirst(String kind, UUID id, Instant when) {
        clocks.missFirst(duty(id, kind), when);
    }

    /** It was done, if it was owed. */
    void meet(String kind, UUID id, Instant when) {
        if (clocks.deadline(duty(id, kind)).isPresent()) {
            clocks.meet(duty(id, kind), when);
        }
    }

    /** It fell away, if it was owed. */
    void drop(String kind, UUID id, String reason) {
        if (clocks.deadline(duty(id, kind)).isPresent()) {
            clocks.cancel(duty(id, kind), reason);
        }
    }

    /** Nothing is owed any more. */
    void dropAll(UUID id, String reason) {
        ALL.forEach(kind -> drop(kind, id, reason));
    }

    private static Duty duty(UUID id, String kind) {
        return new Duty("penalty", id, kind);
    }
}
