package worksafe.platform.applications;

import jakarta.enterprise.context.ApplicationScoped;
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
