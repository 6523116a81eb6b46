package worksafe.platform.applications;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import worksafe.platform.applications.kind.ApplicationKind.Claim;

/** What a service asks of applications about its own things, and how it ends those that came to nothing. */
@ApplicationScoped
public class OpenApplications {

    private final Applications applications;
    private final ApplicationOperations operations;

    OpenApplications(Applications applications, ApplicationOperations operations) {
        this.applications = applications;
        this.operations = operations;
    }

    /**
     * The number of the open application of that kind about a subject, called in a transaction that holds the subject; empty
     * where there is none.
     */
    public Optional<String> about(String kind, UUID subjectId) {
        return applications.open(kind, subjectId);
    }

    /** The id of the same, called in a transaction. */
    public Optional<UUID> idAbout(String kind, UUID subjectId) {
        return applications.openIds(kind, subjectId).stream().findFirst();
    }

    /** The id of the accepted one, which waits for the decision, called in a transaction. */
    public Optional<UUID> acceptedAbout(String kind, UUID subjectId) {
        return applications.accepted(kind, subjectId);
    }

    /** What the one asks for that waits for the authority, be it to accept or to decide; called in a transaction. */
    public Optional<Claim> awaitingAnswer(String kind, UUID subjectId) {
        return operations.awaiting(kind, subjectId);
    }

    /**
     * The authority's time to decide stands still for the accepted one, for what the law does not count, such as a check on
     * the spot.
     */
    public void stand(String kind, UUID subjectId, String reason) {
        operations.stand(kind, subjectId, reason);
    }

    /** That time runs on, if it stands still. */
    public void goOn(String kind, UUID subjectId) {
        operations.goOn(kind, subjectId);
    }

    /**
     * Approves the one that waits for the authority, where a law counts its silence for an approval when something is over.
     *
     * @param dueAt when that was over
     * @return whether there was one
     */
    public boolean approveBySilence(String kind, UUID subjectId, Instant dueAt) {
        return operations.approveBySilence(kind, subjectId, dueAt);
    }

    /** Locks their clocks; called before those of the subject by whoever may end them. */
    public void hold(String kind, UUID subjectId) {
        operations.hold(kind, subjectId);
    }

    /**
     * Ends the open ones that cannot be granted any more ({@code LAPSED}), in the transaction that changed the subject.
     *
     * @param why the reason, for people; empty while it can still be granted
     */
    public void lapse(String kind, UUID subjectId, Function<Claim, Optional<String>> why) {
        operations.lapse(kind, subjectId, why);
    }
}
