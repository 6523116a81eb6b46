package worksafe.registry.blacklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Deadline;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.registry.blacklist.submission.CreditDuty;

/** The clocks of an entry, each by a row of the policy book: the office's to enter what was decided, and to make it public. */
@ApplicationScoped
class BlacklistClocks {

    /** What they are about. */
    static final String SUBJECT = "blacklist";

    /** The kinds of duty; their titles are the messages {@code clock-<kind>}, their periods the policies of the same ending. */
    static final String LISTING = "blacklist-listing";

    static final String PUBLICATION = "blacklist-publication";

    private static final List<String> ALL =
            List.of(LISTING, PUBLICATION, CreditDuty.SUBMISSION.kind(), CreditDuty.RETRACTION.kind());

    private final Clocks clocks;
    private final BlacklistPolicies policies;

    BlacklistClocks(Clocks clocks, BlacklistPolicies policies) {
        this.clocks = clocks;
        this.policies = policies;
    }

    /** Keeps the sweep from the entry's clocks until the transaction ends; called before the entry is locked. */
    void hold(UUID id) {
        ALL.forEach(kind -> {
            var unused = clocks.deadline(duty(kind, id));
        });
    }

    /** Begins what the office owes from that moment, which may be past; nothing where it is owed already, or the book is silent. */
    void owe(String kind, BlacklistEntry entry, Instant from) {
        if (clocks.deadline(duty(kind, entry.id())).isPresent()) {
            return;
        }
        var debtor = ClockStart.Debtor.authority(entry.region(), entry.sector(), entry.enterpriseId(), null);
        policies.period(kind.replaceFirst("-", ".") + "-period", entry, from)
                .ifPresent(answer -> clocks.start(ClockStart.by(answer, duty(kind, entry.id()), debtor, from)
                        .about(entry.number() + " " + entry.enterpriseName())));
    }

    /** It was done, if it is owed. */
    void meet(String kind, UUID id, Instant when) {
        if (clocks.deadline(duty(kind, id)).isPresent()) {
            clocks.meet(duty(kind, id), when);
        }
    }

    /** Nothing is owed any more. */
    void dropAll(UUID id, String reason) {
        ALL.forEach(kind -> drop(kind, id, reason));
    }

    /** It is owed no more, if it was. */
    void drop(String kind, UUID id, String reason) {
        if (clocks.deadline(duty(kind, id)).isPresent()) {
            clocks.cancel(duty(kind, id), reason);
        }
    }

    /** Lets what is owed in the credit publicity system follow the entry. */
    void followCredit(BlacklistEntry entry, Instant now, String reason) {
        var owed = entry.creditDuty();
        for (var duty : CreditDuty.values()) {
            if (owed.filter(duty::equals).isPresent()) {
                owe(duty.kind(), entry, now);
            } else {
                drop(duty.kind(), entry.id(), reason);
            }
        }
    }

    /** Its last day; absent where nothing of that kind is owed. */
    @Nullable
    LocalDate lastDay(String kind, UUID id) {
        return clocks.deadline(duty(kind, id)).map(Deadline::lastDay).orElse(null);
    }

    private static Duty duty(String kind, UUID id) {
        return new Duty(SUBJECT, id, kind);
    }
}
