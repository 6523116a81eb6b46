package worksafe.platform.applications.panel;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/** About what panels are convened: a bean for each type of subject. Called in the transaction of the panel's verb. */
public interface PanelSubject {

    /** In kebab case, for example {@code application}. */
    String type();

    /**
     * Locks the subject, and says for whom a panel about it would sit.
     *
     * @throws worksafe.platform.http.DomainException where there is none, or no panel may be convened about it now
     */
    Matter convene(UUID id, Instant at);

    /** Locks what is locked before the panel, above all clocks. */
    default void hold(UUID id) {}

    /** The accounts that sit on no panel about their own matter; none where nobody applied. */
    default Set<String> applicants(UUID id) {
        return Set.of();
    }

    /** A panel about it was convened. */
    default void convened(UUID id, Instant at) {}

    /** The panel ended, with a result or without. */
    default void ended(UUID id) {}

    /** What the experts judge, for whoever is shown the panel. */
    JsonNode shown(UUID id);

    /**
     * What a panel would be about.
     *
     * @param title what it is, in a line
     */
    record Matter(
            String title,
            RegionCode region,
            @Nullable Sector sector,
            UUID enterpriseId,
            String enterpriseName,
            PanelRule rule) {}
}
