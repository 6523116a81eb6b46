package worksafe.hazards.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Deadline;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;

/** The clocks of a filing: what the enterprise owes to each recipient, by a row of the policy book of its own. */
@ApplicationScoped
class DangerFilingClocks {

    /** What they are about. */
    static final String SUBJECT = "danger-filing";

    private final Clocks clocks;
    private final DangerFilingPolicies policies;

    DangerFilingClocks(Clocks clocks, DangerFilingPolicies policies) {
        this.clocks = clocks;
        this.policies = policies;
    }

    /** Keeps the sweep from the filing's clocks until the transaction ends; called before the filing is locked. */
    void hold(UUID id) {
        for (var recipient : DangerFilingRecipient.values()) {
            var unused = clocks.deadline(duty(recipient, id));
        }
    }

    /** Begins what is owed to that recipient from that moment; nothing where the book is silent. */
    void owe(DangerFilingRecipient recipient, DangerFiling filing, Instant from) {
        var debtor = ClockStart.Debtor.enterprise(filing.region(), filing.sector(), filing.enterpriseId());
        policies.period(recipient, filing, from)
                .ifPresent(answer -> clocks.start(ClockStart.by(answer, duty(recipient, filing.id()), debtor, from)
                        .about(filing.number() + " " + filing.title())));
    }

    /** Listeners hear that a day was missed before they hear of what came too late. */
    void missFirst(UUID id, Instant when) {
        for (var recipient : DangerFilingRecipient.values()) {
            clocks.missFirst(duty(recipient, id), when);
        }
    }

    /** It was reported to all to whom that is owed. */
    void meet(UUID id, Instant when) {
        for (var recipient : DangerFilingRecipient.values()) {
            if (clocks.deadline(duty(recipient, id)).isPresent()) {
                clocks.meet(duty(recipient, id), when);
            }
        }
    }

    /** It is owed no more. */
    void drop(UUID id, String reason) {
        for (var recipient : DangerFilingRecipient.values()) {
            if (clocks.deadline(duty(recipient, id)).isPresent()) {
                clocks.cancel(duty(recipient, id), reason);
            }
        }
    }

    /** The first of the days by which it is owed; absent where nothing is. */
    @Nullable
    LocalDate firstDay(UUID id) {
        return Arrays.stream(DangerFilingRecipient.values())
                .flatMap(recipient -> clocks.deadline(duty(recipient, id)).stream())
                .map(Deadline::lastDay)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Duty duty(DangerFilingRecipient recipient, UUID id) {
        return new Duty(SUBJECT, id, "danger-filing-" + recipient.word());
    }
}
