package worksafe.platform.registers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Deadline;
import worksafe.kernel.Force;
import worksafe.kernel.Freshness;
import worksafe.kernel.LegalPeriod;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.ClockStart.Basis;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Role;
import worksafe.platform.registers.holding.Holding;
import worksafe.platform.registers.kind.RegisterKind;

/**
 * What registers owe in time: that there is one at all, that it is fresh, that a document is adjusted and revised, also when the
 * law changes, that what ends is renewed.
 */
@ApplicationScoped
public class RegisterClocks {

    /** The duty to review what was submitted; its title is the message {@code clock-register-review}. */
    private static final String REVIEW = "register-review";

    private static final String REVIEW_PERIOD = "register.review-period";

    /**
     * The duty to adjust or revise a text because the law changed on which it rests; what starts it is the context's that knows
     * of the law. Its title is the message {@code clock-register-law-revision}.
     */
    public static final String LAW_REVISION = "register-law-revision";

    private final Clocks clocks;
    private final Calendar calendar;
    private final PolicyBook policies;

    RegisterClocks(Clocks clocks, Calendar calendar, PolicyBook policies) {
        this.clocks = clocks;
        this.calendar = calendar;
        this.policies = policies;
    }

    /**
     * That a holder must have one.
     *
     * @param basis the row that asks
     * @param within how long there is; absent where a day is set
     * @param rolls whether a day off moves the end of that time
     * @param until the last day
     */
    public record Due(
            Holding holding,
            Basis basis,
            @Nullable LegalPeriod within,
            boolean rolls,
            @Nullable LocalDate until) {

        private ClockStart start(RegisterKind kind, Instant from) {
            var duty = owed(holding.id());
            var debtor = holding.holder().debtor();
            if (within == null) {
                return ClockStart.until(Objects.requireNonNull(until), duty, debtor, basis, from)
                        .about(kind.called(holding.series()));
            }
            var start = ClockStart.within(within, duty, debtor, basis, from).about(kind.called(holding.series()));
            return rolls ? start.rollingToWorkingDay() : start;
        }
    }

    /** That these holders must have one of the kind, as far as their time does not run already. */
    public void owe(RegisterKind kind, List<Due> due, Instant from) {
        clocks.startAll(due.stream().map(each -> each.start(kind, from)).toList());
    }

    /** The duty to have one fell away. */
    public void release(Collection<UUID> holdings, String reason) {
        clocks.cancelAll(holdings.stream().map(RegisterClocks::owed).toList(), reason);
    }

    private static Duty owed(UUID holdingId) {
        return new Duty("register", holdingId, "register-owed");
    }

    /**
     * An entry began to count, or its text was adjusted or revised.
     *
     * @param revised whether the text was written anew as a whole, which alone puts off the next revision
     */
    void counted(RegisterKind kind, RegisterEntry entry, boolean revised, Instant at) {
        meet(owed(entry.holdingId()), at);
        meet(duty(entry, LAW_REVISION), at);
        var refresh = kind.refresh();
        if (refresh != null) {
            restart(kind, entry, new Duty("register", entry.holdingId(), "register-refresh"), refresh, at);
        }
        var adjust = kind.adjust();
        if (adjust != null) {
            restart(kind, entry, duty(entry, "register-adjustment"), adjust, at);
        }
        var revise = kind.revise();
        var revision = duty(entry, "register-revision");
        if (revise != null && (revised || clocks.deadline(revision).isEmpty())) {
            restart(kind, entry, revision, revise, at);
        }
        renewal(kind, entry, at);
    }

    /** The last day of what counts is another now, or may be: the date of the renewal follows it. */
    void renewal(RegisterKind kind, RegisterEntry entry, Instant at) {
        var until = entry.content().until(kind);
        var duty = duty(entry, "register-renewal");
        var running = clocks.deadline(duty);
        if (until == null) {
            return;
        }
        if (running.isPresent()) {
            if (running.get().end().equals(ChinaTime.endOf(until))) {
                return;
            }
            clocks.cancel(duty, "corrected");
        }
        if (isAhead(until, at) || !entry.imported()) {
            clocks.start(ClockStart.until(until, duty, entry.holder().debtor(), basis(kind, "renewal"), at)
                    .about(called(kind, entry)));
        }
    }

