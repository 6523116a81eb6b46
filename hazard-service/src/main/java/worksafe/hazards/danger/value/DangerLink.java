package worksafe.hazards.danger.value;

import java.util.Optional;
import java.util.UUID;

/** What else this context keeps about a danger, of which its page shows the id: a bean for each kind, asked in a transaction. */
public interface DangerLink {

    /** Of what kind it is. */
    LinkKind kind();

    /** The one that counts now: what is open, else the last; empty where there was none within the scope. */
    Optional<UUID> linked(UUID dangerId);

    /** Kinds of what is kept about a danger. */
    enum LinkKind {
        LISTING,
        FILING,
        EXTENSION_APPLICATION
    }
}
