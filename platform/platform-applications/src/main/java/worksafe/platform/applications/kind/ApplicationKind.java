package worksafe.platform.applications.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Trade;
import worksafe.platform.http.Actor;

/**
 * What a service does about applications of a kind: a bean for each document that it ships. Everything is called in the
 * transaction of the verb, so that what it refuses did not happen.
 */
public interface ApplicationKind {

    /** The code of the document. */
    String code();

    /**
     * Checks what is applied for, also once it was completed, and locks what it is about, so that nobody applies for the same at the same moment.
     * Nothing of it is changed: while an application waits, nothing moves.
     *
     * @throws worksafe.platform.http.DomainException where it cannot be applied for
     */
    void submitted(Claim claim);

    /**
     * Locks what everybody locks before an aggregate, above all clocks of the subject, before the application itself is
     * locked.
     */
    default void hold(UUID subjectId) {}

    /**
     * Of which trades the law speaks that says how long the authority has; none where it makes no difference.
     */
    default Set<Trade> trades(Claim claim) {
        return Set.of();
    }

    /**
     * Checks while it is accepted that it could be granted still, and locks what it is about. Nothing of that is changed but
     * that it may tell of the acceptance.
     *
     * @throws worksafe.platform.http.DomainException where it could not; then it is not accepted
     */
    default void accepted(Claim claim, Instant at) {}

    /**
     * Carries out what was approved.
     *
     * @throws worksafe.platform.http.DomainException where it cannot be carried out; then it is not approved either
     */
    void approved(Claim claim, Approval approval);

    /**
     * It ended without an approval: it was not accepted, refused, or taken back.
     *
     * @param turnedDown whether the authority said so; false where the applicant took it back
     */
    default void ended(Claim claim, boolean turnedDown, Approval answer) {}

    /**
     * What somebody applies for.
     *
     * @param applicationId the application
     * @param number by which people call it; empty until it is known that it may be submitted
     * @param subjectId what it is about, of the type that the document names
     * @param content by the fields of the document
     * @param applicant who submitted it
     * @param at when
     */
    record Claim(
            UUID applicationId,
            String number,
            UUID enterpriseId,
            @Nullable UUID subjectId,
            ObjectNode content,
            Actor applicant,
            Instant at) {

        /** The same, once it has a number. */
        public Claim numbered(String by) {
            return new Claim(applicationId, by, enterpriseId, subjectId, content, applicant, at);
        }

        /** The subject of a kind that has one. */
        public UUID subject() {
            if (subjectId == null) {
                throw new IllegalStateException("an application about nothing: " + applicationId);
            }
            return subjectId;
        }
    }

    /**
     * How it was answered.
     *
     * @param opinion what the authority says, with the clause where it turns it down
     * @param bySilence whether nobody answered in time
     */
    record Approval(String opinion, Actor by, Instant at, boolean bySilence) {

        /** Of what somebody answered. */
        public Approval(String opinion, Actor by, Instant at) {
            this(opinion, by, at, false);
        }
    }
}
