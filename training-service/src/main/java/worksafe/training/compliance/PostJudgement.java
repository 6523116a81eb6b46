package worksafe.training.compliance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may work in a post on a day.
 *
 * @param reason why not; absent for who may
 * @param restsOn the certificate on which the right rests, or rested last; absent where none is needed or none was held
 */
public record PostJudgement(
        @Nullable BarReason reason, @Nullable SupportingCertificate restsOn) {

    private static final Comparator<HeldCertificate> LONGEST_LAST =
            Comparator.comparing(HeldCertificate::inForceUntil).thenComparing(HeldCertificate::certificateId);

    /** @param held all certificates of the holder that are for the post's kind and category */
    public static PostJudgement of(Requirement requirement, Collection<HeldCertificate> held, LocalDate day) {
        if (!requirement.certificateRequired()) {
            return new PostJudgement(null, null);
        }
        return held.stream()
                .filter(holding -> holding.hasBegunBy(day))
                .max(LONGEST_LAST)
                .map(last ->
                        new PostJudgement(last.holdsOn(day) ? null : requirement.unmet(last.end()), last.asSupport()))
                .orElseGet(() -> new PostJudgement(requirement.unmet(BarGround.CERTIFICATE_MISSING), null));
    }

    public boolean fit() {
        return reason == null;
    }
}
