package worksafe.platform.applications;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What a service asks of applications about its own things. */
@ApplicationScoped
public class OpenApplications {

    private final Applications applications;

    OpenApplications(Applications applications) {
        this.applications = applications;
    }

    /**
     * The number of the open application of that kind about a subject, called in a transaction that holds the subject; empty
     * where there is none.
     */
    public Optional<String> about(String kind, UUID subjectId) {
        return applications.open(kind, subjectId);
    }
}
