package worksafe.hazards.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Deadline;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.ClockStart.Debtor;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;

/** The legal clocks of a source: two of its enterprise, two of the authority. */
@ApplicationScoped
class SourceClocks {

    /** The kinds of duties; their titles are the messages {@code clock-<kind>}. */
    static final String REASSESSMENT = "source-reassessment";

    static final String SUBMISSION = "source-submission";
    static final String FILING = "source-filing";
    static final String REMOVAL = "source-removal";

    private final Clocks clocks;
    private final SourcePolicies policies;

    SourceClocks(Clocks clocks, SourcePolicies policies) {
        this.clocks = clocks;
        this.policies = policies;
    }

    /**
     * Keeps the sweep from the source's clocks until the transaction ends. Called before the source is locked, because the
     * sweep takes the two in that order.
     */
    void hold(UUID id) {
        for (var kind : List.of(REASSESSMENT, SUBMISSION, FILING, REMOVAL)) {
            var unused = clocks.deadline(duty(id, kind));
        }
    }

    /**
     * Tells that a day of the enterprise was missed by that moment, where the sweep has not come to it yet, before what was
     * owed is done.
     */
    void missFirst(UUID id, Instant when) {
        clocks.missFirst(duty(id, REASSESSMENT), when);
        clocks.missFirst(duty(id, SUBMISSION), when);
    }

    /** Whether the day of the kind is one of the enterprise's. */
    static boolean isOfEnterprise(String kind) {
        return kind.equals(REASSESSMENT) || kind.equals(SUBMISSION);
    }

    /** It was assessed on that day: the next assessment is due, and it is to be handed over. */
    void assessed(MajorSource source, LocalDate day) {
        meet(source.id(), REASSESSMENT, ChinaTime.startOf(day));
        startReassessment(source, day);
        if (clocks.deadline(duty(source.id(), SUBMISSION)).isEmpty()) {
            start(source, SUBMISSION, SourcePolicies.SUBMISSION, ChinaTime.startOf(day), false);
        }
    }

    /** It was recorded from paper: the next assessment is due, unless it was before today. */
    void recorded(MajorSource source, LocalDate day, LocalDate today) {
        if (source.reassessBy().filter(due -> !due.isBefore(today)).isPresent()) {
            startReassessment(source, day);
        }
    }

    private void startReassessment(MajorSource source, LocalDate day) {
        start(source, REASSESSMENT, SourcePolicies.REASSESSMENT, ChinaTime.startOf(day), false);
    }

    /** It was handed over: the authority examines it, or goes on to. */
    void submitted(MajorSource source, Instant now) {
        meet(source.id(), SUBMISSION, now);
        startOrComplete(source, FILING, SourcePolicies.FILING, now);
    }

    void filed(MajorSource source, Instant now) {
        meet(source.id(), FILING, now);
    }

    void returned(MajorSource source, List<String> missing) {
        giveBack(source.id(), FILING, missing);
    }

    void removalAsked(MajorSource source, Instant now) {
        startOrComplete(source, REMOVAL, SourcePolicies.REMOVAL, now);
    }

    void removalReturned(MajorSource source, List<String> missing) {
        giveBack(source.id(), REMOVAL, missing);
    }

    void removalRefused(MajorSource source, Instant now) {
        meet(source.id(), REMOVAL, now);
    }

    /** It is off the files: nothing more is owed for it. */
    void removed(MajorSource source, String reason, Instant now) {
        meet(source.id(), REMOVAL, now);
        for (var kind : List.of(REASSESSMENT, SUBMISSION, FILING)) {
            var duty = duty(source.id(), kind);
            if (clocks.deadline(duty).isPresent()) {
                clocks.cancel(duty, reason);
            }
        }
    }

    /** The last day of that duty; absent where none is owed. */
    @Nullable
    LocalDate lastDay(UUID id, String kind) {
        return clocks.deadline(duty(id, kind)).map(Deadline::lastDay).orElse(null);
    }

    private void startOrComplete(MajorSource source, String kind, String policy, Instant now) {
        var duty = duty(source.id(), kind);
        if (clocks.deadline(duty).isPresent()) {
            clocks.completed(duty);
        } else {
            start(source, kind, policy, now, true);
        }
    }

    private void start(MajorSource source, String kind, String policy, Instant from, boolean ofAuthority) {
        var debtor = ofAuthority
                ? Debtor.authority(source.region(), source.sector(), source.enterpriseId(), null)
                : Debtor.enterprise(source.region(), source.sector(), source.enterpriseId());
        policies.period(policy, source, ChinaTime.dayOf(from))
                .ifPresent(answer -> clocks.start(ClockStart.by(answer, duty(source.id(), kind), debtor, from)
                        .about(source.number() + " " + source.title())));
    }

    private void giveBack(UUID id, String kind, List<String> missing) {
        var duty = duty(id, kind);
        if (clocks.deadline(duty).isPresent()) {
            clocks.returned(duty, missing);
        }
    }

    private void meet(UUID id, String kind, Instant when) {
        var duty = duty(id, kind);
        if (clocks.deadline(duty).isPresent()) {
            clocks.meet(duty, when);
        }
    }

    private static Duty duty(UUID id, String kind) {
        return new Duty("source", id, kind);
    }
}