    /** Another entry took up where this one ends. */
    void renewed(RegisterEntry entry, Instant at) {
        meet(duty(entry, "register-renewal"), at);
    }

    /** It was withdrawn; what only it owed is owed no longer. */
    void withdrawn(RegisterEntry entry) {
        for (var kind : List.of("register-renewal", "register-adjustment", "register-revision", LAW_REVISION)) {
            cancel(duty(entry, kind), "withdrawn");
        }
    }

    private void restart(RegisterKind kind, RegisterEntry entry, Duty duty, LegalPeriod every, Instant at) {
        var next = new Freshness(every).nextDue(at, calendar.edition().days());
        var running = clocks.deadline(duty);
        if (running.isPresent()) {
            if (running.get().end().equals(next.end())) {
                return;
            }
            clocks.meet(duty, at);
        }
        var what = duty.kind().substring("register-".length());
        clocks.start(ClockStart.within(every, duty, entry.holder().debtor(), basis(kind, what), at)
                .about(called(kind, entry)));
    }

    private static boolean isAhead(LocalDate day, Instant now) {
        return !day.isBefore(ChinaTime.dayOf(now));
    }

    private void meet(Duty duty, Instant at) {
        if (clocks.deadline(duty).isPresent()) {
            clocks.meet(duty, at);
        }
    }

    private void cancel(Duty duty, String reason) {
        if (clocks.deadline(duty).isPresent()) {
            clocks.cancel(duty, reason);
        }
    }

    private static Duty duty(RegisterEntry entry, String kind) {
        return new Duty("register-entry", entry.entryId(), kind);
    }

    /**
     * It was submitted: the authority's time to review it runs, or runs on where it had been returned. What enterprises alone
     * review is no business of the authority's.
     */
    void submitted(RegisterKind kind, RegisterEntry entry) {
        if (kind.reviewers().equals(Set.of(Role.ENTERPRISE.claim()))) {
            return;
        }
        var duty = duty(entry, REVIEW);
        if (clocks.deadline(duty).isPresent()) {
            clocks.completed(duty);
            return;
        }
        var holder = entry.holder();
        policies.edition()
                .find(REVIEW_PERIOD, holder.region(), holder.sector(), ChinaTime.dayOf(entry.actedAt()))
                .ifPresent(answer -> clocks.start(ClockStart.by(answer, duty, holder.reviewer(), entry.actedAt())
                        .about(called(kind, entry))));
    }

    /** The last day of the review of what was submitted; absent where no policy sets one. */
    @Nullable
    LocalDate reviewBy(RegisterEntry entry) {
        return clocks.deadline(duty(entry, REVIEW)).map(Deadline::lastDay).orElse(null);
    }

    /** It was returned for completion: the authority's time stands still until it is submitted again. */
    void returned(RegisterEntry entry, String why) {
        var duty = duty(entry, REVIEW);
        if (clocks.deadline(duty).isPresent()) {
            clocks.returned(duty, List.of(why));
        }
    }

    /** It was accepted, which ends its review. */
    void reviewed(RegisterEntry entry) {
        meet(duty(entry, REVIEW), entry.actedAt());
    }

    /** It was withdrawn, and needs no review. */
    void notReviewed(RegisterEntry entry) {
        cancel(duty(entry, REVIEW), "withdrawn");
    }

    static String called(RegisterKind kind, RegisterEntry entry) {
        return kind.called(kind.seriesOf(entry.content().data()));
    }

    /** The kind itself is the rule behind its periods. */
    static Basis basis(RegisterKind kind, String what) {
        return new Basis(
                "register." + kind.code() + "." + what,
                kind.source().document(),
                kind.source().clause(),
                Force.valueOf(kind.source().force()),
                Certainty.TO_CHECK);
    }
}
