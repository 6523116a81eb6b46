package worksafe.platform.applications;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.law.LawLibrary;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.RuleViolation;

/**
 * The clause by which an application is turned down.
 *
 * @param force never {@link Force#DOCUMENT}
 */
@Embeddable
record ApplicationGround(
        String source,
        String clause,
        @Enumerated(EnumType.STRING) Force force,
        @Enumerated(EnumType.STRING) Certainty certainty) {

    /**
     * A clause that somebody names. Of a document that the law library has, the library knows how strong it is.
     *
     * @param stated how strong it is, of a document that the library does not have
     * @throws RequestProblem 400 where nobody says how strong it is
     * @throws RuleViolation 422 where it is no more than a document, or not in force on the day
     */
    static ApplicationGround of(String source, String clause, @Nullable Force stated, LocalDate day) {
        var known = LawLibrary.shipped().named(source).orElse(null);
        var force = known == null ? stated : known.force();
        if (force == null) {
            throw RequestProblem.invalid(new Violation("/ground/force", "application-ground-force"));
        }
        if (force == Force.DOCUMENT || (known != null && known.standard())) {
            throw new RuleViolation(ApplicationProblem.APPLICATION_GROUND_TOO_WEAK, source);
        }
        if (known != null && !known.inForceOn(day)) {
            throw new RuleViolation(ApplicationProblem.APPLICATION_GROUND_NOT_IN_FORCE, source, day.toString());
        }
        return new ApplicationGround(source, clause, force, Certainty.TO_CHECK);
    }

    LegalGround view() {
        return new LegalGround(source, clause, force, certainty);
    }
}
