package worksafe.platform.tasks.batch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.DomainException;

/** A verb that may be done to many subjects at once; a bean that calls the feature's own operation and no way around it. */
public interface BatchVerb {

    /** In kebab case, such as {@code claim-task}. */
    String name();

    /** What a caller must be permitted to do, as the table of permissions names it: that of the operation itself. */
    String permission();

    /**
     * Does it to one, in a transaction of its own, under the caller's scope. Doing it again to one to which it was done finds
     * that out by itself, under the same key.
     *
     * @param assignee the account that the request names; absent where it names none
     * @throws DomainException as the operation refuses it; that becomes the fate of this one alone
     */
    void run(UUID subject, @Nullable String assignee);
}
