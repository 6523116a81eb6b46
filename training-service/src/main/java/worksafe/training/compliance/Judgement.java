package worksafe.training.compliance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may work in a post on a day.
 *
 * @param reason why not; absent for who may
 * @param restsOn the certificate on which the right rests, or rested last; absent where none is needed or none was held
 */
public record Judgement(
        @Nullable BarReason reason, @Nullable Holding restsOn) {

    private static final Comparator<Holding> LONGEST_LAST =
            Comparator.comparing(Holding::inForceUntil).thenComparing(Holding::certificateId);

    /** @param held all certificates of the holder that are for the post's kind and category */
    public static Judgement of(Requirement requirement, Collection<Holding> held, LocalDate day) {
        if (!requirement.needed()) {
            return new Judgement(null, null);
        }
        Optional<Holding> last =
                held.stream().filter(holding -> holding.hasBegunBy(day)).max(LONGEST_LAST);
        if (last.isEmpty()) {
            return new Judgement(requirement.unmet(BarCode.CERTIFICATE_MISSING), null);
        }
        return last.get().holdsOn(day)
                ? new Judgement(null, last.get())
                : new Judgement(requirement.unmet(last.get().end()), last.get());
    }

    public boolean fit() {
        return reason == null;
    }
}
